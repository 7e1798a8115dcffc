package io.budgetai.budget;

import io.budgetai.calendar.DateRange;
import io.budgetai.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * How a budget stands in one of its periods. Computed from history each time, so a late or corrected transaction changes
 * its period and all later ones as if it had been there from the start. All amounts are in the budget's currency.
 *
 * @param day the day of the period for which pace and projection are said
 * @param allocated what the template, or a person, gave to this period
 * @param carried what came over from the period before; negative when an overspend did
 * @param moved what moves between budgets brought, negative when they took
 * @param spent net spending of the whole period: expenses less refunds, so it can be negative; transfers and income do not
 *     count
 * @param carriedOn what goes over into the next period, as things stand
 * @param dropped what is left and not carried on, negative for an overspend that is forgotten; {@link #remaining()} is the
 *     sum of the two
 * @param pace the even share of the limit up to and including {@code day}; all of it in a period without an end
 * @param projection what will have been spent at the end of the period: what is recorded, the scheduled transactions
 *     that are to come, each once, and for the rest the pace of the last 28 days (see {@link BudgetService#status}); what is
 *     spent, in a period without an end and on the last day
 * @param unconverted spending of this period for which there is no exchange rate, one sum per currency, which can be zero;
 *     counted nowhere
 * @param complete whether every amount that this status depends on could be converted
 */
public record BudgetStatus(
    Budget budget,
    DateRange period,
    LocalDate day,
    Money allocated,
    Money carried,
    Money moved,
    Money spent,
    Money carriedOn,
    Money dropped,
    Money pace,
    Money projection,
    List<Money> unconverted,
    boolean complete) {

  /** How spending and limit compare. */
  public enum State {
    /** Less is spent than the limit. */
    UNDER,
    /** Spending and limit are equal, also when both are zero. */
    REACHED,
    /** More is spent than the limit. */
    EXCEEDED
  }

  public BudgetStatus {
    unconverted = List.copyOf(unconverted);
  }

  /** What may be spent in the period: allocated, carried and moved together. */
  public Money limit() {
    return allocated.plus(carried).plus(moved);
  }

  /** What is left of the limit; negative when more is spent. */
  public Money remaining() {
    return limit().minus(spent);
  }

  public State state() {
    int order = spent.compareTo(limit());
    return order < 0 ? State.UNDER : order == 0 ? State.REACHED : State.EXCEEDED;
  }

  /**
   * Spending as a share of the limit, in percent with two decimals, rounded down, so that 100 is only said when the limit is
   * reached. Empty when the limit is zero or negative.
   */
  public Optional<BigDecimal> percentUsed() {
    return limit().isPositive()
        ? Optional.of(
            BigDecimal.valueOf(spent.minorUnits())
                .scaleByPowerOfTen(2)
                .divide(BigDecimal.valueOf(limit().minorUnits()), 2, RoundingMode.FLOOR))
        : Optional.empty();
  }

  /**
   * Whether something is spent, and that is at least {@code threshold} percent of the limit. Any spending is beyond every
   * share of a limit that is zero or negative.
   */
  public boolean crossed(int threshold) {
    BigInteger share =
        BigInteger.valueOf(limit().minorUnits()).multiply(BigInteger.valueOf(threshold));
    return spent.isPositive()
        && BigInteger.valueOf(spent.minorUnits()).multiply(BigInteger.valueOf(100)).compareTo(share)
            >= 0;
  }
}
