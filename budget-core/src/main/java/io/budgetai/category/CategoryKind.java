package io.budgetai.category;

/** What belongs into a category; the same for a whole branch of the tree. */
public enum CategoryKind {
  EXPENSE,
  INCOME,
  /** Money that only changes its place. */
  TRANSFER
}
