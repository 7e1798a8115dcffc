package io.budgetai.samples;

import java.math.BigInteger;
import java.util.Collections;
import java.util.List;

/** Draws numbers as bars of block characters, or of ASCII where the terminal has nothing better. */
final class Bars {
  private static final String EIGHTHS = " ▏▎▍▌▋▊▉█";
  private static final String STEPS = "▁▂▃▄▅▆▇█";

  private final boolean unicode;

  Bars(boolean unicode) {
    this.unicode = unicode;
  }

  /**
   * A bar that compares values with each other: as long as the value's share of the largest one. A
   * value above zero shows at least a sliver.
   *
   * @param largest the value that fills the width; where it is not positive, the bar is empty
   * @return at most {@code width} characters
   */
  String length(long value, long largest, int width) {
    if (value <= 0 || largest <= 0) {
      return "";
    }
    int parts = unicode ? 8 : 1;
    int eighths = Math.max(1, share(Math.min(value, largest), largest, width * parts));
    if (!unicode) {
      return "#".repeat(eighths);
    }
    String rest = eighths % 8 == 0 ? "" : String.valueOf(EIGHTHS.charAt(eighths % 8));
    return "█".repeat(eighths / 8) + rest;
  }

  /**
   * A gauge of {@code width} characters that is full when the value reaches the limit, such as
   * {@code █████░░░}. It is full only then, and empty only at zero or below; a limit of zero is
   * reached by anything above it.
   */
  String gauge(long value, long limit, int width) {
    int filled;
    if (value <= 0) {
      filled = 0;
    } else if (value >= limit) {
      filled = width;
    } else {
      filled = Math.min(width - 1, Math.max(1, share(value, limit, width)));
    }
    return (unicode ? "█" : "#").repeat(filled) + (unicode ? "░" : ".").repeat(width - filled);
  }

  /** One character for each value, from the smallest to the largest; empty for no values. */
  String spark(List<Long> values) {
    if (values.isEmpty()) {
      return "";
    }
    long low = Collections.min(values);
    long high = Collections.max(values);
    String steps = unicode ? STEPS : "_.-=^";
    var line = new StringBuilder();
    for (long value : values) {
      int step = high == low ? steps.length() / 2 : step(value, low, high, steps.length() - 1);
      line.append(steps.charAt(step));
    }
    return line.toString();
  }

  private static int step(long value, long low, long high, int last) {
    BigInteger above = BigInteger.valueOf(value).subtract(BigInteger.valueOf(low));
    BigInteger span = BigInteger.valueOf(high).subtract(BigInteger.valueOf(low));
    return above.multiply(BigInteger.valueOf(last)).add(span.shiftRight(1)).divide(span).intValue();
  }

  /**
   * {@code value / whole} of {@code width}, rounded half up; the value is between zero and the
   * whole.
   */
  private static int share(long value, long whole, int width) {
    return step(value, 0, whole, width);
  }
}
