package io.budgetai.account;

/** What an account is. */
public enum AccountKind {
  CHECKING,
  SAVINGS,
  /** A credit or charge card; what is owed is a negative balance. */
  CARD,
  CASH,
  /** Money borrowed; what is owed is a negative balance. */
  LOAN
}
