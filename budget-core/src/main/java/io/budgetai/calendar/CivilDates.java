package io.budgetai.calendar;

import io.budgetai.ValidationException;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;

/**
 * The calendar dates this library knows: 0001-01-01 to 9999-12-31 of the ISO calendar, without a time of day or a zone.
 *
 * <p>Dates out of that span are refused wherever they come in, because not every database stores them. Reading and
 * checking depend on neither the default zone nor the default locale.
 */
public final class CivilDates {
  /** The first date there is: 0001-01-01, a Monday. */
  public static final LocalDate MIN = LocalDate.of(1, 1, 1);

  /** The last date there is: 9999-12-31, a Friday. */
  public static final LocalDate MAX = LocalDate.of(9999, 12, 31);

  private static final int MAX_TEXT = 64;

  private static final Pattern ISO =
      Pattern.compile(
          "[0-9]{4}-[0-9]{2}-[0-9]{2}"
              + "(?:[Tt ][0-9]{2}:[0-9]{2}(?::[0-9]{2}(?:[.,][0-9]{1,9})?)?(?:[Zz]|[+-][0-9]{2}:?(?:[0-9]{2})?)?)?");

  private CivilDates() {}

  /**
   * Returns {@code date} when it is one this library knows.
   *
   * @param where the place in the input, for the message: a property path or a place in a file
   * @throws ValidationException if {@code date} is before {@link #MIN} or after {@link #MAX}
   */
  public static LocalDate check(String where, LocalDate date) {
    if (!contains(date)) {
      throw new ValidationException(
          where,
          "The date is in the year %d; dates run from 0001-01-01 to 9999-12-31."
              .formatted(date.getYear()),
          "Maybe the year was mistyped, or the date is missing and a default stands in its place.");
    }
    return date;
  }

  /** Says whether {@code date} lies between {@link #MIN} and {@link #MAX}, both included. */
  public static boolean contains(LocalDate date) {
    return !date.isBefore(MIN) && !date.isAfter(MAX);
  }

  /**
   * Reads a date as a bank, a file or a person writes it in ISO 8601: {@code 2024-02-29}. A time and an offset may follow
   * ({@code 2024-02-29T23:30:00-05:00}); the date is the one that is written, never one shifted to another zone.
   *
   * @param where the place in the input, for the message: a property path or a place in a file
   * @param text surrounding blanks are ignored
   * @throws ValidationException if {@code text} is no such date, or one the calendar does not have; the message shows the
   *     shape of the text (digits as 9, letters as A) and not the text
   */
  public static LocalDate parse(String where, String text) {
    String written = text.strip();
    if (written.length() > MAX_TEXT || !ISO.matcher(written).matches()) {
      throw unreadable(where, written, "is no date in the form YYYY-MM-DD");
    }
    LocalDate date;
    try {
      date = LocalDate.parse(written.substring(0, 10));
    } catch (DateTimeException notInTheCalendar) {
      throw unreadable(where, written, "names a day that the calendar does not have");
    }
    return check(where, date);
  }

  /**
   * Says which day it is where the user is.
   *
   * @param clock gives the moment; its own zone plays no part
   * @param zone the user's or the workspace's zone
   * @throws ValidationException if the clock stands outside the years 1 to 9999
   */
  public static LocalDate today(Clock clock, ZoneId zone) {
    return check("clock", LocalDate.ofInstant(clock.instant(), zone));
  }

  private static ValidationException unreadable(String where, String written, String problem) {
    return new ValidationException(
        where,
        "A text of the shape '%s' %s.".formatted(shape(written), problem),
        "Maybe write the date as YYYY-MM-DD, such as 2024-02-29.");
  }

  /** Shows what a text looks like without showing what it says. */
  private static String shape(String text) {
    StringBuilder shape = new StringBuilder();
    text.codePoints()
        .limit(MAX_TEXT)
        .map(
            c ->
                Character.isDigit(c)
                    ? '9'
                    : Character.isLetter(c) ? 'A' : c >= ' ' && c < 127 ? c : '?')
        .forEach(shape::appendCodePoint);
    return shape.toString();
  }
}
