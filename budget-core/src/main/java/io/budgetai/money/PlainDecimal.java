package io.budgetai.money;

import io.budgetai.ValidationException;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * Decimals at the border: reading the form that machines write, and rounding without being led into
 * huge powers of ten.
 */
final class PlainDecimal {
  private static final int MAX_LENGTH = 40;

  /** More digits before the point than any {@code long} has. */
  private static final int TOO_MANY_DIGITS = 20;

  private PlainDecimal() {}

  /** Reads an optional sign, digits, and at most one point with digits on both sides. */
  static BigDecimal parse(String text) {
    if (text.length() > MAX_LENGTH || !isPlain(text)) {
      throw new ValidationException(
          "amount",
          "The text is no plain decimal number of at most %d characters.".formatted(MAX_LENGTH),
          "Maybe write it like 12.40.");
    }
    return new BigDecimal(text);
  }

  private static boolean isPlain(String text) {
    int start = !text.isEmpty() && (text.charAt(0) == '-' || text.charAt(0) == '+') ? 1 : 0;
    int point = text.indexOf('.');
    if (point < 0) {
      return areDigits(text, start, text.length());
    }
    return areDigits(text, start, point) && areDigits(text, point + 1, text.length());
  }

  private static boolean areDigits(String text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return from < to;
  }

  /**
   * Rounds to a whole number; a number of any exponent takes no more time and memory than its own
   * digits.
   */
  static long toLong(BigDecimal number, RoundingMode mode) {
    long digitsBeforePoint = (long) number.precision() - number.scale();
    if (number.signum() != 0 && digitsBeforePoint >= TOO_MANY_DIGITS) {
      throw new ArithmeticException("The amount is out of range.");
    }
    // Below a tenth every mode decides by the sign alone.
    BigDecimal near = digitsBeforePoint < -1 ? BigDecimal.valueOf(number.signum(), 2) : number;
    return near.setScale(0, mode).longValueExact();
  }
}
