package io.budgetai.files;

import io.budgetai.Progress;
import io.budgetai.imports.RowProblem;
import io.budgetai.imports.SkippedLine;
import io.budgetai.imports.StatementLayout;
import io.budgetai.imports.StatementOptions;
import io.budgetai.imports.StatementPreview;
import io.budgetai.imports.StatementRow;
import io.budgetai.imports.StatementRows;
import io.budgetai.imports.StatementSource;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/** Reads statements in tests: preview first, then all rows under the layout that was found. */
final class Statements {
  static final Currency EUR = Currency.getInstance("EUR");
  static final CsvStatementReader READER = new CsvStatementReader();

  private Statements() {}

  /** A statement that was read to its end. */
  record Read(
      StatementPreview preview,
      List<StatementRow> rows,
      List<SkippedLine> skipped,
      List<RowProblem> problems) {
    StatementLayout layout() {
      return preview.layout();
    }

    List<String> dates() {
      return rows.stream().map(row -> row.date().toString()).toList();
    }

    List<String> amounts() {
      return rows.stream().map(row -> row.amount().toString()).toList();
    }

    List<String> descriptions() {
      return rows.stream().map(StatementRow::description).toList();
    }
  }

  static Read read(String... lines) {
    return read(StatementOptions.inCurrency(EUR), lines);
  }

  static Read read(StatementOptions options, String... lines) {
    return read(options, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
  }

  static Read read(StatementOptions options, byte[] bytes) {
    StatementSource source = StatementSource.of("statement.csv", bytes);
    StatementPreview preview = READER.preview(source, options);
    return read(source, preview, options);
  }

  static Read read(StatementSource source, StatementPreview preview, StatementOptions options) {
    var rows = new ArrayList<StatementRow>();
    try (StatementRows all = READER.read(source, preview.layout(), options, Progress.NONE)) {
      all.forEachRemaining(rows::add);
      return new Read(preview, rows, List.copyOf(all.skipped()), List.copyOf(all.problems()));
    }
  }
}
