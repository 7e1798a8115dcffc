package io.budgetai.imports;

/** How far an import came. */
public enum ImportStatus {
  /** At work, or interrupted: importing the same bytes again goes on with it. */
  RUNNING,
  FINISHED,
  /** Cancelled; what it had created was taken back. */
  CANCELLED,
  /** Undone by a member. */
  REVERTED
}
