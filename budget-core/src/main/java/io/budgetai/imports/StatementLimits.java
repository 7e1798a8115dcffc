package io.budgetai.imports;

import java.time.Duration;

/**
 * How much of a statement is read before it is refused. Files from outside are hostile; a real statement is far below
 * every default.
 *
 * @param maxBytes bytes of the file
 * @param maxRows records of the file, header and preamble included
 * @param maxColumns cells of one record
 * @param maxCellChars characters of one cell
 * @param maxLineChars characters of one record
 * @param maxProblems bad rows after which reading ends: by then the layout is wrong, not the rows
 * @param maxTime time spent on one file, measured from its opening
 */
public record StatementLimits(
    long maxBytes,
    int maxRows,
    int maxColumns,
    int maxCellChars,
    int maxLineChars,
    int maxProblems,
    Duration maxTime) {

  /** 100 MiB, 2,000,000 rows, 512 columns, 64 KiB characters a cell and 1 MiB a line, 1,000 problems, 10 minutes. */
  public static final StatementLimits DEFAULT =
      new StatementLimits(
          100L << 20, 2_000_000, 512, 64 << 10, 1 << 20, 1_000, Duration.ofMinutes(10));

  public StatementLimits {
    if (maxBytes < 1
        || maxRows < 1
        || maxColumns < 1
        || maxCellChars < 1
        || maxLineChars < maxCellChars
        || maxProblems < 1
        || maxTime.isNegative()
        || maxTime.isZero()) {
      throw new IllegalArgumentException(
          "Every limit on a statement must be 1 or more, and a line must be allowed as many characters as a cell.");
    }
  }

  public StatementLimits withMaxBytes(long newMaxBytes) {
    return new StatementLimits(
        newMaxBytes, maxRows, maxColumns, maxCellChars, maxLineChars, maxProblems, maxTime);
  }

  public StatementLimits withMaxRows(int newMaxRows) {
    return new StatementLimits(
        maxBytes, newMaxRows, maxColumns, maxCellChars, maxLineChars, maxProblems, maxTime);
  }

  public StatementLimits withMaxProblems(int newMaxProblems) {
    return new StatementLimits(
        maxBytes, maxRows, maxColumns, maxCellChars, maxLineChars, newMaxProblems, maxTime);
  }

  public StatementLimits withMaxTime(Duration newMaxTime) {
    return new StatementLimits(
        maxBytes, maxRows, maxColumns, maxCellChars, maxLineChars, maxProblems, newMaxTime);
  }
}
