package io.budgetai.files;

import io.budgetai.imports.DateOrder;
import java.text.Normalizer;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads the calendar date at the start of a cell. Separators may be anything; a time of day and a zone after the date are
 * passed over, never applied. Years of one or two digits lie between 1970 and 2069.
 */
final class DateText {
  static final int FIRST_YEAR = 1000;
  static final int LAST_YEAR = 2999;
  private static final int MAX_LENGTH = 60;
  private static final int TWO_DIGIT_PIVOT = 70;

  private final String text;
  private int at;

  /** Up to three parts in the order of the text: numbers, and months by name as negative numbers. */
  private final int[] parts = new int[3];

  private final int[] digits = new int[3];

  private DateText(String text) {
    this.text = text;
  }

  /**
   * Reads a date.
   *
   * @return {@code null} if the text does not start with a date in this order, or names a day that does not exist
   */
  static @Nullable LocalDate parse(String cell, DateOrder order) {
    String text = unwrap(cell);
    int length = text.length();
    if (length < 5 || length > MAX_LENGTH) {
      return null;
    }
    var date = new DateText(text);
    return date.compact() ? date.fromCompact(order) : date.split() ? date.fromParts(order) : null;
  }

  /** Whether the text is a date in any order. */
  static boolean isDate(String cell) {
    String text = unwrap(cell);
    if (text.length() < 5 || text.length() > MAX_LENGTH) {
      return false;
    }
    var date = new DateText(text);
    if (date.compact()) {
      return date.fromCompact(DateOrder.YEAR_FIRST) != null
          || date.fromCompact(DateOrder.DAY_FIRST) != null
          || date.fromCompact(DateOrder.MONTH_FIRST) != null;
    }
    return date.split()
        && (date.date(0, 1, 2) != null || date.date(2, 1, 0) != null || date.date(2, 0, 1) != null);
  }

  /** Takes the cell out of {@code ="..."}, in which spreadsheets keep text as it is. */
  static String unwrap(String cell) {
    String text = cell.strip();
    boolean wrapped = text.length() > 3 && text.startsWith("=\"") && text.endsWith("\"");
    return wrapped ? text.substring(2, text.length() - 1).strip() : text;
  }

  /** Whether the text starts with eight digits or fourteen. */
  private boolean compact() {
    int run = 0;
    while (run < text.length() && isDigit(text.charAt(run))) {
      run++;
    }
    boolean ends =
        run == text.length() || !Character.isLetter(text.charAt(run)) || text.charAt(run) == 'T';
    return (run == 8 || run == 12 || run == 14) && ends;
  }

  private @Nullable LocalDate fromCompact(DateOrder order) {
    int[] cuts = order == DateOrder.YEAR_FIRST ? new int[] {0, 4, 6, 8} : new int[] {0, 2, 4, 8};
    for (int i = 0; i < 3; i++) {
      parts[i] = Integer.parseInt(text, cuts[i], cuts[i + 1], 10);
      digits[i] = cuts[i + 1] - cuts[i];
    }
    LocalDate date = fromParts(order);
    // Eight digits may be any number, so the year must be one of our time.
    return date == null || date.getYear() < 1900 || date.getYear() > 2099 ? null : date;
  }

  /** Finds three parts and what follows them. */
  private boolean split() {
    int found = 0;
    while (found < 3 && at < text.length()) {
      char c = text.charAt(at);
      if (isDigit(c)) {
        if (!number(found)) {
          return false;
        }
        found++;
      } else if (Character.isLetter(c)) {
        int month = month();
        if (month > 0) {
          parts[found] = -month;
          found++;
        } else if (found > 0) {
          return false; // only the name of a weekday may stand before the date
        }
      } else {
        return false;
      }
      if (found < 3 && !separator()) {
        return false;
      }
    }
    return found == 3 && restIsTime();
  }

  private boolean number(int index) {
    int start = at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    int count = at - start;
    if (count == 3 || count > 4) {
      return false;
    }
    parts[index] = Integer.parseInt(text, start, at, 10);
    digits[index] = count;
    return true;
  }

  private int month() {
    int start = at;
    while (at < text.length()
        && (Character.isLetter(text.charAt(at))
            || Character.getType(text.charAt(at)) == Character.NON_SPACING_MARK)) {
      at++;
    }
    String name = text.substring(start, at).toLowerCase(Locale.ROOT);
    int known = Vocabulary.INSTANCE.month(name);
    if (known > 0) {
      return known;
    }
    return Vocabulary.INSTANCE.month(
        Normalizer.normalize(name, Normalizer.Form.NFD)
            .replace("\u0301", "")
            .replace("\u0302", "")
            .replace("\u0308", "")
            .replace("\u030c", "")
            .replace("\u0327", "")
            .replace("ł", "l"));
  }

  /** Passes over what stands between two parts: one mark, with spaces around it. Nothing at all between 27 and Feb. */
  private boolean separator() {
    int start = at;
    int marks = 0;
    while (at < text.length() && !Character.isLetterOrDigit(text.charAt(at))) {
      char c = text.charAt(at);
      if (c == '.'
          || c == '/'
          || c == '-'
          || c == ','
          || c == '\''
          || c == '\\'
          || c == '\u2013'
          || c == '_') {
        marks++;
      } else if (!Words.isBlank(c)) {
        return false;
      }
      at++;
    }
    boolean afterLetter = start > 0 && Character.isLetter(text.charAt(start - 1));
    boolean beforeLetter = at < text.length() && Character.isLetter(text.charAt(at));
    return marks <= 2 && (at > start || afterLetter || beforeLetter);
  }

  /** After a date there may be a dot, and a time of day in any form. */
  private boolean restIsTime() {
    int i = at;
    while (i < text.length()
        && (Words.isBlank(text.charAt(i)) || ".,;-".indexOf(text.charAt(i)) >= 0)) {
      i++;
    }
    if (i == text.length()) {
      return i - at <= 2;
    }
    char c = text.charAt(i);
    if (c == 'T' || c == '(' || c == '[') {
      return i + 1 < text.length() && isDigit(text.charAt(i + 1));
    }
    return i > at && isDigit(c) && text.indexOf(':', i) > 0
        || i > at && isDigit(c) && text.indexOf('.', i) > 0 && text.length() - i <= 8;
  }

  private @Nullable LocalDate fromParts(DateOrder order) {
    return switch (order) {
      case YEAR_FIRST -> date(0, 1, 2);
      case DAY_FIRST -> date(2, 1, 0);
      case MONTH_FIRST -> date(2, 0, 1);
    };
  }

  private @Nullable LocalDate date(int yearAt, int monthAt, int dayAt) {
    int month = parts[monthAt];
    boolean named = parts[0] < 0 || parts[1] < 0 || parts[2] < 0;
    if (named && month > 0 || parts[yearAt] < 0 || parts[dayAt] < 0) {
      return null;
    }
    month = Math.abs(month);
    int year = year(yearAt);
    int day = parts[dayAt];
    boolean real =
        year >= FIRST_YEAR
            && year <= LAST_YEAR
            && month >= 1
            && month <= 12
            && day >= 1
            && digits[dayAt] <= 2
            && digits[monthAt] <= 2
            && day <= YearMonth.of(year, month).lengthOfMonth();
    return real ? LocalDate.of(year, month, day) : null;
  }

  private int year(int index) {
    if (digits[index] == 4) {
      return parts[index];
    }
    return parts[index] < TWO_DIGIT_PIVOT ? 2000 + parts[index] : 1900 + parts[index];
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  /** Whether a text has a year that no statement has, to say so instead of "is no date". */
  static boolean namesImpossibleYear(String cell) {
    var date = new DateText(unwrap(cell));
    if (!date.split()) {
      return false;
    }
    for (int i = 0; i < 3; i++) {
      if (date.digits[i] == 4 && (date.parts[i] < FIRST_YEAR || date.parts[i] > LAST_YEAR)) {
        return true;
      }
    }
    return false;
  }
}
