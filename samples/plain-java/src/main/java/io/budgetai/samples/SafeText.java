package io.budgetai.samples;

/**
 * Makes text that others wrote safe to print. A bank's text may hold escape sequences that move the
 * cursor, recolor or retitle the terminal, and marks that reverse what is read; none of them
 * reaches the screen.
 */
final class SafeText {
  private static final int REPLACEMENT = 0xFFFD;

  /** Where Unicode keeps a visible picture of each of the first 32 control characters. */
  private static final int CONTROL_PICTURES = 0x2400;

  private static final int PICTURE_OF_DELETE = 0x2421;

  private SafeText() {}

  /**
   * The text on one line: tabs and line ends become spaces, other control characters their visible
   * pictures (ESC becomes {@code ␛}), and marks of direction and broken surrogates the replacement
   * character.
   */
  static String oneLine(String text) {
    if (text.codePoints().noneMatch(SafeText::isHarmful)) {
      return text;
    }
    var safe = new StringBuilder(text.length());
    text.codePoints().map(SafeText::neutral).forEach(safe::appendCodePoint);
    return safe.toString();
  }

  private static boolean isHarmful(int codePoint) {
    return neutral(codePoint) != codePoint;
  }

  private static int neutral(int codePoint) {
    if (codePoint == '\t' || codePoint == '\n' || codePoint == '\r') {
      return ' ';
    }
    if (codePoint < 0x20) {
      return CONTROL_PICTURES + codePoint;
    }
    if (codePoint == 0x7F) {
      return PICTURE_OF_DELETE;
    }
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL, Character.SURROGATE -> REPLACEMENT;
      case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> ' ';
      case Character.FORMAT -> joinsEmoji(codePoint) ? codePoint : REPLACEMENT;
      default -> codePoint;
    };
  }

  /**
   * The one mark of format that people see as part of a character: families and flags are joined
   * with it.
   */
  private static boolean joinsEmoji(int codePoint) {
    return codePoint == TextWidth.JOINER;
  }
}
