package io.budgetai.persistence.jpa.internal;

import io.budgetai.account.AccountId;
import io.budgetai.expense.TransactionId;
import io.budgetai.imports.ImportId;
import io.budgetai.imports.ImportedRow;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** What became of one row of a statement. */
@Entity
@Table(name = "budget_imported_row")
@IdClass(ImportedLineRow.Key.class)
@SuppressWarnings("NullAway.Init")
class ImportedLineRow extends TenantRow {
  @Id UUID importId;
  @Id long lineNumber;
  UUID accountId;
  UUID fingerprint;
  int occurrence;
  UUID transactionId;
  boolean created;
  UUID claim;

  record Key(UUID importId, long lineNumber) {}

  void copyFrom(ImportedRow row) {
    importId = row.importId().value();
    lineNumber = row.line();
    accountId = row.account().value();
    fingerprint = row.fingerprint();
    occurrence = row.occurrence();
    transactionId = row.transaction().value();
    created = row.created();
    claim = created ? Columns.NIL : importId;
  }

  ImportedRow toDomain() {
    return new ImportedRow(
        new ImportId(importId),
        lineNumber,
        new AccountId(accountId),
        fingerprint,
        occurrence,
        new TransactionId(transactionId),
        created);
  }
}
