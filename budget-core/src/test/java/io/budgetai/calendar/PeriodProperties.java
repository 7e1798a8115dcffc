package io.budgetai.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(CalendarArbitraries.class)
@Domain(DomainContext.Global.class)
class PeriodProperties {

  @Property(tries = 5_000)
  @Label(
      "6 BudgetPeriod.partition: every date lies in exactly one period; end[n]+1 day = start[n+1]")
  void partition6(@ForAll PeriodRule rule, @ForAll LocalDate day) {
    DateRange period = rule.periodOf(day);

    assertThat(period.contains(day)).isTrue();
    assertThat(rule.periodOf(period.first())).isEqualTo(period);
    assertThat(rule.periodOf(period.last())).isEqualTo(period);
    if (period.last().equals(CivilDates.MAX)) {
      assertThat(rule.next(period)).isEmpty();
    } else {
      DateRange next = rule.next(period).orElseThrow();
      assertThat(next.first()).isEqualTo(period.last().plusDays(1));
      assertThat(rule.previous(next)).contains(period);
    }
    if (period.first().equals(CivilDates.MIN)) {
      assertThat(rule.previous(period)).isEmpty();
    } else {
      DateRange previous = rule.previous(period).orElseThrow();
      assertThat(previous.last()).isEqualTo(period.first().minusDays(1));
      assertThat(rule.next(previous)).contains(period);
    }
  }

  @Property(tries = 2_000)
  @Label(
      "6 BudgetPeriod.partition: the periods of a range cover it without gap or overlap, and no more than it")
  void periodsCoverARange6(
      @ForAll PeriodRule rule,
      @ForAll LocalDate day,
      @ForAll @IntRange(min = 0, max = 400) int more) {
    LocalDate last =
        day.plusDays(more).isAfter(CivilDates.MAX) ? CivilDates.MAX : day.plusDays(more);
    DateRange covering = new DateRange(day, last);

    List<DateRange> periods = rule.periods(covering);

    assertThat(periods.get(0).contains(covering.first())).isTrue();
    assertThat(periods.get(periods.size() - 1).contains(covering.last())).isTrue();
    for (int i = 1; i < periods.size(); i++) {
      assertThat(periods.get(i).first()).isEqualTo(periods.get(i - 1).last().plusDays(1));
    }
    covering
        .dates()
        .forEach(
            date ->
                assertThat(periods)
                    .filteredOn(p -> p.contains(date))
                    .containsExactly(rule.periodOf(date)));
  }

  @Property(tries = 2_000)
  @Label(
      "6 BudgetPeriod.partition: a period begins on a pay-day moved to a business day, and holds no second one")
  void payDaysBeginPeriods6(
      @ForAll @IntRange(min = 1, max = 31) int payDay,
      @ForAll BusinessDayShift shift,
      @ForAll BusinessCalendar calendar,
      @ForAll LocalDate day) {
    DateRange period = new PeriodRule.MonthlyPayDay(payDay, shift, calendar).periodOf(day);

    YearMonth month = YearMonth.from(period.first());
    List<LocalDate> payDays =
        LongStream.rangeClosed(-6, 6 + period.days() / 28)
            .mapToObj(month::plusMonths)
            .map(m -> calendar.shift(m.atDay(Math.min(payDay, m.lengthOfMonth())), shift))
            .distinct()
            .filter(period::contains)
            .toList();
    if (period.first().isAfter(CivilDates.MIN)) {
      assertThat(payDays).containsExactly(period.first());
    } else {
      assertThat(payDays).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Property(tries = 2_000)
  @Label(
      "6 BudgetPeriod.partition: pay every n weeks begins periods on the shifted grid of its anchor")
  void weeklyPayDaysBeginPeriods6(
      @ForAll @IntRange(min = 1, max = 53) int weeks,
      @ForAll LocalDate anchor,
      @ForAll BusinessDayShift shift,
      @ForAll LocalDate day) {
    DateRange period =
        new PeriodRule.WeeklyPayDay(weeks, anchor, shift, BusinessCalendar.WEEKDAYS).periodOf(day);

    List<LocalDate> payDays =
        LongStream.rangeClosed(
                Math.floorDiv(day.toEpochDay() - anchor.toEpochDay(), 7L * weeks) - 2,
                Math.floorDiv(day.toEpochDay() - anchor.toEpochDay(), 7L * weeks) + 2)
            .mapToObj(k -> BusinessCalendar.WEEKDAYS.shift(anchor.plusDays(k * 7 * weeks), shift))
            .filter(period::contains)
            .toList();
    if (period.first().isAfter(CivilDates.MIN)) {
      assertThat(payDays).containsExactly(period.first());
    } else {
      assertThat(payDays).hasSizeLessThanOrEqualTo(1);
    }
  }

  @Property(tries = 2_000)
  @Label("7 BudgetPeriod.startDay: start(month) = min(d, length(month)), from the anchor d")
  void startDay7(
      @ForAll @IntRange(min = 1, max = 31) int startDay,
      @ForAll @IntRange(min = 1, max = 9999) int year,
      @ForAll @IntRange(min = 1, max = 12) int month) {
    YearMonth of = YearMonth.of(year, month);
    LocalDate start = of.atDay(Math.min(startDay, of.lengthOfMonth()));
    PeriodRule rule = new PeriodRule.CalendarMonth(startDay);

    assertThat(rule.periodOf(start).first()).isEqualTo(start);
    YearMonth after = of.plusMonths(1);
    LocalDate end = after.atDay(Math.min(startDay, after.lengthOfMonth())).minusDays(1);
    assertThat(rule.periodOf(start).last())
        .isEqualTo(end.isAfter(CivilDates.MAX) ? CivilDates.MAX : end);
  }

  @Property(tries = 2_000)
  @Label("8 BudgetPeriod.bounds: the last day counts, the next day does not")
  void bounds8(@ForAll PeriodRule rule, @ForAll LocalDate day) {
    DateRange period = rule.periodOf(day);

    assertThat(period.contains(period.first())).isTrue();
    assertThat(period.contains(period.last())).isTrue();
    assertThat(period.contains(period.last().plusDays(1))).isFalse();
    assertThat(period.contains(period.first().minusDays(1))).isFalse();
    assertThat(period.dates().limit(400)).allMatch(period::contains);
  }

  @Property(tries = 2_000)
  @Label(
      "10 LongPeriodBudget: a yearly period does not change inside the year; weekly periods have seven days in any view")
  void longPeriods10(@ForAll MonthDay start, @ForAll DayOfWeek firstDay, @ForAll LocalDate day) {
    PeriodRule.Year rule = new PeriodRule.Year(start);
    DateRange year = rule.periodOf(day);

    assertThat(rule.months().periods(year))
        .allSatisfy(
            month -> {
              assertThat(rule.periodOf(month.first())).isEqualTo(year);
              assertThat(rule.periodOf(month.last())).isEqualTo(year);
            });
    PeriodRule weekly = new PeriodRule.Weekly(firstDay);
    assertThat(weekly.periods(year))
        .filteredOn(week -> !week.first().equals(CivilDates.MIN) && !week.openEnded())
        .allMatch(week -> week.days() == 7);
  }

  @Property(tries = 2_000)
  @Label(
      "24 Week: weeks partition the calendar by the configured first day, whatever the locale, over New Year too")
  void week24(
      @ForAll DayOfWeek firstDay,
      @ForAll @IntRange(min = 2, max = 9998) int year,
      @ForAll @IntRange(min = -10, max = 10) int around) {
    LocalDate day = LocalDate.of(year, 1, 1).plusDays(around);
    Locale before = Locale.getDefault();
    try {
      for (Locale locale : List.of(Locale.US, Locale.GERMANY, Locale.forLanguageTag("ar-EG"))) {
        Locale.setDefault(locale);
        DateRange week = new PeriodRule.Weekly(firstDay).periodOf(day);

        assertThat(week.days()).isEqualTo(7);
        assertThat(week.first().getDayOfWeek()).isEqualTo(firstDay);
        assertThat(week.contains(day)).isTrue();
      }
    } finally {
      Locale.setDefault(before);
    }
  }

  @Property(tries = 2_000)
  @Label("24 Week: two weeks are two weeks, counted from any of their first days")
  void twoWeeks24(@ForAll LocalDate anchor, @ForAll LocalDate day) {
    DateRange period = new PeriodRule.TwoWeekly(anchor).periodOf(day);

    if (period.first().isAfter(CivilDates.MIN)) {
      assertThat(period.first().toEpochDay() - anchor.toEpochDay()).matches(days -> days % 14 == 0);
    }
    if (period.last().isBefore(CivilDates.MAX)) {
      assertThat(period.last().toEpochDay() + 1 - anchor.toEpochDay())
          .matches(days -> days % 14 == 0);
    }
    assertThat(period.days()).isLessThanOrEqualTo(14);
  }

  @Property(tries = 2_000)
  @Label(
      "25 FiscalYear: 12 fiscal months partition the year for any start day; quarters = 3 of them")
  void fiscalYear25(@ForAll MonthDay start, @ForAll @IntRange(min = 2, max = 9997) int startYear) {
    PeriodRule.Year rule = new PeriodRule.Year(start);
    DateRange year = rule.periodOf(start.atYear(startYear));
    List<DateRange> months = rule.months().periods(year);
    List<DateRange> quarters = rule.quarters().periods(year);

    assertThat(year)
        .isEqualTo(
            new DateRange(start.atYear(startYear), start.atYear(startYear + 1).minusDays(1)));
    assertThat(months).hasSize(12);
    assertThat(months.get(0).first()).isEqualTo(year.first());
    assertThat(months.get(11).last()).isEqualTo(year.last());
    assertThat(quarters).hasSize(4);
    for (int q = 0; q < 4; q++) {
      assertThat(quarters.get(q))
          .isEqualTo(new DateRange(months.get(3 * q).first(), months.get(3 * q + 2).last()));
      assertThat(rule.quarters().months().periods(quarters.get(q))).hasSize(3);
    }
  }

  @Property(tries = 2_000)
  @Label(
      "26 PeriodComparison: previous of a month is the previous month, of N days the N days before")
  void previous26(
      @ForAll @IntRange(min = 2, max = 9999) int year,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 1, max = 500) int days,
      @ForAll LocalDate day) {
    YearMonth of = YearMonth.of(year, month);
    assertThat(DateRange.month(of).previous()).isEqualTo(DateRange.month(of.minusMonths(1)));
    assertThat(DateRange.year(year).previous()).isEqualTo(DateRange.year(year - 1));

    LocalDate today = day.isBefore(LocalDate.of(4, 1, 1)) ? LocalDate.of(4, 1, 1) : day;
    DateRange range = DateRange.lastDays(days, today);
    boolean wholeMonths =
        range.first().getDayOfMonth() == 1 && range.last().plusDays(1).getDayOfMonth() == 1;
    assertThat(range.previous().last()).isEqualTo(range.first().minusDays(1));
    if (!wholeMonths) {
      assertThat(range.previous().days()).isEqualTo(days);
    }
  }

  @Property(tries = 2_000)
  @Label("26 PeriodComparison: year over year maps 29 February to 28 February")
  void lastYear26(
      @ForAll @IntRange(min = 2, max = 9999) int year,
      @ForAll @IntRange(min = 1, max = 12) int month,
      @ForAll @IntRange(min = 1, max = 31) int first,
      @ForAll @IntRange(min = 0, max = 400) int more) {
    YearMonth of = YearMonth.of(year, month);
    LocalDate from = of.atDay(Math.min(first, of.lengthOfMonth()));
    LocalDate to =
        from.plusDays(more).isAfter(CivilDates.MAX) ? CivilDates.MAX : from.plusDays(more);
    DateRange range = new DateRange(from, to);
    boolean wholeMonths = from.getDayOfMonth() == 1 && to.plusDays(1).getDayOfMonth() == 1;

    assertThat(range.sameRangeLastYear().first()).isEqualTo(from.minusYears(1));
    if (!wholeMonths) {
      assertThat(range.sameRangeLastYear().last()).isEqualTo(to.minusYears(1));
    }
    assertThat(DateRange.month(of).sameRangeLastYear())
        .isEqualTo(DateRange.month(of.minusYears(1)));
  }

  @Property(tries = 3_000)
  @Label("PeriodRule: parse(toString(x)) = x, in capitals too")
  void textIsTheInverse(@ForAll PeriodRule rule) {
    assertThat(PeriodRule.parse(rule.toString())).isEqualTo(rule);
    assertThat(PeriodRule.parse(" " + rule.toString().toUpperCase(Locale.ROOT))).isEqualTo(rule);
    assertThat(PeriodRule.parse(rule.toString())).hasToString(rule.toString());
  }

  @Property(tries = 2_000)
  @Label("DateRange: the overlap holds exactly the days that both hold; parse(toString(x)) = x")
  void overlapAndText(
      @ForAll LocalDate a,
      @ForAll @IntRange(min = -60, max = 60) int away,
      @ForAll @IntRange(min = 0, max = 40) int length,
      @ForAll @IntRange(min = 0, max = 40) int otherLength) {
    LocalDate start = a.isBefore(LocalDate.of(2, 1, 1)) ? LocalDate.of(2, 1, 1) : a;
    start = start.isAfter(LocalDate.of(9998, 1, 1)) ? LocalDate.of(9998, 1, 1) : start;
    DateRange one = new DateRange(start, start.plusDays(length));
    DateRange other = new DateRange(start.plusDays(away), start.plusDays(away + otherLength));

    List<LocalDate> both = one.dates().filter(other::contains).toList();

    assertThat(one.overlap(other).map(range -> range.dates().toList()).orElse(List.of()))
        .isEqualTo(both);
    assertThat(other.overlap(one)).isEqualTo(one.overlap(other));
    assertThat(one.contains(other)).isEqualTo(other.dates().allMatch(one::contains));
    assertThat(one.days()).isEqualTo(length + 1).isEqualTo((int) one.dates().count());
    assertThat(DateRange.parse(one.toString())).isEqualTo(one);
  }
}
