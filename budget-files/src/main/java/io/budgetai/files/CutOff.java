package io.budgetai.files;

import io.budgetai.files.RowOutcome.Bad;
import io.budgetai.files.RowOutcome.Row;
import io.budgetai.imports.ColumnRole;
import io.budgetai.imports.StatementLayout;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells a transaction whose end is missing, because the file was cut off in it, from a line that ends a statement. Only the
 * last record can be such a one; half an amount would otherwise pass for a whole. Used by one thread.
 */
final class CutOff {
  private final StatementLayout layout;
  private final List<String> header;
  private final int date;
  private int width;
  private @Nullable CsvRecord lastRow;

  CutOff(StatementLayout layout, List<String> header) {
    this.layout = layout;
    this.header = header;
    this.date = layout.columnOf(ColumnRole.DATE);
    this.width = header.size();
    while (width > 0 && header.get(width - 1).isEmpty()) {
      width--;
    }
  }

  /** Takes note of a record that is not the last; gives the same outcome. */
  RowOutcome seen(CsvRecord record, RowOutcome outcome) {
    if (outcome instanceof Row) {
      lastRow = record;
      int cells = record.cells().length;
      width = width == 0 ? cells : Math.min(width, cells);
    }
    return outcome;
  }

  /** What the last record is: a bad row if it was cut off, or else what it seems to be. */
  RowOutcome ofLast(CsvRecord record, RowOutcome outcome) {
    int cells = record.cells().length;
    if (cells < width && isTransaction(record, outcome)) {
      return bad(
          record,
          cells,
          "The last row of the file ends after %d of %d cells, so the file was cut off."
              .formatted(cells, width),
          "Maybe export the file again, or complete the row.");
    }
    int open = outcome instanceof Row ? openQuote(record) : -1;
    if (open >= 0) {
      return bad(
          record,
          open,
          "A quote is opened in the last row of the file and never closed, so the file was cut off.",
          "Maybe export the file again, or close the quote.");
    }
    return outcome;
  }

  /** Whether a record with cells missing is meant as a transaction, not as a total or a remark below the table. */
  private boolean isTransaction(CsvRecord record, RowOutcome outcome) {
    if (outcome instanceof Row) {
      return true;
    }
    if (RowParser.startsWithWord(record, "total")) {
      return false;
    }
    return outcome.equals(RowParser.WITHOUT_AMOUNT)
        || outcome.equals(RowParser.UNKNOWN) && beginsLikeRow(record);
  }

  private boolean beginsLikeRow(CsvRecord record) {
    String day = record.cell(date).strip();
    if (!day.isEmpty()) {
      return day.chars().allMatch(c -> c >= '0' && c <= '9' || c == '.' || c == '/' || c == '-')
          && Character.isDigit(day.charAt(0));
    }
    CsvRecord above = lastRow;
    String first = record.cell(0);
    return above != null
        && record.cells().length <= date
        && !first.isBlank()
        && above.cell(0).startsWith(first);
  }

  /** The column whose cell begins with a quote and does not end with one, in a file without quotes; or -1. */
  private int openQuote(CsvRecord record) {
    for (int i = 0; layout.quote() == StatementLayout.NO_QUOTE && i < record.cells().length; i++) {
      String cell = record.cells()[i].strip();
      if (cell.startsWith("\"") && (cell.length() == 1 || !cell.endsWith("\""))) {
        return i;
      }
    }
    return -1;
  }

  private Bad bad(CsvRecord record, int column, String problem, String remedy) {
    return RowParser.bad(record, column, header, problem, remedy);
  }
}
