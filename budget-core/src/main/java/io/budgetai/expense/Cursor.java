package io.budgetai.expense;

import io.budgetai.ValidationException;

/**
 * A place in a sorted list of transactions: right behind one of them, which need not exist any more.
 *
 * @param sort the order of the list
 * @param key what the order compares first (see {@link TransactionSort#key})
 * @param id the transaction
 */
public record Cursor(TransactionSort sort, long key, TransactionId id) {

  public static Cursor behind(Transaction transaction, TransactionSort sort) {
    return new Cursor(sort, sort.key(transaction), transaction.id());
  }

  /**
   * Reads the form that {@link #toString()} writes.
   *
   * @throws ValidationException if the text is no cursor
   */
  public static Cursor parse(String text) {
    String[] parts = text.split(":", -1);
    try {
      if (parts.length == 3) {
        return new Cursor(
            TransactionSort.valueOf(parts[0]),
            Long.parseLong(parts[1]),
            TransactionId.parse(parts[2]));
      }
    } catch (IllegalArgumentException e) {
      throw refused(e);
    }
    throw refused(null);
  }

  @Override
  public String toString() {
    return sort + ":" + key + ":" + id;
  }

  private static ValidationException refused(@org.jspecify.annotations.Nullable Throwable cause) {
    ValidationException refused =
        new ValidationException(
            "cursor",
            "is no cursor of a list of transactions.",
            "Maybe hand back the one that came with the last page.");
    if (cause != null) {
      refused.initCause(cause);
    }
    return refused;
  }
}
