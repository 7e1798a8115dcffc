package io.budgetai.testkit.isolation;

import io.budgetai.Workspace;
import io.budgetai.budget.Budget;
import io.budgetai.budget.Goal;
import io.budgetai.budget.NewBudget;
import io.budgetai.budget.NewGoal;
import io.budgetai.budget.Template;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.testkit.isolation.Calls.Preparation;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Budgets, envelopes and goals. */
final class BudgetExamples extends Examples {
  BudgetExamples() {
    budgets();
    plans();
    goals();
  }

  private static Budget budget(Household home, String name) {
    return home.home.budgets().create(newBudget(home, name));
  }

  private static NewBudget newBudget(Household home, String name) {
    return NewBudget.monthly(name, "400.00", "EUR").forCategories(home.groceries.id());
  }

  private static Preparation budgeted(BiFunction<Workspace, Budget, @Nullable Object> call) {
    return home -> {
      Budget food = budget(home, "Food");
      return w -> call.apply(w, food);
    };
  }

  private void budgets() {
    reads("BudgetService.list()", home -> w -> w.budgets().list());
    reads("BudgetService.get(BudgetId)", budgeted((w, food) -> w.budgets().get(food.id())));
    changes(
        "BudgetService.create(NewBudget)",
        home -> w -> w.budgets().create(newBudget(home, "Food")));
    further(
        "BudgetService.create(NewBudget)",
        home -> w -> w.budgets().create(newBudget(home, "Food").forAccounts(home.giro.id())));
    further(
        "BudgetService.update(Budget)",
        home -> {
          Budget food =
              home.home.budgets().create(newBudget(home, "Food").forAccounts(home.giro.id()));
          return w -> w.budgets().update(food.withName("Eating"));
        });
    changes(
        "BudgetService.update(Budget)",
        budgeted((w, food) -> w.budgets().update(food.withName("Eating"))));
    changes(
        "BudgetService.archive(BudgetId, long)",
        budgeted((w, food) -> w.budgets().archive(food.id(), food.version())));
    changes(
        "BudgetService.delete(BudgetId, long)",
        budgeted((w, food) -> nothing(() -> w.budgets().delete(food.id(), food.version()))));
    changes(
        "BudgetService.adjust(BudgetId, LocalDate, Money)",
        budgeted((w, food) -> w.budgets().adjust(food.id(), Household.TODAY, TEN)));
    changes(
        "BudgetService.allocate(BudgetId, LocalDate, Template)",
        budgeted(
            (w, food) ->
                w.budgets().allocate(food.id(), Household.TODAY, new Template.Fixed(TEN))));
    changes(
        "BudgetService.closePeriod(BudgetId, LocalDate)",
        home -> {
          var manual = new PeriodRule.Manual(List.of(Household.TODAY.minusDays(30)));
          Budget trip = home.home.budgets().create(NewBudget.of("Trip", manual, TEN));
          return w -> w.budgets().closePeriod(trip.id(), Household.TODAY);
        });
    reads(
        "BudgetService.status(BudgetId, LocalDate)",
        budgeted((w, food) -> w.budgets().status(food.id(), Household.TODAY)));
    reads(
        "BudgetService.statuses(LocalDate)",
        budgeted((w, food) -> w.budgets().statuses(Household.TODAY)));
    DateRange year = DateRange.year(2024);
    reads(
        "BudgetService.history(BudgetId, DateRange)",
        budgeted((w, food) -> w.budgets().history(food.id(), year)));
    reads("BudgetService.histories(DateRange)", budgeted((w, food) -> w.budgets().histories(year)));
    changesInSteps(
        "BudgetService.checkThresholds(LocalDate)",
        budgeted((w, food) -> w.budgets().checkThresholds(Household.TODAY)));
  }

  private static Preparation enveloped(Function<Workspace, @Nullable Object> call) {
    return home -> {
      home.home.budgets().create(newBudget(home, "Food").asEnvelope());
      return call;
    };
  }

  private void plans() {
    changes(
        "BudgetService.move(BudgetId, BudgetId, LocalDate, Money, String)",
        home -> {
          Budget from = budget(home, "Food");
          Budget into = budget(home, "Fun");
          return w -> w.budgets().move(from.id(), into.id(), Household.TODAY, TEN, null);
        });
    reads("BudgetService.moves()", home -> w -> w.budgets().moves());
    reads(
        "BudgetService.envelopes(LocalDate)",
        enveloped(w -> w.budgets().envelopes(Household.TODAY)));
    reads(
        "BudgetService.envelopes(DateRange)",
        home -> w -> w.budgets().envelopes(DateRange.year(2024)));
    changes(
        "BudgetService.hold(LocalDate, Money)",
        enveloped(w -> nothing(() -> w.budgets().hold(Household.TODAY, TEN))));
  }

  private static Preparation saving(BiFunction<Workspace, Goal, @Nullable Object> call) {
    return home -> {
      Goal bicycle = home.home.budgets().createGoal(NewGoal.of("Bicycle", "900.00", "EUR"));
      return w -> call.apply(w, bicycle);
    };
  }

  private void goals() {
    reads("BudgetService.goals()", home -> w -> w.budgets().goals());
    changes(
        "BudgetService.createGoal(NewGoal)",
        home -> w -> w.budgets().createGoal(NewGoal.open("Later", "EUR")));
    changes(
        "BudgetService.updateGoal(Goal)",
        home -> {
          Goal bicycle = home.home.budgets().createGoal(NewGoal.of("Bicycle", "900.00", "EUR"));
          home.home.budgets().archiveGoal(bicycle.id(), bicycle.version());
          Goal archived = home.home.budgets().goals().get(0);
          Goal edited =
              new Goal(
                  archived.id(),
                  "Tandem",
                  archived.target(),
                  archived.saved(),
                  archived.start(),
                  archived.by(),
                  archived.archived(),
                  archived.version());
          return w -> w.budgets().updateGoal(edited);
        });
    changes(
        "BudgetService.archiveGoal(GoalId, long)",
        saving((w, goal) -> w.budgets().archiveGoal(goal.id(), goal.version())));
    changes(
        "BudgetService.contribute(GoalId, Money, LocalDate)",
        saving((w, goal) -> w.budgets().contribute(goal.id(), TEN, Household.TODAY)));
    reads(
        "BudgetService.contributions(GoalId)",
        saving((w, goal) -> w.budgets().contributions(goal.id())));
    reads(
        "BudgetService.goalStatus(GoalId, LocalDate)",
        saving((w, goal) -> w.budgets().goalStatus(goal.id(), Household.TODAY)));
    reads(
        "BudgetService.goalStatuses(LocalDate)",
        home -> w -> w.budgets().goalStatuses(Household.TODAY));
  }
}
