package io.budgetai.money;

import io.budgetai.ValidationException;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;

/**
 * Looks up the currencies that amounts can have: those of ISO 4217, as the JDK knows them, that
 * have minor units (0 to 4 digits). Old currencies such as DEM stay legal, because old books hold
 * them; gold (XAU), test (XTS) and "no currency" (XXX) have no minor unit and are refused.
 */
public final class Currencies {
  private static final List<Currency> ALL =
      Currency.getAvailableCurrencies().stream()
          .filter(Currencies::hasMinorUnits)
          .sorted(Comparator.comparing(Currency::getCurrencyCode))
          .toList();

  private Currencies() {}

  /**
   * Looks a currency up by its code.
   *
   * @param code three letters, such as {@code EUR}, in upper case
   * @throws ValidationException if there is no such currency or it has no minor unit
   */
  public static Currency of(String code) {
    Currency currency;
    try {
      currency = Currency.getInstance(code);
    } catch (IllegalArgumentException unknown) {
      throw new ValidationException(
          "currency",
          "The text %s is no currency code of ISO 4217.".formatted(quoted(code)),
          "Maybe use three upper-case letters such as EUR.");
    }
    return requireMinorUnits(currency);
  }

  /** Every currency that an amount can have, by code. */
  public static List<Currency> all() {
    return ALL;
  }

  /** Passes {@code currency} through, or refuses it because it has no minor unit. */
  static Currency requireMinorUnits(Currency currency) {
    if (!hasMinorUnits(currency)) {
      throw new ValidationException(
          "currency",
          "%s has no minor unit, so no amount can be counted in it."
              .formatted(currency.getCurrencyCode()),
          "Maybe use a currency that is paid with, such as EUR.");
    }
    return currency;
  }

  private static boolean hasMinorUnits(Currency currency) {
    return currency.getDefaultFractionDigits() >= 0;
  }

  /** A code is three characters; longer text may be anything, so it is not repeated. */
  private static String quoted(String code) {
    return code.length() <= 3 ? "'" + code + "'" : "of %d characters".formatted(code.length());
  }
}
