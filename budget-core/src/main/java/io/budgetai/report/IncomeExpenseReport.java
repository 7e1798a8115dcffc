package io.budgetai.report;

import io.budgetai.calendar.DateRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was earned and spent, period by period. Transfers are neither.
 *
 * @param total the sum of the periods
 * @param periods in order of time, without gaps, those in which nothing happened included; the first and the last are cut
 *     off where the scope is
 * @param comparedWith the days that the total is set beside; {@code null} without comparison
 * @param before the total of those days; {@code null} without comparison
 */
public record IncomeExpenseReport(
    ReportScope scope,
    Figures total,
    List<Period> periods,
    @Nullable DateRange comparedWith,
    @Nullable Figures before) {

  /**
   * Income beside spending.
   *
   * @param income positive for money earned; refunds are not in it; negative when more was paid back than earned
   * @param spending expenses less refunds, positive for money spent
   */
  public record Figures(Worth income, Worth spending) {

    /** Income less spending: what was put aside; negative when more was spent than earned. */
    public Worth saved() {
      return income.minus(spending);
    }

    public Figures plus(Figures other) {
      return new Figures(income.plus(other.income), spending.plus(other.spending));
    }

    /** Whether no rate was missing. */
    public boolean complete() {
      return income.complete() && spending.complete();
    }
  }

  /** The figures of some days. */
  public record Period(DateRange range, Figures figures) {}

  public IncomeExpenseReport {
    periods = List.copyOf(periods);
  }

  /** Whether no rate was missing, neither for the report nor for what it is set beside. */
  public boolean complete() {
    return total.complete() && (before == null || before.complete());
  }
}
