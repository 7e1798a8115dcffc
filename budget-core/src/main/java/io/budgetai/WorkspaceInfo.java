package io.budgetai;

import java.time.Instant;

/** A workspace as it stands: its id, its owner's decisions, and when it was created. */
public record WorkspaceInfo(
    WorkspaceId id, WorkspaceSettings settings, Instant createdAt, long version)
    implements Versioned {

  /** The same as the next edit of this one. */
  public WorkspaceInfo nextVersion() {
    return new WorkspaceInfo(id, settings, createdAt, version + 1);
  }
}
