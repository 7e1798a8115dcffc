package io.budgetai.budget.internal;

import io.budgetai.budget.Allocation;
import io.budgetai.budget.Budget;
import io.budgetai.budget.BudgetId;
import io.budgetai.budget.BudgetScope;
import io.budgetai.budget.Rollover;
import io.budgetai.budget.Template;
import io.budgetai.calendar.BusinessCalendar;
import io.budgetai.calendar.BusinessDayShift;
import io.budgetai.calendar.CivilDates;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.expense.TransactionKind;
import io.budgetai.expense.internal.Conversion;
import io.budgetai.expense.internal.Conversion.Valued;
import io.budgetai.money.Currencies;
import io.budgetai.money.ExchangeRates;
import io.budgetai.money.Money;
import io.budgetai.storage.Total;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * An invented budget with what happened to it.
 *
 * @param last the day up to whose period results are asked for
 * @param spending net spending by day, in the order in which it was entered
 * @param moves money moved in or out by day
 */
record BudgetCase(Budget budget, LocalDate last, List<Entry> spending, List<Entry> moves) {
  static final Currency EUR = Currencies.of("EUR");
  static final LocalDate START = LocalDate.of(2023, 1, 20);
  static final BudgetId ID = new BudgetId(new UUID(1, 1));

  /** An amount on a day, in cents. */
  record Entry(LocalDate day, long cents) {}

  /** Rules of every kind. */
  static Arbitrary<PeriodRule> rules() {
    return Arbitraries.of(
        PeriodRule.MONTH,
        new PeriodRule.CalendarMonth(25),
        new PeriodRule.CalendarMonth(31),
        new PeriodRule.Weekly(DayOfWeek.MONDAY),
        new PeriodRule.TwoWeekly(LocalDate.of(2023, 1, 6)),
        PeriodRule.lastWorkingDay(BusinessCalendar.WEEKDAYS),
        new PeriodRule.WeeklyPayDay(
            4, LocalDate.of(2023, 1, 7), BusinessDayShift.BEFORE, BusinessCalendar.WEEKDAYS),
        PeriodRule.QUARTER,
        PeriodRule.YEAR,
        new PeriodRule.Year(MonthDay.of(4, 6)),
        new PeriodRule.Manual(
            List.of(
                LocalDate.of(2023, 1, 10), LocalDate.of(2023, 2, 14), LocalDate.of(2023, 7, 1))));
  }

  static Arbitrary<Entry> entries() {
    return Combinators.combine(
            Arbitraries.integers().between(-40, 420), Arbitraries.longs().between(-90_00, 250_00))
        .as((offset, cents) -> new Entry(START.plusDays(offset), cents));
  }

  /** Cases with fixed amounts that change over time, amounts set by hand, spending, refunds and moves. */
  static Arbitrary<BudgetCase> with(Arbitrary<Rollover> rollovers) {
    Arbitrary<Long> amounts =
        Arbitraries.oneOf(Arbitraries.just(0L), Arbitraries.longs().between(0, 200_00));
    Arbitrary<List<Long>> fixed = amounts.list().ofMinSize(1).ofMaxSize(3);
    Arbitrary<Map<Integer, Long>> adjusted =
        Arbitraries.maps(Arbitraries.integers().between(0, 380), amounts).ofMaxSize(3);
    return Combinators.combine(
            rollovers,
            rules(),
            fixed,
            adjusted,
            amounts,
            Arbitraries.integers().between(0, 400),
            entries().list().ofMaxSize(30),
            entries().list().ofMaxSize(5))
        .as(
            (rollover, rule, base, byHand, cap, length, spending, moves) ->
                new BudgetCase(
                    budget(rollover, rule, base, byHand, cap),
                    START.plusDays(length),
                    spending,
                    moves));
  }

  private static Budget budget(
      Rollover rollover, PeriodRule rule, List<Long> base, Map<Integer, Long> byHand, long cap) {
    Map<LocalDate, Allocation> allocations = new TreeMap<>();
    for (int i = 0; i < base.size(); i++) {
      LocalDate from = rule.periodOf(START.plusDays(i * 95L)).first();
      allocations.put(from, new Allocation(from, new Template.Fixed(eur(base.get(i)))));
    }
    Map<LocalDate, Money> adjustments = new TreeMap<>();
    byHand.forEach(
        (offset, cents) ->
            adjustments.put(rule.periodOf(START.plusDays(offset)).first(), eur(cents)));
    return budget(rule, rollover, List.copyOf(allocations.values()))
        .withAdjustments(adjustments)
        .withCap(rollover == Rollover.CAPPED ? eur(cap) : null);
  }

  static Budget budget(PeriodRule rule, Rollover rollover, List<Allocation> allocations) {
    return new Budget(
        ID,
        "Food",
        EUR,
        rule,
        BudgetScope.all(),
        rollover,
        null,
        false,
        START,
        null,
        allocations,
        Map.of(),
        Collections.emptySortedSet(),
        false,
        1);
  }

  static Budget monthly(Rollover rollover, Template template) {
    return budget(
        PeriodRule.MONTH, rollover, List.of(new Allocation(START.withDayOfMonth(1), template)));
  }

  static Money eur(long cents) {
    return Money.ofMinor(cents, EUR);
  }

  Timeline timeline() {
    return Timeline.of(budget, last);
  }

  List<PeriodResult> results() {
    return results(spending);
  }

  List<PeriodResult> results(List<Entry> entered) {
    Timeline timeline = timeline();
    Tally tally = new Tally(EUR, timeline, last);
    entered.forEach(one -> tally.spend(spent(one.day(), eur(one.cents()), ExchangeRates.none())));
    moves.forEach(one -> tally.move(one.day(), one.cents()));
    return BudgetMath.results(budget, timeline, tally.facts(CivilDates.MIN));
  }

  /** A total of a day, valued in euro: positive is spent. */
  static Valued spent(LocalDate day, Money amount, ExchangeRates rates) {
    return valued(day, TransactionKind.EXPENSE, amount.negated(), rates);
  }

  static Valued valued(LocalDate day, TransactionKind kind, Money amount, ExchangeRates rates) {
    Total total = new Total(day, null, null, null, null, Set.of(), kind, amount, 1);
    return new Conversion(rates, EUR).of(List.of(total)).get(0);
  }

  /** The sum of entries in a span, by looking at each. */
  static BigInteger sum(List<Entry> entries, DateRange span) {
    return entries.stream()
        .filter(one -> span.contains(one.day()))
        .map(one -> BigInteger.valueOf(one.cents()))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /** What a period is given, by looking at every allocation and adjustment. */
  BigInteger base(DateRange period) {
    Money byHand = budget.adjustments().get(period.first());
    if (byHand != null) {
      return BigInteger.valueOf(byHand.minorUnits());
    }
    Template template = budget.allocations().get(0).template();
    for (Allocation allocation : budget.allocations()) {
      if (!allocation.from().isAfter(period.first())) {
        template = allocation.template();
      }
    }
    return BigInteger.valueOf(((Template.Fixed) template).amount().minorUnits());
  }
}
