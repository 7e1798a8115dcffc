package io.budgetai.imports;

import io.budgetai.money.Money;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Follows stated balances from row to row under both orders that a file may have. With the oldest row first, a balance is the
 * one above plus the row's own amount; with the newest first, it is the one above minus the amount of the row above.
 */
final class BalanceTrail {
  private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

  private @Nullable Currency currency;
  private boolean mixed;
  private long rows;
  private long stated;
  private BigInteger sum = BigInteger.ZERO;
  private @Nullable LocalDate firstDate;
  private @Nullable LocalDate lastDate;

  private BigInteger first = BigInteger.ZERO;
  private BigInteger sumBeforeFirst = BigInteger.ZERO;
  private BigInteger sumWithFirst = BigInteger.ZERO;
  private BigInteger last = BigInteger.ZERO;
  private BigInteger sumBeforeLast = BigInteger.ZERO;
  private BigInteger sumWithLast = BigInteger.ZERO;
  private long oldestFirst;
  private long newestFirst;

  void add(StatementRow row) {
    if (currency == null) {
      currency = row.amount().currency();
      firstDate = row.date();
    }
    rows++;
    lastDate = row.date();
    mixed |= !row.amount().currency().equals(currency);
    BigInteger before = sum;
    sum = sum.add(BigInteger.valueOf(row.amount().minorUnits()));
    Money balance = row.balance();
    if (balance != null) {
      mixed |= !balance.currency().equals(currency);
      add(BigInteger.valueOf(balance.minorUnits()), before);
    }
  }

  private void add(BigInteger balance, BigInteger sumBefore) {
    if (stated == 0) {
      first = balance;
      sumBeforeFirst = sumBefore;
      sumWithFirst = sum;
    } else {
      BigInteger risen = balance.subtract(last);
      oldestFirst += risen.equals(sum.subtract(sumWithLast)) ? 1 : 0;
      newestFirst += risen.negate().equals(sumBefore.subtract(sumBeforeLast)) ? 1 : 0;
    }
    stated++;
    last = balance;
    sumBeforeLast = sumBefore;
    sumWithLast = sum;
  }

  Optional<StatementBalances> balances() {
    if (mixed || currency == null || stated == 0 || stated == 1 && rows > 1) {
      return Optional.empty();
    }
    boolean rising =
        last.subtract(first).equals(sumWithLast.subtract(sumWithFirst)) && holds(oldestFirst);
    boolean falling =
        first.subtract(last).equals(sumBeforeLast.subtract(sumBeforeFirst)) && holds(newestFirst);
    Optional<StatementBalances> byOldest =
        rising ? from(first.subtract(sumWithFirst)) : Optional.empty();
    Optional<StatementBalances> byNewest =
        falling ? from(first.add(sumBeforeFirst).subtract(sum)) : Optional.empty();
    if (!rising || !falling || byOldest.equals(byNewest)) {
      return rising ? byOldest : byNewest;
    }
    return byAge(byOldest, byNewest);
  }

  /** Where amounts happen to fit both orders, more agreeing rows decide, and then the dates. */
  private Optional<StatementBalances> byAge(
      Optional<StatementBalances> byOldest, Optional<StatementBalances> byNewest) {
    if (oldestFirst != newestFirst) {
      return oldestFirst > newestFirst ? byOldest : byNewest;
    }
    LocalDate from = firstDate;
    LocalDate to = lastDate;
    if (from == null || to == null || from.equals(to)) {
      return Optional.empty();
    }
    return from.isBefore(to) ? byOldest : byNewest;
  }

  /** Whether most balances follow from the one above; banks sort the rows of one day as they like. */
  private boolean holds(long agreeing) {
    return agreeing * 10 >= (stated - 1) * 7;
  }

  private Optional<StatementBalances> from(BigInteger before) {
    BigInteger after = before.add(sum);
    if (currency == null || before.abs().compareTo(MAX) > 0 || after.abs().compareTo(MAX) > 0) {
      return Optional.empty();
    }
    return Optional.of(
        new StatementBalances(
            Money.ofMinor(before.longValueExact(), currency),
            Money.ofMinor(after.longValueExact(), currency)));
  }
}
