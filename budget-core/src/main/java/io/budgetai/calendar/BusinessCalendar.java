package io.budgetai.calendar;

import io.budgetai.ValidationException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * Says which days are business days: those that are neither on the weekend nor a holiday. Immutable, safe for several
 * threads.
 *
 * @param weekend the days of the week without business, in their order; may be empty, may not be all seven
 * @param holidays further dates without business, in their order; at most {@value #MAX_HOLIDAYS}
 */
public record BusinessCalendar(Set<DayOfWeek> weekend, Set<LocalDate> holidays) {
  /** How many holidays a calendar may have; it bounds how far a date can be shifted. */
  public static final int MAX_HOLIDAYS = 4_000;

  /** Monday to Friday, without holidays. */
  public static final BusinessCalendar WEEKDAYS =
      new BusinessCalendar(Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY), Set.of());

  /**
   * @throws ValidationException if no day of the week has business, there are too many holidays, or one is outside the
   *     years 1 to 9999
   */
  public BusinessCalendar {
    if (weekend.size() >= DayOfWeek.values().length) {
      throw new ValidationException(
          "weekend",
          "All seven days are on the weekend, so there is no business day.",
          "Maybe name the days without business only.");
    }
    if (holidays.size() > MAX_HOLIDAYS) {
      throw new ValidationException(
          "holidays",
          "There are %d holidays; a calendar holds at most %d."
              .formatted(holidays.size(), MAX_HOLIDAYS),
          "Maybe leave out holidays that fall on the weekend, and years that are not needed.");
    }
    holidays.forEach(holiday -> CivilDates.check("holidays", holiday));
    weekend = inOrder(weekend);
    holidays = inOrder(holidays);
  }

  /** This calendar with these holidays in place of its own. */
  public BusinessCalendar withHolidays(Set<LocalDate> newHolidays) {
    return new BusinessCalendar(weekend, newHolidays);
  }

  /** Says whether there is business on {@code day}. */
  public boolean isBusinessDay(LocalDate day) {
    return !weekend.contains(day.getDayOfWeek()) && !holidays.contains(day);
  }

  /**
   * Moves {@code day} to a business day. For two dates in order, the moved dates are in the same order or equal. A date
   * stays where it is when the move would leave {@link DateRange#ALL}.
   */
  public LocalDate shift(LocalDate day, BusinessDayShift shift) {
    if (shift == BusinessDayShift.NONE || isBusinessDay(day)) {
      return day;
    }
    LocalDate moved =
        switch (shift) {
          case NONE -> day;
          case BEFORE -> businessDayBefore(day);
          case AFTER -> businessDayAfter(day);
          case NEAREST -> nearest(day);
        };
    return CivilDates.contains(moved) ? moved : day;
  }

  /** The last business day before {@code day}, which may lie outside of the years 1 to 9999. */
  LocalDate businessDayBefore(LocalDate day) {
    LocalDate before = day.minusDays(1);
    while (!isBusinessDay(before)) {
      before = before.minusDays(1);
    }
    return before;
  }

  /** The first business day after {@code day}, which may lie outside of the years 1 to 9999. */
  LocalDate businessDayAfter(LocalDate day) {
    LocalDate after = day.plusDays(1);
    while (!isBusinessDay(after)) {
      after = after.plusDays(1);
    }
    return after;
  }

  private LocalDate nearest(LocalDate day) {
    LocalDate before = businessDayBefore(day);
    LocalDate after = businessDayAfter(day);
    long back = day.toEpochDay() - before.toEpochDay();
    long ahead = after.toEpochDay() - day.toEpochDay();
    return back <= ahead ? before : after;
  }

  private static <T> Set<T> inOrder(Set<T> values) {
    Set<T> ordered = new TreeSet<>();
    ordered.addAll(values);
    return Collections.unmodifiableSet(ordered);
  }
}
