package io.budgetai.money;

import io.budgetai.ValidationException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;

/**
 * What one unit of a currency cost in another on a day.
 *
 * @param base the currency that is priced
 * @param quote the currency of the price; another one than {@code base}
 * @param date the day of the rate, in the calendar of whoever published it
 * @param rate how many units of {@code quote} one unit of {@code base} is worth: major units, more
 *     than zero, at most 34 digits, from 1E-18 to 1E+18. Kept without trailing zeros, so 1.10 and
 *     1.1 are equal.
 */
public record ExchangeRate(Currency base, Currency quote, LocalDate date, BigDecimal rate) {
  private static final BigDecimal SMALLEST = BigDecimal.ONE.movePointLeft(18);
  private static final BigDecimal LARGEST = BigDecimal.ONE.movePointRight(18);
  private static final int MAX_DIGITS = 34;

  /**
   * @throws ValidationException if a currency has no minor units, both are the same, or the rate is
   *     out of bounds
   */
  public ExchangeRate {
    Currencies.requireMinorUnits(base);
    Currencies.requireMinorUnits(quote);
    if (base.equals(quote)) {
      throw new ValidationException(
          "quote",
          "The rate of %s on %s is in the same currency.".formatted(base, date),
          "Maybe leave it out; a currency is always worth itself.");
    }
    rate = rate.stripTrailingZeros();
    if (rate.precision() > MAX_DIGITS
        || rate.compareTo(SMALLEST) < 0
        || rate.compareTo(LARGEST) > 0) {
      throw new ValidationException(
          "rate",
          "The rate of %s in %s on %s is not between 1E-18 and 1E+18 with at most 34 digits."
              .formatted(base, quote, date),
          "Maybe look for a missing or misplaced decimal point.");
    }
  }

  /** A rate in the form that machines write: {@code of("EUR", "USD", day, "1.0875")}. */
  public static ExchangeRate of(String baseCode, String quoteCode, LocalDate date, String rate) {
    return new ExchangeRate(
        Currencies.of(baseCode), Currencies.of(quoteCode), date, PlainDecimal.parse(rate));
  }
}
