package io.budgetai.files;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a cell that looks like an amount looks like, before it is known how its column writes decimals.
 *
 * @param negative whether it has a minus, brackets or a bank's mark for debit
 * @param plus whether it has an explicit plus
 * @param digits how many digits there are
 * @param dots how many dots stand among the digits
 * @param commas how many commas stand among the digits
 * @param after how many digits follow the last dot or comma, or -1 where there is none
 * @param lastMark the last dot or comma, or {@code 0}
 * @param label the text beside the number, such as a currency; empty where there is none
 * @param mark -1 if a bank's mark for debit, such as {@code DR}, follows the number; 1 if one for credit does; or 0
 */
record AmountShape(
    boolean negative,
    boolean plus,
    int digits,
    int dots,
    int commas,
    int after,
    char lastMark,
    String label,
    int mark) {
  private static final int MAX_LENGTH = 40;
  private static final int MAX_DIGITS = 15;
  private static final int MAX_LABEL = 4;
  private static final Set<String> DEBIT_MARKS = Set.of("DR", "D", "S");
  private static final Set<String> CREDIT_MARKS = Set.of("CR", "C", "H");
  private static final Set<String> LABELS =
      Set.of(
          "CR", "DR", "D", "C", "S", "H", "KR", "FR", "TL", "LEI", "RS", "US$", "A$", "C$", "S$",
          "HK$", "NZ$", "LV", "R");

  /** Looks at a cell; {@code null} if it is no amount. */
  static @Nullable AmountShape of(String cell) {
    String text = DateText.unwrap(cell);
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return null;
    }
    int first = 0;
    while (first < text.length() && !isDigit(text.charAt(first))) {
      first++;
    }
    int last = text.length() - 1;
    while (last > first && !isDigit(text.charAt(last))) {
      last--;
    }
    int end = first == text.length() ? first : markAt(text, last + 1);
    if (first == text.length() || first > MAX_LABEL + 4 || end - last > MAX_LABEL + 4) {
      return null;
    }
    var around = new Around(directionOf(text.substring(end)));
    if (!around.add(text, 0, first) || !around.add(text, last + 1, end)) {
      return null;
    }
    return number(text, first, last, around);
  }

  private static @Nullable AmountShape number(String text, int first, int last, Around around) {
    int digits = 0;
    int dots = 0;
    int commas = 0;
    int after = -1;
    char lastMark = 0;
    char before = 0;
    for (int i = first; i <= last; i++) {
      char c = text.charAt(i);
      if (isDigit(c)) {
        digits++;
        after += after >= 0 ? 1 : 0;
      } else if (c == '.' || c == ',') {
        dots += c == '.' ? 1 : 0;
        commas += c == ',' ? 1 : 0;
        after = 0;
        lastMark = c;
      } else if (c != '\'' && c != '\u2019' && !Words.isBlank(c)) {
        return null;
      }
      if (!isDigit(c) && !isDigit(before)) {
        return null;
      }
      before = c;
    }
    if (first > 0 && text.charAt(first - 1) == '.') {
      dots++;
      after = after < 0 ? digits : after;
      lastMark = lastMark == 0 ? '.' : lastMark;
    }
    boolean groupsOfSpaces =
        text.substring(first, last + 1).chars().anyMatch(c -> Words.isBlank((char) c));
    if (digits > MAX_DIGITS || groupsOfSpaces && !threesAfterSpaces(text, first, last)) {
      return null;
    }
    return new AmountShape(
        around.negative || around.mark < 0,
        around.plus,
        digits,
        dots,
        commas,
        after,
        lastMark,
        around.label.toString().strip(),
        around.mark);
  }

  /** Where the last word behind a number starts if it is a mark for debit or credit, or else the end of the text. */
  private static int markAt(String text, int behindNumber) {
    int start = text.length();
    while (start > behindNumber && Character.isLetter(text.charAt(start - 1))) {
      start--;
    }
    return directionOf(text.substring(start)) == 0 ? text.length() : start;
  }

  private static int directionOf(String word) {
    String mark = word.toUpperCase(Locale.ROOT);
    return DEBIT_MARKS.contains(mark) ? -1 : CREDIT_MARKS.contains(mark) ? 1 : 0;
  }

  /** Whether the cell is a whole number without any mark, as ids and check numbers are. */
  boolean isBareInteger() {
    return after < 0 && label.isEmpty() && !negative && !plus && mark == 0;
  }

  private static boolean threesAfterSpaces(String text, int first, int last) {
    int run = -1;
    for (int i = first; i <= last; i++) {
      char c = text.charAt(i);
      if (Words.isBlank(c) || c == '.' || c == ',') {
        if (run >= 0 && run != 3) {
          return false;
        }
        run = Words.isBlank(c) ? 0 : -1;
      } else if (run >= 0 && isDigit(c)) {
        run++;
      }
    }
    return run < 0 || run == 3;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a text is written beside amounts: a currency, or a mark for debit or credit. */
  private static boolean isMark(String label) {
    boolean symbols =
        label.chars().allMatch(c -> Character.getType(c) == Character.CURRENCY_SYMBOL);
    return symbols
        || LABELS.contains(label.toUpperCase(Locale.ROOT))
        || CurrencyCells.ofLabel(label) != null;
  }

  /** Signs, brackets and the label on both sides. */
  private static final class Around {
    private boolean negative;
    private boolean plus;
    private final StringBuilder label = new StringBuilder();
    private final int mark;

    Around(int mark) {
      this.mark = mark;
    }

    boolean add(String text, int from, int to) {
      for (int i = from; i < to; i++) {
        char c = text.charAt(i);
        if (c == '-' || c == '\u2212' || c == '\u2013' || c == '(') {
          negative = true;
        } else if (c == '+') {
          plus = true;
        } else if (Character.isLetter(c) || Character.getType(c) == Character.CURRENCY_SYMBOL) {
          label.append(c);
        } else if (c != ')' && c != '.' && c != ',' && !Words.isBlank(c)) {
          return false;
        }
      }
      return label.length() <= MAX_LABEL && (label.isEmpty() || isMark(label.toString()));
    }
  }
}
