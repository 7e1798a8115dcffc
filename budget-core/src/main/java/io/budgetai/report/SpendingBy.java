package io.budgetai.report;

/** What spending is shown by. */
public enum SpendingBy {
  /** As a tree: each category with what is below it. */
  CATEGORY,
  MERCHANT,
  /** A part with several tags is under each of them, so lines overlap. */
  TAG,
  ACCOUNT,
  /** Calendar months, in order of time, those without spending included. */
  MONTH
}
