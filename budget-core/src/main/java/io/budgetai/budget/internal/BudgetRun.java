package io.budgetai.budget.internal;

import io.budgetai.budget.Budget;
import io.budgetai.budget.BudgetStatus;
import io.budgetai.calendar.DateRange;
import io.budgetai.money.ExchangeRates;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One budget on its way from sums to how it stands: counted into its tally, then finished, then asked. */
final class BudgetRun {
  private final Budget budget;
  private final Timeline timeline;
  private final Tally tally;
  private final LocalDate today;
  private final List<Planned> expected = new ArrayList<>();
  private List<PeriodFacts> facts = List.of();
  private List<PeriodResult> results = List.of();
  private ExchangeRates rates = ExchangeRates.none();
  private int known;

  BudgetRun(Budget budget, Timeline timeline, LocalDate today) {
    this.budget = budget;
    this.timeline = timeline;
    this.tally = new Tally(budget.currency(), timeline, today);
    this.today = today;
  }

  Budget budget() {
    return budget;
  }

  Timeline timeline() {
    return timeline;
  }

  Tally tally() {
    return tally;
  }

  DateRange lastPeriod() {
    return timeline.get(timeline.size() - 1);
  }

  boolean openAfter(LocalDate day) {
    return lastPeriod().last().isAfter(day) && !lastPeriod().openEnded();
  }

  /** Takes note of what was planned, when all else is counted: it is to come, or says nothing about what is to come. */
  void plan(Planned planned, ExchangeRates between) {
    if (planned.recorded()) {
      tally.planned(planned.date(), planned.spent(), between);
    } else {
      expected.add(planned);
    }
  }

  /** Says that everything is counted. */
  void finish(ExchangeRates between, LocalDate booksBegin) {
    rates = between;
    facts = tally.facts(booksBegin);
    results = BudgetMath.results(budget, timeline, facts);
    long days = today.toEpochDay() - booksBegin.toEpochDay() + 1;
    known = (int) Math.max(0, Math.min(Projection.WINDOW, days));
  }

  /** What the period of a day comes to; empty when the budget has none there. */
  Optional<PeriodResult> result(LocalDate day) {
    int at = timeline.indexOf(day) - timeline.lead();
    return at < 0 ? Optional.empty() : Optional.of(results.get(at));
  }

  /** How it stands in the period of a day, as of another day of that period. */
  Optional<BudgetStatus> status(LocalDate inPeriod, LocalDate asOf) {
    return result(inPeriod).map(result -> status(result, asOf));
  }

  /** How it stands in all periods that have a day in {@code range}, each as of a day that {@code asOf} chooses. */
  List<BudgetStatus> statuses(DateRange range, Function<DateRange, LocalDate> asOf) {
    return results.stream()
        .filter(result -> result.period().overlap(range).isPresent())
        .map(result -> status(result, asOf.apply(result.period())))
        .toList();
  }

  private BudgetStatus status(PeriodResult result, LocalDate day) {
    DateRange period = result.period();
    return new BudgetStatus(
        budget,
        period,
        day,
        money(result.allocated()),
        money(result.carried()),
        money(result.moved()),
        money(result.spent()),
        money(result.carriedOn()),
        money(result.dropped()),
        money(BudgetMath.pace(result.limit(), period, day)),
        money(projection(result, day)),
        facts.get(timeline.indexOf(period.first())).unconverted(),
        result.complete());
  }

  private long projection(PeriodResult result, LocalDate day) {
    DateRange period = result.period();
    LocalDate last = day.isAfter(today) ? day : today;
    if (period.openEnded() || !last.isBefore(period.last())) {
      return result.spent();
    }
    DateRange rest = new DateRange(last.plusDays(1), period.last());
    long projected =
        Math.addExact(result.spent(), Projection.estimate(tally.recent(), known, rest.days()));
    for (Planned planned : expected) {
      if (rest.contains(planned.date())) {
        Optional<Money> amount = rates.convert(planned.spent(), budget.currency(), planned.date());
        projected = Math.addExact(projected, amount.map(Money::minorUnits).orElse(0L));
      }
    }
    return projected;
  }

  private Money money(long minorUnits) {
    return BudgetMath.money(budget, minorUnits);
  }
}
