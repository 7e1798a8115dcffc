package io.budgetai.report;

import io.budgetai.account.AccountId;
import io.budgetai.calendar.DateRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money that came into the accounts of the scope and left them, period by period.
 *
 * <p>A transfer counts when it crosses the border of the scope: when the account on its other side is not in it. A transfer
 * whose other side nobody knows (in a transfer category, but linked to nothing) crosses the border as well. Between two
 * accounts of the scope nothing flows; see {@link Figures#within()}.
 *
 * @param total the sum of the periods
 * @param periods in order of time, without gaps; the first and the last are cut off where the scope is
 * @param counterparts the accounts on the other side, with the net of all transfers with them over the whole range; the
 *     highest amount first, then by name, then by id
 * @param comparedWith the days that the total is set beside; {@code null} without comparison
 * @param before the total of those days, taken as one period; {@code null} without comparison
 */
public record CashFlowReport(
    ReportScope scope,
    Figures total,
    List<Period> periods,
    List<Counterpart> counterparts,
    @Nullable DateRange comparedWith,
    @Nullable Figures before) {

  /**
   * What flowed. All are positive for the direction they name.
   *
   * @param income money earned
   * @param spending money spent, less refunds
   * @param transfersIn the net of transfers with each account on the other side, where more came than went. All transfers
   *     with unknown other side count as one account, so two legs of one transfer that nobody linked cancel out
   * @param transfersOut the same, where more went than came
   * @param within what transfers between two accounts of the scope add up to, signed: fees, differences of exchange, and
   *     money under way at the first or last day; no flow, but part of the change of the balances
   */
  public record Figures(
      Worth income, Worth spending, Worth transfersIn, Worth transfersOut, Worth within) {

    /** Money that came in. */
    public Worth inflow() {
      return income.plus(transfersIn);
    }

    /** Money that left. */
    public Worth outflow() {
      return spending.plus(transfersOut);
    }

    /** Inflow less outflow. Together with {@link #within()} it is what the balances of the accounts changed by. */
    public Worth net() {
      return inflow().minus(outflow());
    }

    public Figures plus(Figures other) {
      return new Figures(
          income.plus(other.income),
          spending.plus(other.spending),
          transfersIn.plus(other.transfersIn),
          transfersOut.plus(other.transfersOut),
          within.plus(other.within));
    }

    /** Whether no rate was missing. */
    public boolean complete() {
      return income.complete()
          && spending.complete()
          && transfersIn.complete()
          && transfersOut.complete()
          && within.complete();
    }
  }

  /** The figures of some days. */
  public record Period(DateRange range, Figures figures) {}

  /**
   * An account outside the scope.
   *
   * @param account {@code null} for all transfers whose other side nobody knows
   * @param name of the account; empty without one
   * @param net what came from there less what went there
   */
  public record Counterpart(@Nullable AccountId account, String name, Worth net) {}

  public CashFlowReport {
    periods = List.copyOf(periods);
    counterparts = List.copyOf(counterparts);
  }

  /** Whether no rate was missing, neither for the report nor for what it is set beside. */
  public boolean complete() {
    return total.complete() && (before == null || before.complete());
  }
}
