package io.budgetai.budget;

import static io.budgetai.budget.Family.TODAY;
import static io.budgetai.budget.Family.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.BudgetAi;
import io.budgetai.calendar.DateRange;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionEdit;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** What is remembered between calls never shows: a library that remembers says what a fresh one says. */
class RememberedTotalsTest {
  private static final DateRange HALF_YEAR =
      DateRange.of(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 6, 30));

  @Property(tries = 1000)
  @Label(
      "5 RetroactiveEdit: a library that has answered before and a fresh one agree after every change")
  void remembering5(@ForAll long seed) {
    Random random = new Random(seed);
    try (Family family = new Family()) {
      family.budgets.create(
          NewBudget.monthly("Food", "100.00", "EUR")
              .forCategories(family.food)
              .rolling(Rollover.FULL)
              .warningAt(80)
              .from(HALF_YEAR.first()));
      BudgetAi elsewhere = family.open(event -> {});
      List<Transaction> recorded = new ArrayList<>();
      for (int i = 0; i < 10; i++) {
        BudgetAi host = random.nextBoolean() ? family.library : elsewhere;
        change(family, host, random, recorded);
        BudgetAi fresh = family.open(event -> {});
        List<BudgetStatus> expected = histories(family, fresh);
        assertThat(histories(family, family.library)).isEqualTo(expected);
        assertThat(histories(family, elsewhere)).isEqualTo(expected);
      }
    }
  }

  private static List<BudgetStatus> histories(Family family, BudgetAi host) {
    return host.workspace(family.owner, family.home.id()).budgets().histories(HALF_YEAR);
  }

  private static void change(
      Family family, BudgetAi host, Random random, List<Transaction> recorded) {
    var expenses = host.workspace(family.owner, family.home.id()).expenses();
    LocalDate day = HALF_YEAR.first().plusDays(random.nextInt(180));
    int choice = recorded.isEmpty() ? 0 : random.nextInt(4);
    int place = recorded.isEmpty() ? 0 : random.nextInt(recorded.size());
    switch (choice) {
      case 0 ->
          recorded.add(
              expenses.record(
                  NewTransaction.expense("12.50", "EUR")
                      .in(family.giro)
                      .on(day)
                      .category(family.food)));
      case 1 -> {
        Transaction gone = recorded.remove(place);
        expenses.delete(gone.id(), gone.version());
      }
      case 2 ->
          recorded.set(
              place,
              expenses.edit(
                  recorded.get(place).id(),
                  recorded.get(place).version(),
                  TransactionEdit.none().date(day)));
      default ->
          recorded.set(
              place,
              expenses.edit(
                  recorded.get(place).id(),
                  recorded.get(place).version(),
                  TransactionEdit.none().category(family.fun)));
    }
  }

  @Example
  void manyChangesSinceAreNotLookedThroughOneByOne() {
    try (Family family = new Family()) {
      Budget food = family.monthly("Food", "100.00", family.food);
      LocalDate april = LocalDate.of(2024, 4, 1);
      assertThat(family.budgets.status(food.id(), april).spent()).isEqualTo(eur("0.00"));
      List<NewTransaction> many = new ArrayList<>();
      for (int i = 0; i < 250; i++) {
        LocalDate day = i == 249 ? april : TODAY;
        many.add(
            NewTransaction.expense("1.00", "EUR").in(family.giro).on(day).category(family.food));
      }

      family.home.expenses().recordAll(many);

      assertThat(family.budgets.status(food.id(), april).spent()).isEqualTo(eur("1.00"));
    }
  }
}
