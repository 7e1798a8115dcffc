package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetai.ConflictException;
import io.budgetai.OperationId;
import io.budgetai.Workspace;
import io.budgetai.access.Role;
import io.budgetai.account.Account;
import io.budgetai.budget.Budget;
import io.budgetai.budget.Goal;
import io.budgetai.budget.NewBudget;
import io.budgetai.budget.NewGoal;
import io.budgetai.calendar.Frequency;
import io.budgetai.calendar.Recurrence;
import io.budgetai.categorization.NewRule;
import io.budgetai.categorization.Rule;
import io.budgetai.expense.NewRecurring;
import io.budgetai.expense.Recurring;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionEdit;
import io.budgetai.money.Money;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Edits that change nothing, and operation ids that were used before. */
class NoTraceTest {

  @Test
  @DisplayName("an edit that changes nothing raises no version, writes no audit and tells nobody")
  void nothingChanges() {
    try (Household household = new Household()) {
      Workspace home = household.home;
      Rule rule =
          home.categorization()
              .create(
                  NewRule.named("Bread")
                      .whenTextContains("bakery")
                      .thenCategory(household.groceries.id()));
      Budget budget =
          home.budgets()
              .create(
                  NewBudget.monthly("Food", "300.00", "EUR")
                      .forCategories(household.groceries.id())
                      .warningAt(80, 100));
      home.budgets().adjust(budget.id(), Household.TODAY, Money.of("20.00", "EUR"));
      Goal goal = home.budgets().createGoal(NewGoal.of("Bicycle", "900.00", "EUR"));
      Recurring rent =
          home.recurring()
              .create(
                  new NewRecurring(
                      "Bread",
                      household.bakery(),
                      Recurrence.of(
                          Household.TODAY,
                          new Frequency.MonthlyDay(15, Frequency.MonthEnd.CLAMP))));
      Transaction bread = household.record(household.bakery());
      String before = household.dump();
      int told = household.told.size();

      assertThat(home.accounts().update(household.giro)).isEqualTo(household.giro);
      assertThat(home.categories().update(household.groceries)).isEqualTo(household.groceries);
      var bakery = home.merchants().get(bread.merchant());
      assertThat(home.merchants().rename(bakery.id(), bakery.name())).isEqualTo(bakery);
      assertThat(home.categorization().update(rule)).isEqualTo(rule);
      home.categorization().reorder(List.of(rule.id()));
      Budget adjusted = home.budgets().get(budget.id());
      assertThat(home.budgets().update(adjusted)).isEqualTo(adjusted);
      home.budgets().adjust(budget.id(), Household.TODAY, Money.of("20.00", "EUR"));
      assertThat(home.budgets().updateGoal(goal)).isEqualTo(goal);
      assertThat(home.recurring().update(rent)).isEqualTo(rent);
      assertThat(home.expenses().edit(bread.id(), 1, TransactionEdit.none())).isEqualTo(bread);
      assertThat(home.members().changeRole(household.owner.user(), Role.OWNER).version())
          .isEqualTo(1);
      assertThat(home.update(home.info().version(), home.info().settings())).isEqualTo(home.info());

      assertThat(household.dump()).isEqualTo(before);
      assertThat(household.told).hasSize(told);
    }
  }

  @Test
  @DisplayName(
      "an edit that changes nothing is refused all the same when it was made from an old version")
  void oldVersion() {
    try (Household household = new Household()) {
      Account giro = household.giro;
      Account renamed =
          new Account(
              giro.id(),
              "Main",
              giro.kind(),
              giro.openingBalance(),
              giro.openedOn(),
              giro.onBudget(),
              false,
              1);
      household.home.accounts().update(renamed);

      assertThatThrownBy(() -> household.home.accounts().update(renamed))
          .isInstanceOf(ConflictException.class);
    }
  }

  @Test
  @DisplayName(
      "an operation id that comes with other arguments is refused, and nothing is recorded")
  void otherArguments() {
    try (Household household = new Household()) {
      OperationId id = new OperationId(new UUID(5, 5));
      Transaction first = household.home.operation(id).expenses().record(household.bakery());
      Workspace again = household.home.operation(id);

      assertThat(again.expenses().record(household.bakery())).isEqualTo(first);
      assertThatThrownBy(() -> again.expenses().record(household.bakery().note("two loaves")))
          .isInstanceOf(ConflictException.class)
          .hasMessage(
              "Operation %s was recorded for another request to expenses.record."
                  + " Maybe make a new id for each intended change.",
              id);
      assertThat(household.all()).containsExactly(first);
      String stored = household.read(books -> books.operations().find(id).orElseThrow().toString());
      assertThat(stored).doesNotContainIgnoringCase("bakery").doesNotContain("12.40");
    }
  }
}
