package io.budgetai.testkit.internal;

import io.budgetai.account.AccountId;
import io.budgetai.expense.TransactionId;
import io.budgetai.imports.Import;
import io.budgetai.imports.ImportId;
import io.budgetai.imports.ImportStatus;
import io.budgetai.imports.ImportedRow;
import io.budgetai.storage.ImportStore;
import io.budgetai.testkit.internal.Table.ForgottenRow;
import io.budgetai.testkit.internal.Table.RowInAccount;
import io.budgetai.testkit.internal.Table.RowKey;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Imports and their rows. */
record MemoryImports(Unit unit) implements ImportStore {
  private static final ImportId BEFORE_ALL = new ImportId(new UUID(Long.MIN_VALUE, 0));

  @Override
  public Optional<Import> find(ImportId id) {
    return Optional.ofNullable(unit.find(Table.IMPORTS, id));
  }

  @Override
  public List<Import> list(@Nullable ImportId before, int limit) {
    return newestFirst(before).limit(limit).toList();
  }

  @Override
  public Optional<Import> running(AccountId account, String digest) {
    return newestFirst(null)
        .filter(started -> started.status() == ImportStatus.RUNNING)
        .filter(started -> started.account().equals(account) && started.digest().equals(digest))
        .findFirst();
  }

  @Override
  public void insert(Import started) {
    unit.requireThere(Table.ACCOUNTS, started.account());
    unit.insertNew(Table.IMPORTS, started.id(), started);
  }

  @Override
  public void update(Import edited) {
    unit.requireThere(Table.ACCOUNTS, edited.account());
    unit.update(Table.IMPORTS, edited.id(), edited);
  }

  @Override
  public Map<UUID, Integer> met(ImportId importId, Collection<UUID> fingerprints) {
    Set<UUID> wanted = Set.copyOf(fingerprints);
    Map<UUID, Integer> met = new HashMap<>();
    rowsBehind(importId, Long.MIN_VALUE)
        .filter(row -> wanted.contains(row.fingerprint()))
        .forEach(row -> met.merge(row.fingerprint(), 1, Integer::sum));
    return met;
  }

  @Override
  public Map<ImportedRow.Key, TransactionId> created(
      AccountId account, Collection<UUID> fingerprints) {
    Map<ImportedRow.Key, TransactionId> created = new HashMap<>();
    for (UUID fingerprint : fingerprints) {
      RowInAccount first = new RowInAccount(account, new ImportedRow.Key(fingerprint, -1));
      unit.get(Table.CREATED)
          .ascending(first)
          .takeWhile(made -> alike(made.key(), first))
          .forEach(made -> created.put(made.key().key(), made.value()));
      unit.get(Table.FORGOTTEN)
          .ascending(new ForgottenRow(first, BEFORE_ALL))
          .takeWhile(forgotten -> alike(forgotten.key().row(), first))
          .filter(forgotten -> !isDeleted(forgotten.value()))
          .forEach(restored -> created.putIfAbsent(restored.key().row().key(), restored.value()));
    }
    return created;
  }

  private static boolean alike(RowInAccount one, RowInAccount other) {
    return one.account().equals(other.account())
        && one.key().fingerprint().equals(other.key().fingerprint());
  }

  private boolean isDeleted(TransactionId id) {
    return Objects.requireNonNull(unit.find(Table.TRANSACTIONS, id)).deleted();
  }

  @Override
  public void insert(List<ImportedRow> rows) {
    for (ImportedRow row : rows) {
      unit.requireThere(Table.IMPORTS, row.importId());
      unit.requireThere(Table.ACCOUNTS, row.account());
      unit.requireThere(Table.TRANSACTIONS, row.transaction());
      unit.insert(Table.ROWS, new RowKey(row.importId(), row.line()), row);
      if (row.created()) {
        unit.insert(Table.CREATED, new RowInAccount(row.account(), row.key()), row.transaction());
      }
    }
  }

  @Override
  public List<ImportedRow> rows(ImportId importId, long afterLine, int limit) {
    return rowsBehind(importId, afterLine).limit(limit).toList();
  }

  @Override
  public List<ImportedRow.Key> claimedByOthers(
      ImportId importId, AccountId account, Collection<ImportedRow.Key> keys) {
    Set<ImportedRow.Key> wanted = Set.copyOf(keys);
    return unit.get(Table.ROWS)
        .values()
        .filter(row -> !row.created() && !row.importId().equals(importId))
        .filter(row -> row.account().equals(account) && wanted.contains(row.key()))
        .map(ImportedRow::key)
        .distinct()
        .toList();
  }

  @Override
  public void forget(ImportId importId, Collection<Long> lines) {
    unit.requireWriting();
    for (Long line : lines) {
      RowKey key = new RowKey(importId, line);
      ImportedRow row = unit.find(Table.ROWS, key);
      if (row != null) {
        unit.remove(Table.ROWS, key);
        if (row.created()) {
          RowInAccount created = new RowInAccount(row.account(), row.key());
          unit.remove(Table.CREATED, created);
          unit.insert(Table.FORGOTTEN, new ForgottenRow(created, importId), row.transaction());
        }
      }
    }
  }

  private Stream<Import> newestFirst(@Nullable ImportId before) {
    return unit.get(Table.IMPORTS).descending(before).map(SortedTree.Entry::value);
  }

  private Stream<ImportedRow> rowsBehind(ImportId importId, long line) {
    return unit.get(Table.ROWS)
        .ascending(new RowKey(importId, line))
        .map(SortedTree.Entry::value)
        .takeWhile(row -> row.importId().equals(importId));
  }
}
