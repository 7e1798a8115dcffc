package io.budgetai.budget.internal;

import io.budgetai.storage.Books;
import io.budgetai.storage.Total;
import io.budgetai.storage.TotalsQuery;
import java.util.List;

/** Answers queries for totals: the storage itself, or something that remembers its answers. */
@FunctionalInterface
interface TotalsSource {

  /** Asks the storage each time. */
  TotalsSource STORAGE = (books, query) -> books.transactions().totals(query);

  List<Total> totals(Books books, TotalsQuery query);
}
