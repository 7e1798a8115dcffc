package io.budgetai.expense;

/**
 * Who said it. A later value never replaces one from a stronger source; the constants are in order of strength, weakest
 * first.
 */
public enum Source {
  /** The bank, or the file that it gave. */
  PROVIDER,
  /** A learned model or a language model. */
  MODEL,
  /** A rule of the owner. */
  RULE,
  /** A person. */
  USER;

  /** Whether what this source says now replaces what {@code earlier} said. */
  public boolean overrides(Source earlier) {
    return compareTo(earlier) >= 0;
  }
}
