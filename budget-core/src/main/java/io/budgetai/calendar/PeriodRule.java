package io.budgetai.calendar;

import io.budgetai.ValidationException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.temporal.ChronoField;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How the days of the calendar are parted into periods: months, weeks, spans between pay-days, quarters, years, or spans
 * closed by hand.
 *
 * <p>The periods of a rule are a partition: every date from {@link CivilDates#MIN} to {@link CivilDates#MAX} lies in exactly
 * one of them, and a period begins on the day after the one before it ends. The very first and the very last period are cut
 * off at those two dates. Periods are computed from the rule alone, never from a neighboring period, and depend neither on
 * the default locale nor on the default zone. Rules are immutable and safe for several threads.
 *
 * <p>A rule has a short text form for storage and for the command line; {@link #parse(String)} reads what {@code toString()}
 * writes, and equal rules have equal texts.
 */
public sealed interface PeriodRule {

  /** Calendar months, from the 1st to the last day. */
  PeriodRule MONTH = new CalendarMonth(1);

  /** Calendar quarters, the first of which begins on 1 January. */
  Quarter QUARTER = new Quarter(MonthDay.of(1, 1));

  /** Calendar years. */
  Year YEAR = new Year(MonthDay.of(1, 1));

  /**
   * The period that {@code day} lies in.
   *
   * @throws ValidationException if {@code day} is outside the years 1 to 9999
   */
  DateRange periodOf(LocalDate day);

  /** The period that begins on the day after {@code period}, or empty when {@code period} is the last there is. */
  default Optional<DateRange> next(DateRange period) {
    return period.last().equals(CivilDates.MAX)
        ? Optional.empty()
        : Optional.of(periodOf(period.last().plusDays(1)));
  }

  /** The period that ends on the day before {@code period}, or empty when {@code period} is the first there is. */
  default Optional<DateRange> previous(DateRange period) {
    return period.first().equals(CivilDates.MIN)
        ? Optional.empty()
        : Optional.of(periodOf(period.first().minusDays(1)));
  }

  /**
   * The periods that have a day in {@code covering}, oldest first. They are whole: the first may begin before
   * {@code covering}, the last may end after it.
   */
  default List<DateRange> periods(DateRange covering) {
    return Stream.iterate(
            Optional.of(periodOf(covering.first())),
            period -> period.isPresent() && !period.get().first().isAfter(covering.last()),
            period -> period.flatMap(this::next))
        .map(Optional::orElseThrow)
        .toList();
  }

  /**
   * Reads the text form of a rule; capitals do not matter.
   *
   * <table>
   * <caption>Text forms</caption>
   * <tr><th>text</th><th>rule</th></tr>
   * <tr><td>{@code month}, {@code month:25}</td><td>months, or months that begin on the 25th</td></tr>
   * <tr><td>{@code week:monday}</td><td>weeks that begin on Monday</td></tr>
   * <tr><td>{@code weeks:2024-01-05}</td><td>two weeks, one of which begins on 5 January 2024</td></tr>
   * <tr><td>{@code payday:25:before}, {@code payday:last}</td><td>from pay-day to pay-day: the 25th or the business day
   *     before it; the last working day of the month</td></tr>
   * <tr><td>{@code payweeks:2:2024-01-05:after}</td><td>from pay-day to pay-day, every second week from 5 January 2024</td></tr>
   * <tr><td>{@code quarter}, {@code quarter:04-06}</td><td>quarters of the year that begins on 1 January or 6 April</td></tr>
   * <tr><td>{@code year}, {@code year:04-06}</td><td>years that begin on 1 January or 6 April</td></tr>
   * <tr><td>{@code manual:2024-01-01,2024-01-29}</td><td>periods closed by hand, by their first days</td></tr>
   * </table>
   *
   * Pay-days may be followed by their business calendar: {@code payday:25:before/weekend=friday,saturday/holidays=2024-12-25}.
   *
   * @throws ValidationException if {@code text} is none of these forms
   */
  static PeriodRule parse(String text) {
    return PeriodRuleText.parse(text);
  }

  /** The last working day of each month as pay-day: a pay-day on the 31st, shifted back. */
  static MonthlyPayDay lastWorkingDay(BusinessCalendar calendar) {
    return new MonthlyPayDay(31, BusinessDayShift.BEFORE, calendar);
  }

  /**
   * Months that begin on the same day each; in a month too short for that day, on its last day.
   *
   * @param startDay the day of the month, 1 to 31; 31 stands for the last day of every month
   */
  record CalendarMonth(int startDay) implements PeriodRule {
    /**
     * @throws ValidationException if {@code startDay} is not 1 to 31
     */
    public CalendarMonth {
      Periods.checkDay("period.startDay", startDay);
    }

    @Override
    public DateRange periodOf(LocalDate day) {
      return Periods.months(day, startDay, 1, 0);
    }

    @Override
    public String toString() {
      return "month:" + startDay;
    }
  }

  /**
   * Weeks of seven days.
   *
   * @param firstDay the day of the week that each begins on
   */
  record Weekly(DayOfWeek firstDay) implements PeriodRule {
    @Override
    public DateRange periodOf(LocalDate day) {
      // 1970-01-01, day 0 of the epoch, was a Thursday
      long firstOfEpoch = (long) firstDay.getValue() - DayOfWeek.THURSDAY.getValue();
      return Periods.daysFrom(day, firstOfEpoch, 7);
    }

    @Override
    public String toString() {
      return "week:" + RuleText.name(firstDay);
    }
  }

  /**
   * Spans of fourteen days.
   *
   * @param anchor the first day of any one of them
   */
  record TwoWeekly(LocalDate anchor) implements PeriodRule {
    /**
     * @throws ValidationException if {@code anchor} is outside the years 1 to 9999
     */
    public TwoWeekly {
      CivilDates.check("period.anchor", anchor);
    }

    @Override
    public DateRange periodOf(LocalDate day) {
      return Periods.daysFrom(day, anchor.toEpochDay(), 14);
    }

    @Override
    public String toString() {
      return "weeks:" + anchor;
    }
  }

  /**
   * From one monthly pay-day to the day before the next. The period begins on the day the pay arrives, which a shift may
   * bring into the month before or after. Two pay-days that a long run of holidays shifts onto one day begin one period.
   *
   * @param day the day of the month, 1 to 31; in a shorter month, its last day
   * @param shift where a pay-day goes that is no business day
   * @param calendar the business days
   */
  record MonthlyPayDay(int day, BusinessDayShift shift, BusinessCalendar calendar)
      implements PeriodRule {
    /**
     * @throws ValidationException if {@code day} is not 1 to 31
     */
    public MonthlyPayDay {
      Periods.checkDay("period.day", day);
    }

    @Override
    public DateRange periodOf(LocalDate date) {
      CivilDates.check("day", date);
      return Periods.around(
          date,
          date.getLong(ChronoField.PROLEPTIC_MONTH),
          month -> calendar.shift(Periods.dayOfMonth(month, day), shift));
    }

    @Override
    public String toString() {
      return "payday:%d:%s%s".formatted(day, RuleText.name(shift), RuleText.calendar(calendar));
    }
  }

  /**
   * From one pay-day to the day before the next, every so many weeks. The period begins on the day the pay arrives; the
   * nominal pay-days after it do not move with it. Two pay-days that a long run of holidays shifts onto one day begin one
   * period.
   *
   * @param weeks how many weeks lie between pay-days, 1 to 53
   * @param anchor any one nominal pay-day
   * @param shift where a pay-day goes that is no business day
   * @param calendar the business days
   */
  record WeeklyPayDay(
      int weeks, LocalDate anchor, BusinessDayShift shift, BusinessCalendar calendar)
      implements PeriodRule {
    private static final int MAX_WEEKS = 53;

    /**
     * @throws ValidationException if {@code weeks} is not 1 to 53 or {@code anchor} is outside the years 1 to 9999
     */
    public WeeklyPayDay {
      if (weeks < 1 || weeks > MAX_WEEKS) {
        throw new ValidationException(
            "period.weeks",
            "A pay-day every %d weeks was asked for; it must be every 1 to %d."
                .formatted(weeks, MAX_WEEKS),
            "Maybe a monthly pay-day is meant.");
      }
      CivilDates.check("period.anchor", anchor);
    }

    @Override
    public DateRange periodOf(LocalDate date) {
      CivilDates.check("day", date);
      long length = 7L * weeks;
      return Periods.around(
          date,
          Math.floorDiv(date.toEpochDay() - anchor.toEpochDay(), length),
          k -> calendar.shift(anchor.plusDays(k * length), shift));
    }

    @Override
    public String toString() {
      return "payweeks:%d:%s:%s%s"
          .formatted(weeks, anchor, RuleText.name(shift), RuleText.calendar(calendar));
    }
  }

  /**
   * Quarters of a calendar or fiscal year: three of its months each.
   *
   * @param yearStart the day that the year begins on; in a month too short for its day, the month's last day counts
   */
  record Quarter(MonthDay yearStart) implements PeriodRule {
    /** The months that the quarters are made of, three each. */
    public CalendarMonth months() {
      return new CalendarMonth(yearStart.getDayOfMonth());
    }

    @Override
    public DateRange periodOf(LocalDate day) {
      return Periods.months(day, yearStart.getDayOfMonth(), 3, yearStart.getMonthValue() - 1);
    }

    @Override
    public String toString() {
      return "quarter:" + RuleText.monthDay(yearStart);
    }
  }

  /**
   * Calendar or fiscal years: twelve months each, the first of which begins on {@code start}.
   *
   * @param start the day that the year begins on; 29 February is 28 February in a common year
   */
  record Year(MonthDay start) implements PeriodRule {
    /** The months that the years are made of, twelve each. */
    public CalendarMonth months() {
      return new CalendarMonth(start.getDayOfMonth());
    }

    /** The quarters that the years are made of, four each. */
    public Quarter quarters() {
      return new Quarter(start);
    }

    @Override
    public DateRange periodOf(LocalDate day) {
      return Periods.months(day, start.getDayOfMonth(), 12, start.getMonthValue() - 1);
    }

    @Override
    public String toString() {
      return "year:" + RuleText.monthDay(start);
    }
  }

  /**
   * Periods that people close by hand. The newest is open: it runs to {@link CivilDates#MAX} until it is closed. All days
   * before the first start are one period, which begins on {@link CivilDates#MIN}.
   *
   * @param starts the first days of the periods, oldest first, each once; at least one and at most {@value #MAX_STARTS}
   */
  record Manual(List<LocalDate> starts) implements PeriodRule {
    /** How many periods may be closed by hand. */
    public static final int MAX_STARTS = 4_000;

    /**
     * Sorts the starts and drops repeated ones.
     *
     * @throws ValidationException if there is none or too many, or one is outside the years 1 to 9999
     */
    public Manual {
      if (starts.isEmpty() || starts.size() > MAX_STARTS) {
        throw new ValidationException(
            "period.starts",
            "There are %d periods closed by hand; there must be 1 to %d."
                .formatted(starts.size(), MAX_STARTS),
            "Maybe give the first day of the first period.");
      }
      starts.forEach(start -> CivilDates.check("period.starts", start));
      starts = List.copyOf(new TreeSet<>(starts));
    }

    /**
     * This rule with the open period closed.
     *
     * @param lastDay the last day of the period that was open; the next begins on the day after
     * @throws ValidationException if {@code lastDay} is not in the open period, or is its last possible day
     */
    public Manual closedOn(LocalDate lastDay) {
      LocalDate open = starts.get(starts.size() - 1);
      if (lastDay.isBefore(open) || !lastDay.isBefore(CivilDates.MAX)) {
        throw new ValidationException(
            "period.lastDay",
            "The open period begins on %s and cannot end on %s.".formatted(open, lastDay),
            "Maybe choose a later day.");
      }
      return new Manual(Stream.concat(starts.stream(), Stream.of(lastDay.plusDays(1))).toList());
    }

    @Override
    public DateRange periodOf(LocalDate day) {
      CivilDates.check("day", day);
      int found = Collections.binarySearch(starts, day);
      int next = found >= 0 ? found + 1 : -found - 1;
      return new DateRange(
          next == 0 ? CivilDates.MIN : starts.get(next - 1),
          next == starts.size() ? CivilDates.MAX : starts.get(next).minusDays(1));
    }

    @Override
    public String toString() {
      return "manual:" + String.join(",", starts.stream().map(LocalDate::toString).toList());
    }
  }
}
