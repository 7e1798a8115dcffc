package io.budgetai.testkit;

import static io.budgetai.storage.TotalsQuery.Dimension.ACCOUNT;
import static io.budgetai.storage.TotalsQuery.Dimension.CATEGORY;
import static io.budgetai.storage.TotalsQuery.Dimension.COUNTER_ACCOUNT;
import static io.budgetai.storage.TotalsQuery.Dimension.DAY;
import static io.budgetai.storage.TotalsQuery.Dimension.KIND;
import static io.budgetai.storage.TotalsQuery.Dimension.MERCHANT;
import static io.budgetai.storage.TotalsQuery.Dimension.MONTH;
import static io.budgetai.storage.TotalsQuery.Dimension.TAGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.budgetai.account.AccountId;
import io.budgetai.calendar.DateRange;
import io.budgetai.category.CategoryId;
import io.budgetai.category.MerchantId;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.Transaction.TransferLeg;
import io.budgetai.expense.TransactionKind;
import io.budgetai.money.Money;
import io.budgetai.storage.Total;
import io.budgetai.storage.TotalsQuery;
import io.budgetai.storage.TotalsQuery.Dimension;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Sums over parts of transactions. */
public interface TotalsContract extends StorageUnderTest {

  @Test
  @DisplayName("without dimensions there is one total for each currency, never a mixed one")
  default void oneTotalPerCurrency() {
    SampleBooks books = SampleBooks.in(storage());
    assertThat(totals(books, null)).isEmpty();
    books.store(books.euros(-1_000));
    books.store(books.euros(250));
    books.store(books.dollars(-70));

    assertThat(totals(books, null))
        .containsExactlyInAnyOrder(
            total(null, null, null, null, null, Set.of(), null, "EUR", -750, 2),
            total(null, null, null, null, null, Set.of(), null, "USD", -70, 1));
  }

  @Test
  @DisplayName("each dimension alone tells its parts apart")
  default void eachDimension() {
    SampleBooks books = SampleBooks.in(storage());
    books.store(
        books
            .euros(0)
            .on("2024-02-29")
            .merchant(books.bakery)
            .splits(
                TransactionDraft.part(Money.of("-1.00", "EUR"), books.food, "b", "a"),
                TransactionDraft.part(Money.of("-2.00", "EUR"), books.food, "a", "b"),
                TransactionDraft.part(Money.of("-4.00", "EUR"), null, "a"),
                TransactionDraft.part(Money.of("-8.00", "EUR"), books.groceries)));
    books.store(
        books
            .euros(1_600)
            .on("2024-03-01")
            .account(books.savings)
            .transfer(new TransferLeg(books.checking, null))
            .category(books.salary));

    assertThat(totals(books, null, DAY))
        .containsExactlyInAnyOrder(
            total("2024-02-29", null, null, null, null, Set.of(), null, "EUR", -1_500, 4),
            total("2024-03-01", null, null, null, null, Set.of(), null, "EUR", 1_600, 1));
    assertThat(totals(books, null, MONTH))
        .extracting(Total::day)
        .containsExactlyInAnyOrder(LocalDate.of(2024, 2, 1), LocalDate.of(2024, 3, 1));
    assertThat(totals(books, null, DAY, MONTH))
        .extracting(Total::day)
        .containsExactlyInAnyOrder(LocalDate.of(2024, 2, 29), LocalDate.of(2024, 3, 1));
    assertThat(totals(books, null, ACCOUNT))
        .containsExactlyInAnyOrder(
            total(null, books.checking, null, null, null, Set.of(), null, "EUR", -1_500, 4),
            total(null, books.savings, null, null, null, Set.of(), null, "EUR", 1_600, 1));
    assertThat(totals(books, null, COUNTER_ACCOUNT))
        .containsExactlyInAnyOrder(
            total(null, null, null, null, null, Set.of(), null, "EUR", -1_500, 4),
            total(null, null, books.checking, null, null, Set.of(), null, "EUR", 1_600, 1));
    assertThat(totals(books, null, CATEGORY))
        .containsExactlyInAnyOrder(
            total(null, null, null, books.food, null, Set.of(), null, "EUR", -300, 2),
            total(null, null, null, null, null, Set.of(), null, "EUR", -400, 1),
            total(null, null, null, books.groceries, null, Set.of(), null, "EUR", -800, 1),
            total(null, null, null, books.salary, null, Set.of(), null, "EUR", 1_600, 1));
    assertThat(totals(books, null, MERCHANT))
        .containsExactlyInAnyOrder(
            total(null, null, null, null, books.bakery, Set.of(), null, "EUR", -1_500, 4),
            total(null, null, null, null, null, Set.of(), null, "EUR", 1_600, 1));
    assertThat(totals(books, null, TAGS))
        .containsExactlyInAnyOrder(
            total(null, null, null, null, null, Set.of("a", "b"), null, "EUR", -300, 2),
            total(null, null, null, null, null, Set.of("a"), null, "EUR", -400, 1),
            total(null, null, null, null, null, Set.of(), null, "EUR", 800, 2));
    assertThat(totals(books, null, KIND))
        .containsExactlyInAnyOrder(
            total(
                null, null, null, null, null, Set.of(), TransactionKind.EXPENSE, "EUR", -1_500, 4),
            total(null, null, null, null, null, Set.of(), TransactionKind.INCOME, "EUR", 1_600, 1));
  }

  @Test
  @DisplayName("all dimensions together leave each different part alone")
  default void allDimensions() {
    SampleBooks books = SampleBooks.in(storage());
    Transaction made =
        books.store(
            books
                .dollars(-5)
                .on("9999-12-31")
                .merchant(books.market)
                .transfer(new TransferLeg(books.savings, null))
                .category(books.food, "a b"));

    assertThat(totals(books, null, Dimension.values()))
        .containsExactly(
            total(
                made.date().toString(),
                books.card,
                books.savings,
                books.food,
                books.market,
                Set.of("a b"),
                TransactionKind.EXPENSE,
                "USD",
                -5,
                1));
  }

  @Test
  @DisplayName("months are calendar months at both ends of the calendar and before 1970")
  default void months() {
    SampleBooks books = SampleBooks.in(storage());
    for (String day :
        List.of("0001-01-31", "1969-12-31", "1970-01-01", "2024-02-29", "9999-12-31")) {
      books.store(books.euros(-1).on(day));
    }

    assertThat(totals(books, null, MONTH))
        .extracting(total -> String.valueOf(total.day()))
        .containsExactlyInAnyOrder(
            "0001-01-01", "1969-12-01", "1970-01-01", "2024-02-01", "9999-12-01");
  }

  @Test
  @DisplayName("only transactions of the dates and accounts asked for count, and no deleted ones")
  default void scope() {
    SampleBooks books = SampleBooks.in(storage());
    for (String day : List.of("2024-02-29", "2024-03-01", "2024-03-31", "2024-04-01")) {
      books.store(books.euros(-100).on(day));
      books.store(books.euros(-10).on(day).account(books.savings));
      books.store(books.euros(-1).on(day).deletedAt(Instant.parse("2024-05-01T00:00:00Z")));
    }
    DateRange march = DateRange.parse("2024-03-01..2024-03-31");

    assertThat(totals(books, march))
        .extracting(total -> total.amount().minorUnits())
        .containsExactly(-220L);
    assertThat(
            books.list(
                all ->
                    all.transactions()
                        .totals(new TotalsQuery(march, Set.of(), Set.of(books.savings)))))
        .extracting(total -> total.amount().minorUnits())
        .containsExactly(-20L);
    assertThat(totals(books, DateRange.ALL)).extracting(Total::count).containsExactly(8L);
  }

  @Test
  @DisplayName("totals follow edits, deletions and restorations")
  default void followEdits() {
    SampleBooks books = SampleBooks.in(storage());
    Transaction first = books.store(books.euros(-100).category(books.food, "one"));
    Transaction second =
        books.update(
            TransactionDraft.edit(first)
                .on("2025-01-01")
                .account(books.savings)
                .merchant(books.bakery)
                .category(books.groceries, "two"));
    Total expected =
        total(
            "2025-01-01",
            books.savings,
            null,
            books.groceries,
            books.bakery,
            Set.of("two"),
            TransactionKind.EXPENSE,
            "EUR",
            -100,
            1);
    assertThat(totals(books, null, Dimension.values())).containsExactly(expected);

    Transaction deleted =
        books.update(
            TransactionDraft.edit(second).deletedAt(Instant.parse("2025-02-01T00:00:00Z")));
    assertThat(totals(books, null, Dimension.values())).isEmpty();
    books.update(TransactionDraft.edit(deleted).deletedAt(null));
    assertThat(totals(books, null, Dimension.values())).containsExactly(expected);
  }

  @Test
  @DisplayName("sums are exact to the last minor unit, and one beyond long is an error")
  default void sumsAreExact() {
    SampleBooks books = SampleBooks.in(storage());
    books.store(books.euros(Long.MAX_VALUE - 1_000));
    List<Transaction> ones =
        IntStream.range(0, 1_000).mapToObj(i -> books.euros(1).build()).toList();
    books.write(all -> all.transactions().insert(ones));
    assertThat(totals(books, null))
        .containsExactly(
            total(null, null, null, null, null, Set.of(), null, "EUR", Long.MAX_VALUE, 1_001));

    books.store(books.euros(1));

    assertThatExceptionOfType(ArithmeticException.class).isThrownBy(() -> totals(books, null));
  }

  private static List<Total> totals(
      SampleBooks books, @Nullable DateRange dates, Dimension... dimensions) {
    return books.list(all -> all.transactions().totals(TotalsQuery.by(dates, dimensions)));
  }

  private static Total total(
      @Nullable String day,
      @Nullable AccountId account,
      @Nullable AccountId counterAccount,
      @Nullable CategoryId category,
      @Nullable MerchantId merchant,
      Set<String> tags,
      @Nullable TransactionKind kind,
      String currency,
      long minorUnits,
      long count) {
    return new Total(
        day == null ? null : LocalDate.parse(day),
        account,
        counterAccount,
        category,
        merchant,
        tags,
        kind,
        Money.ofMinor(minorUnits, currency),
        count);
  }
}
