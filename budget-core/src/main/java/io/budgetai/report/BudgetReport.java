package io.budgetai.report;

import io.budgetai.budget.Budget;
import io.budgetai.budget.BudgetStatus;
import io.budgetai.calendar.DateRange;
import io.budgetai.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * Budgets beside what was spent.
 *
 * @param range the days asked about
 * @param lines one for each budget that has a period on one of them, archived ones included; by name, then by id
 */
public record BudgetReport(DateRange range, List<Line> lines) {

  /**
   * One budget. Its amounts are in its own currency, and are sums over its periods.
   *
   * @param periods the periods that have a day in the range, oldest first, each whole: the first may begin before the range,
   *     the last end after it
   * @param planned what was given to the periods, moves included; without what earlier periods carried over, which would
   *     count twice in a sum
   * @param spent expenses less refunds
   */
  public record Line(Budget budget, List<BudgetStatus> periods, Money planned, Money spent) {

    public Line {
      periods = List.copyOf(periods);
    }

    /** Planned less spent; negative when more was spent than planned. */
    public Money difference() {
      return planned.minus(spent);
    }

    /** Spent in percent of planned, to two decimals (half even); empty unless planned is positive. */
    public Optional<BigDecimal> percentSpent() {
      return Worth.of(spent).percentOf(Worth.of(planned));
    }

    /** Whether every amount of these periods could be converted. */
    public boolean complete() {
      return periods.stream().allMatch(BudgetStatus::complete);
    }
  }

  public BudgetReport {
    lines = List.copyOf(lines);
  }

  /** Whether no rate was missing. */
  public boolean complete() {
    return lines.stream().allMatch(Line::complete);
  }
}
