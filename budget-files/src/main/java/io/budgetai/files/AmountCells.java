package io.budgetai.files;

import io.budgetai.ValidationException;
import io.budgetai.money.AmountParser;
import io.budgetai.money.DecimalStyle;
import io.budgetai.money.Money;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Reads the amounts of one file. Plain numbers, which are nearly all, take a short path; everything else goes to {@link
 * AmountParser}, and both read the same values.
 */
final class AmountCells {
  private static final int MAX_FAST_DIGITS = 17;

  private final DecimalStyle style;
  private final char mark;

  AmountCells(char decimalSeparator) {
    this.mark = decimalSeparator;
    this.style = decimalSeparator == ',' ? DecimalStyle.COMMA : DecimalStyle.DOT;
  }

  /** Reads a cell that is not blank; {@code null} if it is no amount of this currency. */
  @Nullable Money parse(String cell, Currency currency) {
    Money plain = plain(cell, currency);
    return plain == null ? parseSlowly(cell, currency) : plain;
  }

  /** -1 if a cell marks its amount as debit, such as {@code 5.00 DR}; 1 if it marks it as credit; or 0. */
  static int markOf(String cell) {
    if (cell.isEmpty() || Character.isDigit(cell.charAt(cell.length() - 1))) {
      return 0;
    }
    AmountShape shape = AmountShape.of(cell);
    return shape == null ? 0 : shape.mark();
  }

  private @Nullable Money parseSlowly(String cell, Currency currency) {
    String text = DateText.unwrap(cell);
    boolean hasDigit = text.chars().anyMatch(Character::isDigit);
    if (!hasDigit) {
      return null;
    }
    try {
      return AmountParser.parse(text, currency, style);
    } catch (ValidationException noAmount) {
      return null;
    }
  }

  /** Reads {@code [+-]digits[mark digits]} with at most as many decimals as the currency has; {@code null} for the rest. */
  private @Nullable Money plain(String cell, Currency currency) {
    int at = 0;
    int end = cell.length();
    boolean negative = false;
    if (end > 0 && (cell.charAt(0) == '-' || cell.charAt(0) == '+')) {
      negative = cell.charAt(0) == '-';
      at = 1;
    }
    if (end - at < 1 || end - at > MAX_FAST_DIGITS) {
      return null;
    }
    long value = 0;
    int decimals = -1;
    int start = at;
    for (; at < end; at++) {
      char c = cell.charAt(at);
      if (c >= '0' && c <= '9') {
        value = value * 10 + (c - '0');
        decimals += decimals >= 0 ? 1 : 0;
      } else if (c == mark && decimals < 0 && at > start) {
        decimals = 0;
      } else {
        return null;
      }
    }
    int missing = currency.getDefaultFractionDigits() - Math.max(decimals, 0);
    if (decimals == 0 || missing < 0 || end - start + missing > MAX_FAST_DIGITS) {
      return null;
    }
    for (int i = 0; i < missing; i++) {
      value *= 10;
    }
    return Money.ofMinor(negative ? -value : value, currency);
  }
}
