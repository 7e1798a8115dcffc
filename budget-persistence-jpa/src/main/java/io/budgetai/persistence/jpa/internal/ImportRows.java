package io.budgetai.persistence.jpa.internal;

import io.budgetai.account.AccountId;
import io.budgetai.expense.TransactionId;
import io.budgetai.imports.Import;
import io.budgetai.imports.ImportId;
import io.budgetai.imports.ImportStatus;
import io.budgetai.imports.ImportedRow;
import io.budgetai.storage.ImportStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Imports, and what became of their rows. Rows are asked for in the order of the index of claims: without that SQLite, which
 * has no statistics, reads the rows of all imports instead of the index.
 */
final class ImportRows implements ImportStore {

  /** A row that created a transaction is forgotten when it holds its key no more. */
  private static final String KNOWN = " and (created = false or claim = :nobody)";

  private final UnitOfWork unit;

  ImportRows(UnitOfWork unit) {
    this.unit = unit;
  }

  @Override
  public Optional<Import> find(ImportId id) {
    return Optional.ofNullable(unit.get(ImportRow.class, id.value())).map(ImportRow::toDomain);
  }

  @Override
  public List<Import> list(@Nullable ImportId before, int limit) {
    Hql hql = new Hql("from ImportRow");
    if (before != null) {
      hql.add(" where id < :before").set("before", before.value());
    }
    return unit.list(ImportRow.class, hql.add(" order by id desc").limit(limit)).stream()
        .map(ImportRow::toDomain)
        .toList();
  }

  @Override
  public Optional<Import> running(AccountId account, String digest) {
    Hql hql =
        new Hql("from ImportRow where accountId = :account and digest = :digest")
            .add(" and status = :running order by id desc")
            .set("account", account.value())
            .set("digest", digest)
            .set("running", ImportStatus.RUNNING.name())
            .limit(1);
    return unit.list(ImportRow.class, hql).stream().findFirst().map(ImportRow::toDomain);
  }

  @Override
  public void insert(Import started) {
    ImportRow row = new ImportRow();
    row.copyFrom(started);
    unit.insert(row);
  }

  @Override
  public void update(Import edited) {
    ImportRow row = new ImportRow();
    row.copyFrom(edited);
    row.version--;
    unit.update(row);
  }

  @Override
  public Map<UUID, Integer> met(ImportId importId, Collection<UUID> fingerprints) {
    Map<UUID, Integer> met = new HashMap<>();
    unit.listByChunks(
            Object[].class,
            () ->
                new Hql("select fingerprint, count(*) from ImportedLineRow")
                    .add(" where fingerprint in (:chunk) and importId = :import")
                    .add(KNOWN)
                    .add(" group by fingerprint")
                    .set("nobody", Columns.NIL)
                    .set("import", importId.value()),
            new HashSet<>(fingerprints))
        .forEach(counted -> met.put((UUID) counted[0], ((Long) counted[1]).intValue()));
    return met;
  }

  @Override
  public Map<ImportedRow.Key, TransactionId> created(
      AccountId account, Collection<UUID> fingerprints) {
    Map<ImportedRow.Key, TransactionId> created = new HashMap<>();
    unit.listByChunks(
            Object[].class,
            () ->
                new Hql("select l.fingerprint, l.occurrence, l.transactionId")
                    .add(" from ImportedLineRow l")
                    .add(" where l.fingerprint in (:chunk) and l.accountId = :account")
                    .add(" and l.created = true and (l.claim = :nobody or exists")
                    .add(" (select 1 from TransactionRow t where t.id = l.transactionId")
                    .add(" and t.deleted = false)) order by l.fingerprint, l.occurrence, l.claim")
                    .set("account", account.value())
                    .set("nobody", Columns.NIL),
            new HashSet<>(fingerprints))
        .forEach(
            row ->
                created.putIfAbsent(
                    new ImportedRow.Key((UUID) row[0], (Integer) row[1]),
                    new TransactionId((UUID) row[2])));
    return created;
  }

  @Override
  public void insert(List<ImportedRow> rows) {
    List<ImportedLineRow> lines = new ArrayList<>(rows.size());
    for (ImportedRow row : rows) {
      ImportedLineRow line = new ImportedLineRow();
      line.copyFrom(row);
      lines.add(line);
    }
    unit.insertAll(lines);
  }

  @Override
  public List<ImportedRow> rows(ImportId importId, long afterLine, int limit) {
    Hql hql =
        new Hql("from ImportedLineRow where importId = :import and lineNumber > :after")
            .add(KNOWN)
            .add(" order by lineNumber")
            .set("nobody", Columns.NIL)
            .set("import", importId.value())
            .set("after", afterLine)
            .limit(limit);
    return unit.list(ImportedLineRow.class, hql).stream().map(ImportedLineRow::toDomain).toList();
  }

  @Override
  public List<ImportedRow.Key> claimedByOthers(
      ImportId importId, AccountId account, Collection<ImportedRow.Key> keys) {
    Set<ImportedRow.Key> wanted = new HashSet<>(keys);
    return unit
        .listByChunks(
            Object[].class,
            () ->
                new Hql("select distinct fingerprint, occurrence from ImportedLineRow")
                    .add(" where fingerprint in (:chunk) and accountId = :account")
                    .add(" and importId <> :import and created = false order by fingerprint")
                    .set("account", account.value())
                    .set("import", importId.value()),
            wanted.stream().map(ImportedRow.Key::fingerprint).distinct().toList())
        .stream()
        .map(row -> new ImportedRow.Key((UUID) row[0], (Integer) row[1]))
        .filter(wanted::contains)
        .toList();
  }

  @Override
  public void forget(ImportId importId, Collection<Long> lines) {
    unit.changeByChunks(
        () ->
            new Hql("delete from ImportedLineRow where importId = :import")
                .add(" and created = false and lineNumber in (:chunk)")
                .set("import", importId.value()),
        lines);
    unit.changeByChunks(
        () ->
            new Hql("update ImportedLineRow set claim = :import where importId = :import")
                .add(" and created = true and lineNumber in (:chunk)")
                .set("import", importId.value()),
        lines);
  }
}
