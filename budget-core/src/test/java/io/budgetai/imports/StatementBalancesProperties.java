package io.budgetai.imports;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

/** What an account held before and after a statement. */
class StatementBalancesProperties {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final LocalDate FIRST = LocalDate.of(2025, 1, 2);

  private static StatementRow row(int line, LocalDate date, long cents, @Nullable Money balance) {
    return new StatementRow(
        line, date, Money.ofMinor(cents, EUR), "", null, null, null, balance, null, null);
  }

  /** A statement of a day for each amount, the oldest first, whose balances begin at a sum. */
  private static List<StatementRow> statement(long before, List<Long> amounts) {
    List<StatementRow> rows = new ArrayList<>();
    long balance = before;
    for (int i = 0; i < amounts.size(); i++) {
      balance += amounts.get(i);
      rows.add(row(i + 1, FIRST.plusDays(i), amounts.get(i), Money.ofMinor(balance, EUR)));
    }
    return rows;
  }

  private static long sum(List<Long> amounts) {
    return amounts.stream().mapToLong(Long::longValue).sum();
  }

  @Property(tries = 1_000)
  @Label("before + sum of the rows = after, whether the oldest or the newest row comes first")
  void bothOrders(
      @ForAll("signed") List<Long> amounts,
      @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long before,
      @ForAll boolean newestFirst) {
    List<StatementRow> rows = statement(before, amounts);
    if (newestFirst) {
      Collections.reverse(rows);
    }
    assertThat(StatementBalances.of(rows.iterator()))
        .contains(
            new StatementBalances(
                Money.ofMinor(before, EUR), Money.ofMinor(before + sum(amounts), EUR)));
  }

  @Property(tries = 1_000)
  @Label("balances that are not stated beside every row lead to the same")
  void gaps(@ForAll("amounts") List<Long> amounts, @ForAll boolean newestFirst, @ForAll int seed) {
    List<Long> more = new ArrayList<>(List.of(7L, 11L, 13L));
    more.addAll(amounts);
    List<StatementRow> rows = statement(500, more);
    if (newestFirst) {
      Collections.reverse(rows);
    }
    int at = 1 + Math.floorMod(seed, rows.size() - 2);
    StatementRow silent = rows.get(at);
    rows.set(at, row(silent.line(), silent.date(), silent.amount().minorUnits(), null));
    assertThat(StatementBalances.of(rows.iterator()))
        .contains(
            new StatementBalances(Money.ofMinor(500, EUR), Money.ofMinor(500 + sum(more), EUR)));
  }

  @Property(tries = 1_000)
  @Label("a row that is missing between the first and the last leaves nothing to say")
  void missingRow(@ForAll("amounts") List<Long> amounts, @ForAll int seed) {
    List<Long> more = new ArrayList<>(List.of(7L, 11L, 13L));
    more.addAll(amounts);
    List<StatementRow> rows = statement(500, more);
    rows.remove(1 + Math.floorMod(seed, rows.size() - 2));
    assertThat(StatementBalances.of(rows.iterator())).isEmpty();
  }

  @Example
  @Label("no rows, no balances, and amounts in two currencies say nothing")
  void nothing() {
    assertThat(StatementBalances.of(Collections.emptyIterator())).isEmpty();
    assertThat(StatementBalances.of(List.of(row(1, FIRST, 5, null)).iterator())).isEmpty();
    Money yen = Money.ofMinor(5, Currency.getInstance("JPY"));
    assertThat(StatementBalances.of(List.of(row(1, FIRST, 5, yen)).iterator())).isEmpty();
    Money most = Money.ofMinor(Long.MAX_VALUE, EUR);
    assertThat(StatementBalances.of(List.of(row(1, FIRST, -5, most)).iterator()))
        .as("what was there before is beyond what can be counted")
        .isEmpty();
  }

  @Provide
  Arbitrary<List<Long>> amounts() {
    return Arbitraries.longs().between(1, 999_999).list().ofMinSize(1).ofMaxSize(12);
  }

  @Provide
  Arbitrary<List<Long>> signed() {
    return Arbitraries.longs().between(-20, 20).list().ofMinSize(1).ofMaxSize(12);
  }
}
