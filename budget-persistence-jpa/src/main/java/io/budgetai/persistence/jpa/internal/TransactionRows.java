package io.budgetai.persistence.jpa.internal;

import io.budgetai.expense.Cursor;
import io.budgetai.expense.Split;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionId;
import io.budgetai.expense.TransactionSort;
import io.budgetai.storage.Total;
import io.budgetai.storage.TotalsQuery;
import io.budgetai.storage.TransactionStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

final class TransactionRows implements TransactionStore {
  private final UnitOfWork unit;

  TransactionRows(UnitOfWork unit) {
    this.unit = unit;
  }

  @Override
  public Optional<Transaction> find(TransactionId id) {
    return load(List.of(id.value())).stream().findFirst();
  }

  @Override
  public List<Transaction> findAll(Collection<TransactionId> ids) {
    return load(ids.stream().distinct().sorted().map(TransactionId::value).toList());
  }

  @Override
  public List<Transaction> refundsOf(TransactionId original) {
    return load(
        unit.list(
            UUID.class,
            new Hql("select id from TransactionRow where refundOf = :original order by onDay, id")
                .set("original", original.value())));
  }

  @Override
  public List<Transaction> search(
      TransactionFilter filter, TransactionSort sort, @Nullable Cursor after, int limit) {
    return load(new TransactionSearch(unit, filter, sort).page(after, limit));
  }

  @Override
  public List<String> tags() {
    Hql hql = new Hql("select distinct tags from SplitRow where deleted = false and tags <> ''");
    Set<String> tags = new TreeSet<>(Columns.BY_CODE_POINTS);
    unit.list(String.class, hql).forEach(column -> tags.addAll(Columns.tags(column)));
    return List.copyOf(tags);
  }

  @Override
  public List<Total> totals(TotalsQuery query) {
    return new TotalsReader(unit, query).totals();
  }

  @Override
  public void insert(List<Transaction> transactions) {
    List<TransactionRow> rows = new ArrayList<>(transactions.size());
    List<SplitRow> parts = new ArrayList<>(transactions.size());
    Set<UUID> stored = new HashSet<>();
    Set<UUID> coming = new HashSet<>();
    transactions.forEach(transaction -> coming.add(transaction.id().value()));
    Map<UUID, UUID> laterLegs = new LinkedHashMap<>();
    Map<UUID, UUID> laterRefunds = new LinkedHashMap<>();
    for (Transaction transaction : transactions) {
      TransactionRow row = row(transaction, parts);
      // A row cannot point to one that is stored after it, so such pointers are added at the end.
      row.counterTransactionId =
          nowOrLater(row.id, row.counterTransactionId, stored, coming, laterLegs);
      row.refundOf = nowOrLater(row.id, row.refundOf, stored, coming, laterRefunds);
      rows.add(row);
      stored.add(row.id);
    }
    unit.insertAll(rows);
    point("counterTransactionId", laterLegs);
    point("refundOf", laterRefunds);
    unit.insertAll(parts);
  }

  @Override
  public void update(List<Transaction> edited) {
    List<TransactionRow> rows = new ArrayList<>(edited.size());
    List<SplitRow> parts = new ArrayList<>(edited.size());
    for (Transaction transaction : edited) {
      TransactionRow row = row(transaction, parts);
      row.version--;
      rows.add(row);
    }
    unit.updateAll(rows);
    unit.changeByChunks(
        () -> new Hql("delete from SplitRow where transactionId in (:chunk)"),
        rows.stream().map(row -> row.id).toList());
    unit.insertAll(parts);
  }

  private TransactionRow row(Transaction transaction, List<SplitRow> parts) {
    TransactionRow row = new TransactionRow();
    row.copyFrom(transaction);
    row.workspaceId = unit.workspace();
    for (int i = 0; i < transaction.splits().size(); i++) {
      SplitRow part = new SplitRow();
      part.copyFrom(row, i, transaction.splits().get(i));
      parts.add(part);
    }
    return row;
  }

  private static @Nullable UUID nowOrLater(
      UUID from, @Nullable UUID to, Set<UUID> stored, Set<UUID> coming, Map<UUID, UUID> later) {
    if (to == null || stored.contains(to) || !coming.contains(to)) {
      return to;
    }
    later.put(from, to);
    return null;
  }

  private void point(String attribute, Map<UUID, UUID> pointers) {
    pointers.forEach(
        (from, to) ->
            unit.change(
                new Hql("update TransactionRow set ")
                    .add(attribute)
                    .add(" = :to where id = :from")
                    .set("to", to)
                    .set("from", from)));
  }

  /** Those of the transactions that exist, in the order of the ids. */
  private List<Transaction> load(List<UUID> ids) {
    Map<UUID, TransactionRow> rows = new HashMap<>();
    unit.listByChunks(
            TransactionRow.class, () -> new Hql("from TransactionRow where id in (:chunk)"), ids)
        .forEach(row -> rows.put(row.id, row));
    Map<UUID, List<Split>> parts = new HashMap<>();
    unit.listByChunks(
            SplitRow.class,
            () ->
                new Hql("from SplitRow where transactionId in (:chunk)")
                    .add(" order by transactionId, splitIndex"),
            ids)
        .forEach(
            part ->
                parts
                    .computeIfAbsent(part.transactionId, id -> new ArrayList<>(1))
                    .add(part.toDomain()));
    List<Transaction> found = new ArrayList<>(rows.size());
    for (UUID id : ids) {
      TransactionRow row = rows.get(id);
      if (row != null) {
        found.add(row.toDomain(parts.getOrDefault(id, List.of())));
      }
    }
    return found;
  }
}
