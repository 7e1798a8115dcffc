package io.budgetai.files;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Finds out how bytes are encoded: a byte order mark decides, then valid UTF-8, then zeros where UTF-16 has them; what is
 * left has one byte a letter, and the letters tell which of the usual sets it is.
 */
final class CharsetDetector {
  private static final Charset WESTERN = Charset.forName("windows-1252");
  private static final Charset CENTRAL = Charset.forName("windows-1250");
  private static final List<Charset> SINGLE_BYTE =
      List.of(
          WESTERN,
          CENTRAL,
          Charset.forName("ISO-8859-2"),
          Charset.forName("windows-1251"),
          Charset.forName("windows-1253"),
          Charset.forName("windows-1254"),
          Charset.forName("IBM850"),
          Charset.forName("x-MacRoman"));

  /** How much better another set must be than the most frequent one. */
  private static final int FAMILIARITY = 8;

  /** Currencies of countries whose banks use another set than windows-1252. */
  private static final Map<Charset, List<String>> CURRENCIES =
      Map.of(
          CENTRAL,
          List.of("CZK", "PLN", "HUF", "RON", "HRK"),
          Charset.forName("windows-1251"),
          List.of("RUB", "UAH", "BGN", "BYN"),
          Charset.forName("windows-1254"),
          List.of("TRY"));

  private CharsetDetector() {}

  /** A character set, and how many bytes of a mark stand before the text. */
  record Encoding(Charset charset, int markLength) {}

  /** What the byte order mark says; UTF-8 without a mark when there is none. */
  static Encoding ofMark(byte[] head) {
    if (startsWith(head, 0xef, 0xbb, 0xbf)) {
      return new Encoding(StandardCharsets.UTF_8, 3);
    }
    if (startsWith(head, 0xff, 0xfe)) {
      return new Encoding(StandardCharsets.UTF_16LE, 2);
    }
    if (startsWith(head, 0xfe, 0xff)) {
      return new Encoding(StandardCharsets.UTF_16BE, 2);
    }
    return new Encoding(StandardCharsets.UTF_8, 0);
  }

  /** How the mark-less head is encoded; {@code utf8} says whether the whole file is valid UTF-8. */
  static Charset ofText(byte[] head, boolean utf8) {
    int evenZeros = 0;
    int oddZeros = 0;
    for (int i = 0; i < head.length; i++) {
      if (head[i] == 0) {
        evenZeros += i % 2 == 0 ? 1 : 0;
        oddZeros += i % 2 == 1 ? 1 : 0;
      }
    }
    int pairs = head.length / 2;
    if (oddZeros > pairs * 2 / 3 && evenZeros <= pairs / 20) {
      return StandardCharsets.UTF_16LE;
    }
    if (evenZeros > pairs * 2 / 3 && oddZeros <= pairs / 20) {
      return StandardCharsets.UTF_16BE;
    }
    return utf8 ? StandardCharsets.UTF_8 : singleByte(head);
  }

  /** The set under which the foreign letters make the most sense; windows-1252 when none is better. */
  static Charset singleByte(byte[] bytes) {
    Charset best = WESTERN;
    int bestScore = Integer.MIN_VALUE;
    for (Charset charset : SINGLE_BYTE) {
      String text = new String(bytes, charset);
      int score =
          score(text) + (charset.equals(WESTERN) ? FAMILIARITY : 0) + currencyHint(charset, text);
      if (score > bestScore) {
        best = charset;
        bestScore = score;
      }
    }
    return best;
  }

  /** Letters inside words count for a set, anything else against it; known words count most. */
  private static int score(String text) {
    int score = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c > 127) {
        boolean nextToLetter =
            i > 0 && isPlainLetter(text.charAt(i - 1))
                || i + 1 < text.length() && isPlainLetter(text.charAt(i + 1));
        boolean oddCase =
            Character.isUpperCase(c) && i > 0 && Character.isLowerCase(text.charAt(i - 1));
        score += c == '\ufffd' || Character.isISOControl(c) ? -20 : 0;
        score += Character.isLetter(c) ? nextToLetter && !oddCase ? 2 : -2 : nextToLetter ? -2 : 0;
        score += "äöüÄÖÜßéèàçåøæñáíóúêô£€§°".indexOf(c) >= 0 ? 1 : 0;
      }
    }
    return score + 12 * foreignWords(text);
  }

  private static int currencyHint(Charset charset, String text) {
    return CURRENCIES.getOrDefault(charset, List.of()).stream().anyMatch(text::contains)
        ? 2 * FAMILIARITY
        : 0;
  }

  /** How many cells near the start are known words that are not written in ASCII. */
  private static int foreignWords(String text) {
    int words = 0;
    for (String cell : text.substring(0, Math.min(text.length(), 8192)).split("[;,\t|\"\r\n]")) {
      boolean foreign = cell.chars().anyMatch(c -> c > 127);
      words += foreign && Vocabulary.INSTANCE.namesColumn(Words.foldHeader(cell)) ? 1 : 0;
    }
    return words;
  }

  private static boolean isPlainLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private static boolean startsWith(byte[] head, int... mark) {
    if (head.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((head[i] & 0xff) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
