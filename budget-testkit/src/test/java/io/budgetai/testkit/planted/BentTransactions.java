package io.budgetai.testkit.planted;

import io.budgetai.expense.Cursor;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionId;
import io.budgetai.expense.TransactionSort;
import io.budgetai.storage.Total;
import io.budgetai.storage.TotalsQuery;
import io.budgetai.storage.TransactionStore;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Transactions that are right but for what a subclass does otherwise. */
class BentTransactions implements TransactionStore {
  final TransactionStore straight;

  BentTransactions(TransactionStore straight) {
    this.straight = straight;
  }

  @Override
  public Optional<Transaction> find(TransactionId id) {
    return straight.find(id);
  }

  @Override
  public List<Transaction> findAll(Collection<TransactionId> ids) {
    return straight.findAll(ids);
  }

  @Override
  public List<Transaction> refundsOf(TransactionId original) {
    return straight.refundsOf(original);
  }

  @Override
  public List<Transaction> search(
      TransactionFilter filter, TransactionSort sort, Cursor after, int limit) {
    return straight.search(filter, sort, after, limit);
  }

  @Override
  public List<String> tags() {
    return straight.tags();
  }

  @Override
  public List<Total> totals(TotalsQuery query) {
    return straight.totals(query);
  }

  @Override
  public void insert(List<Transaction> transactions) {
    straight.insert(transactions);
  }

  @Override
  public void update(List<Transaction> edited) {
    straight.update(edited);
  }
}
