package io.budgetai.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetai.ValidationException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.TimeZone;
import net.jqwik.api.Arbitraries;
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
class CivilDateProperties {

  @Property(tries = 2_000)
  @Label("22 CivilDate: a date string is the same calendar date for every zone and JVM default")
  void sameDateInEveryZone22(
      @ForAll LocalDate date, @ForAll("tails") String tail, @ForAll("zones") ZoneId zone) {
    TimeZone before = TimeZone.getDefault();
    try {
      TimeZone.setDefault(TimeZone.getTimeZone(zone));

      assertThat(CivilDates.parse("row 1, column Date", date + tail)).isEqualTo(date);
    } finally {
      TimeZone.setDefault(before);
    }
  }

  @Property(tries = 2_000)
  @Label(
      "23 Today: comes from the clock and the user's zone, not from the clock's own zone or the default")
  void today23(
      @ForAll("zones") ZoneId zone,
      @ForAll("zones") ZoneId clockZone,
      @ForAll @IntRange(min = 0, max = Integer.MAX_VALUE) int seconds) {
    Instant moment = Instant.ofEpochSecond(seconds);

    assertThat(CivilDates.today(Clock.fixed(moment, clockZone), zone))
        .isEqualTo(moment.atZone(zone).toLocalDate());
  }

  @Property(tries = 2_000)
  @Label("23 Today: the last N days are exactly N dates and end today")
  void lastDays23(
      @ForAll @IntRange(min = 1, max = 800) int n,
      @ForAll @IntRange(min = 1_000, max = 3_600_000) int day) {
    LocalDate today = CivilDates.MIN.plusDays(day);

    DateRange range = DateRange.lastDays(n, today);

    assertThat(range.dates()).hasSize(n).endsWith(today);
    assertThat(range.days()).isEqualTo(n);
    assertThat(range.contains(today)).isTrue();
    assertThat(range.contains(today.minusDays(n))).isFalse();
  }

  @Property(tries = 1_000)
  @Label("22 CivilDate: dates outside the years 1 to 9999 are refused, all others are taken")
  void years22(@ForAll @IntRange(min = -200_000, max = 200_000) int year) {
    LocalDate date = LocalDate.of(year, 6, 15);

    if (year >= 1 && year <= 9999) {
      assertThat(CivilDates.check("date", date)).isEqualTo(date);
    } else {
      assertThatThrownBy(() -> CivilDates.check("date", date))
          .isInstanceOf(ValidationException.class);
    }
  }

  @Property(tries = 2_000)
  @Label("22 CivilDate: what is no date is refused without repeating it")
  void garbageIsRefused22(@ForAll String text) {
    assertThatThrownBy(() -> CivilDates.parse("row 1", text))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("YYYY-MM-DD");
  }

  @Provide
  Arbitrary<String> tails() {
    return Arbitraries.of(
        "",
        " ",
        "T00:00:00Z",
        "T23:59:59.999999999+14:00",
        " 23:30",
        "T23:30:00-05:00",
        "t12:00z",
        "T00:30+0530");
  }

  @Provide
  Arbitrary<ZoneId> zones() {
    return Arbitraries.of(
        List.of(
            ZoneOffset.UTC,
            ZoneId.of("Pacific/Kiritimati"),
            ZoneId.of("Pacific/Niue"),
            ZoneId.of("America/Sao_Paulo"),
            ZoneId.of("Asia/Kathmandu"),
            ZoneId.of("Europe/Amsterdam"),
            ZoneId.of("Australia/Lord_Howe")));
  }
}
