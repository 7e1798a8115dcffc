package io.budgetai.money;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * Reads an unsigned number with grouped thousands, after {@link AmountText} has mapped its
 * characters.
 */
final class GroupedNumber {
  private GroupedNumber() {}

  /** The number, or {@code null} if the text does not follow the style. */
  static @Nullable BigDecimal read(String text, DecimalStyle style) {
    int mark = decimalMark(text, style);
    String whole = text.substring(0, mark);
    String decimals = mark < text.length() ? text.substring(mark + 1) : "";
    boolean startsWithMark = whole.isEmpty() && !decimals.isEmpty();
    String digits = startsWithMark ? "0" : ungroup(whole, style);
    if (digits == null || !areDigits(decimals)) {
      return null;
    }
    return new BigDecimal(digits + '.' + decimals);
  }

  /**
   * Where the first decimal mark is, or the end. A second one is then found among the decimals, and
   * refused there.
   */
  private static int decimalMark(String text, DecimalStyle style) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) == style.decimalMark() || text.charAt(i) == AmountText.ARABIC_DECIMAL) {
        return i;
      }
    }
    return text.length();
  }

  /** The digits without grouping signs, or {@code null} if they are grouped in no legal way. */
  private static @Nullable String ungroup(String whole, DecimalStyle style) {
    int first = 0;
    while (first < whole.length() && isDigit(whole.charAt(first))) {
      first++;
    }
    if (first == whole.length()) {
      return whole.isEmpty() ? null : whole;
    }
    char sign = whole.charAt(first);
    boolean groups =
        sign == style.groupingMark()
            || sign == '\''
            || sign == ' '
            || sign == AmountText.ARABIC_GROUPING;
    if (!groups || first == 0 || whole.charAt(0) == '0') {
      return null;
    }
    boolean grouped =
        isGrouped(whole, first, sign, 3) || sign == ',' && isGrouped(whole, first, sign, 2);
    return grouped ? whole.replace(String.valueOf(sign), "") : null;
  }

  /**
   * Whether the groups between the first and the last have {@code size} digits, the last three, and
   * the first no more.
   */
  private static boolean isGrouped(String whole, int first, char sign, int size) {
    if (first > size) {
      return false;
    }
    int at = first;
    while (whole.length() - at > 4) {
      if (whole.charAt(at) != sign || !areDigits(whole.substring(at + 1, at + 1 + size))) {
        return false;
      }
      at += 1 + size;
    }
    return whole.length() - at == 4
        && whole.charAt(at) == sign
        && areDigits(whole.substring(at + 1));
  }

  private static boolean areDigits(String text) {
    return text.chars().allMatch(c -> isDigit((char) c));
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
