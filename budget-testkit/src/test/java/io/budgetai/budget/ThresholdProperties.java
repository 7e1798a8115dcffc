package io.budgetai.budget;

import static io.budgetai.budget.Family.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.BudgetAi;
import io.budgetai.event.Event;
import io.budgetai.expense.ExpenseService;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.Transaction;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

class ThresholdProperties {
  private static final List<Integer> THRESHOLDS = List.of(50, 80, 100);

  @Property(tries = 1000)
  @Label("13 AlertOnce: whatever happens on two hosts, what was ever crossed is told exactly once")
  void once13(@ForAll long seed) {
    Random random = new Random(seed);
    try (Family family = new Family();
        BudgetAi elsewhere = family.open(family.told::add)) {
      List<BudgetService> hosts =
          List.of(family.budgets, elsewhere.workspace(family.owner, family.home.id()).budgets());
      Budget food =
          family.budgets.create(
              NewBudget.monthly("Food", "100.00", "EUR")
                  .forCategories(family.food)
                  .rolling(Rollover.values()[random.nextInt(3)])
                  .from(LocalDate.of(2024, 1, 1))
                  .warningAt(50, 80, 100));
      List<Transaction> recorded = new ArrayList<>();
      Set<String> crossed = new HashSet<>();
      LocalDate today = TODAY;
      for (int i = 0; i < 12; i++) {
        if (random.nextInt(4) == 0) {
          today = today.plusDays(random.nextInt(25));
          family.today(today);
        }
        change(
            (random.nextBoolean() ? family.library : elsewhere)
                .workspace(family.owner, family.home.id())
                .expenses(),
            family,
            today,
            recorded,
            random);
        hosts.get(random.nextInt(2)).checkThresholds(today);
        note(family.budgets.status(food.id(), today), crossed);
        if (random.nextInt(5) == 0) {
          replay(family, random);
        }
      }
      assertThat(family.crossings()).containsExactlyInAnyOrderElementsOf(crossed);
    }
  }

  private static void change(
      ExpenseService expenses,
      Family family,
      LocalDate today,
      List<Transaction> recorded,
      Random random) {
    if (recorded.isEmpty() || random.nextInt(3) > 0) {
      Money spent = Money.ofMinor(-1 - random.nextInt(6_000), "EUR");
      LocalDate day = today.minusDays(random.nextInt(60));
      recorded.add(
          expenses.record(NewTransaction.of(spent).in(family.giro).on(day).category(family.food)));
    } else {
      Transaction gone = recorded.remove(random.nextInt(recorded.size()));
      expenses.delete(gone.id(), gone.version());
    }
  }

  /** What the status says by itself; a threshold stays crossed when the spending is taken back. */
  private static void note(BudgetStatus status, Set<String> crossed) {
    for (int threshold : THRESHOLDS) {
      if (status.crossed(threshold)) {
        crossed.add(status.period().first() + " " + threshold);
      }
    }
  }

  /** Listeners on a third host hear of old events again, in another order, and say nothing of it. */
  private static void replay(Family family, Random random) {
    List<Event> again = new ArrayList<>(family.told);
    Collections.shuffle(again, random);
    family.storage.write(
        family.home.id(),
        books -> {
          books.outbox().delete(again.stream().map(Event::id).toList());
          books.outbox().insert(again);
          return true;
        });
    List<Event> heard = new ArrayList<>();
    try (BudgetAi third = family.open(heard::add)) {
      third.workspaces(family.owner);
    }
    assertThat(heard).containsAll(again);
  }
}
