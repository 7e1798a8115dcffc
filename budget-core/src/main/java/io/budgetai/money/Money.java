package io.budgetai.money;

import io.budgetai.ValidationException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;

/**
 * A signed amount of money: a whole number of minor units (cents, pence, fils; whole yen) of one
 * currency.
 *
 * <p>There is one representation per value, so {@code equals}, {@code hashCode}, {@code compareTo}
 * and {@code toString} agree: 1.0 and 1.00 euro are the same object of value. Arithmetic is exact
 * and rounds only in the methods that take a {@link RoundingMode}; there is no division, only
 * {@link #allocate(long...)}, which loses nothing.
 *
 * <p>Errors: a result beyond the range of {@code long} minor units is an {@link
 * ArithmeticException}; two currencies in one calculation are a {@link CurrencyMismatchException};
 * text and decimals from outside that make no amount are a {@link ValidationException}. The
 * messages never hold the amount.
 *
 * <p>Immutable, and safe for use by several threads.
 *
 * @param minorUnits the amount in the smallest unit of the currency; negative is money out
 * @param currency a currency with minor units (0 to 4 digits); see {@link Currencies}
 */
public record Money(long minorUnits, Currency currency) implements Comparable<Money> {
  /**
   * @throws ValidationException if the currency has no minor units, such as XAU or XXX
   */
  public Money {
    Currencies.requireMinorUnits(currency);
  }

  /**
   * An amount in minor units: {@code ofMinor(1240, EUR)} is 12.40 euro and {@code ofMinor(1240,
   * JPY)} 1240 yen.
   */
  public static Money ofMinor(long minorUnits, Currency currency) {
    return new Money(minorUnits, currency);
  }

  /**
   * An amount in minor units.
   *
   * @param currencyCode a code of ISO 4217, such as {@code EUR}
   * @throws ValidationException if there is no such currency or it has no minor units
   */
  public static Money ofMinor(long minorUnits, String currencyCode) {
    return new Money(minorUnits, Currencies.of(currencyCode));
  }

  /**
   * An amount in major units, exactly. Trailing zeros do not count: 1.500 is a legal amount of
   * euros.
   *
   * @throws ValidationException if the amount has more decimals than the currency, or is out of
   *     range
   */
  public static Money of(BigDecimal amount, Currency currency) {
    int digits = Currencies.requireMinorUnits(currency).getDefaultFractionDigits();
    BigDecimal shortest = amount.stripTrailingZeros();
    if (shortest.scale() > digits) {
      throw new ValidationException(
          "amount",
          "The amount has %d decimals, but %s allows %d."
              .formatted(shortest.scale(), currency, digits),
          "Maybe round it to %d first.".formatted(digits));
    }
    try {
      return rounded(shortest, currency, RoundingMode.UNNECESSARY);
    } catch (ArithmeticException tooLarge) {
      throw new ValidationException(
          "amount",
          "The amount is too large for %s.".formatted(currency),
          "Maybe look for a missing decimal point, or for a number that is no amount.");
    }
  }

  /**
   * An amount in major units, as machines write it: ASCII digits, at most one decimal point, an
   * optional leading sign, no grouping and no exponent. For amounts that people and banks write see
   * {@link AmountParser}.
   *
   * @param amount such as {@code "12.40"}; at most 40 characters
   * @param currencyCode a code of ISO 4217, such as {@code "EUR"}
   * @throws ValidationException if the text is no such number, has more decimals than the currency
   *     or is out of range, or if there is no such currency
   */
  public static Money of(String amount, String currencyCode) {
    Currency currency = Currencies.of(currencyCode);
    return of(PlainDecimal.parse(amount), currency);
  }

  /**
   * An amount in major units, rounded to the digits of the currency.
   *
   * @throws ArithmeticException if the amount is out of range, or if the mode is UNNECESSARY and
   *     rounding is necessary
   */
  public static Money rounded(BigDecimal amount, Currency currency, RoundingMode mode) {
    int digits = Currencies.requireMinorUnits(currency).getDefaultFractionDigits();
    return new Money(PlainDecimal.toLong(amount.scaleByPowerOfTen(digits), mode), currency);
  }

  /** Nothing, in a currency. */
  public static Money zero(Currency currency) {
    return new Money(0, currency);
  }

  /**
   * Reads what {@link #toString()} writes, such as {@code EUR 12.40}.
   *
   * @throws ValidationException if the text is not of this form
   */
  public static Money parse(String text) {
    if (text.length() < 5 || text.charAt(3) != ' ') {
      throw new ValidationException(
          "amount",
          "The text is not a currency code, a space and a number.",
          "Maybe write it like EUR 12.40.");
    }
    return of(text.substring(4), text.substring(0, 3));
  }

  /** The sum; exact. */
  public Money plus(Money other) {
    requireSameCurrency(other);
    return new Money(Math.addExact(minorUnits, other.minorUnits), currency);
  }

  /** The difference; exact. */
  public Money minus(Money other) {
    requireSameCurrency(other);
    return new Money(Math.subtractExact(minorUnits, other.minorUnits), currency);
  }

  /** The same amount in the other direction. */
  public Money negated() {
    return new Money(Math.negateExact(minorUnits), currency);
  }

  /** The amount without its sign. */
  public Money abs() {
    return minorUnits < 0 ? negated() : this;
  }

  /** This amount {@code factor} times; exact. */
  public Money times(long factor) {
    return new Money(Math.multiplyExact(minorUnits, factor), currency);
  }

  /**
   * A share of this amount, rounded once to the minor unit. Shares taken one by one need not add up
   * to the whole; where they must, use {@link #allocate(long...)}.
   *
   * @param percent 100 is the whole; negative and larger shares are legal
   * @throws ArithmeticException if the share is out of range, or if the mode is UNNECESSARY and
   *     rounding is necessary
   */
  public Money percentage(BigDecimal percent, RoundingMode mode) {
    BigDecimal exact = BigDecimal.valueOf(minorUnits).multiply(percent).scaleByPowerOfTen(-2);
    return new Money(PlainDecimal.toLong(exact, mode), currency);
  }

  /**
   * Divides this amount by weight so that the parts add up to it exactly.
   *
   * <p>Every part is its exact share rounded down or up to a minor unit, so it is off by less than
   * one. Shares are first rounded toward zero; the units left over go one by one to the parts that
   * lost most, and among equal losses to the earlier part (the method of largest remainders). A
   * larger weight never gets less, and a weight of zero gets nothing.
   *
   * @param weights at least one, none negative, not all zero
   * @return one part for each weight, in the same order and with the sign of this amount
   * @throws IllegalArgumentException if the weights are not as required
   */
  public List<Money> allocate(long... weights) {
    return Allocation.of(BigInteger.valueOf(minorUnits), weights).stream()
        .map(part -> new Money(part.longValueExact(), currency))
        .toList();
  }

  /** Like {@link #allocate(long...)}. */
  public List<Money> allocate(List<Integer> weights) {
    return allocate(weights.stream().mapToLong(Integer::longValue).toArray());
  }

  /**
   * Divides this amount into parts that add up to it and differ by at most one minor unit; the
   * earlier parts are the larger ones, without their sign.
   *
   * @param parts at least 1
   */
  public List<Money> allocateEqually(int parts) {
    if (parts < 1) {
      throw new IllegalArgumentException(
          "An amount was to be divided into %d parts; it must be 1 or more.".formatted(parts));
    }
    long[] weights = new long[parts];
    Arrays.fill(weights, 1);
    return allocate(weights);
  }

  /** The smaller of two amounts. */
  public Money min(Money other) {
    return compareTo(other) <= 0 ? this : other;
  }

  /** The larger of two amounts. */
  public Money max(Money other) {
    return compareTo(other) >= 0 ? this : other;
  }

  /** Whether this is nothing. */
  public boolean isZero() {
    return minorUnits == 0;
  }

  /** Whether this is less than nothing: money out. */
  public boolean isNegative() {
    return minorUnits < 0;
  }

  /** Whether this is more than nothing: money in. */
  public boolean isPositive() {
    return minorUnits > 0;
  }

  /** -1, 0 or 1 for money out, nothing and money in. */
  public int signum() {
    return Long.signum(minorUnits);
  }

  /**
   * The amount in major units, with as many decimals as the currency has: 12.40 for 1240 euro
   * cents.
   */
  public BigDecimal amount() {
    return BigDecimal.valueOf(minorUnits, currency.getDefaultFractionDigits());
  }

  /**
   * Compares two amounts of the same currency.
   *
   * @throws CurrencyMismatchException if the currencies differ
   */
  @Override
  public int compareTo(Money other) {
    requireSameCurrency(other);
    return Long.compare(minorUnits, other.minorUnits);
  }

  /**
   * The code, a space, and the amount with all decimals: {@code EUR -12.40}. For people see {@link
   * AmountFormat}.
   */
  @Override
  public String toString() {
    return currency.getCurrencyCode() + ' ' + amount().toPlainString();
  }

  private void requireSameCurrency(Money other) {
    if (!currency.equals(other.currency)) {
      throw new CurrencyMismatchException(currency, other.currency);
    }
  }
}
