package io.budgetai.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import io.budgetai.ValidationException;
import io.budgetai.calendar.Frequency.LeapDay;
import io.budgetai.calendar.Frequency.MissingFifth;
import io.budgetai.calendar.Frequency.MonthEnd;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class CalendarExamplesTest {

  @Test
  @DisplayName("the last 30 days are 30 dates, not 31")
  void lastThirtyDays() {
    assertThat(DateRange.lastDays(30, date("2024-03-30")))
        .isEqualTo(DateRange.parse("2024-03-01..2024-03-30"));
  }

  @Test
  @DisplayName(
      "a monthly reminder that starts on 31 March first comes on 31 March and returns to the 31st")
  void startOn31March() {
    var reminder = Recurrence.parse("monthly:31:clamp/from=2024-03-31/count=4");

    assertThat(reminder.due(null, date("2030-01-01")).map(o -> o.date().toString()))
        .containsExactly("2024-03-31", "2024-04-30", "2024-05-31", "2024-06-30");
  }

  @Test
  @DisplayName("the 31st means the last day in a short month and skips or clamps only when told to")
  void monthEndPolicies() {
    var range = DateRange.parse("2024-01-31..2024-04-30");
    assertThat(dates(monthly(31, MonthEnd.CLAMP), range))
        .containsExactly("2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30");
    assertThat(dates(monthly(31, MonthEnd.SKIP), range))
        .containsExactly("2024-01-31", "2024-03-31");
    assertThat(dates(monthly(28, MonthEnd.LAST_DAY), range))
        .containsExactly("2024-01-31", "2024-02-29", "2024-03-31", "2024-04-30");
    assertThat(monthly(28, MonthEnd.LAST_DAY)).isEqualTo(monthly(31, MonthEnd.LAST_DAY));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "month | 2024-02-10 | 2024-02-01..2024-02-29",
        "month:31 | 2024-02-29 | 2024-02-29..2024-03-30",
        "month:31 | 2024-02-28 | 2024-01-31..2024-02-28",
        "month:25 | 2024-01-24 | 2023-12-25..2024-01-24",
        "week:monday | 2024-12-31 | 2024-12-30..2025-01-05",
        "week:sunday | 2024-12-31 | 2024-12-29..2025-01-04",
        "week:thursday | 1970-01-01 | 1970-01-01..1970-01-07",
        "weeks:2024-01-05 | 2024-01-18 | 2024-01-05..2024-01-18",
        "weeks:2024-01-05 | 2024-01-04 | 2023-12-22..2024-01-04",
        "payday:25:before | 2024-05-24 | 2024-05-24..2024-06-24",
        "payday:25:after | 2024-05-26 | 2024-04-25..2024-05-26",
        "payday:25:nearest | 2024-05-24 | 2024-05-24..2024-06-24",
        "payday:25:none | 2024-05-25 | 2024-05-25..2024-06-24",
        "payday:1:before | 2024-05-31 | 2024-05-31..2024-06-30",
        "payday:last | 2024-08-30 | 2024-08-30..2024-09-29",
        "payday:31:after | 2024-09-01 | 2024-07-31..2024-09-01",
        "payday:25:before/holidays=2024-12-25,2024-12-26 | 2024-12-24 | 2024-12-24..2025-01-23",
        "payday:25:before/weekend=friday,saturday | 2024-05-23 | 2024-05-23..2024-06-24",
        "payday:25:before/weekend= | 2024-05-25 | 2024-05-25..2024-06-24",
        "payweeks:2:2024-01-06:before | 2024-01-05 | 2024-01-05..2024-01-18",
        "payweeks:4:2024-01-06:none | 2024-01-06 | 2024-01-06..2024-02-02",
        "quarter | 2024-05-05 | 2024-04-01..2024-06-30",
        "quarter:04-06 | 2024-04-05 | 2024-01-06..2024-04-05",
        "year | 2024-05-05 | 2024-01-01..2024-12-31",
        "year:04-06 | 2024-04-05 | 2023-04-06..2024-04-05",
        "year:02-29 | 2023-03-01 | 2023-02-28..2024-02-28",
        "manual:2024-01-01,2024-01-29 | 2024-01-28 | 2024-01-01..2024-01-28",
        "manual:2024-01-01,2024-01-29 | 2024-01-29 | 2024-01-29..9999-12-31",
        "manual:2024-01-01,2024-01-29 | 2023-12-31 | 0001-01-01..2023-12-31",
        "month:15 | 0001-01-01 | 0001-01-01..0001-01-14",
        "month:15 | 9999-12-31 | 9999-12-15..9999-12-31",
      })
  @DisplayName("a rule's text says which period a day lies in")
  void periodsByText(String rule, LocalDate day, String period) {
    assertThat(PeriodRule.parse(rule).periodOf(day)).hasToString(period);
  }

  @Test
  @DisplayName("a closure of two months merges the periods whose pay-days it moves onto one day")
  void longClosure() {
    Set<LocalDate> closed =
        date("2024-02-20").datesUntil(date("2024-04-20")).collect(Collectors.toSet());
    var rule =
        new PeriodRule.MonthlyPayDay(
            25, BusinessDayShift.BEFORE, BusinessCalendar.WEEKDAYS.withHolidays(closed));

    assertThat(rule.periods(DateRange.parse("2024-02-01..2024-05-01")))
        .extracting(DateRange::toString)
        .containsExactly(
            "2024-01-25..2024-02-18", "2024-02-19..2024-04-24", "2024-04-25..2024-05-23");
  }

  @Test
  @DisplayName("a period closed by hand ends on its day and a new one is open")
  void closeByHand() {
    var rule =
        new PeriodRule.Manual(List.of(date("2024-01-29"), date("2024-01-01"), date("2024-01-29")));
    assertThat(rule.starts()).containsExactly(date("2024-01-01"), date("2024-01-29"));
    assertThat(rule.periodOf(date("2024-06-01")).openEnded()).isTrue();

    var closed = rule.closedOn(date("2024-02-25"));

    assertThat(closed.periodOf(date("2024-02-25"))).hasToString("2024-01-29..2024-02-25");
    assertThat(closed.periodOf(date("2024-02-26")).openEnded()).isTrue();
    assertThat(closed.periodOf(date("2024-02-25")).openEnded()).isFalse();
    assertThat(rule.closedOn(date("2024-01-29")).starts()).endsWith(date("2024-01-30"));
    assertThat(rule.closedOn(CivilDates.MAX.minusDays(1)).starts()).endsWith(CivilDates.MAX);
    assertRefused(() -> rule.closedOn(date("2024-01-28")), "period.lastDay");
    assertRefused(() -> rule.closedOn(CivilDates.MAX), "period.lastDay");
  }

  @Test
  @DisplayName("periods of a range are whole, oldest first, and end with the range")
  void periodsOfARange() {
    assertThat(PeriodRule.MONTH.periods(DateRange.parse("2024-01-15..2024-03-01")))
        .extracting(DateRange::toString)
        .containsExactly(
            "2024-01-01..2024-01-31", "2024-02-01..2024-02-29", "2024-03-01..2024-03-31");
    assertThat(PeriodRule.MONTH.periods(DateRange.parse("2024-01-15..2024-02-29"))).hasSize(2);
    assertThat(PeriodRule.YEAR.periods(DateRange.ALL)).hasSize(9999);
    assertThat(PeriodRule.lastWorkingDay(BusinessCalendar.WEEKDAYS))
        .hasToString("payday:31:before");
  }

  @ParameterizedTest
  @CsvSource({
    "2024-03-01..2024-03-31, 2024-02-01..2024-02-29, 2023-03-01..2023-03-31",
    "2024-02-29..2024-02-29, 2024-02-28..2024-02-28, 2023-02-28..2023-02-28",
    "2024-02-01..2024-02-29, 2024-01-01..2024-01-31, 2023-02-01..2023-02-28",
    "2025-02-01..2025-02-28, 2025-01-01..2025-01-31, 2024-02-01..2024-02-29",
    "2024-04-01..2024-06-30, 2024-01-01..2024-03-31, 2023-04-01..2023-06-30",
    "2024-03-01..2024-03-30, 2024-01-31..2024-02-29, 2023-03-01..2023-03-30",
    "2024-02-02..2024-02-29, 2024-01-05..2024-02-01, 2023-02-02..2023-02-28",
  })
  @DisplayName("a range has a previous one and one a year ago")
  void comparisons(String range, String previous, String lastYear) {
    assertThat(DateRange.parse(range).previous()).hasToString(previous);
    assertThat(DateRange.parse(range).sameRangeLastYear()).hasToString(lastYear);
  }

  @Test
  @DisplayName("ranges made of a day, a month and a year have their days")
  void makingRanges() {
    assertThat(DateRange.parse("2024-02-29")).isEqualTo(DateRange.day(date("2024-02-29")));
    assertThat(DateRange.month(YearMonth.of(2024, 2))).hasToString("2024-02-01..2024-02-29");
    assertThat(DateRange.year(2023)).hasToString("2023-01-01..2023-12-31");
    assertThat(DateRange.of(date("2024-01-01"), date("2024-01-02")).days()).isEqualTo(2);
    assertThat(DateRange.ALL.days()).isEqualTo(3_652_059);
    assertThat(DateRange.ALL.openEnded()).isTrue();
    assertRefused(() -> DateRange.of(date("2024-01-02"), date("2024-01-01")), "range");
    assertRefused(() -> DateRange.of(LocalDate.of(0, 1, 1), date("2024-01-01")), "range.first");
    assertRefused(() -> DateRange.of(date("2024-01-01"), LocalDate.of(10_000, 1, 1)), "range.last");
    assertRefused(() -> DateRange.lastDays(0, date("2024-01-01")), "days");
    assertRefused(() -> DateRange.lastDays(2, CivilDates.MIN), "range.first");
    assertRefused(() -> DateRange.parse("2024-01-01..soon"), "range.last");
    assertRefused(() -> DateRange.parse("then..2024-01-01"), "range.first");
    assertRefused(() -> DateRange.parse("2024"), "range");
  }

  @Test
  @DisplayName(
      "a date in year 0, a day that is not in the calendar and a foreign form are refused, with their shape only")
  void badDates() {
    assertThatThrownBy(() -> CivilDates.parse("row 14, column Date", "0000-05-01"))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("row 14, column Date: The date is in the year 0");
    assertThatThrownBy(() -> CivilDates.parse("row 14", "2023-02-29"))
        .hasMessageContaining("'9999-99-99' names a day that the calendar does not have");
    assertThatThrownBy(() -> CivilDates.parse("row 14", "Müller 31/12/2024\u0007"))
        .hasMessageContaining("'AAAAAA 99/99/9999?' is no date in the form YYYY-MM-DD");
    assertThatThrownBy(() -> CivilDates.parse("row 14", "A\tB~é\u007f!"))
        .hasMessageContaining("'A?A~A?!'");
    assertThatThrownBy(() -> CivilDates.parse("row 14", "7".repeat(100_000)))
        .hasMessageContaining("'" + "9".repeat(64) + "'");
    assertRefused(
        () -> CivilDates.parse("row 14", "2024-01-01T12:00:00Z" + "0".repeat(60)), "row 14");
    assertRefused(() -> CivilDates.parse("row 14", "2024-01-01Tomorrow"), "row 14");
    assertRefused(() -> CivilDates.parse("row 14", "٢٠٢٤-٠١-٠١"), "row 14");
    assertRefused(
        () ->
            CivilDates.today(
                Clock.fixed(Instant.parse("+10000-01-01T00:00:00Z"), ZoneOffset.UTC),
                ZoneOffset.UTC),
        "clock");
  }

  @Test
  @DisplayName("today is the user's day, even while it is another day elsewhere")
  void todayInTheUsersZone() {
    Clock clock = Clock.fixed(Instant.parse("2024-12-31T23:30:00Z"), ZoneOffset.UTC);

    assertThat(CivilDates.today(clock, ZoneId.of("Europe/Amsterdam"))).isEqualTo("2025-01-01");
    assertThat(CivilDates.today(clock, ZoneId.of("America/New_York"))).isEqualTo("2024-12-31");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("recurrences")
  @DisplayName("a recurrence's text says when it occurs")
  void recurrencesByText(String text, List<String> first) {
    assertThat(
            Recurrence.parse(text)
                .between(DateRange.ALL)
                .limit(first.size())
                .map(o -> o.date().toString()))
        .containsExactlyElementsOf(first);
  }

  static Stream<Arguments> recurrences() {
    return Stream.of(
        recurrence("daily/from=2024-02-28/every=2", "2024-02-28", "2024-03-01"),
        recurrence(
            "weekly:monday,friday/from=2024-01-03/every=2",
            "2024-01-05",
            "2024-01-15",
            "2024-01-19"),
        recurrence("monthly:15:clamp/from=2024-01-16/every=3", "2024-04-15", "2024-07-15"),
        recurrence(
            "monthly:5:monday:skip/from=2024-01-01", "2024-01-29", "2024-04-29", "2024-07-29"),
        recurrence(
            "monthly:5:monday:last/from=2024-01-01", "2024-01-29", "2024-02-26", "2024-03-25"),
        recurrence("monthly:2:tuesday:skip/from=2024-01-10", "2024-02-13", "2024-03-12"),
        recurrence(
            "yearly:02-29:feb-28/from=2024-02-29",
            "2024-02-29",
            "2025-02-28",
            "2026-02-28",
            "2027-02-28",
            "2028-02-29"),
        recurrence(
            "yearly:02-29:mar-1/from=2024-02-29",
            "2024-02-29",
            "2025-03-01",
            "2026-03-01",
            "2027-03-01",
            "2028-02-29"),
        recurrence("yearly:12-24:feb-28/from=2024-12-25/every=2", "2026-12-24", "2028-12-24"),
        recurrence(
            "monthly:31:last-day/from=2024-08-01/shift=before",
            "2024-08-30",
            "2024-09-30",
            "2024-10-31",
            "2024-11-29"),
        recurrence("monthly:1:clamp/from=2024-09-01/shift=after", "2024-09-02", "2024-10-01"),
        recurrence(
            "monthly:1:clamp/from=2024-09-01/shift=before",
            "2024-08-30",
            "2024-10-01",
            "2024-11-01",
            "2024-11-29"));
  }

  @Test
  @DisplayName("the last business day of each month is its last day, shifted back")
  void lastBusinessDay() {
    var calendar = BusinessCalendar.WEEKDAYS.withHolidays(Set.of(date("2024-08-30")));

    var recurrence = Recurrence.lastBusinessDay(date("2024-08-01"), calendar);

    assertThat(recurrence.next(date("2024-08-01")))
        .contains(new Occurrence(0, date("2024-08-31"), date("2024-08-29")));
    assertThat(recurrence.next(date("2024-08-29")).orElseThrow().index()).isEqualTo(1);
  }

  @Test
  @DisplayName(
      "a recurrence ends with its count or after its last date, both included, in nominal dates")
  void ends() {
    var base = Recurrence.of(date("2024-06-01"), new Frequency.Daily());
    assertThat(base.times(3).between(DateRange.ALL)).hasSize(3);
    assertThat(base.times(3).occurrence(2)).isPresent();
    assertThat(base.times(3).occurrence(3)).isEmpty();
    assertThat(base.until(date("2024-06-03")).between(DateRange.ALL)).hasSize(3);
    assertThat(base.until(date("2024-06-03")).occurrence(3)).isEmpty();
    assertThat(
            base.until(date("2024-06-01"))
                .shifted(BusinessDayShift.AFTER, BusinessCalendar.WEEKDAYS)
                .between(DateRange.ALL))
        .containsExactly(new Occurrence(0, date("2024-06-01"), date("2024-06-03")));
    assertThat(base.times(1).next(date("2024-06-01"))).isEmpty();
    assertThat(base.next(CivilDates.MAX)).isEmpty();
    assertThat(base.next(CivilDates.MAX.minusDays(1)))
        .map(Occurrence::date)
        .contains(CivilDates.MAX);
  }

  @Test
  @DisplayName("hostile intervals, starts and numbers end quickly and within the calendar")
  void hostile() {
    var never = new Frequency.MonthlyDay(30, MonthEnd.SKIP);
    assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          assertThat(
                  Recurrence.of(date("0001-02-01"), never).every(12).occurrence(Integer.MAX_VALUE))
              .isEmpty();
          assertThat(Recurrence.of(date("0001-02-01"), never).every(12).between(DateRange.ALL))
              .isEmpty();
          assertThat(
                  Recurrence.of(date("0001-01-01"), new Frequency.Daily())
                      .every(Integer.MAX_VALUE)
                      .between(DateRange.ALL))
              .hasSize(1);
          assertThat(
                  Recurrence.of(date("0001-01-01"), new Frequency.Daily())
                      .occurrence(Integer.MAX_VALUE))
              .isEmpty();
          assertThat(Recurrence.of(CivilDates.MAX, new Frequency.Daily()).between(DateRange.ALL))
              .hasSize(1);
          assertThat(
                  Recurrence.of(CivilDates.MAX, Frequency.Weekly.on(DayOfWeek.SUNDAY))
                      .occurrence(0))
              .isEmpty();
          assertThat(
                  Recurrence.of(CivilDates.MAX, Frequency.Weekly.on(DayOfWeek.FRIDAY))
                      .occurrence(0))
              .isPresent();
        });
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Recurrence.of(CivilDates.MAX, new Frequency.Daily()).occurrence(-1));
  }

  @Test
  @DisplayName("a date stays where it is when a shift would leave the calendar")
  void shiftAtTheEdges() {
    var calendar = BusinessCalendar.WEEKDAYS.withHolidays(Set.of(CivilDates.MIN, CivilDates.MAX));

    assertThat(calendar.shift(CivilDates.MIN, BusinessDayShift.BEFORE)).isEqualTo(CivilDates.MIN);
    assertThat(calendar.shift(CivilDates.MIN, BusinessDayShift.AFTER)).isEqualTo("0001-01-02");
    assertThat(calendar.shift(CivilDates.MAX, BusinessDayShift.AFTER)).isEqualTo(CivilDates.MAX);
    var last =
        Recurrence.of(CivilDates.MAX, new Frequency.Daily())
            .shifted(BusinessDayShift.AFTER, calendar);
    assertThat(last.between(DateRange.ALL))
        .containsExactly(new Occurrence(0, CivilDates.MAX, CivilDates.MAX));
  }

  @Test
  @DisplayName("calendars keep their weekend and holidays in order and cannot be changed")
  void calendars() {
    var calendar =
        new BusinessCalendar(
            Set.of(DayOfWeek.SATURDAY, DayOfWeek.FRIDAY),
            new TreeSet<>(Set.of(date("2024-12-26"), date("2024-12-25"))).descendingSet());

    assertThat(calendar.weekend()).containsExactly(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY);
    assertThat(calendar.holidays()).containsExactly(date("2024-12-25"), date("2024-12-26"));
    assertThatThrownBy(() -> calendar.weekend().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> calendar.holidays().clear())
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(new BusinessCalendar(Set.of(), days(BusinessCalendar.MAX_HOLIDAYS)).holidays())
        .hasSize(BusinessCalendar.MAX_HOLIDAYS);
    assertRefused(
        () -> new BusinessCalendar(Set.of(), days(BusinessCalendar.MAX_HOLIDAYS + 1)), "holidays");
    assertRefused(() -> new BusinessCalendar(Set.of(DayOfWeek.values()), Set.of()), "weekend");
    assertRefused(() -> new BusinessCalendar(Set.of(), Set.of(LocalDate.of(0, 1, 1))), "holidays");
  }

  @Test
  @DisplayName("rules refuse values that make no sense, and say where")
  void badValues() {
    LocalDate yearZero = LocalDate.of(0, 12, 31);
    var weekdays = BusinessCalendar.WEEKDAYS;
    assertRefused(() -> new PeriodRule.CalendarMonth(0), "period.startDay");
    assertRefused(() -> new PeriodRule.CalendarMonth(32), "period.startDay");
    assertRefused(() -> new PeriodRule.TwoWeekly(yearZero), "period.anchor");
    assertRefused(
        () -> new PeriodRule.MonthlyPayDay(32, BusinessDayShift.NONE, weekdays), "period.day");
    assertRefused(
        () -> new PeriodRule.WeeklyPayDay(0, date("2024-01-01"), BusinessDayShift.NONE, weekdays),
        "period.weeks");
    assertRefused(
        () -> new PeriodRule.WeeklyPayDay(54, date("2024-01-01"), BusinessDayShift.NONE, weekdays),
        "period.weeks");
    assertRefused(
        () -> new PeriodRule.WeeklyPayDay(2, yearZero, BusinessDayShift.NONE, weekdays),
        "period.anchor");
    assertRefused(() -> new PeriodRule.Manual(List.of()), "period.starts");
    assertRefused(() -> new PeriodRule.Manual(List.of(yearZero)), "period.starts");
    assertRefused(
        () -> new PeriodRule.Manual(List.copyOf(days(PeriodRule.Manual.MAX_STARTS + 1))),
        "period.starts");
    assertThat(new PeriodRule.Manual(List.copyOf(days(PeriodRule.Manual.MAX_STARTS))).starts())
        .isSorted();
    for (String rule :
        List.of(
            "month",
            "week:monday",
            "weeks:2024-01-01",
            "payday:1:none",
            "payweeks:1:2024-01-01:none",
            "quarter",
            "year",
            "manual:2024-01-01")) {
      assertRefused(() -> PeriodRule.parse(rule).periodOf(yearZero), "day");
      assertRefused(() -> PeriodRule.parse(rule).periodOf(LocalDate.of(10_000, 1, 1)), "day");
    }
    var daily = Recurrence.of(date("2024-01-01"), new Frequency.Daily());
    assertRefused(() -> Recurrence.of(yearZero, new Frequency.Daily()), "recurrence.start");
    assertRefused(() -> daily.every(0), "recurrence.interval");
    assertRefused(() -> daily.times(0), "recurrence.count");
    assertRefused(() -> daily.until(date("2023-12-31")), "recurrence.until");
    assertRefused(() -> daily.until(LocalDate.of(10_000, 1, 1)), "recurrence.until");
    assertRefused(() -> daily.next(yearZero), "day");
    assertRefused(() -> new Frequency.Weekly(Set.of()), "recurrence.days");
    assertRefused(() -> new Frequency.MonthlyDay(0, MonthEnd.CLAMP), "recurrence.day");
    assertRefused(
        () -> new Frequency.MonthlyWeekday(0, DayOfWeek.MONDAY, MissingFifth.SKIP),
        "recurrence.nth");
    assertRefused(
        () -> new Frequency.MonthlyWeekday(6, DayOfWeek.MONDAY, MissingFifth.SKIP),
        "recurrence.nth");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "month:",
        "month:x",
        "month:0",
        "month:1:2",
        "fortnight",
        "week",
        "week:lundi",
        "weeks:2024-02-30",
        "payday",
        "payday:first",
        "payday:25:sideways",
        "payweeks:2:2024-01-05",
        "year:13-01",
        "year:02-30",
        "manual:",
        "manual:2024-01-01,",
        "month/shift=before",
        "payday:last/holidays=x",
        "payday:last/",
        "payday:last/=x",
        "payday:last/weekend=friday/weekend=friday",
        "payday:last/weekend"
      })
  @DisplayName("a text that is no rule of periods is refused")
  void badPeriodTexts(String text) {
    assertThatThrownBy(() -> PeriodRule.parse(text))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("Maybe");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "daily",
        "daily/from=",
        "daily:1/from=2024-01-01",
        "hourly/from=2024-01-01",
        "weekly:/from=2024-01-01",
        "monthly:31/from=2024-01-01",
        "monthly:31:sometimes/from=2024-01-01",
        "monthly:x:clamp/from=2024-01-01",
        "monthly:5:friday:first/from=2024-01-01",
        "yearly:02-29/from=2024-01-01",
        "yearly:02-29:mar-2/from=2024-01-01",
        "daily/from=2024-01-01/every=0",
        "daily/from=2024-01-01/count=2/until=2024-02-01",
        "daily/from=2024-01-01/until=2023-02-01",
        "daily/from=2024-01-01/often=yes"
      })
  @DisplayName("a text that is no recurrence is refused")
  void badRecurrenceTexts(String text) {
    assertThatThrownBy(() -> Recurrence.parse(text))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("Maybe");
  }

  @Test
  @DisplayName("a refused text is named with what was found and what would do")
  void messages() {
    assertThatThrownBy(() -> PeriodRule.parse("payday:25:sideways"))
        .hasMessage(
            "period: The shift is 'sideways'. Maybe write one of none, before, after, nearest.");
    assertThatThrownBy(() -> PeriodRule.parse("fortnight"))
        .hasMessageStartingWith(
            "period: The kind of period is 'fortnight'. Maybe write month:1, week:monday");
    assertThatThrownBy(() -> PeriodRule.parse("x".repeat(41)))
        .hasMessageStartingWith("period: The kind of period is '" + "x".repeat(40) + "…'");
    assertThatThrownBy(() -> PeriodRule.parse("x".repeat(40)))
        .hasMessageStartingWith("period: The kind of period is '" + "x".repeat(40) + "'");
    assertThatThrownBy(() -> PeriodRule.parse("x".repeat(100_001)))
        .hasMessageStartingWith("period: The rule has 100001 characters; at most 100000 are read.");
    assertThatThrownBy(() -> Recurrence.parse("daily/every=2"))
        .hasMessage(
            "recurrence: The option from is ''. Maybe write the option, such as from=2024-01-31.");
    assertThatThrownBy(() -> Recurrence.parse("daily/from=2024-01-01/often=yes"))
        .hasMessage(
            "recurrence: The option is 'often'. Maybe write an option that this kind of rule has.");
  }

  @Test
  @DisplayName("each kind of recurrence has one short text")
  void recurrenceTexts() {
    var start = date("2024-01-31");
    assertThat(Recurrence.of(start, new Frequency.Daily())).hasToString("daily/from=2024-01-31");
    assertThat(Recurrence.of(start, Frequency.Weekly.on(DayOfWeek.MONDAY)).every(2).times(3))
        .hasToString("weekly:monday/from=2024-01-31/every=2/count=3");
    assertThat(
            Recurrence.of(start, new Frequency.Yearly(MonthDay.of(2, 29), LeapDay.MAR_1))
                .until(date("2025-01-01")))
        .hasToString("yearly:02-29:mar-1/from=2024-01-31/until=2025-01-01");
    assertThat(
            Recurrence.lastBusinessDay(
                start, new BusinessCalendar(Set.of(DayOfWeek.FRIDAY), Set.of(date("2024-12-25")))))
        .hasToString(
            "monthly:31:last-day/from=2024-01-31/shift=before/weekend=friday/holidays=2024-12-25");
  }

  private static Arguments recurrence(String text, String... dates) {
    return Arguments.of(text, List.of(dates));
  }

  private static Recurrence monthly(int day, MonthEnd monthEnd) {
    return Recurrence.of(date("2024-01-31"), new Frequency.MonthlyDay(day, monthEnd));
  }

  private static List<String> dates(Recurrence recurrence, DateRange range) {
    return recurrence.between(range).map(occurrence -> occurrence.date().toString()).toList();
  }

  private static Set<LocalDate> days(int n) {
    return IntStream.range(0, n).mapToObj(date("2024-01-01")::plusDays).collect(Collectors.toSet());
  }

  private static LocalDate date(String text) {
    return LocalDate.parse(text);
  }

  private static void assertRefused(ThrowingCallable call, String where) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            ValidationException.class,
            refused ->
                assertThat(refused.violations())
                    .singleElement()
                    .satisfies(
                        violation -> {
                          assertThat(violation.where()).isEqualTo(where);
                          assertThat(violation.remedy()).startsWith("Maybe ");
                        }));
  }
}
