package io.budgetai.audit;

import java.util.List;

/** What was changed in the workspace, by whom. Needs the permission READ. Safe for use by several threads. */
public interface AuditService {

  /** Entries that the query asks for, newest first. */
  List<AuditEntry> find(AuditQuery query);

  /** Reads the whole chain and checks every link. */
  AuditVerdict verify();
}
