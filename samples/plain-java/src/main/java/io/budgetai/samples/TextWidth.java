package io.budgetai.samples;

/**
 * How many columns a terminal needs for a text: none for combining marks, two for East Asian wide
 * characters and emoji (a joined sequence such as a family counts once), one for the rest. Widths
 * follow Unicode's East Asian Width property.
 */
final class TextWidth {
  static final int JOINER = 0x200D;
  private static final int EMOJI_STYLE = 0xFE0F;
  private static final String ELLIPSIS = "…";

  /** First and last code points of the wide ranges, in order. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x231A, 0x231B, 0x2329, 0x232A, 0x23E9, 0x23EC, 0x23F0, 0x23F0, 0x23F3, 0x23F3,
    0x25FD, 0x25FE, 0x2614, 0x2615, 0x2648, 0x2653, 0x267F, 0x267F, 0x2693, 0x2693, 0x26A1, 0x26A1,
    0x26AA, 0x26AB, 0x26BD, 0x26BE, 0x26C4, 0x26C5, 0x26CE, 0x26CE, 0x26D4, 0x26D4, 0x26EA, 0x26EA,
    0x26F2, 0x26F3, 0x26F5, 0x26F5, 0x26FA, 0x26FA, 0x26FD, 0x26FD, 0x2705, 0x2705, 0x270A, 0x270B,
    0x2728, 0x2728, 0x274C, 0x274C, 0x274E, 0x274E, 0x2753, 0x2755, 0x2757, 0x2757, 0x2795, 0x2797,
    0x27B0, 0x27B0, 0x27BF, 0x27BF, 0x2B1B, 0x2B1C, 0x2B50, 0x2B50, 0x2B55, 0x2B55, 0x2E80, 0x303E,
    0x3041, 0x33FF, 0x3400, 0x4DBF, 0x4E00, 0xA4CF, 0xA960, 0xA97F, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
    0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x1F004, 0x1F004, 0x1F0CF, 0x1F0CF, 0x1F18E,
    0x1F18E, 0x1F191, 0x1F19A, 0x1F200, 0x1F320, 0x1F32D, 0x1F335, 0x1F337, 0x1F37C, 0x1F37E,
    0x1F393, 0x1F3A0, 0x1F3CA, 0x1F3CF, 0x1F3D3, 0x1F3E0, 0x1F3F0, 0x1F3F4, 0x1F3F4, 0x1F3F8,
    0x1F43E, 0x1F440, 0x1F440, 0x1F442, 0x1F4FC, 0x1F4FF, 0x1F53D, 0x1F54B, 0x1F54E, 0x1F550,
    0x1F567, 0x1F57A, 0x1F57A, 0x1F595, 0x1F596, 0x1F5A4, 0x1F5A4, 0x1F5FB, 0x1F64F, 0x1F680,
    0x1F6C5, 0x1F6CC, 0x1F6CC, 0x1F6D0, 0x1F6D2, 0x1F6D5, 0x1F6DF, 0x1F6EB, 0x1F6EC, 0x1F6F4,
    0x1F6FC, 0x1F7E0, 0x1F7EB, 0x1F90C, 0x1F9FF, 0x1FA70, 0x1FAFF, 0x20000, 0x3FFFD
  };

  private TextWidth() {}

  static int of(String text) {
    int width = 0;
    for (int at = 0; at < text.length(); ) {
      int end = endOfCharacter(text, at);
      width += widthOfCharacter(text, at, end);
      at = end;
    }
    return width;
  }

  /**
   * The text cut to a width, with an ellipsis in the last column where something was cut; never
   * cuts a character apart.
   */
  static String cut(String text, int width) {
    if (of(text) <= width) {
      return text;
    }
    if (width < 1) {
      return "";
    }
    int used = 0;
    int at = 0;
    while (at < text.length()) {
      int end = endOfCharacter(text, at);
      int next = widthOfCharacter(text, at, end);
      if (used + next > width - 1) {
        break;
      }
      used += next;
      at = end;
    }
    return text.substring(0, at).stripTrailing() + ELLIPSIS;
  }

  /** The text filled up with spaces on its right. */
  static String padRight(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }

  /** The text filled up with spaces on its left. */
  static String padLeft(String text, int width) {
    return " ".repeat(Math.max(0, width - of(text))) + text;
  }

  /** Where the character that people see, with its marks and joined parts, ends. */
  private static int endOfCharacter(String text, int start) {
    int first = text.codePointAt(start);
    int end = start + Character.charCount(first);
    if (isRegional(first) && end < text.length() && isRegional(text.codePointAt(end))) {
      end += 2;
    }
    while (end < text.length()) {
      int next = text.codePointAt(end);
      if (next == JOINER) {
        end++;
        if (end < text.length() && isWide(text.codePointAt(end))) {
          end += Character.charCount(text.codePointAt(end));
        }
      } else if (next == EMOJI_STYLE || isMark(next) || (isSkinTone(next) && isWide(first))) {
        end += Character.charCount(next);
      } else {
        break;
      }
    }
    return end;
  }

  private static int widthOfCharacter(String text, int start, int end) {
    int first = text.codePointAt(start);
    if (isMark(first) || first == JOINER || first == EMOJI_STYLE) {
      return 0;
    }
    boolean emojiStyle =
        end - start > 1
            && text.indexOf(EMOJI_STYLE, start) >= 0
            && text.indexOf(EMOJI_STYLE, start) < end;
    boolean flag = isRegional(first) && end - start >= 4;
    return isWide(first) || emojiStyle || flag ? 2 : 1;
  }

  private static boolean isMark(int codePoint) {
    int type = Character.getType(codePoint);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT;
  }

  private static boolean isRegional(int codePoint) {
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }

  private static boolean isSkinTone(int codePoint) {
    return codePoint >= 0x1F3FB && codePoint <= 0x1F3FF;
  }

  private static boolean isWide(int codePoint) {
    if (codePoint < WIDE[0]) {
      return false;
    }
    int low = 0;
    int high = WIDE.length / 2 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (codePoint < WIDE[2 * middle]) {
        high = middle - 1;
      } else if (codePoint > WIDE[2 * middle + 1]) {
        low = middle + 1;
      } else {
        return true;
      }
    }
    return false;
  }
}
