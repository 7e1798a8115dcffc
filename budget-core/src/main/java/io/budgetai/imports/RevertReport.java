package io.budgetai.imports;

import io.budgetai.expense.TransactionId;
import java.util.List;

/**
 * What undoing an import did.
 *
 * @param imported the import as it stands
 * @param deleted how many transactions were deleted by this call
 * @param keptCount how many transactions of the import were left alone
 * @param kept those that were left alone and why, in order of line; at most the first {@value #MAX_KEPT}
 * @param complete whether all rows were looked at; {@code false} when the progress listener said stop, and then undoing
 *     again goes on
 */
public record RevertReport(
    Import imported, long deleted, long keptCount, List<Kept> kept, boolean complete) {

  /** How many transactions {@link #kept()} names at the most. */
  public static final int MAX_KEPT = 1_000;

  public RevertReport {
    kept = List.copyOf(kept);
  }

  /** Why a transaction outlives the import that created it. */
  public enum Reason {
    /** A person edited it since: more is different than what rules may set. */
    EDITED,
    /** Another import met the same row, so that statement needs it too. */
    CLAIMED
  }

  /**
   * A transaction that was left alone.
   *
   * @param line of the row in the statement
   */
  public record Kept(long line, TransactionId transaction, Reason reason) {}
}
