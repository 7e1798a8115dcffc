package io.budgetai.expense;

/** The order of a list of transactions. Among equals the id decides, in the same direction, so every order is total. */
public enum TransactionSort {
  NEWEST_FIRST,
  OLDEST_FIRST,
  /** By signed amount in minor units: the largest income first. */
  HIGHEST_AMOUNT_FIRST,
  /** By signed amount in minor units: the largest expense first. */
  LOWEST_AMOUNT_FIRST;

  public boolean byDate() {
    return this == NEWEST_FIRST || this == OLDEST_FIRST;
  }

  public boolean ascending() {
    return this == OLDEST_FIRST || this == LOWEST_AMOUNT_FIRST;
  }

  /** What this order compares first: the day as days since 1970-01-01, or the amount in minor units. */
  public long key(Transaction transaction) {
    return byDate() ? transaction.date().toEpochDay() : transaction.amount().minorUnits();
  }
}
