package io.budgetai.persistence.jpa.internal;

import io.budgetai.UserId;
import io.budgetai.audit.AuditAction;
import io.budgetai.audit.AuditEntry;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** An entry of the audit chain. */
@Entity
@Table(name = "budget_audit")
@SuppressWarnings("NullAway.Init")
class AuditRow extends TenantRow {
  @Id long sequenceNumber;
  long atMoment;
  UUID actor;
  String action;
  String subject;
  String subjectId;

  String changes;

  String hash;

  void copyFrom(AuditEntry entry) {
    sequenceNumber = entry.sequence();
    atMoment = entry.at().toEpochMilli();
    actor = entry.actor().value();
    action = entry.action().name();
    subject = entry.subject();
    subjectId = entry.subjectId();
    changes = ChangesJson.write(entry.changes());
    hash = entry.hash();
  }

  AuditEntry toDomain() {
    return new AuditEntry(
        sequenceNumber,
        Columns.instant(atMoment),
        new UserId(actor),
        AuditAction.valueOf(action),
        subject,
        subjectId,
        ChangesJson.read(changes),
        hash);
  }
}
