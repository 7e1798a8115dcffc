package io.budgetai.expense;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a page of transactions.
 *
 * @param filter which
 * @param sort in which order
 * @param limit how many at the most, 1 to 1000
 * @param cursor the one that came with the page before; {@code null} for the first page
 */
public record TransactionQuery(
    TransactionFilter filter,
    TransactionSort sort,
    @Min(value = 1, message = "is less than 1. Maybe ask for 50.")
        @Max(value = 1000, message = "is more than 1000. Maybe ask for several pages.")
        int limit,
    @Nullable String cursor) {

  /** The first 50 that the filter lets through, newest first. */
  public static TransactionQuery of(TransactionFilter filter) {
    return new TransactionQuery(filter, TransactionSort.NEWEST_FIRST, 50, null);
  }

  public TransactionQuery sort(TransactionSort order) {
    return new TransactionQuery(filter, order, limit, cursor);
  }

  public TransactionQuery limit(int most) {
    return new TransactionQuery(filter, sort, most, cursor);
  }

  public TransactionQuery after(@Nullable String pageCursor) {
    return new TransactionQuery(filter, sort, limit, pageCursor);
  }
}
