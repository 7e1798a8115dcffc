package io.budgetai.budget;

import static io.budgetai.budget.Family.TODAY;
import static io.budgetai.budget.Family.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.BudgetAi;
import io.budgetai.event.Event;
import io.budgetai.event.EventType;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.Transaction;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ThresholdTest {
  private final Family family = new Family();
  private final BudgetService budgets = family.budgets;

  @AfterEach
  void close() {
    family.close();
  }

  private Budget watched() {
    return budgets.create(
        NewBudget.monthly("Food", "100.00", "EUR")
            .forCategories(family.food)
            .from(LocalDate.of(2024, 1, 1))
            .warningAt(80, 100));
  }

  @Test
  @DisplayName("13 AlertOnce: each threshold is told once a period, and a new period re-arms it")
  void once13() {
    watched();
    family.spend("79.99", TODAY, family.food);
    assertThat(family.crossings()).isEmpty();
    Transaction last = family.spend("0.01", TODAY, family.food);
    assertThat(family.crossings()).containsExactly("2024-05-01 80");

    family.home.expenses().delete(last.id(), last.version());
    family.home.expenses().restore(last.id());
    family.spend("20.00", TODAY, family.food);
    family.spend("90.00", TODAY, family.food);
    assertThat(family.crossings()).containsExactly("2024-05-01 80", "2024-05-01 100");

    family.today(LocalDate.of(2024, 6, 1));
    family.spend("100.00", LocalDate.of(2024, 6, 1), family.food);
    assertThat(family.crossings())
        .containsExactly("2024-05-01 80", "2024-05-01 100", "2024-06-01 80", "2024-06-01 100");
  }

  @Test
  @DisplayName(
      "13 AlertOnce: replayed and reordered events, and a check by hand, tell nothing again")
  void replay13() {
    watched();
    family.spend("150.00", TODAY, family.food);
    List<Event> events = new ArrayList<>(family.told);
    Collections.reverse(events);
    family.storage.write(
        family.home.id(),
        books -> {
          books.outbox().delete(events.stream().map(Event::id).toList());
          books.outbox().insert(events);
          return true;
        });

    List<Event> replayed = new CopyOnWriteArrayList<>();
    BudgetAi other = family.open(replayed::add);

    assertThat(replayed).hasSameSizeAs(events);
    assertThat(
            family.storage.<Integer>read(
                family.home.id(), books -> books.budgetLog().alerts(LocalDate.of(1, 1, 1)).size()))
        .isEqualTo(2);
    assertThat(budgets.checkThresholds(TODAY)).isEmpty();
    assertThat(other.workspaces(family.owner)).hasSize(1);
  }

  @Test
  @DisplayName("13 AlertOnce: many threads on two hosts tell each threshold once")
  void race13() throws Exception {
    Budget food = watched();
    List<Event> elsewhere = new CopyOnWriteArrayList<>();
    BudgetAi other = family.open(elsewhere::add);
    ExecutorService pool = Executors.newFixedThreadPool(8);
    try {
      List<Callable<Transaction>> work =
          IntStream.range(0, 40)
              .<Callable<Transaction>>mapToObj(
                  i ->
                      () ->
                          (i % 2 == 0
                                  ? family.home
                                  : other.workspace(family.owner, family.home.id()))
                              .expenses()
                              .record(
                                  NewTransaction.expense("5.00", "EUR")
                                      .in(family.giro)
                                      .on(TODAY)
                                      .category(family.food)))
              .toList();
      for (Future<Transaction> done : pool.invokeAll(work)) {
        done.get();
      }
    } finally {
      pool.shutdown();
    }

    List<Event> all = new ArrayList<>(family.told);
    all.addAll(elsewhere);
    assertThat(all)
        .filteredOn(event -> event.type() == EventType.BUDGET_THRESHOLD_CROSSED)
        .extracting(event -> event.details().get("threshold"))
        .containsExactlyInAnyOrder("80", "100");
    assertThat(budgets.status(food.id(), TODAY).spent()).isEqualTo(eur("200.00"));
  }

  @Test
  void changeOfTheBudgetItselfCanCrossAThreshold() {
    Budget food = watched();
    family.spend("50.00", TODAY, family.food);

    budgets.adjust(food.id(), TODAY, eur("50.00"));

    assertThat(family.crossings()).containsExactly("2024-05-01 80", "2024-05-01 100");
  }

  @Test
  void overspendThatIsCarriedIntoANewPeriodIsFoundByACheckByHand() {
    Budget food =
        budgets.create(
            NewBudget.monthly("Food", "100.00", "EUR")
                .forCategories(family.food)
                .rolling(Rollover.FULL)
                .from(LocalDate.of(2024, 5, 1))
                .warningAt(80));
    family.spend("195.00", TODAY, family.food);
    LocalDate june = LocalDate.of(2024, 6, 3);
    family.spend("5.00", june, family.food);
    assertThat(family.crossings()).containsExactly("2024-05-01 80");

    assertThat(budgets.checkThresholds(june))
        .containsExactly(new BudgetAlert(food.id(), LocalDate.of(2024, 6, 1), 80));
    assertThat(budgets.checkThresholds(june)).isEmpty();
    assertThat(family.crossings()).containsExactly("2024-05-01 80", "2024-06-01 80");
  }

  @Test
  void limitOfZeroIsCrossedByTheFirstCentAndNotBefore() {
    budgets.create(
        NewBudget.monthly("Nothing", "0", "EUR").forCategories(family.fun).warningAt(50));
    assertThat(budgets.checkThresholds(TODAY)).isEmpty();

    family.spend("0.01", TODAY, family.fun);

    assertThat(family.crossings()).containsExactly("2024-05-01 50");
  }
}
