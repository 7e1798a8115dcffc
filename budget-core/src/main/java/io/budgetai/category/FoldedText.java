package io.budgetai.category;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Text folded for comparison: lower case, without accents, white space as single blanks. The same on every database, because
 * it is done here and stored.
 */
public final class FoldedText {

  private FoldedText() {}

  /** Folds text; {@code Café  MÜLLER} becomes {@code cafe muller}. Folding twice is the same as once. */
  public static String fold(String text) {
    if (isFolded(text)) {
      return text;
    }
    boolean ascii = isAscii(text);
    String plain = ascii ? text.toLowerCase(Locale.ROOT) : decomposed(text);
    StringBuilder folded = new StringBuilder(plain.length());
    boolean blank = false;
    for (int i = 0; i < plain.length(); ) {
      int point = plain.codePointAt(i);
      i += Character.charCount(point);
      if (isBlank(point)) {
        blank = !folded.isEmpty();
      } else if (!isMark(point)) {
        if (blank) {
          folded.append(' ');
          blank = false;
        }
        folded.appendCodePoint(point);
      }
    }
    // What was taken out may have kept marks apart that have an order of their own.
    return ascii ? folded.toString() : Normalizer.normalize(folded, Normalizer.Form.NFKD);
  }

  /** Lower case with the marks apart, which are to be taken off. */
  private static String decomposed(String text) {
    String lower =
        Normalizer.normalize(text, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replace("ß", "ss")
            .replace('ς', 'σ');
    // Lower case can bring forth new marks (İ).
    return Normalizer.normalize(lower, Normalizer.Form.NFKD);
  }

  /** Whether there is nothing to decompose; bank text mostly is so, and decomposing is slow. */
  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 0x80) {
        return false;
      }
    }
    return true;
  }

  private static boolean isFolded(String text) {
    boolean blank = true;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == ' ') {
        if (blank) {
          return false;
        }
        blank = true;
      } else if (c > ' ' && c < 0x7f && (c < 'A' || c > 'Z')) {
        blank = false;
      } else {
        return false;
      }
    }
    return !blank || text.isEmpty();
  }

  private static boolean isBlank(int point) {
    return Character.isWhitespace(point) || Character.isSpaceChar(point);
  }

  private static boolean isMark(int point) {
    int type = Character.getType(point);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.CONTROL
        || type == Character.FORMAT
        || type == Character.SURROGATE;
  }
}
