package io.budgetai.money;

import java.text.DecimalFormat;
import java.text.NumberFormat;
import java.util.Locale;

/**
 * Which sign stands before the decimals in a text or a whole column of a file; the other one may
 * group thousands.
 */
public enum DecimalStyle {
  /** {@code 1,234.56}: English-speaking countries, most of Asia, Switzerland, and machines. */
  DOT('.', ','),
  /** {@code 1.234,56}: most of Europe and South America. */
  COMMA(',', '.');

  private final char decimalMark;
  private final char groupingMark;

  DecimalStyle(char decimalMark, char groupingMark) {
    this.decimalMark = decimalMark;
    this.groupingMark = groupingMark;
  }

  /**
   * The style in which a locale writes amounts; DOT for locales that use neither sign, because
   * theirs is never mistaken.
   */
  public static DecimalStyle of(Locale locale) {
    return of((DecimalFormat) NumberFormat.getCurrencyInstance(locale));
  }

  static DecimalStyle of(DecimalFormat format) {
    char mark = format.getDecimalFormatSymbols().getMonetaryDecimalSeparator();
    return mark == COMMA.decimalMark ? COMMA : DOT;
  }

  char decimalMark() {
    return decimalMark;
  }

  char groupingMark() {
    return groupingMark;
  }
}
