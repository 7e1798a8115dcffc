package io.budgetai.budget.internal;

import java.math.BigInteger;
import java.util.Arrays;

/**
 * Estimates what will be spent on days that are still to come, beside what is scheduled: the mean of the last days, where a
 * day that stands out counts as three times the median of the days with spending.
 */
final class Projection {
  /** How many days the estimate looks back: whole weeks, so that each day of the week counts alike. */
  static final int WINDOW = 28;

  private static final int FEWEST = 7;

  private Projection() {}

  /**
   * The estimate.
   *
   * @param recent what was spent day by day without what was scheduled, the latest last
   * @param known how many of the latest days the books cover; fewer than seven are too few to estimate from
   * @param rest how many days are to be estimated
   * @return zero or positive
   */
  static long estimate(long[] recent, int known, int rest) {
    if (known < FEWEST || rest <= 0) {
      return 0;
    }
    long[] days = Arrays.copyOfRange(recent, Math.max(0, recent.length - known), recent.length);
    BigInteger most = threeMedians(days);
    BigInteger sum = BigInteger.ZERO;
    for (long day : days) {
      sum = sum.add(BigInteger.valueOf(day).min(most));
    }
    return sum.signum() <= 0
        ? 0
        : BudgetMath.divided(sum.multiply(BigInteger.valueOf(rest)), days.length);
  }

  /** Three times the median of the days with spending, rounded down; zero when there are none. */
  private static BigInteger threeMedians(long[] days) {
    long[] spending = Arrays.stream(days).filter(day -> day > 0).sorted().toArray();
    if (spending.length == 0) {
      return BigInteger.ZERO;
    }
    return BigInteger.valueOf(spending[(spending.length - 1) / 2])
        .add(BigInteger.valueOf(spending[spending.length / 2]))
        .multiply(BigInteger.valueOf(3))
        .shiftRight(1);
  }
}
