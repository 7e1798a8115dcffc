package io.budgetai.persistence.jpa.internal;

import io.budgetai.UserId;
import io.budgetai.account.AccountId;
import io.budgetai.imports.Import;
import io.budgetai.imports.ImportId;
import io.budgetai.imports.ImportStatus;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One import of one statement. */
@Entity
@Table(name = "budget_import")
@SuppressWarnings("NullAway.Init")
class ImportRow extends VersionedRow<Import> {
  UUID accountId;
  String sourceName;
  String format;
  String digest;
  String status;
  long rowCount;
  long createdCount;
  long duplicateCount;
  long skippedCount;
  UUID startedBy;
  long startedAt;
  @Nullable Long finishedAt;

  @Override
  void copyFrom(Import started) {
    id = started.id().value();
    accountId = started.account().value();
    sourceName = started.source();
    format = started.format();
    digest = started.digest();
    status = started.status().name();
    rowCount = started.rows();
    createdCount = started.created();
    duplicateCount = started.duplicates();
    skippedCount = started.skipped();
    startedBy = started.startedBy().value();
    startedAt = started.startedAt().toEpochMilli();
    finishedAt = Columns.millis(started.finishedAt());
    version = started.version();
  }

  @Override
  Import toDomain() {
    return new Import(
        new ImportId(id),
        new AccountId(accountId),
        sourceName,
        format,
        digest,
        ImportStatus.valueOf(status),
        rowCount,
        createdCount,
        duplicateCount,
        skippedCount,
        new UserId(startedBy),
        Columns.instant(startedAt),
        Columns.instantOrNull(finishedAt),
        version);
  }
}
