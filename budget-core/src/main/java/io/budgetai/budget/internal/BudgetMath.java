package io.budgetai.budget.internal;

import io.budgetai.budget.Allocation;
import io.budgetai.budget.Budget;
import io.budgetai.budget.Rollover;
import io.budgetai.budget.Template;
import io.budgetai.calendar.DateRange;
import io.budgetai.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The arithmetic of one budget: from what happened in each period to what each period comes to, in one pass forward. */
final class BudgetMath {
  private final Budget budget;
  private final Timeline timeline;
  private final List<PeriodFacts> facts;
  private final Map<Integer, Long> adjusted = new HashMap<>();
  private final Map<Template.UpTo, Integer> saving = new HashMap<>();

  private BudgetMath(Budget budget, Timeline timeline, List<PeriodFacts> facts) {
    this.budget = budget;
    this.timeline = timeline;
    this.facts = facts;
    budget
        .adjustments()
        .forEach((day, amount) -> adjusted.put(timeline.indexOf(day), amount.minorUnits()));
  }

  /**
   * The results of all periods since the budget's first.
   *
   * @param facts one for each period of the timeline, in its order
   */
  static List<PeriodResult> results(Budget budget, Timeline timeline, List<PeriodFacts> facts) {
    return new BudgetMath(budget, timeline, facts).results();
  }

  private List<PeriodResult> results() {
    List<PeriodResult> results = new ArrayList<>(timeline.size() - timeline.lead());
    long carried = 0;
    boolean complete = true;
    boolean depends = budget.rollover() != Rollover.NONE || !fixedOnly();
    for (int i = 0; i < timeline.lead(); i++) {
      complete &= facts.get(i).complete();
    }
    int inForce = 0;
    for (int i = timeline.lead(); i < timeline.size(); i++) {
      PeriodFacts now = facts.get(i);
      LocalDate first = timeline.get(i).first();
      while (inForce + 1 < budget.allocations().size()
          && !budget.allocations().get(inForce + 1).from().isAfter(first)) {
        inForce++;
      }
      Long byHand = adjusted.get(i);
      long allocated =
          byHand != null
              ? byHand
              : allocated(budget.allocations().get(inForce).template(), i, carried);
      complete = now.complete() && (complete || !depends);
      long limit = Math.addExact(Math.addExact(allocated, carried), now.moved());
      long closing = Math.subtractExact(limit, now.spent());
      long carriedOn = carriedOn(closing);
      results.add(
          new PeriodResult(
              timeline.get(i),
              allocated,
              carried,
              now.moved(),
              now.spent(),
              carriedOn,
              Math.subtractExact(closing, carriedOn),
              complete));
      carried = carriedOn;
    }
    return results;
  }

  private boolean fixedOnly() {
    return budget.allocations().stream()
        .map(Allocation::template)
        .allMatch(template -> template instanceof Template.Fixed);
  }

  private long carriedOn(long closing) {
    return switch (budget.rollover()) {
      case NONE -> 0;
      case SURPLUS -> Math.max(0, closing);
      case FULL -> closing;
      case CAPPED -> Math.min(cap(), Math.max(0, closing));
    };
  }

  private long cap() {
    return Objects.requireNonNull(budget.cap(), "cap").minorUnits();
  }

  private long allocated(Template template, int index, long carried) {
    if (template instanceof Template.Fixed fixed) {
      return fixed.amount().minorUnits();
    }
    if (template instanceof Template.AverageOfLast average) {
      return averageBefore(index, average.periods());
    }
    if (template instanceof Template.PercentOfIncome share) {
      return index == 0 ? 0 : share(facts.get(index - 1).income(), share.percent());
    }
    return evenly((Template.UpTo) template, index, carried);
  }

  private long averageBefore(int index, int periods) {
    BigInteger sum = BigInteger.ZERO;
    int count = 0;
    for (int i = Math.max(0, index - periods); i < index; i++) {
      if (facts.get(i).inBooks()) {
        sum = sum.add(BigInteger.valueOf(facts.get(i).spent()));
        count++;
      }
    }
    return count == 0 || sum.signum() < 0 ? 0 : divided(sum, count);
  }

  private static long share(long income, BigDecimal percent) {
    return income <= 0
        ? 0
        : BigDecimal.valueOf(income)
            .multiply(percent)
            .scaleByPowerOfTen(-2)
            .setScale(0, RoundingMode.DOWN)
            .longValueExact();
  }

  private long evenly(Template.UpTo goal, int index, long carried) {
    int periodsInAll = saving.computeIfAbsent(goal, this::periodsUpTo);
    int left = periodsInAll - (index - timeline.lead());
    long missing = Math.subtractExact(goal.target().minorUnits(), carried);
    return left <= 0 || missing <= 0 ? 0 : sharedOut(missing, left);
  }

  /** How many periods there are from the budget's first to the one in which the date of the goal lies. */
  private int periodsUpTo(Template.UpTo goal) {
    LocalDate first = timeline.get(timeline.lead()).first();
    return goal.by().isBefore(first)
        ? 0
        : budget.period().periods(new DateRange(first, goal.by())).size();
  }

  /** What each of {@code parts} equal parts must at least be. */
  static long sharedOut(long whole, int parts) {
    return -Math.floorDiv(-whole, (long) parts);
  }

  /** The even share of a limit for the days of a period up to and including {@code day}. */
  static long pace(long limit, DateRange period, LocalDate day) {
    return period.openEnded()
        ? limit
        : divided(
            BigInteger.valueOf(limit)
                .multiply(BigInteger.valueOf(new DateRange(period.first(), day).days())),
            period.days());
  }

  /** The quotient, rounded half even. */
  static long divided(BigInteger dividend, long divisor) {
    return new BigDecimal(dividend)
        .divide(BigDecimal.valueOf(divisor), 0, RoundingMode.HALF_EVEN)
        .longValueExact();
  }

  /** An amount in the budget's currency. */
  static Money money(Budget budget, long minorUnits) {
    return Money.ofMinor(minorUnits, budget.currency());
  }
}
