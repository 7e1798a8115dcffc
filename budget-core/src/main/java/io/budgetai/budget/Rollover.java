package io.budgetai.budget;

/** What becomes of the rest when a period ends. */
public enum Rollover {
  /** Each period begins with its own amount alone. */
  NONE,
  /** What is left is added to the next period; an overspend is dropped, and reported. */
  SURPLUS,
  /** What is left is added, an overspend is taken off; without floor, at any length of history. */
  FULL,
  /** What is left is added up to the budget's cap; an overspend, and what is above the cap, is dropped, and reported. */
  CAPPED
}
