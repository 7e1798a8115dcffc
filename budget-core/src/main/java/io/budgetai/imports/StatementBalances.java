package io.budgetai.imports;

import io.budgetai.money.Money;
import java.util.Iterator;
import java.util.Optional;

/**
 * What an account held before and after all rows of a statement, by the balances that the statement states beside its rows. An
 * account that opens with {@code before} and takes the rows in holds {@code after}: {@code after = before + sum of the rows}.
 *
 * @param before what the account held before the oldest row, in the currency of the rows; negative when it was overdrawn
 * @param after what it held after the newest row, in the same currency
 */
public record StatementBalances(Money before, Money after) {

  /**
   * Follows the balances of a whole statement, whether its oldest or its newest row comes first. Memory does not grow with the
   * statement.
   *
   * @param rows all rows in file order; read to their end
   * @return empty where the rows state no balances, where these do not follow from the amounts, and where rows are in different
   *     currencies
   */
  public static Optional<StatementBalances> of(Iterator<StatementRow> rows) {
    var trail = new BalanceTrail();
    rows.forEachRemaining(trail::add);
    return trail.balances();
  }
}
