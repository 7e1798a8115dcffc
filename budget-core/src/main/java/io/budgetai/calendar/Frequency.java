package io.budgetai.calendar;

import io.budgetai.ValidationException;
import java.time.DayOfWeek;
import java.time.MonthDay;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** On which days a {@link Recurrence} falls, before its interval, its end and any shift. */
public sealed interface Frequency {

  /** What becomes of a monthly date in a month that is too short for its day. */
  enum MonthEnd {
    /** The last day of that month takes its place; the months after have their own day again. */
    CLAMP,
    /** That month has none. */
    SKIP,
    /** The last day of every month, long or short, is meant in the first place. */
    LAST_DAY
  }

  /** What becomes of a fifth weekday in a month that has four. */
  enum MissingFifth {
    /** That month has none. */
    SKIP,
    /** The last such weekday of that month takes its place, so the rule means the last of every month. */
    LAST
  }

  /** Where 29 February goes in a common year; in a leap year it is 29 February. */
  enum LeapDay {
    /** To the day before it. */
    FEB_28,
    /** To the day after it. */
    MAR_1
  }

  /** Each day. */
  record Daily() implements Frequency {
    @Override
    public String toString() {
      return "daily";
    }
  }

  /**
   * Certain days of each week. For an interval above 1, weeks are counted from Monday to Sunday (RFC 5545's default).
   *
   * @param days the days, in their order from Monday; at least one
   */
  record Weekly(Set<DayOfWeek> days) implements Frequency {
    /**
     * @throws ValidationException if there is no day
     */
    public Weekly {
      if (days.isEmpty()) {
        throw new ValidationException(
            "recurrence.days", "No day of the week is given.", "Maybe name at least one day.");
      }
      days = Collections.unmodifiableSet(EnumSet.copyOf(days));
    }

    /** One day of each week. */
    public static Weekly on(DayOfWeek day) {
      return new Weekly(Set.of(day));
    }

    @Override
    public String toString() {
      return "weekly:" + String.join(",", days.stream().map(RuleText::name).toList());
    }
  }

  /**
   * A day of each month.
   *
   * @param day the day, 1 to 31; always 31 with {@link MonthEnd#LAST_DAY}
   * @param monthEnd what becomes of it in a month that is too short
   */
  record MonthlyDay(int day, MonthEnd monthEnd) implements Frequency {
    /**
     * @throws ValidationException if {@code day} is not 1 to 31
     */
    public MonthlyDay {
      Periods.checkDay("recurrence.day", day);
      if (monthEnd == MonthEnd.LAST_DAY) {
        day = 31;
      }
    }

    @Override
    public String toString() {
      return "monthly:%d:%s".formatted(day, RuleText.name(monthEnd));
    }
  }

  /**
   * A certain weekday of each month, such as the second Tuesday.
   *
   * @param nth which, 1 to 5
   * @param weekday of which day of the week
   * @param missingFifth what becomes of a fifth that the month does not have; never the next month's first
   */
  record MonthlyWeekday(int nth, DayOfWeek weekday, MissingFifth missingFifth)
      implements Frequency {
    /**
     * @throws ValidationException if {@code nth} is not 1 to 5
     */
    public MonthlyWeekday {
      if (nth < 1 || nth > 5) {
        throw new ValidationException(
            "recurrence.nth",
            "No month has a weekday number %d.".formatted(nth),
            "Maybe choose 1 to 5; 5 with LAST is the last of every month.");
      }
    }

    @Override
    public String toString() {
      return "monthly:%d:%s:%s".formatted(nth, RuleText.name(weekday), RuleText.name(missingFifth));
    }
  }

  /**
   * A day of each year.
   *
   * @param day the day
   * @param leapDay where it goes in a common year when it is 29 February
   */
  record Yearly(MonthDay day, LeapDay leapDay) implements Frequency {
    @Override
    public String toString() {
      return "yearly:%s:%s".formatted(RuleText.monthDay(day), RuleText.name(leapDay));
    }
  }
}
