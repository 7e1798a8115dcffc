package io.budgetai.expense;

/**
 * What a part of a transaction is. It follows from the links, the category and the sign; nobody sets it by hand: part of a
 * linked transfer, or in a transfer category, is a transfer; linked to an earlier payment as its refund, or money in within
 * an expense category, is a refund; in an income category it is income; without a category money in is income and money
 * out is an expense.
 */
public enum TransactionKind {
  /** Money spent. */
  EXPENSE,
  /** Money earned; negative when income had to be paid back. */
  INCOME,
  /** Money that only changed its account. Neither spent nor earned. */
  TRANSFER,
  /** Money that came back from a merchant: lowers the spending of its category and is no income. */
  REFUND;

  /** Whether it counts as spending: money spent, or spent money that came back. */
  public boolean isSpending() {
    return this == EXPENSE || this == REFUND;
  }
}
