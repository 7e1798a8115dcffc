package io.budgetai.report.internal;

import io.budgetai.expense.TransactionKind;
import io.budgetai.storage.Total;
import java.time.LocalDate;
import java.util.Objects;

/** Reads what was asked for out of totals. */
final class Rows {

  private Rows() {}

  static LocalDate day(Total row) {
    return Objects.requireNonNull(row.day(), "day");
  }

  static TransactionKind kind(Total row) {
    return Objects.requireNonNull(row.kind(), "kind");
  }

  /** Whether the row is of money spent, or of spent money that came back. */
  static boolean isSpending(Total row) {
    return kind(row).isSpending();
  }
}
