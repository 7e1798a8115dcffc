package io.budgetai.imports;

/** What becomes of a statement in which some rows cannot be read. */
public enum BadRows {
  /** Nothing is imported; the error names the rows, the columns and what to do. */
  REJECT,
  /** The good rows are imported; the report names the others. */
  SKIP
}
