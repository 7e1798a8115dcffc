package io.budgetai.imports.internal;

import io.budgetai.ValidationException;
import io.budgetai.ValidationException.Violation;
import io.budgetai.imports.BadRows;
import io.budgetai.imports.RowProblem;
import io.budgetai.imports.SkippedLine;
import io.budgetai.imports.StatementRow;
import io.budgetai.imports.StatementRows;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a first reading finds out about a statement, before anything is stored.
 *
 * @param digest by which the import is found again
 * @param bytes how long the file is
 * @param skipped the first lines that are no transactions
 * @param skippedCount how many lines are no transactions or were refused
 * @param problems the rows that were refused
 */
record Inspection(
    String digest,
    long bytes,
    List<SkippedLine> skipped,
    long skippedCount,
    List<RowProblem> problems) {
  private static final int MOST_VIOLATIONS = 100;

  /**
   * Reads a statement to its end.
   *
   * @throws ValidationException if it cannot be read, or has bad rows and these reject it
   */
  static Inspection of(Statement statement, TwoReadings progress) {
    DigestedSource bytes = statement.digested();
    try (StatementRows rows = statement.read(bytes, progress.first())) {
      List<RowProblem> misfits = misfits(statement, rows);
      List<RowProblem> problems =
          Stream.concat(rows.problems().stream(), misfits.stream())
              .sorted(Comparator.comparingInt(RowProblem::line))
              .toList();
      if (statement.badRows() == BadRows.REJECT && !problems.isEmpty()) {
        throw rejected(problems.stream().map(RowProblem::toViolation).toList());
      }
      return new Inspection(
          bytes.finish(statement.reading()),
          bytes.count(),
          List.copyOf(rows.skipped()),
          rows.skippedCount() + problems.size(),
          problems);
    }
  }

  /** Reads all rows; returns those that are well written and yet cannot go into the account. */
  private static List<RowProblem> misfits(Statement statement, StatementRows rows) {
    List<RowProblem> misfits = new ArrayList<>();
    int line = 0;
    try {
      while (rows.hasNext()) {
        StatementRow row = rows.next();
        if (row.line() <= line) {
          throw new IllegalStateException(
              "The reader of the format '%s' gave line %d behind line %d. Maybe it must number its transactions."
                  .formatted(statement.reader().format(), row.line(), line));
        }
        line = row.line();
        RowProblem misfit = statement.problem(row);
        if (misfit != null) {
          misfits.add(misfit);
          if (misfits.size() >= statement.options().limits().maxProblems()) {
            throw rejected(misfits.stream().map(RowProblem::toViolation).toList());
          }
        }
      }
      return misfits;
    } catch (ValidationException unreadable) {
      throw rejected(unreadable.violations());
    }
  }

  private static ValidationException rejected(List<Violation> violations) {
    return new ValidationException(
        violations.subList(0, Math.min(violations.size(), MOST_VIOLATIONS)));
  }
}
