package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.calendar.BusinessCalendar;
import io.budgetai.calendar.BusinessDayShift;
import io.budgetai.calendar.CivilDates;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.Frequency;
import io.budgetai.calendar.Occurrence;
import io.budgetai.calendar.Recurrence;
import io.budgetai.expense.NewRecurring;
import io.budgetai.expense.Transaction;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MaterializerProperties {
  private static final LocalDate START = LocalDate.of(2024, 1, 29);

  @Property(tries = 1000)
  @Label(
      "21 Materialiser: run on any days, more than once a day, or once after an outage, the same set"
          + " comes of it, dated by schedule, each once, within count and until")
  void materializer21(
      @ForAll("recurrences") Recurrence recurrence, @ForAll("runs") Set<Integer> days) {
    SortedSet<Integer> runs = new TreeSet<>(days);
    LocalDate last = START.plusDays(runs.last());
    List<LocalDate> scheduled =
        recurrence
            .between(DateRange.of(CivilDates.MIN, last))
            .map(Occurrence::date)
            .sorted()
            .toList();
    try (Household daily = new Household();
        Household once = new Household()) {
      create(daily, recurrence);
      create(once, recurrence);
      List<LocalDate> told = new ArrayList<>();
      for (int day : runs) {
        List<Transaction> made = daily.home.recurring().materialize(START.plusDays(day));
        told.addAll(made.stream().map(Transaction::date).toList());
        assertThat(daily.home.recurring().materialize(START.plusDays(day))).isEmpty();
      }
      once.home.recurring().materialize(last);

      assertThat(told).containsExactlyInAnyOrderElementsOf(scheduled);
      assertThat(days(daily)).isEqualTo(scheduled);
      assertThat(days(once)).isEqualTo(scheduled);
      assertThat(daily.home.recurring().upcoming(DateRange.of(START.minusDays(9), last))).isEmpty();
    }
  }

  private static void create(Household home, Recurrence recurrence) {
    home.home.recurring().create(new NewRecurring("Rent", home.bakery(), recurrence));
  }

  private static List<LocalDate> days(Household home) {
    return home.all().stream().map(Transaction::date).sorted().toList();
  }

  /** Days of runs, before the start and weeks apart among them. */
  @Provide
  Arbitrary<Set<Integer>> runs() {
    return Arbitraries.integers().between(-5, 120).set().ofMinSize(1).ofMaxSize(8);
  }

  @Provide
  Arbitrary<Recurrence> recurrences() {
    Arbitrary<Frequency> frequencies =
        Arbitraries.of(
            new Frequency.Daily(),
            new Frequency.Weekly(Set.of(DayOfWeek.MONDAY, DayOfWeek.SATURDAY)),
            new Frequency.MonthlyDay(31, Frequency.MonthEnd.CLAMP),
            new Frequency.MonthlyDay(30, Frequency.MonthEnd.SKIP),
            new Frequency.MonthlyDay(31, Frequency.MonthEnd.LAST_DAY),
            new Frequency.MonthlyWeekday(5, DayOfWeek.THURSDAY, Frequency.MissingFifth.SKIP),
            new Frequency.Yearly(MonthDay.of(2, 29), Frequency.LeapDay.MAR_1));
    Arbitrary<Recurrence.End> ends =
        Arbitraries.oneOf(
            Arbitraries.just(new Recurrence.End.Never()),
            Arbitraries.integers().between(1, 9).map(Recurrence.End.Count::new),
            Arbitraries.integers()
                .between(0, 90)
                .map(START::plusDays)
                .map(Recurrence.End.Until::new));
    return Combinators.combine(
            frequencies,
            Arbitraries.integers().between(1, 3),
            ends,
            Arbitraries.of(BusinessDayShift.class))
        .as(
            (frequency, interval, end, shift) ->
                new Recurrence(START, frequency, interval, end, shift, BusinessCalendar.WEEKDAYS));
  }
}
