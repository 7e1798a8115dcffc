package io.budgetai.money;

import io.budgetai.ValidationException;
import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;

/**
 * Writes amounts for the people of a locale, and reads them back: {@code parse(format(m),
 * m.currency())} is {@code m} for every currency and every locale of the JDK, whatever its digits,
 * minus sign, grouping and direction of writing.
 *
 * <p>Decimals come from the currency, not from the locale, and are always written: {@code 12,40 €},
 * {@code ￥1,240}. Digits are grouped by threes, even where a locale has them by twos, as Toki Pona
 * has from JDK 25 on. Otherwise the forms follow the locale data of the JDK and change with it; for
 * text that is stored use {@link Money#toString()}.
 *
 * <p>Immutable, and safe for use by several threads.
 */
public final class AmountFormat {
  private static final int THOUSANDS = 3;

  private final Locale locale;

  /** Only ever cloned, because a format is not safe for several threads. */
  private final DecimalFormat prototype;

  private final DecimalStyle style;
  private final boolean codes;

  private AmountFormat(Locale locale, boolean codes) {
    this.locale = locale;
    this.prototype = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
    this.prototype.setGroupingSize(THOUSANDS);
    this.style = DecimalStyle.of(prototype);
    this.codes = codes;
  }

  /** Writes the symbol that the locale has for a currency, on the side where the locale has it. */
  public static AmountFormat of(Locale locale) {
    return new AmountFormat(locale, false);
  }

  /**
   * Writes the code of the currency and a space before the number, for lists that mix dollars of
   * several countries.
   */
  public static AmountFormat withCodes(Locale locale) {
    return new AmountFormat(locale, true);
  }

  /** The amount as text, with all decimals of its currency and a sign if it is negative. */
  public String format(Money amount) {
    var format = (DecimalFormat) prototype.clone();
    format.setCurrency(amount.currency());
    int digits = amount.currency().getDefaultFractionDigits();
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    if (!codes) {
      return format.format(amount.amount());
    }
    var symbols = format.getDecimalFormatSymbols();
    symbols.setCurrencySymbol("");
    format.setDecimalFormatSymbols(symbols);
    return amount.currency().getCurrencyCode()
        + '\u00a0'
        + withoutOuterSpaces(format.format(amount.amount()));
  }

  /**
   * Reads an amount as {@link AmountParser} does, in the style of the locale and with its symbols.
   *
   * @param currency the currency the amount must be in
   * @throws ValidationException if the text is no amount of that currency in that style
   */
  public Money parse(String text, Currency currency) {
    var number = AmountText.of(text, currency, currency.getSymbol(locale));
    return AmountReadings.of(number, currency).in(style);
  }

  /** The symbol's place may leave a no-break space, which {@link String#strip()} keeps. */
  private static String withoutOuterSpaces(String text) {
    int from = 0;
    int to = text.length();
    while (Character.isSpaceChar(text.charAt(from))) {
      from++;
    }
    while (Character.isSpaceChar(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }
}
