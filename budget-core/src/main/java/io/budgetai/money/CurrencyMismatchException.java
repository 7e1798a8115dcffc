package io.budgetai.money;

import java.util.Currency;

/**
 * Amounts of two currencies met in a calculation or comparison that needs one. A programmer's
 * mistake: convert first, with {@link ExchangeRates#convert}, or keep one total per currency.
 */
public final class CurrencyMismatchException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final Currency expected;
  private final Currency found;

  CurrencyMismatchException(Currency expected, Currency found) {
    super(
        ("An amount in %s met an amount in %s. Maybe convert one of them with"
                + " ExchangeRates.convert(...), or keep one total per currency.")
            .formatted(expected.getCurrencyCode(), found.getCurrencyCode()));
    this.expected = expected;
    this.found = found;
  }

  /** The currency of the amount that was asked to calculate. */
  public Currency expected() {
    return expected;
  }

  /** The other currency. */
  public Currency found() {
    return found;
  }
}
