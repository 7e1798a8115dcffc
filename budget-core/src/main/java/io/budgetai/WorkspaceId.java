package io.budgetai;

import java.util.UUID;

/** Identifies a workspace. */
public record WorkspaceId(UUID value) implements Comparable<WorkspaceId> {

  /** Reads the form that {@link #toString()} writes. */
  public static WorkspaceId parse(String text) {
    return new WorkspaceId(UUID.fromString(text));
  }

  @Override
  public int compareTo(WorkspaceId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
