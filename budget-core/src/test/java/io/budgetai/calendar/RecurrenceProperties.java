package io.budgetai.calendar;

import static java.time.DayOfWeek.MONDAY;
import static java.time.temporal.TemporalAdjusters.previousOrSame;
import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.calendar.Frequency.LeapDay;
import io.budgetai.calendar.Frequency.MissingFifth;
import io.budgetai.calendar.Frequency.MonthEnd;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(CalendarArbitraries.class)
@Domain(DomainContext.Global.class)
class RecurrenceProperties {

  @Property(tries = 2_000)
  @Label(
      "15 Recurrence.anchor: the dates are those that a walk over the calendar finds, numbered from 0")
  void walk15(@ForAll Recurrence recurrence) {
    LocalDate horizon = recurrence.start().plusYears(9);
    List<LocalDate> expected = walk(recurrence, horizon);

    for (int k = 0; k < expected.size(); k++) {
      LocalDate nominal = expected.get(k);
      assertThat(recurrence.occurrence(k))
          .contains(
              new Occurrence(k, nominal, recurrence.calendar().shift(nominal, recurrence.shift())));
    }
    assertThat(recurrence.occurrence(expected.size()).stream())
        .allMatch(further -> further.nominal().isAfter(horizon));
  }

  @Property(tries = 1_000)
  @Label(
      "15 Recurrence.anchor: a monthly day is anchor + k·interval, clamped, and comes back to its day")
  void monthly15(
      @ForAll("modern") LocalDate start,
      @ForAll @IntRange(min = 1, max = 24) int interval,
      @ForAll @IntRange(min = 0, max = 1_200) int k) {
    Recurrence recurrence =
        Recurrence.of(start, new Frequency.MonthlyDay(start.getDayOfMonth(), MonthEnd.CLAMP))
            .every(interval);

    assertThat(recurrence.occurrence(k).orElseThrow().date())
        .isEqualTo(start.plusMonths((long) k * interval));
  }

  @Property(tries = 1_000)
  @Label("16 Recurrence.first: if the start date satisfies the rule it is occurrence 0")
  void first16(@ForAll Recurrence recurrence) {
    LocalDate start = recurrence.start();
    var first = recurrence.occurrence(0);

    if (satisfies(recurrence.frequency(), start)) {
      assertThat(first).map(Occurrence::nominal).contains(start);
    } else {
      assertThat(first.stream()).allMatch(occurrence -> occurrence.nominal().isAfter(start));
    }
  }

  @Property(tries = 1_000)
  @Label(
      "17 Recurrence.monthEnd: CLAMP and LAST_DAY give one date per month, SKIP only those that exist")
  void monthEnd17(
      @ForAll("modern") LocalDate day,
      @ForAll @IntRange(min = 1, max = 31) int dayOfMonth,
      @ForAll @IntRange(min = 1, max = 60) int months) {
    YearMonth first = YearMonth.from(day);
    DateRange range = new DateRange(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());

    assertThat(dates(range, new Frequency.MonthlyDay(dayOfMonth, MonthEnd.CLAMP)))
        .isEqualTo(
            eachMonth(first, months).stream()
                .map(m -> m.atDay(Math.min(dayOfMonth, m.lengthOfMonth())))
                .toList());
    assertThat(dates(range, new Frequency.MonthlyDay(dayOfMonth, MonthEnd.SKIP)))
        .isEqualTo(
            eachMonth(first, months).stream()
                .filter(m -> m.isValidDay(dayOfMonth))
                .map(m -> m.atDay(dayOfMonth))
                .toList());
    assertThat(dates(range, new Frequency.MonthlyDay(dayOfMonth, MonthEnd.LAST_DAY)))
        .isEqualTo(eachMonth(first, months).stream().map(YearMonth::atEndOfMonth).toList());
  }

  @Property(tries = 1_000)
  @Label(
      "18 Recurrence.leap: 29 Feb -> 28 Feb or 1 Mar in common years and 29 Feb again in leap years")
  void leap18(
      @ForAll @IntRange(min = 1, max = 9_000) int year,
      @ForAll @IntRange(min = 0, max = 900) int k,
      @ForAll LeapDay policy) {
    Recurrence recurrence =
        Recurrence.of(LocalDate.of(year, 1, 1), new Frequency.Yearly(MonthDay.of(2, 29), policy));

    LocalDate common =
        policy == LeapDay.FEB_28 ? LocalDate.of(year + k, 2, 28) : LocalDate.of(year + k, 3, 1);
    assertThat(recurrence.occurrence(k).orElseThrow().date())
        .isEqualTo(Year.isLeap(year + k) ? LocalDate.of(year + k, 2, 29) : common);
  }

  @Property(tries = 1_000)
  @Label(
      "19 Recurrence.nthWeekday: a missing fifth is skipped or the last, never in the next month")
  void nthWeekday19(
      @ForAll("modern") LocalDate day,
      @ForAll @IntRange(min = 1, max = 5) int nth,
      @ForAll DayOfWeek weekday,
      @ForAll MissingFifth policy,
      @ForAll @IntRange(min = 1, max = 36) int months) {
    YearMonth first = YearMonth.from(day);
    DateRange range = new DateRange(first.atDay(1), first.plusMonths(months - 1L).atEndOfMonth());
    List<LocalDate> expected = new ArrayList<>();
    for (YearMonth month : eachMonth(first, months)) {
      List<LocalDate> all =
          DateRange.month(month).dates().filter(d -> d.getDayOfWeek() == weekday).toList();
      if (nth <= all.size()) {
        expected.add(all.get(nth - 1));
      } else if (policy == MissingFifth.LAST) {
        expected.add(all.get(all.size() - 1));
      }
    }

    assertThat(dates(range, new Frequency.MonthlyWeekday(nth, weekday, policy)))
        .isEqualTo(expected);
  }

  @Property(tries = 1_000)
  @Label(
      "20 BusinessDayShift: shifting changes the date only, not the count, nor the nominal dates")
  void shift20(@ForAll Recurrence recurrence, @ForAll @IntRange(min = 0, max = 60) int k) {
    Recurrence unshifted = recurrence.shifted(BusinessDayShift.NONE, recurrence.calendar());

    assertThat(recurrence.occurrence(k).map(Occurrence::nominal))
        .isEqualTo(unshifted.occurrence(k).map(Occurrence::date));
    recurrence
        .occurrence(k)
        .filter(o -> !o.date().equals(o.nominal()))
        .ifPresent(
            moved -> {
              assertThat(recurrence.calendar().isBusinessDay(moved.nominal())).isFalse();
              assertThat(recurrence.calendar().isBusinessDay(moved.date())).isTrue();
            });
  }

  @Property(tries = 2_000)
  @Label(
      "20 BusinessDayShift: BEFORE, AFTER and NEAREST find the business day that a walk finds, in order")
  void shiftDirections20(
      @ForAll BusinessCalendar calendar,
      @ForAll("modern") LocalDate day,
      @ForAll @IntRange(min = 0, max = 60) int later) {
    LocalDate before = day;
    while (!calendar.isBusinessDay(before)) {
      before = before.minusDays(1);
    }
    LocalDate after = day;
    while (!calendar.isBusinessDay(after)) {
      after = after.plusDays(1);
    }
    boolean backIsCloser =
        ChronoUnit.DAYS.between(before, day) <= ChronoUnit.DAYS.between(day, after);

    assertThat(calendar.shift(day, BusinessDayShift.NONE)).isEqualTo(day);
    assertThat(calendar.shift(day, BusinessDayShift.BEFORE)).isEqualTo(before);
    assertThat(calendar.shift(day, BusinessDayShift.AFTER)).isEqualTo(after);
    assertThat(calendar.shift(day, BusinessDayShift.NEAREST))
        .isEqualTo(backIsCloser ? before : after);
    for (BusinessDayShift shift : BusinessDayShift.values()) {
      assertThat(calendar.shift(day.plusDays(later), shift))
          .isAfterOrEqualTo(calendar.shift(day, shift));
    }
  }

  @Property(tries = 1_000)
  @Label(
      "21 Materializer: daily or once after an outage, the same occurrences, each exactly once, within its limits")
  void due21(
      @ForAll Recurrence recurrence,
      @ForAll @IntRange(min = 0, max = 200) int lead,
      @ForAll List<@IntRange(min = 0, max = 90) Integer> pauses) {
    LocalDate last = recurrence.start().minusDays(lead);
    List<Occurrence> stepwise = new ArrayList<>(recurrence.due(null, last).toList());
    for (int pause : pauses) {
      LocalDate today = last.plusDays(pause);
      stepwise.addAll(recurrence.due(last, today).toList());
      last = today;
    }
    List<Occurrence> atOnce = recurrence.due(null, last).toList();

    assertThat(stepwise).isEqualTo(atOnce);
    assertThat(atOnce)
        .extracting(Occurrence::index)
        .isEqualTo(IntStream.range(0, atOnce.size()).boxed().toList());
    if (recurrence.end() instanceof Recurrence.End.Count count) {
      assertThat(atOnce).hasSizeLessThanOrEqualTo(count.times());
    }
    if (recurrence.end() instanceof Recurrence.End.Until until) {
      assertThat(atOnce).noneMatch(o -> o.nominal().isAfter(until.last()));
    }
    assertThat(recurrence.due(last, last.minusDays(1))).isEmpty();
    assertThat(recurrence.due(last, last)).isEmpty();
  }

  @Property(tries = 1_000)
  @Label("Recurrence: between gives those of all occurrences whose shifted date lies in the range")
  void between(
      @ForAll Recurrence recurrence,
      @ForAll @IntRange(min = -400, max = 2_000) int from,
      @ForAll @IntRange(min = 0, max = 500) int length) {
    LocalDate first = recurrence.start().plusDays(from);
    DateRange range = new DateRange(first, first.plusDays(length));
    List<Occurrence> expected = new ArrayList<>();
    List<LocalDate> nominal = walk(recurrence, range.last().plusDays(400));
    for (int k = 0; k < nominal.size(); k++) {
      LocalDate date = recurrence.calendar().shift(nominal.get(k), recurrence.shift());
      if (range.contains(date)) {
        expected.add(new Occurrence(k, nominal.get(k), date));
      }
    }

    assertThat(recurrence.between(range)).containsExactlyElementsOf(expected);
    assertThat(recurrence.next(first.minusDays(1)).filter(o -> range.contains(o.date())))
        .isEqualTo(expected.stream().findFirst());
  }

  @Property(tries = 2_000)
  @Label("Recurrence: parse(toString(x)) = x, in capitals too")
  void textIsTheInverse(@ForAll Recurrence recurrence) {
    assertThat(Recurrence.parse(recurrence.toString())).isEqualTo(recurrence);
    assertThat(Recurrence.parse(recurrence.toString().toUpperCase(Locale.ROOT)))
        .isEqualTo(recurrence)
        .hasToString(recurrence.toString());
  }

  @Provide
  Arbitrary<LocalDate> modern() {
    return CalendarArbitraries.modernDates();
  }

  private static List<YearMonth> eachMonth(YearMonth first, int months) {
    return IntStream.range(0, months).mapToObj(first::plusMonths).toList();
  }

  private static List<LocalDate> dates(DateRange range, Frequency frequency) {
    return Recurrence.of(range.first(), frequency).between(range).map(Occurrence::date).toList();
  }

  /** Finds the nominal dates up to a horizon the slow way: by looking at each day. */
  private static List<LocalDate> walk(Recurrence recurrence, LocalDate horizon) {
    LocalDate start = recurrence.start();
    if (horizon.isBefore(start)) {
      return List.of();
    }
    List<LocalDate> all =
        start
            .datesUntil(horizon.plusDays(1))
            .filter(day -> satisfies(recurrence.frequency(), day))
            .filter(day -> turns(recurrence.frequency(), start, day) % recurrence.interval() == 0)
            .toList();
    if (recurrence.end() instanceof Recurrence.End.Until until) {
      return all.stream().filter(day -> !day.isAfter(until.last())).toList();
    }
    return recurrence.end() instanceof Recurrence.End.Count count
        ? all.stream().limit(count.times()).toList()
        : all;
  }

  private static long turns(Frequency frequency, LocalDate start, LocalDate day) {
    if (frequency instanceof Frequency.Daily) {
      return ChronoUnit.DAYS.between(start, day);
    }
    if (frequency instanceof Frequency.Weekly) {
      return ChronoUnit.WEEKS.between(
          start.with(previousOrSame(MONDAY)), day.with(previousOrSame(MONDAY)));
    }
    if (frequency instanceof Frequency.Yearly) {
      return day.getYear() - start.getYear();
    }
    return ChronoUnit.MONTHS.between(YearMonth.from(start), YearMonth.from(day));
  }

  private static boolean satisfies(Frequency frequency, LocalDate day) {
    if (frequency instanceof Frequency.Daily) {
      return true;
    }
    if (frequency instanceof Frequency.Weekly weekly) {
      return weekly.days().contains(day.getDayOfWeek());
    }
    boolean lastOfMonth = day.getDayOfMonth() == day.lengthOfMonth();
    if (frequency instanceof Frequency.MonthlyDay monthly) {
      return day.getDayOfMonth() == monthly.day()
          || (lastOfMonth
              && monthly.monthEnd() != MonthEnd.SKIP
              && monthly.day() > day.lengthOfMonth());
    }
    if (frequency instanceof Frequency.MonthlyWeekday monthly) {
      boolean lastSuch = day.getDayOfMonth() + 7 > day.lengthOfMonth();
      return day.getDayOfWeek() == monthly.weekday()
          && ((day.getDayOfMonth() + 6) / 7 == monthly.nth()
              || (monthly.nth() == 5 && monthly.missingFifth() == MissingFifth.LAST && lastSuch));
    }
    Frequency.Yearly yearly = (Frequency.Yearly) frequency;
    boolean moved = yearly.day().equals(MonthDay.of(2, 29)) && !day.isLeapYear();
    MonthDay wanted =
        !moved
            ? yearly.day()
            : yearly.leapDay() == LeapDay.FEB_28 ? MonthDay.of(2, 28) : MonthDay.of(3, 1);
    return MonthDay.from(day).equals(wanted);
  }
}
