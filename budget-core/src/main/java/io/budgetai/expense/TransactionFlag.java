package io.budgetai.expense;

/** A yes-or-no fact about a transaction that a search can ask for. */
public enum TransactionFlag {
  /** Not booked for good by the bank yet. */
  PENDING,
  /** In more than one part. */
  SPLIT,
  /** At least one part has no category. */
  UNCATEGORIZED,
  /** Paid in another currency than the account's. */
  FOREIGN,
  /** With at least one document. */
  ATTACHMENT,
  /** Deleted, and restorable. */
  DELETED
}
