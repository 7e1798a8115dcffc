package io.budgetai.calendar;

import io.budgetai.ValidationException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.function.LongFunction;

/** The arithmetic that the rules of periods share. */
final class Periods {
  private static final int MONTHS = 12;

  private Periods() {}

  /**
   * The period around {@code day}, cut off at the ends of the calendar.
   *
   * @param guess the number of a period at or near the one sought
   * @param start gives the first day of a period by its number; it never falls as the number grows
   */
  static DateRange around(LocalDate day, long guess, LongFunction<LocalDate> start) {
    long k = guess;
    while (start.apply(k).isAfter(day)) {
      k--;
    }
    while (!start.apply(k + 1).isAfter(day)) {
      k++;
    }
    return cut(start.apply(k), start.apply(k + 1).minusDays(1));
  }

  /**
   * The period around {@code day} when each has {@code step} months.
   *
   * @param startDay the day of the month, clamped to the month's length
   * @param offset how many months after January of year 0 one of the periods begins
   */
  static DateRange months(LocalDate day, int startDay, int step, int offset) {
    CivilDates.check("day", day);
    long month = day.getLong(ChronoField.PROLEPTIC_MONTH);
    return around(
        day,
        Math.floorDiv(month - offset, (long) step),
        k -> dayOfMonth(k * step + offset, startDay));
  }

  /** The period around {@code day} when each has {@code length} days and one begins on the epoch day {@code anchor}. */
  static DateRange daysFrom(LocalDate day, long anchor, int length) {
    CivilDates.check("day", day);
    LocalDate first = day.minusDays(Math.floorMod(day.toEpochDay() - anchor, (long) length));
    return cut(first, first.plusDays(length - 1L));
  }

  /** The day {@code dayOfMonth}, or the last there is, of a month counted from January of year 0. */
  static LocalDate dayOfMonth(long prolepticMonth, int dayOfMonth) {
    YearMonth month = yearMonth(prolepticMonth);
    return month.atDay(Math.min(dayOfMonth, month.lengthOfMonth()));
  }

  static YearMonth yearMonth(long prolepticMonth) {
    return YearMonth.of(
        Math.toIntExact(Math.floorDiv(prolepticMonth, (long) MONTHS)),
        (int) Math.floorMod(prolepticMonth, (long) MONTHS) + 1);
  }

  static void checkDay(String where, int dayOfMonth) {
    if (dayOfMonth < 1 || dayOfMonth > 31) {
      throw new ValidationException(
          where,
          "There is no day %d in a month.".formatted(dayOfMonth),
          "Maybe choose 1 to 31; 31 stands for the last day of every month.");
    }
  }

  private static DateRange cut(LocalDate first, LocalDate last) {
    return new DateRange(
        first.isBefore(CivilDates.MIN) ? CivilDates.MIN : first,
        last.isAfter(CivilDates.MAX) ? CivilDates.MAX : last);
  }
}
