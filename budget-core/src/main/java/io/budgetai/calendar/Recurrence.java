package io.budgetai.calendar;

import io.budgetai.ValidationException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A date that comes again: rent on the 31st, pay every second Friday, a premium each 29 February.
 *
 * <p>Every occurrence is computed from the start and its number, never from the one before it, so a monthly 31st returns to
 * the 31st after February. The first date on or after the start that satisfies the frequency is occurrence 0; with an
 * interval above 1 the days, weeks (Monday to Sunday), months or years are counted from the one that holds the start, as in
 * RFC 5545. A shift changes the date of an occurrence, not its number, nor its end, nor any other nominal date; a shift
 * back can bring the first occurrence before the start. Dates beyond {@link CivilDates#MAX} do not occur.
 *
 * <p>Immutable and safe for several threads. {@link #parse(String)} reads what {@link #toString()} writes.
 *
 * @param start the first date that may occur
 * @param frequency on which days
 * @param interval every how many days, weeks, months or years, at least 1
 * @param end when it is over, in nominal dates
 * @param shift where an occurrence goes that is no business day
 * @param calendar the business days, for the shift
 */
public record Recurrence(
    LocalDate start,
    Frequency frequency,
    int interval,
    End end,
    BusinessDayShift shift,
    BusinessCalendar calendar) {

  /** When a recurrence is over. */
  public sealed interface End {
    /** It goes on. */
    record Never() implements End {}

    /**
     * It ends with a date.
     *
     * @param last the last nominal date that may occur
     */
    record Until(LocalDate last) implements End {}

    /**
     * It ends after a number of occurrences.
     *
     * @param times how many, at least 1
     */
    record Count(int times) implements End {}
  }

  /**
   * @throws ValidationException if {@code interval} or a count is less than 1, a date is outside the years 1 to 9999, or the
   *     last date is before the start
   */
  public Recurrence {
    CivilDates.check("recurrence.start", start);
    if (interval < 1) {
      throw new ValidationException(
          "recurrence.interval",
          "The interval is %d.".formatted(interval),
          "Maybe choose 1 or more.");
    }
    if (end instanceof End.Until until
        && CivilDates.check("recurrence.until", until.last()).isBefore(start)) {
      throw new ValidationException(
          "recurrence.until",
          "The last date %s is before the start %s.".formatted(until.last(), start),
          "Maybe the two dates are swapped.");
    }
    if (end instanceof End.Count count && count.times() < 1) {
      throw new ValidationException(
          "recurrence.count",
          "The number of occurrences is %d.".formatted(count.times()),
          "Maybe choose 1 or more.");
    }
  }

  /** A recurrence without an end and without a shift, at every turn. */
  public static Recurrence of(LocalDate start, Frequency frequency) {
    return new Recurrence(
        start, frequency, 1, new End.Never(), BusinessDayShift.NONE, BusinessCalendar.WEEKDAYS);
  }

  /** The last business day of each month: the last day, shifted back. */
  public static Recurrence lastBusinessDay(LocalDate start, BusinessCalendar calendar) {
    return of(start, new Frequency.MonthlyDay(31, Frequency.MonthEnd.LAST_DAY))
        .shifted(BusinessDayShift.BEFORE, calendar);
  }

  /**
   * Reads the text form: the frequency, the start, and what is not the default. Capitals do not matter.
   *
   * <pre>
   * daily/from=2024-01-01/every=3
   * weekly:monday,friday/from=2024-01-01/count=10
   * monthly:31:clamp/from=2024-01-31/until=2024-12-31/shift=before/weekend=friday,saturday/holidays=2024-12-25
   * monthly:5:friday:last/from=2024-01-01
   * yearly:02-29:feb-28/from=2024-02-29
   * </pre>
   *
   * @throws ValidationException if {@code text} is none of these forms
   */
  public static Recurrence parse(String text) {
    return RecurrenceText.parse(text);
  }

  /** This recurrence at every {@code newInterval}th turn. */
  public Recurrence every(int newInterval) {
    return new Recurrence(start, frequency, newInterval, end, shift, calendar);
  }

  /** This recurrence with {@code last} as its last nominal date. */
  public Recurrence until(LocalDate last) {
    return new Recurrence(start, frequency, interval, new End.Until(last), shift, calendar);
  }

  /** This recurrence with so many occurrences. */
  public Recurrence times(int count) {
    return new Recurrence(start, frequency, interval, new End.Count(count), shift, calendar);
  }

  /** This recurrence with its occurrences moved to business days. */
  public Recurrence shifted(BusinessDayShift newShift, BusinessCalendar newCalendar) {
    return new Recurrence(start, frequency, interval, end, newShift, newCalendar);
  }

  /**
   * The occurrence with a number, or empty when the recurrence has fewer.
   *
   * @param k the number, from 0
   * @throws IllegalArgumentException if {@code k} is negative
   */
  public Optional<Occurrence> occurrence(int k) {
    if (k < 0) {
      throw new IllegalArgumentException(
          "Occurrences are numbered from 0; %d was asked for.".formatted(k));
    }
    return new Schedule(this).numbered(k).filter(slot -> !over(slot)).map(this::occurrence);
  }

  /** The occurrences whose date, after any shift, lies in {@code range}; in order of their numbers, computed as they are read. */
  public Stream<Occurrence> between(DateRange range) {
    LocalDate from = range.first();
    LocalDate to = range.last();
    if (shift != BusinessDayShift.NONE) {
      // no shift reaches across a business day
      from = calendar.businessDayBefore(from);
      to = calendar.businessDayAfter(to);
    }
    LocalDate latest = to;
    return new Schedule(this)
        .from(from)
        .takeWhile(slot -> !slot.date().isAfter(latest) && !over(slot))
        .map(this::occurrence)
        .filter(occurrence -> range.contains(occurrence.date()));
  }

  /** The first occurrence whose date, after any shift, is after {@code day}; empty when there is none. */
  public Optional<Occurrence> next(LocalDate day) {
    return CivilDates.check("day", day).equals(CivilDates.MAX)
        ? Optional.empty()
        : between(new DateRange(day.plusDays(1), CivilDates.MAX)).findFirst();
  }

  /**
   * The occurrences that have become due since the last time someone asked: those whose date is after
   * {@code lastMaterialized} and not after {@code today}. Asked daily or once after an outage, they are the same, each once
   * and with its own date. None when {@code today} is not after {@code lastMaterialized}.
   *
   * <p>An occurrence is named by its number: when holidays change between two calls, whoever records occurrences must not
   * record a number twice.
   *
   * @param lastMaterialized the {@code today} of the call before, or {@code null} when this is the first
   */
  public Stream<Occurrence> due(@Nullable LocalDate lastMaterialized, LocalDate today) {
    if (lastMaterialized == null) {
      return between(new DateRange(CivilDates.MIN, today));
    }
    return lastMaterialized.isBefore(today)
        ? between(new DateRange(lastMaterialized.plusDays(1), today))
        : Stream.empty();
  }

  private Occurrence occurrence(Schedule.Slot slot) {
    return new Occurrence(slot.index(), slot.date(), calendar.shift(slot.date(), shift));
  }

  private boolean over(Schedule.Slot slot) {
    return (end instanceof End.Until until && slot.date().isAfter(until.last()))
        || (end instanceof End.Count count && slot.index() >= count.times());
  }

  /** The text form that {@link #parse(String)} reads. */
  @Override
  public String toString() {
    return RecurrenceText.format(this);
  }
}
