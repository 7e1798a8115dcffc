package io.budgetai.expense;

import java.util.List;

/**
 * What a change of many transactions did.
 *
 * @param changed how many were changed
 * @param unchanged how many matched and were as wanted already
 * @param skipped those that could not be changed, each with the reason; at most the first 1000
 */
public record BulkResult(long changed, long unchanged, List<Skipped> skipped) {

  /** A transaction that was left as it is, and why. */
  public record Skipped(TransactionId transaction, String reason) {}

  public BulkResult {
    skipped = List.copyOf(skipped);
  }
}
