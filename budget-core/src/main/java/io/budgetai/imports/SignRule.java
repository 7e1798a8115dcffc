package io.budgetai.imports;

/** What the sign in an amount column of a statement means. */
public enum SignRule {
  /** Money out has a minus, as in most account statements. */
  MINUS_IS_OUT,
  /** Money out has none and money in has a minus, as in many card statements. */
  PLUS_IS_OUT
}
