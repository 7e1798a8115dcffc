package io.budgetai.calendar;

import io.budgetai.ValidationException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A span of whole days, with both ends included. Never empty.
 *
 * @param first the first day that belongs to the range; not before {@link CivilDates#MIN}
 * @param last the last day that belongs to the range; not before {@code first}, not after {@link CivilDates#MAX}
 */
public record DateRange(LocalDate first, LocalDate last) {
  private static final String SEPARATOR = "..";

  /** All days there are. */
  public static final DateRange ALL = new DateRange(CivilDates.MIN, CivilDates.MAX);

  /**
   * @throws ValidationException if {@code last} is before {@code first}, or either is outside the years 1 to 9999
   */
  public DateRange {
    CivilDates.check("range.first", first);
    CivilDates.check("range.last", last);
    if (last.isBefore(first)) {
      throw new ValidationException(
          "range",
          "The last day %s is before the first day %s.".formatted(last, first),
          "Maybe the two dates are swapped.");
    }
  }

  /** A range from {@code first} to {@code last}, both included. */
  public static DateRange of(LocalDate first, LocalDate last) {
    return new DateRange(first, last);
  }

  /** A range of one day. */
  public static DateRange day(LocalDate day) {
    return new DateRange(day, day);
  }

  /** A calendar month, from its first to its last day. */
  public static DateRange month(YearMonth month) {
    return new DateRange(month.atDay(1), month.atEndOfMonth());
  }

  /** A calendar year, from 1 January to 31 December. */
  public static DateRange year(int year) {
    return new DateRange(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31));
  }

  /**
   * The last {@code n} days: exactly {@code n} dates, of which {@code today} is the last.
   *
   * @param n how many, at least 1
   * @throws ValidationException if {@code n} is less than 1 or leads before {@link CivilDates#MIN}
   */
  public static DateRange lastDays(int n, LocalDate today) {
    if (n < 1) {
      throw new ValidationException(
          "days",
          "A range of %d days was asked for.".formatted(n),
          "Maybe ask for at least 1 day.");
    }
    return new DateRange(today.minusDays(n - 1L), today);
  }

  /**
   * Reads the form that {@link #toString()} writes, {@code 2024-01-01..2024-01-31}; one date alone is that day.
   *
   * @throws ValidationException if {@code text} is not of that form
   */
  public static DateRange parse(String text) {
    int separator = text.indexOf(SEPARATOR);
    if (separator < 0) {
      return day(CivilDates.parse("range", text));
    }
    return new DateRange(
        CivilDates.parse("range.first", text.substring(0, separator)),
        CivilDates.parse("range.last", text.substring(separator + SEPARATOR.length())));
  }

  /** Says whether {@code day} belongs to this range; its first and its last day do. */
  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Says whether every day of {@code other} belongs to this range. */
  public boolean contains(DateRange other) {
    return contains(other.first) && contains(other.last);
  }

  /** How many days belong to this range, at least 1. */
  public int days() {
    return Math.toIntExact(ChronoUnit.DAYS.between(first, last) + 1);
  }

  /** The days that belong to both ranges, or empty when there are none. */
  public Optional<DateRange> overlap(DateRange other) {
    LocalDate start = first.isAfter(other.first) ? first : other.first;
    LocalDate end = last.isBefore(other.last) ? last : other.last;
    return start.isAfter(end) ? Optional.empty() : Optional.of(new DateRange(start, end));
  }

  /** The days of this range, from first to last. */
  public Stream<LocalDate> dates() {
    return first.datesUntil(last.plusDays(1));
  }

  /** Says whether this range has no end of its own and runs to {@link CivilDates#MAX}. */
  public boolean openEnded() {
    return last.equals(CivilDates.MAX);
  }

  /**
   * The range to compare this one with: of whole calendar months, as many whole months before it (so the previous month of
   * a month, the previous year of a year); of any other N days, the N days before it.
   *
   * <p>For the previous period of a budget use {@link PeriodRule#previous(DateRange)}, which knows the budget's own months.
   *
   * @throws ValidationException if that leads before {@link CivilDates#MIN}
   */
  public DateRange previous() {
    return wholeMonths()
        ? earlierMonths(months())
        : new DateRange(first.minusDays(days()), first.minusDays(1));
  }

  /**
   * The same range one year earlier: 29 February becomes 28 February, and whole calendar months become the same whole
   * months, so that February is compared with all of February.
   *
   * @throws ValidationException if that leads before {@link CivilDates#MIN}
   */
  public DateRange sameRangeLastYear() {
    return wholeMonths()
        ? earlierMonths(12)
        : new DateRange(first.minusYears(1), last.minusYears(1));
  }

  private boolean wholeMonths() {
    return first.getDayOfMonth() == 1 && last.getDayOfMonth() == last.lengthOfMonth();
  }

  private long months() {
    return ChronoUnit.MONTHS.between(YearMonth.from(first), YearMonth.from(last)) + 1;
  }

  private DateRange earlierMonths(long months) {
    return new DateRange(
        first.minusMonths(months), YearMonth.from(last).minusMonths(months).atEndOfMonth());
  }

  /** The form {@code 2024-01-01..2024-01-31}, which {@link #parse(String)} reads. */
  @Override
  public String toString() {
    return first + SEPARATOR + last;
  }
}
