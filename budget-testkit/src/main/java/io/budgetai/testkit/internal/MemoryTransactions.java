package io.budgetai.testkit.internal;

import io.budgetai.category.Merchant;
import io.budgetai.expense.Cursor;
import io.budgetai.expense.Split;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionId;
import io.budgetai.expense.TransactionSort;
import io.budgetai.storage.Total;
import io.budgetai.storage.TotalsQuery;
import io.budgetai.storage.TransactionStore;
import io.budgetai.testkit.internal.Table.Place;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Transactions: by id, and in the two orders that can be asked for. */
record MemoryTransactions(Unit unit) implements TransactionStore {
  private static final int MAX_IDS = 1000;

  /** Sorts before every id in use. */
  private static final TransactionId LOWEST =
      new TransactionId(new UUID(Long.MIN_VALUE, Long.MIN_VALUE));

  @Override
  public Optional<Transaction> find(TransactionId id) {
    return Optional.ofNullable(unit.find(Table.TRANSACTIONS, id));
  }

  @Override
  public List<Transaction> findAll(Collection<TransactionId> ids) {
    unit.require(
        ids.size() <= MAX_IDS,
        "%d transactions were asked for at once; at most %d may be."
            .formatted(ids.size(), MAX_IDS));
    return ids.stream()
        .distinct()
        .sorted()
        .map(id -> unit.find(Table.TRANSACTIONS, id))
        .filter(Objects::nonNull)
        .toList();
  }

  @Override
  public List<Transaction> refundsOf(TransactionId original) {
    return unit.get(Table.BY_DATE)
        .values()
        .filter(transaction -> original.equals(transaction.refundOf()))
        .toList();
  }

  @Override
  public List<Transaction> search(
      TransactionFilter filter, TransactionSort sort, @Nullable Cursor after, int limit) {
    unit.require(limit >= 1, "A page of %d was asked for; at least 1 is.".formatted(limit));
    unit.require(
        after == null || after.sort() == sort,
        "A cursor of another order than %s was handed over.".formatted(sort));
    Place behind = after == null ? null : new Place(after.key(), after.id());
    SortedTree<Place, Transaction> order =
        unit.get(sort.byDate() ? Table.BY_DATE : Table.BY_AMOUNT);
    Stream<SortedTree.Entry<Place, Transaction>> walk =
        sort.ascending() ? order.ascending(behind) : order.descending(behind);
    Filtering filtering = new Filtering(filter, this::merchantKey);
    return walk.map(SortedTree.Entry::value).filter(filtering::letsThrough).limit(limit).toList();
  }

  @Override
  public List<String> tags() {
    return unit.get(Table.TRANSACTIONS)
        .values()
        .filter(transaction -> !transaction.deleted())
        .flatMap(transaction -> transaction.tags().stream())
        .distinct()
        .sorted(CodePoints.ORDER)
        .toList();
  }

  @Override
  public List<Total> totals(TotalsQuery query) {
    SortedTree<Place, Transaction> byDate = unit.get(Table.BY_DATE);
    if (query.dates() == null) {
      return Totalling.of(query, byDate.values());
    }
    long last = query.dates().last().toEpochDay();
    return Totalling.of(
        query,
        byDate
            .ascending(new Place(query.dates().first().toEpochDay(), LOWEST))
            .takeWhile(entry -> entry.key().key() <= last)
            .map(SortedTree.Entry::value));
  }

  @Override
  public void insert(List<Transaction> transactions) {
    for (Transaction transaction : transactions) {
      unit.insertNew(Table.TRANSACTIONS, transaction.id(), transaction);
      index(transaction);
    }
    transactions.forEach(this::requirePointers);
  }

  @Override
  public void update(List<Transaction> edited) {
    for (Transaction transaction : edited) {
      Transaction before = unit.find(Table.TRANSACTIONS, transaction.id());
      unit.update(Table.TRANSACTIONS, transaction.id(), transaction);
      if (before != null) {
        unit.remove(Table.BY_DATE, byDate(before));
        unit.remove(Table.BY_AMOUNT, byAmount(before));
      }
      index(transaction);
    }
    edited.forEach(this::requirePointers);
  }

  private void index(Transaction transaction) {
    unit.put(Table.BY_DATE, byDate(transaction), transaction);
    unit.put(Table.BY_AMOUNT, byAmount(transaction), transaction);
  }

  private static Place byDate(Transaction transaction) {
    return new Place(TransactionSort.OLDEST_FIRST.key(transaction), transaction.id());
  }

  private static Place byAmount(Transaction transaction) {
    return new Place(TransactionSort.LOWEST_AMOUNT_FIRST.key(transaction), transaction.id());
  }

  private void requirePointers(Transaction transaction) {
    unit.requireThere(Table.ACCOUNTS, transaction.account());
    unit.requireThere(Table.MERCHANTS, transaction.merchant());
    unit.requireThere(Table.TRANSACTIONS, transaction.refundOf());
    Transaction.TransferLeg leg = transaction.transfer();
    if (leg != null) {
      unit.requireThere(Table.ACCOUNTS, leg.account());
      unit.requireThere(Table.TRANSACTIONS, leg.transaction());
    }
    for (Split split : transaction.splits()) {
      unit.requireThere(Table.CATEGORIES, split.category());
    }
  }

  private String merchantKey(Transaction transaction) {
    Merchant merchant =
        transaction.merchant() == null ? null : unit.find(Table.MERCHANTS, transaction.merchant());
    return merchant == null ? "" : merchant.key();
  }
}
