package io.budgetai.budget.internal;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Estimates what will be spent on days that are still to come, beside what is scheduled: the mean of the last days, where a
 * day that stands out counts as three times the median of the days with spending. Where spending is rarer than once a week it
 * is a matter of single payments, such as the bill of the month, and none is foretold from those that were paid.
 */
final class Projection {
  /** How many days the estimate looks back: whole weeks, so that each day of the week counts alike. */
  static final int WINDOW = 28;

  private static final int WEEK = 7;

  private Projection() {}

  /**
   * The estimate.
   *
   * @param recent what was spent day by day without what was scheduled, the latest last
   * @param known how many of the latest days the books cover; fewer than a week's are too few to estimate from
   * @param rest how many days are to be estimated
   * @return zero or positive
   */
  static long estimate(long[] recent, int known, int rest) {
    if (known < WEEK || rest <= 0) {
      return 0;
    }
    long[] days = Arrays.copyOfRange(recent, Math.max(0, recent.length - known), recent.length);
    long[] spending = Arrays.stream(days).filter(day -> day > 0).sorted().toArray();
    if (spending.length < 2 || spending.length * WEEK < days.length) {
      return 0;
    }
    BigInteger most = threeMedians(spending);
    BigInteger sum = BigInteger.ZERO;
    for (long day : days) {
      sum = sum.add(BigInteger.valueOf(day).min(most));
    }
    return sum.signum() <= 0
        ? 0
        : BudgetMath.divided(sum.multiply(BigInteger.valueOf(rest)), days.length);
  }

  /** Three times the median of some numbers in order, rounded down. */
  private static BigInteger threeMedians(long[] spending) {
    return BigInteger.valueOf(spending[(spending.length - 1) / 2])
        .add(BigInteger.valueOf(spending[spending.length / 2]))
        .multiply(BigInteger.valueOf(3))
        .shiftRight(1);
  }
}
