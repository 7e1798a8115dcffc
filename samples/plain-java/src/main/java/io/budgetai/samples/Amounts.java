package io.budgetai.samples;

import io.budgetai.money.Money;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Writes amounts for people: grouped thousands, the digits of the currency, the currency behind.
 */
final class Amounts {
  private Amounts() {}

  /** Such as {@code -1,234.50 EUR}. */
  static String full(Money amount) {
    return number(amount) + " " + amount.currency().getCurrencyCode();
  }

  /** Such as {@code -1,234.50}, for columns whose heading names the currency. */
  static String number(Money amount) {
    int digits = amount.currency().getDefaultFractionDigits();
    var format = new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
    format.setMinimumFractionDigits(digits);
    return format.format(decimal(amount));
  }

  /** Such as {@code +73.18} and {@code -12.40}, for differences. */
  static String difference(Money amount) {
    return (amount.isPositive() ? "+" : "") + number(amount);
  }

  /** Such as {@code -1234.50}, for machines. */
  static String plain(Money amount) {
    return decimal(amount).toPlainString();
  }

  /** Reads an amount such as {@code 12.40}, or {@code 12.40 USD} in another currency. */
  static Money parse(String text, String currency) {
    String[] parts = text.strip().split(" +", 2);
    return Money.of(parts[0], parts.length == 1 ? currency : parts[1]);
  }

  private static BigDecimal decimal(Money amount) {
    return BigDecimal.valueOf(amount.minorUnits(), amount.currency().getDefaultFractionDigits());
  }
}
