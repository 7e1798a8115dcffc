package io.budgetai.report;

/** What a report is set beside. {@link ReportScope#before} says which days that are. */
public enum Comparison {
  /** Nothing. */
  NONE,
  /** The period before: of a month the previous month, of any other N days the N days before. */
  PREVIOUS,
  /** The same days one year earlier: 29 February becomes 28 February, whole months stay whole. */
  YEAR_BEFORE
}
