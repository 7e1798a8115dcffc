package io.budgetai.testkit.history;

import io.budgetai.budget.Template;
import io.budgetai.calendar.BusinessCalendar;
import io.budgetai.calendar.BusinessDayShift;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.Frequency;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.calendar.Recurrence;
import io.budgetai.expense.TransactionFlag;
import io.budgetai.expense.TransactionKind;
import io.budgetai.testkit.LedgerArbitraries;
import io.budgetai.testkit.history.ExpenseSteps.Aspect;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** What random steps are put together from. Everything follows from jqwik's seed. */
final class Pieces {
  static final Arbitrary<Boolean> RARELY = rarely();
  static final Arbitrary<Integer> WHICH =
      Arbitraries.frequencyOf(
          Tuple.of(30, Arbitraries.integers().between(0, 30)),
          Tuple.of(1, Arbitraries.just(Known.UNKNOWN)));
  static final Arbitrary<Integer> ACCOUNT = few(4);
  static final Arbitrary<Integer> CATEGORY = few(7);
  static final Arbitrary<Integer> PERHAPS_ACCOUNT = perhaps(4);
  static final Arbitrary<Integer> PERHAPS_CATEGORY = perhaps(7);
  static final Arbitrary<LocalDate> DAYS =
      Arbitraries.frequencyOf(
          Tuple.of(3, Arbitraries.integers().between(0, 1095).map(Home.FIRST_DAY::plusDays)),
          Tuple.of(
              5, Arbitraries.integers().between(0, 130).map(LocalDate.of(2024, 3, 10)::plusDays)),
          Tuple.of(
              1,
              Arbitraries.of(
                  LocalDate.of(2024, 2, 29),
                  LocalDate.of(2024, 4, 30),
                  LocalDate.of(2023, 12, 31),
                  LocalDate.of(2024, 1, 1))));
  static final Arbitrary<DateRange> RANGES =
      Combinators.combine(DAYS, DAYS)
          .as((a, b) -> a.isAfter(b) ? DateRange.of(b, a) : DateRange.of(a, b));
  static final Arbitrary<Long> MINOR_UNITS =
      Arbitraries.frequencyOf(
          Tuple.of(8, Arbitraries.longs().between(-50_000, 5_000)),
          Tuple.of(2, Arbitraries.longs().between(5_000, 300_000)),
          Tuple.of(1, Arbitraries.longs().between(-3, 3)));
  static final Arbitrary<Long> POSITIVE =
      Arbitraries.frequencyOf(
          Tuple.of(15, Arbitraries.longs().between(1, 60_000)),
          Tuple.of(1, Arbitraries.longs().between(-2, 0)));
  static final Arbitrary<String> WORDS =
      Arbitraries.of(
          "Tidewater", "bakery", "CAFÉ", "Cafe\u0301", "Straße 7", "Hollow & Sons", "100%_", "🧀");
  static final Arbitrary<String> TEXTS =
      WORDS.list().ofMinSize(1).ofMaxSize(2).map(words -> String.join(" ", words));

  /** Pairs among them are one name, or sort the other way round, in the eyes of many a collation. */
  static final Arbitrary<String> NAMES =
      Arbitraries.frequencyOf(
          Tuple.of(
              20,
              Combinators.combine(
                      Arbitraries.of(
                          "Bread",
                          "Reise",
                          "Été",
                          "E\u0301te\u0301",
                          "Pots",
                          "pots",
                          "🧀",
                          "\uff5e"),
                      Arbitraries.of("", " and more", " 2", " 3"))
                  .as((word, more) -> word + more)),
          Tuple.of(1, Arbitraries.just(" ")));

  static final Arbitrary<Set<String>> TAGS = LedgerArbitraries.tags();
  static final Arbitrary<Draft> DRAFTS = drafts();
  static final Arbitrary<Sieve> SIEVES = sieves();
  static final Arbitrary<Set<Aspect>> ASPECTS =
      Arbitraries.of(Aspect.class).set().ofMinSize(1).ofMaxSize(3);

  private Pieces() {}

  private static Arbitrary<Boolean> rarely() {
    return Arbitraries.frequency(Tuple.of(14, false), Tuple.of(1, true));
  }

  static Arbitrary<Integer> few(int most) {
    return Arbitraries.frequencyOf(
        Tuple.of(80, Arbitraries.integers().between(0, most)),
        Tuple.of(1, Arbitraries.just(Known.UNKNOWN)));
  }

  static Arbitrary<Integer> perhaps(int most) {
    return Arbitraries.frequencyOf(Tuple.of(1, Arbitraries.just(-1)), Tuple.of(2, few(most)));
  }

  static <T> Arbitrary<Set<T>> mostlyNone(Arbitrary<Set<T>> sets) {
    return Arbitraries.<Set<T>>frequencyOf(
        Tuple.of(3, Arbitraries.just(Set.<T>of())), Tuple.of(1, sets));
  }

  private static Arbitrary<Draft> drafts() {
    Arbitrary<Draft.Part> parts =
        Combinators.combine(MINOR_UNITS, PERHAPS_CATEGORY, TEXTS.injectNull(0.8), TAGS)
            .as(Draft.Part::new);
    Arbitrary<Draft.Words> words =
        Combinators.combine(TEXTS, WORDS.injectNull(0.5), RARELY, RARELY, RARELY)
            .as(Draft.Words::new);
    Arbitrary<List<Draft.Part>> several =
        Arbitraries.frequencyOf(
            Tuple.of(3, parts.list().ofSize(1)),
            Tuple.of(1, parts.list().ofMinSize(2).ofMaxSize(3)));
    Arbitrary<Draft.Flaw> flaws =
        Arbitraries.frequencyOf(
            Tuple.of(60, Arbitraries.just(Draft.Flaw.NONE)),
            Tuple.of(1, Arbitraries.of(Draft.Flaw.class)));
    return Combinators.combine(ACCOUNT, DAYS, several, words, flaws).as(Draft::new);
  }

  private static Arbitrary<Sieve> sieves() {
    Arbitrary<Sieve.Pointers> at =
        Combinators.combine(PERHAPS_ACCOUNT, PERHAPS_CATEGORY, perhaps(4)).as(Sieve.Pointers::new);
    Arbitrary<Set<TransactionFlag>> flags =
        mostlyNone(Arbitraries.of(TransactionFlag.class).set().ofSize(1));
    return Combinators.combine(
            WORDS.injectNull(0.7),
            RANGES.injectNull(0.6),
            Arbitraries.of(-1L, -1L, -1L, 1L, 2_000L),
            Arbitraries.frequencyOf(
                Tuple.of(1, Arbitraries.just(Sieve.Pointers.NONE)), Tuple.of(1, at)),
            mostlyNone(TAGS),
            mostlyNone(Arbitraries.of(TransactionKind.class).set().ofMaxSize(2)),
            flags,
            flags)
        .as(Sieve::new);
  }

  static Arbitrary<Recurrence> recurrences() {
    Arbitrary<Frequency> frequencies =
        Arbitraries.of(
            new Frequency.Daily(),
            Frequency.Weekly.on(DayOfWeek.FRIDAY),
            new Frequency.MonthlyDay(31, Frequency.MonthEnd.CLAMP),
            new Frequency.MonthlyDay(30, Frequency.MonthEnd.SKIP),
            new Frequency.MonthlyWeekday(5, DayOfWeek.MONDAY, Frequency.MissingFifth.LAST),
            new Frequency.Yearly(MonthDay.of(2, 29), Frequency.LeapDay.FEB_28));
    // Late starts, so that a daily one does not bring a thousand transactions.
    return Combinators.combine(
            Arbitraries.integers().between(0, 60).map(LocalDate.of(2024, 5, 20)::plusDays),
            frequencies,
            Arbitraries.of(2, 1, 3),
            Arbitraries.of(BusinessDayShift.class),
            Arbitraries.integers().between(1, 12).injectNull(0.5))
        .as(
            (start, frequency, interval, shift, times) -> {
              Recurrence all =
                  Recurrence.of(start, frequency)
                      .every(interval)
                      .shifted(shift, BusinessCalendar.WEEKDAYS);
              return times == null ? all : all.times(times);
            });
  }

  static Arbitrary<PeriodRule> periods() {
    LocalDate anchor = LocalDate.of(2024, 1, 5);
    return Arbitraries.of(
        PeriodRule.MONTH,
        new PeriodRule.CalendarMonth(31),
        new PeriodRule.CalendarMonth(15),
        new PeriodRule.Weekly(DayOfWeek.SUNDAY),
        new PeriodRule.TwoWeekly(anchor),
        new PeriodRule.MonthlyPayDay(25, BusinessDayShift.BEFORE, BusinessCalendar.WEEKDAYS),
        new PeriodRule.WeeklyPayDay(4, anchor, BusinessDayShift.AFTER, BusinessCalendar.WEEKDAYS),
        PeriodRule.QUARTER,
        new PeriodRule.Year(MonthDay.of(4, 6)),
        new PeriodRule.Manual(List.of(LocalDate.of(2024, 3, 11), LocalDate.of(2024, 4, 2))));
  }

  static Arbitrary<Template> templates() {
    return Arbitraries.oneOf(
        POSITIVE.map(cents -> new Template.Fixed(Home.euros(cents))),
        Arbitraries.integers().between(1, 6).map(Template.AverageOfLast::new),
        Arbitraries.of("5", "12.5", "100")
            .map(percent -> new Template.PercentOfIncome(new BigDecimal(percent))),
        Combinators.combine(POSITIVE.map(Home::euros), DAYS).as(Template.UpTo::new));
  }

  /** What counts for budgets. */
  static Arbitrary<PlanSteps.Scope> scopes() {
    return Combinators.combine(PERHAPS_CATEGORY, Arbitraries.of(-1, -1, 0, 1), mostlyNone(TAGS))
        .as(PlanSteps.Scope::new);
  }
}
