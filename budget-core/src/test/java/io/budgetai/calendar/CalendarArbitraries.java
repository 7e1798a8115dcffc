package io.budgetai.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Invented dates, calendars, rules of periods and recurrences. */
class CalendarArbitraries extends DomainContextBase {

  /** Any date there is, often in our time and often at the edge of a month, of a leap day or of the calendar. */
  @Provide
  Arbitrary<LocalDate> dates() {
    return Arbitraries.frequencyOf(
        Tuple.of(6, modernDates()),
        Tuple.of(
            3,
            Arbitraries.longs()
                .between(CivilDates.MIN.toEpochDay(), CivilDates.MAX.toEpochDay())
                .map(LocalDate::ofEpochDay)),
        Tuple.of(
            1,
            Arbitraries.of(
                CivilDates.MIN,
                CivilDates.MIN.plusDays(1),
                CivilDates.MAX,
                CivilDates.MAX.minusDays(1),
                LocalDate.of(2024, 2, 29),
                LocalDate.of(2023, 2, 28),
                LocalDate.of(2024, 12, 31),
                LocalDate.of(1900, 2, 28),
                LocalDate.of(2000, 2, 29))));
  }

  static Arbitrary<LocalDate> modernDates() {
    return Arbitraries.longs()
        .between(LocalDate.of(1995, 1, 1).toEpochDay(), LocalDate.of(2045, 12, 31).toEpochDay())
        .map(LocalDate::ofEpochDay);
  }

  @Provide
  Arbitrary<MonthDay> monthDays() {
    return Arbitraries.integers()
        .between(0, 365)
        .map(day -> MonthDay.from(LocalDate.of(2024, 1, 1).plusDays(day)));
  }

  /** Calendars with any weekend, and holidays that come in runs of up to twelve weeks. */
  @Provide
  Arbitrary<BusinessCalendar> calendars() {
    Arbitrary<BusinessCalendar> odd =
        Combinators.combine(
                Arbitraries.of(DayOfWeek.class).set().ofMaxSize(6),
                modernDates().list().ofMaxSize(8),
                Arbitraries.integers().between(1, 84))
            .as(
                (weekend, runs, length) ->
                    new BusinessCalendar(
                        weekend,
                        Stream.concat(
                                runs.stream(),
                                runs.stream()
                                    .limit(2)
                                    .flatMap(first -> first.datesUntil(first.plusDays(length))))
                            .collect(Collectors.toSet())));
    return Arbitraries.oneOf(Arbitraries.just(BusinessCalendar.WEEKDAYS), odd);
  }

  @Provide
  Arbitrary<PeriodRule> periodRules() {
    Arbitrary<Integer> days = Arbitraries.integers().between(1, 31);
    Arbitrary<BusinessDayShift> shifts = Arbitraries.of(BusinessDayShift.class);
    return Arbitraries.oneOf(
        List.of(
            days.map(PeriodRule.CalendarMonth::new),
            Arbitraries.of(DayOfWeek.class).map(PeriodRule.Weekly::new),
            dates().map(PeriodRule.TwoWeekly::new),
            Combinators.combine(days, shifts, calendars()).as(PeriodRule.MonthlyPayDay::new),
            Combinators.combine(Arbitraries.integers().between(1, 53), dates(), shifts, calendars())
                .as(PeriodRule.WeeklyPayDay::new),
            monthDays().map(PeriodRule.Quarter::new),
            monthDays().map(PeriodRule.Year::new),
            dates().list().ofMinSize(1).ofMaxSize(12).map(PeriodRule.Manual::new)));
  }

  @Provide
  Arbitrary<Frequency> frequencies() {
    Arbitrary<DayOfWeek> weekdays = Arbitraries.of(DayOfWeek.class);
    return Arbitraries.oneOf(
        List.of(
            Arbitraries.just(new Frequency.Daily()),
            weekdays.set().ofMinSize(1).map(Frequency.Weekly::new),
            Combinators.combine(
                    Arbitraries.integers().between(1, 31), Arbitraries.of(Frequency.MonthEnd.class))
                .as(Frequency.MonthlyDay::new),
            Combinators.combine(
                    Arbitraries.integers().between(1, 5),
                    weekdays,
                    Arbitraries.of(Frequency.MissingFifth.class))
                .as(Frequency.MonthlyWeekday::new),
            Combinators.combine(monthDays(), Arbitraries.of(Frequency.LeapDay.class))
                .as(Frequency.Yearly::new)));
  }

  /** Recurrences that start in our time. */
  @Provide
  Arbitrary<Recurrence> recurrences() {
    Arbitrary<Integer> ends = Arbitraries.integers().between(-40, 40);
    return Combinators.combine(
            modernDates(),
            frequencies(),
            Arbitraries.integers().between(1, 13),
            ends,
            Arbitraries.of(BusinessDayShift.class),
            calendars())
        .as(
            (start, frequency, interval, end, shift, calendar) ->
                new Recurrence(start, frequency, interval, end(start, end), shift, calendar));
  }

  private static Recurrence.End end(LocalDate start, int number) {
    if (number == 0) {
      return new Recurrence.End.Never();
    }
    return number > 0
        ? new Recurrence.End.Count(number)
        : new Recurrence.End.Until(start.plusDays(number * number * 5L));
  }
}
