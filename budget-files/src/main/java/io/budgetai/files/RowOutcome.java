package io.budgetai.files;

import io.budgetai.imports.RowProblem;
import io.budgetai.imports.StatementRow;

/** What a record turned out to be. */
sealed interface RowOutcome {

  /** A transaction. */
  record Row(StatementRow row) implements RowOutcome {}

  /** No transaction; {@code reason} says why. */
  record Skip(String reason) implements RowOutcome {}

  /** More of the text of the transaction above. */
  record MoreText(String text) implements RowOutcome {}

  /** A transaction that cannot be read. */
  record Bad(RowProblem problem) implements RowOutcome {}
}
