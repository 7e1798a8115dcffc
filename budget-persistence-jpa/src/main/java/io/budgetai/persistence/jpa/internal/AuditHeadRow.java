package io.budgetai.persistence.jpa.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The end of a workspace's audit chain. Its id is the workspace, so it is only read by the id of the unit of work. */
@Entity
@Table(name = "budget_audit_head")
@SuppressWarnings("NullAway.Init")
class AuditHeadRow {
  @Id UUID workspaceId;
  long lastSequence;
  String hash;
}
