package io.budgetai.calendar;

import io.budgetai.calendar.Frequency.Daily;
import io.budgetai.calendar.Frequency.LeapDay;
import io.budgetai.calendar.Frequency.MissingFifth;
import io.budgetai.calendar.Frequency.MonthEnd;
import io.budgetai.calendar.Frequency.MonthlyDay;
import io.budgetai.calendar.Frequency.MonthlyWeekday;
import io.budgetai.calendar.Frequency.Weekly;
import io.budgetai.calendar.Frequency.Yearly;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The nominal dates of a recurrence.
 *
 * <p>Time is cut into units (days, weeks, months, years), of which every interval-th counts, and each of those has the same
 * number of places. A place has one date, or none when the month is too short; dates never fall as places grow. So the date
 * of any place follows from the start alone, and only a rule with empty places has to count them to number its dates. There
 * are at most as many places as days in the calendar, whatever the interval.
 */
final class Schedule {

  /** A place that has a date, with the number of that date. */
  record Slot(long place, int index, LocalDate date) {}

  private interface Units {
    /** The number of the unit that {@code day} lies in. */
    long unit(LocalDate day);

    /** The date at a place of a unit. */
    @Nullable LocalDate date(long unit, int place);

    default int places() {
      return 1;
    }

    /** Says whether some places may have no date. */
    default boolean gaps() {
      return false;
    }
  }

  private final LocalDate start;
  private final int interval;
  private final Units units;
  private final long firstUnit;
  private final long firstPlace;
  private final long endPlace;

  Schedule(Recurrence recurrence) {
    start = recurrence.start();
    interval = recurrence.interval();
    units = units(recurrence.frequency());
    firstUnit = units.unit(start);
    endPlace = ((units.unit(CivilDates.MAX) - firstUnit) / interval + 1) * units.places();
    firstPlace = nextPlace(0);
  }

  /** The date with a number, or empty when the calendar ends before it. */
  Optional<Slot> numbered(int index) {
    if (units.gaps()) {
      return from(start).skip(index).findFirst();
    }
    return Optional.ofNullable(slot(firstPlace + index, index));
  }

  /** The dates from {@code day} on, in order. */
  Stream<Slot> from(LocalDate day) {
    long unitsAway = Math.max(0, units.unit(day) - firstUnit);
    long place = nextPlace(Math.max(firstPlace, unitsAway / interval * units.places()));
    int index = Math.toIntExact(units.gaps() ? datesBefore(place) : place - firstPlace);
    return Stream.iterate(
            slot(place, index),
            Objects::nonNull,
            slot -> slot(nextPlace(slot.place() + 1), slot.index() + 1))
        .dropWhile(slot -> slot.date().isBefore(day));
  }

  private @Nullable Slot slot(long place, int index) {
    LocalDate date = date(place);
    return date == null ? null : new Slot(place, index, date);
  }

  private @Nullable LocalDate date(long place) {
    if (place >= endPlace) {
      return null;
    }
    int places = units.places();
    LocalDate date = units.date(firstUnit + place / places * interval, (int) (place % places));
    return date == null || date.isBefore(start) || date.isAfter(CivilDates.MAX) ? null : date;
  }

  /** The first place from {@code place} on that has a date, or the end. */
  private long nextPlace(long place) {
    long next = place;
    while (next < endPlace && date(next) == null) {
      next++;
    }
    return next;
  }

  private long datesBefore(long place) {
    long dates = 0;
    for (long earlier = firstPlace; earlier < place; earlier++) {
      if (date(earlier) != null) {
        dates++;
      }
    }
    return dates;
  }

  private static Units units(Frequency frequency) {
    if (frequency instanceof Daily) {
      return new Days();
    }
    if (frequency instanceof Weekly weekly) {
      return new Weeks(List.copyOf(weekly.days()));
    }
    if (frequency instanceof MonthlyDay monthly) {
      return new Months(monthly);
    }
    return frequency instanceof MonthlyWeekday monthly
        ? new MonthsByWeekday(monthly)
        : new Years((Yearly) frequency);
  }

  private record Days() implements Units {
    @Override
    public long unit(LocalDate day) {
      return day.toEpochDay();
    }

    @Override
    public LocalDate date(long unit, int place) {
      return LocalDate.ofEpochDay(unit);
    }
  }

  private record Weeks(List<DayOfWeek> days) implements Units {
    /** The first Monday from 1970-01-01, day 0 of the epoch, on. */
    private static final int A_MONDAY = 4;

    @Override
    public long unit(LocalDate day) {
      return Math.floorDiv(day.toEpochDay() - A_MONDAY, 7L);
    }

    @Override
    public LocalDate date(long unit, int place) {
      return LocalDate.ofEpochDay(unit * 7 + A_MONDAY).plusDays(days.get(place).ordinal());
    }

    @Override
    public int places() {
      return days.size();
    }
  }

  private record Months(MonthlyDay rule) implements Units {
    @Override
    public long unit(LocalDate day) {
      return day.getLong(ChronoField.PROLEPTIC_MONTH);
    }

    @Override
    public @Nullable LocalDate date(long unit, int place) {
      LocalDate date = Periods.dayOfMonth(unit, rule.day());
      return gaps() && date.getDayOfMonth() < rule.day() ? null : date;
    }

    @Override
    public boolean gaps() {
      return rule.monthEnd() == MonthEnd.SKIP;
    }
  }

  private record MonthsByWeekday(MonthlyWeekday rule) implements Units {
    @Override
    public long unit(LocalDate day) {
      return day.getLong(ChronoField.PROLEPTIC_MONTH);
    }

    @Override
    public @Nullable LocalDate date(long unit, int place) {
      YearMonth month = Periods.yearMonth(unit);
      LocalDate date =
          month
              .atDay(1)
              .with(TemporalAdjusters.firstInMonth(rule.weekday()))
              .plusWeeks(rule.nth() - 1L);
      if (YearMonth.from(date).equals(month)) {
        return date;
      }
      return gaps() ? null : date.minusWeeks(1);
    }

    @Override
    public boolean gaps() {
      return rule.missingFifth() == MissingFifth.SKIP;
    }
  }

  private record Years(Yearly rule) implements Units {
    @Override
    public long unit(LocalDate day) {
      return day.getYear();
    }

    @Override
    public LocalDate date(long unit, int place) {
      int year = Math.toIntExact(unit);
      // MonthDay.atYear gives 28 February where there is no 29th
      return rule.day().isValidYear(year) || rule.leapDay() == LeapDay.FEB_28
          ? rule.day().atYear(year)
          : LocalDate.of(year, 3, 1);
    }
  }
}
