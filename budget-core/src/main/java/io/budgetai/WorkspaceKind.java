package io.budgetai;

/** Whose books a workspace holds; decides the default category tree. */
public enum WorkspaceKind {
  /** A person or a household. */
  PERSONAL,
  /** A small business; its default categories follow the lines of a tax return. */
  BUSINESS
}
