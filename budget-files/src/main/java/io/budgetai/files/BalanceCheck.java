package io.budgetai.files;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a column of balances follows from the amounts beside it.
 *
 * @param agreeing pairs of neighboring rows whose balances differ by the amount
 * @param pairs pairs that could be checked
 * @param direction 1 if the oldest row comes first, -1 if the newest does, 0 if that is open
 */
record BalanceCheck(int agreeing, int pairs, int direction) {
  static final BalanceCheck NOTHING = new BalanceCheck(0, 0, 0);

  /** Checks both directions of the file and gives the better one. */
  static BalanceCheck of(
      List<? extends @Nullable BigDecimal> amounts, List<? extends @Nullable BigDecimal> balances) {
    int pairs = 0;
    int oldestFirst = 0;
    int newestFirst = 0;
    for (int i = 1; i < amounts.size(); i++) {
      BigDecimal before = balances.get(i - 1);
      BigDecimal after = balances.get(i);
      BigDecimal upper = amounts.get(i - 1);
      BigDecimal lower = amounts.get(i);
      if (before != null
          && after != null
          && upper != null
          && lower != null
          && lower.signum() != 0) {
        pairs++;
        oldestFirst += after.subtract(before).compareTo(lower) == 0 ? 1 : 0;
        newestFirst += before.subtract(after).compareTo(upper) == 0 ? 1 : 0;
      }
    }
    int agreeing = Math.max(oldestFirst, newestFirst);
    return new BalanceCheck(
        agreeing, pairs, agreeing * 2 <= pairs ? 0 : Integer.compare(oldestFirst, newestFirst));
  }

  /** Whether the balances follow from the amounts beyond chance: in most rows, and in two at least. */
  boolean holds() {
    return agreeing >= 2 && agreeing * 10 >= pairs * 7;
  }
}
