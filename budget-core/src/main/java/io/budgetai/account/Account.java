package io.budgetai.account;

import io.budgetai.Versioned;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.Currency;

/**
 * A place where money is.
 *
 * @param name 1 to 100 characters, unique in the workspace
 * @param openingBalance what was there before the first transaction, in the account's currency; negative when owed
 * @param openedOn the first day on which the opening balance counts
 * @param onBudget whether its money is there to be budgeted; savings for later and loans usually are not
 * @param closed whether it takes no more transactions; its history stays
 */
public record Account(
    AccountId id,
    String name,
    AccountKind kind,
    Money openingBalance,
    LocalDate openedOn,
    boolean onBudget,
    boolean closed,
    long version)
    implements Versioned {

  /** The currency of every transaction in this account. */
  public Currency currency() {
    return openingBalance.currency();
  }

  /** The same as the next edit of this one. */
  public Account nextVersion() {
    return new Account(id, name, kind, openingBalance, openedOn, onBudget, closed, version + 1);
  }
}
