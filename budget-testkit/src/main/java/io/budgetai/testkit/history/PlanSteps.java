package io.budgetai.testkit.history;

import io.budgetai.budget.Budget;
import io.budgetai.budget.BudgetId;
import io.budgetai.budget.BudgetScope;
import io.budgetai.budget.BudgetService;
import io.budgetai.budget.Goal;
import io.budgetai.budget.NewBudget;
import io.budgetai.budget.NewGoal;
import io.budgetai.budget.Rollover;
import io.budgetai.budget.Template;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.money.Currencies;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What people plan: budgets, envelopes, goals. */
final class PlanSteps {
  private PlanSteps() {}

  /** What counts for a budget; negative or empty for all. */
  record Scope(int category, int account, Set<String> tags) {
    BudgetScope in(Home home) {
      return new BudgetScope(
          category < 0 ? Set.of() : Set.of(home.categories.get(category)),
          tags,
          account < 0 ? Set.of() : Set.of(home.accounts.get(account)));
    }
  }

  /**
   * Creates a budget.
   *
   * @param cap in minor units, for {@link Rollover#CAPPED}
   */
  record CreateBudget(
      String name,
      String currency,
      PeriodRule period,
      Scope scope,
      Rollover rollover,
      long cap,
      @Nullable LocalDate start,
      Template template)
      implements Step {
    @Override
    public Object in(Home home) {
      return create(
          home,
          new NewBudget(
              name,
              Currencies.of(currency),
              period,
              scope.in(home),
              rollover,
              rollover == Rollover.CAPPED ? Money.ofMinor(cap, currency) : null,
              false,
              start,
              null,
              template,
              new TreeSet<>(Set.of(50, 100))));
    }
  }

  /** Creates a monthly envelope in euros. */
  record CreateEnvelope(String name, int category, @Nullable LocalDate start, long cents)
      implements Step {
    @Override
    public Object in(Home home) {
      NewBudget envelope =
          NewBudget.of(name, PeriodRule.MONTH, Home.euros(cents))
              .forCategories(home.categories.get(category))
              .asEnvelope();
      return create(home, start == null ? envelope : envelope.from(start));
    }
  }

  private static Budget create(Home home, NewBudget budget) {
    Budget made = home.books().budgets().create(budget);
    home.budgets.add(made.id());
    return made;
  }

  /** Gives a budget another name, scope, rollover and end. */
  record EditBudget(
      int which,
      String name,
      Scope scope,
      Rollover rollover,
      @Nullable LocalDate end,
      boolean stale)
      implements Step {
    @Override
    public Object in(Home home) {
      Budget stored = home.books().budgets().get(home.budgets.get(which));
      Money cap = rollover == Rollover.CAPPED ? Money.ofMinor(1000, stored.currency()) : null;
      return home.books()
          .budgets()
          .update(
              new Budget(
                  stored.id(),
                  name,
                  stored.currency(),
                  stored.period(),
                  scope.in(home),
                  rollover,
                  cap,
                  stored.envelope(),
                  stored.start(),
                  end,
                  stored.allocations(),
                  stored.adjustments(),
                  stored.thresholds(),
                  stored.archived(),
                  stored.version() - (stale ? 1 : 0)));
    }
  }

  /** Archives a budget, or forgets it. */
  record EndBudget(int which, boolean forget) implements Step {
    @Override
    public Object in(Home home) {
      BudgetService budgets = home.books().budgets();
      Budget stored = budgets.get(home.budgets.get(which));
      if (!forget) {
        return budgets.archive(stored.id(), stored.version());
      }
      budgets.delete(stored.id(), stored.version());
      return budgets.list();
    }
  }

  /** Sets the amount of a period; {@code null} follows the template again. */
  record Adjust(int which, LocalDate day, @Nullable Long minorUnits) implements Step {
    @Override
    public Object in(Home home) {
      BudgetId id = home.budgets.get(which);
      return home.books()
          .budgets()
          .adjust(id, day, minorUnits == null ? null : money(home, id, minorUnits));
    }
  }

  record Allocate(int which, LocalDate from, Template template) implements Step {
    @Override
    public Object in(Home home) {
      return home.books().budgets().allocate(home.budgets.get(which), from, template);
    }
  }

  record ClosePeriod(int which, LocalDate lastDay) implements Step {
    @Override
    public Object in(Home home) {
      return home.books().budgets().closePeriod(home.budgets.get(which), lastDay);
    }
  }

  /**
   * Moves money from one budget to another.
   *
   * @param pair which two budgets, counted among those that are alike
   */
  record Move(int pair, LocalDate day, long minorUnits, @Nullable String note) implements Step {
    @Override
    public Object in(Home home) {
      BudgetService budgets = home.books().budgets();
      List<Budget> all = budgets.list();
      List<List<Budget>> pairs =
          all.stream()
              .flatMap(
                  from -> all.stream().filter(to -> alike(from, to)).map(to -> List.of(from, to)))
              .toList();
      if (pairs.isEmpty()) {
        BudgetId only = home.budgets.get(pair);
        return budgets.move(only, only, day, Home.euros(minorUnits), note);
      }
      Budget from = pairs.get(pair % pairs.size()).get(0);
      Budget to = pairs.get(pair % pairs.size()).get(1);
      Money amount = Money.ofMinor(minorUnits, from.currency());
      return budgets.move(from.id(), to.id(), day, amount, note);
    }

    private static boolean alike(Budget from, Budget to) {
      return from.envelope() == to.envelope()
          && from.currency().equals(to.currency())
          && from.period().equals(to.period())
          && !from.id().equals(to.id());
    }
  }

  record Hold(LocalDate day, long cents) implements Step {
    @Override
    public Object in(Home home) {
      home.books().budgets().hold(day, Home.euros(cents));
      return home.books().budgets().envelopes(day);
    }
  }

  /** Notes what is crossed in the periods of a day. */
  record CheckThresholds(LocalDate day) implements Step {
    @Override
    public Object in(Home home) {
      return home.books().budgets().checkThresholds(day);
    }
  }

  private static Money money(Home home, BudgetId budget, long minorUnits) {
    Optional<Budget> stored =
        home.books().budgets().list().stream().filter(one -> one.id().equals(budget)).findFirst();
    return stored
        .map(one -> Money.ofMinor(minorUnits, one.currency()))
        .orElseGet(() -> Home.euros(minorUnits));
  }

  /** Sets up a goal; one without a target is open. */
  record CreateGoal(
      String name,
      @Nullable Long target,
      long saved,
      @Nullable LocalDate start,
      @Nullable LocalDate by)
      implements Step {
    @Override
    public Object in(Home home) {
      Goal made =
          home.books()
              .budgets()
              .createGoal(
                  new NewGoal(
                      name,
                      target == null ? null : Home.euros(target),
                      Home.euros(saved),
                      start,
                      by));
      home.goals.add(made.id());
      return made;
    }
  }

  record EditGoal(int which, String name, @Nullable LocalDate by, boolean stale) implements Step {
    @Override
    public Object in(Home home) {
      return home.books().budgets().goals().stream()
          .filter(goal -> goal.id().equals(home.goals.get(which)))
          .findFirst()
          .map(
              goal ->
                  List.of(
                      home.books()
                          .budgets()
                          .updateGoal(
                              new Goal(
                                  goal.id(),
                                  name,
                                  goal.target(),
                                  goal.saved(),
                                  goal.start(),
                                  by,
                                  goal.archived(),
                                  goal.version() - (stale ? 1 : 0)))))
          .orElse(Collections.emptyList());
    }
  }

  record ArchiveGoal(int which, long version) implements Step {
    @Override
    public Object in(Home home) {
      return home.books().budgets().archiveGoal(home.goals.get(which), version);
    }
  }

  record Contribute(int which, long cents, LocalDate day) implements Step {
    @Override
    public Object in(Home home) {
      return home.books().budgets().contribute(home.goals.get(which), Home.euros(cents), day);
    }
  }
}
