package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.OperationId;
import io.budgetai.budget.Allocation;
import io.budgetai.budget.Budget;
import io.budgetai.budget.BudgetAlert;
import io.budgetai.budget.BudgetId;
import io.budgetai.budget.BudgetMove;
import io.budgetai.budget.BudgetScope;
import io.budgetai.budget.Contribution;
import io.budgetai.budget.Goal;
import io.budgetai.budget.GoalId;
import io.budgetai.budget.MoveId;
import io.budgetai.budget.Rollover;
import io.budgetai.budget.Template;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.money.ExchangeRate;
import io.budgetai.money.Money;
import io.budgetai.storage.OperationStore;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is written down once and never edited: moves, alerts, money held, contributions, rates, operations. */
public interface BudgetLogContract extends StorageUnderTest {

  @Test
  @DisplayName("moves between budgets come back in order of id, and keep their budgets")
  default void moves() {
    SampleBooks books = SampleBooks.in(storage());
    BudgetId from = budget(books, "From");
    BudgetId to = budget(books, "To");
    BudgetMove first = move(books, from, to, "for the trip 🚂");
    BudgetMove second = move(books, to, from, null);
    books.write(all -> all.budgetLog().insert(second));
    books.write(all -> all.budgetLog().insert(first));

    assertThat(books.list(all -> all.budgetLog().moves())).containsExactly(first, second);
    StorageUnderTest.assertConflict(books, all -> all.budgetLog().insert(first));
    StorageUnderTest.assertConflict(books, all -> all.budgets().delete(from, 1));
    BudgetMove lost = move(books, from, books.id(BudgetId::new), null);
    StorageUnderTest.assertConflict(books, all -> all.budgetLog().insert(lost));
  }

  @Test
  @DisplayName("an alert is stored at most once for a budget, period and threshold")
  default void alerts() {
    SampleBooks books = SampleBooks.in(storage());
    BudgetId budget = budget(books, "Food");
    LocalDate march = LocalDate.of(2024, 3, 1);
    BudgetAlert early = new BudgetAlert(budget, march.minusDays(1), 80);
    BudgetAlert at80 = new BudgetAlert(budget, march, 80);
    BudgetAlert at100 = new BudgetAlert(budget, march, 100);
    books.write(
        all -> {
          all.budgetLog().insert(early);
          all.budgetLog().insert(at100);
          all.budgetLog().insert(at80);
        });

    StorageUnderTest.assertConflict(books, all -> all.budgetLog().insert(at80));
    assertThat(books.list(all -> all.budgetLog().alerts(march)))
        .containsExactlyInAnyOrder(at80, at100);
    assertThat(books.list(all -> all.budgetLog().alerts(march.plusDays(1)))).isEmpty();
    StorageUnderTest.assertConflict(
        books, all -> all.budgetLog().insert(new BudgetAlert(books.id(BudgetId::new), march, 80)));
  }

  @Test
  @DisplayName("money held is one amount per period, the last one stored")
  default void held() {
    SampleBooks books = SampleBooks.in(storage());
    LocalDate march = LocalDate.of(2024, 3, 1);
    LocalDate april = LocalDate.of(2024, 4, 1);
    books.write(
        all -> {
          all.budgetLog().hold(april, Money.of("5.00", "EUR"));
          all.budgetLog().hold(march, Money.of("1.00", "EUR"));
          all.budgetLog().hold(march, Money.of("2.00", "EUR"));
        });
    books.write(all -> all.budgetLog().hold(april, Money.of("0.00", "EUR")));

    Map<LocalDate, Money> held = books.read(all -> all.budgetLog().held());
    assertThat(held)
        .containsExactly(
            Map.entry(march, Money.of("2.00", "EUR")), Map.entry(april, Money.of("0", "EUR")));
  }

  @Test
  @DisplayName("contributions come back in order of id, and keep their goal")
  default void contributions() {
    SampleBooks books = SampleBooks.in(storage());
    Goal goal =
        new Goal(
            books.id(GoalId::new),
            "A boat",
            null,
            Money.of("0", "EUR"),
            LocalDate.of(2024, 1, 1),
            null,
            false,
            1);
    books.write(all -> all.goals().insert(goal));
    Contribution first = contribution(books, goal.id(), Long.MIN_VALUE);
    Contribution second = contribution(books, goal.id(), 1);
    books.write(all -> all.budgetLog().insert(second));
    books.write(all -> all.budgetLog().insert(first));

    assertThat(books.list(all -> all.budgetLog().contributions())).containsExactly(first, second);
    StorageUnderTest.assertConflict(books, all -> all.budgetLog().insert(first));
    StorageUnderTest.assertConflict(books, all -> all.goals().delete(goal.id(), 1));
    Contribution lost = contribution(books, books.id(GoalId::new), 1);
    StorageUnderTest.assertConflict(books, all -> all.budgetLog().insert(lost));
  }

  @Test
  @DisplayName("rates come back to the last digit, one for each pair and date")
  default void rates() {
    SampleBooks books = SampleBooks.in(storage());
    LocalDate day = LocalDate.of(2024, 2, 29);
    ExchangeRate tiny = ExchangeRate.of("EUR", "USD", day, "0.000000000000000001");
    ExchangeRate huge = ExchangeRate.of("USD", "EUR", day, "1000000000000000000");
    ExchangeRate exact =
        ExchangeRate.of("EUR", "USD", day.plusDays(1), "1.087512345678901234567890123456789");
    ExchangeRate other = ExchangeRate.of("EUR", "JPY", day, "160");
    books.write(all -> all.rates().put(List.of(tiny, huge, exact, other)));

    Currency eur = Currency.getInstance("EUR");
    Currency usd = Currency.getInstance("USD");
    assertThat(books.list(all -> all.rates().between(List.of(eur, usd))))
        .containsExactlyInAnyOrder(tiny, huge, exact);
    ExchangeRate newer = ExchangeRate.of("EUR", "USD", day, "1.1");
    books.write(all -> all.rates().put(List.of(newer)));
    assertThat(books.list(all -> all.rates().between(List.of(usd, eur))))
        .containsExactlyInAnyOrder(newer, huge, exact);
    assertThat(books.list(all -> all.rates().between(List.of(usd)))).isEmpty();
  }

  @Test
  @DisplayName("an operation is recorded once, and its outcome comes back")
  default void operations() {
    SampleBooks books = SampleBooks.in(storage());
    OperationId id = books.id(OperationId::new);
    OperationStore.Outcome outcome =
        new OperationStore.Outcome("expenses.recordAll", "0f".repeat(32), "x".repeat(40_000));
    OperationStore.Outcome empty =
        new OperationStore.Outcome("expenses.delete", "f0".repeat(32), "");
    OperationId other = books.id(OperationId::new);
    books.write(
        all -> {
          all.operations().insert(id, outcome);
          all.operations().insert(other, empty);
        });

    assertThat(books.find(all -> all.operations().find(id))).contains(outcome);
    assertThat(books.find(all -> all.operations().find(other))).contains(empty);
    assertThat(books.find(all -> all.operations().find(books.id(OperationId::new)))).isEmpty();
    StorageUnderTest.assertConflict(books, all -> all.operations().insert(id, empty));
  }

  private static BudgetId budget(SampleBooks books, String name) {
    LocalDate start = LocalDate.of(2024, 1, 1);
    Budget budget =
        new Budget(
            books.id(BudgetId::new),
            name,
            Currency.getInstance("EUR"),
            new PeriodRule.CalendarMonth(1),
            BudgetScope.all(),
            Rollover.NONE,
            null,
            false,
            start,
            null,
            List.of(new Allocation(start, new Template.Fixed(Money.of("100", "EUR")))),
            Map.of(),
            new TreeSet<>(),
            false,
            1);
    books.write(all -> all.budgets().insert(budget));
    return budget.id();
  }

  private static BudgetMove move(
      SampleBooks books, BudgetId from, BudgetId to, @Nullable String note) {
    return new BudgetMove(
        books.id(MoveId::new),
        from,
        to,
        LocalDate.of(2024, 3, 1),
        Money.of("12.34", "EUR"),
        Instant.parse("2024-03-14T09:26:53.589Z"),
        books.owner,
        note);
  }

  private static Contribution contribution(SampleBooks books, GoalId goal, long minorUnits) {
    UUID id = books.id(uuid -> uuid);
    return new Contribution(
        id,
        goal,
        LocalDate.of(2024, 2, 29),
        Money.ofMinor(minorUnits, "EUR"),
        Instant.parse("2024-02-29T12:00:00.001Z"),
        books.owner);
  }
}
