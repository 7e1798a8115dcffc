package io.budgetai.files;

import io.budgetai.ValidationException;
import io.budgetai.imports.StatementLayout;
import io.budgetai.imports.StatementOptions;
import org.jspecify.annotations.Nullable;

/** Finds out how the cells of a file are separated, by trying every way and keeping the one that gives transactions. */
final class LayoutDetector {
  private static final char[] DELIMITERS = {',', ';', '\t', '|'};

  private final FileProbe probe;
  private final StatementOptions options;
  private @Nullable ValidationException cutOff;

  private LayoutDetector(FileProbe probe, StatementOptions options) {
    this.probe = probe;
    this.options = options;
  }

  /**
   * Finds the layout.
   *
   * @throws ValidationException if the file has no rows with a date and an amount, with what is missing
   */
  static DetectedLayout detect(FileProbe probe, StatementOptions options) {
    return new LayoutDetector(probe, options).detect();
  }

  private DetectedLayout detect() {
    SampleTable best = null;
    int bestScore = Integer.MIN_VALUE;
    for (char delimiter : delimiters()) {
      SampleTable table =
          best == null || probe.text().indexOf(delimiter) >= 0 ? table(delimiter) : null;
      int score = table == null ? Integer.MIN_VALUE : score(table);
      if (table != null && (best == null || score > bestScore)) {
        best = table;
        bestScore = score;
      }
    }
    if (best == null || best.rows().isEmpty()) {
      throw refuse(best);
    }
    return TableAnalysis.of(best, probe.charset(), options);
  }

  private char[] delimiters() {
    Character wanted = options.delimiter();
    return wanted == null ? DELIMITERS : new char[] {wanted};
  }

  /** The table under a delimiter; without quotes only if there are none around cells and they do not add up otherwise. */
  private @Nullable SampleTable table(char delimiter) {
    SampleTable quoted = null;
    try {
      quoted = SampleTable.of(probe.text(), probe.complete(), delimiter, '"', options.limits());
    } catch (ValidationException unclosed) {
      cutOff = cutOff == null ? unclosed : cutOff;
    }
    boolean spansLines =
        quoted != null && quoted.records().stream().anyMatch(CsvRecord::spansLines);
    if (quoted != null && !spansLines) {
      return quoted;
    }
    try {
      SampleTable plain =
          SampleTable.of(
              probe.text(),
              probe.complete(),
              delimiter,
              StatementLayout.NO_QUOTE,
              options.limits());
      boolean better = quoted == null || plain.rows().size() > quoted.rows().size();
      return better && !hasQuotedCells(plain) ? plain : quoted;
    } catch (ValidationException beyondLimits) {
      return quoted;
    }
  }

  /**
   * Whether quotes do quote: some cell is wrapped in them, or a record that opens one is no transaction as it stands, as at the
   * end of a file that was cut off.
   */
  private static boolean hasQuotedCells(SampleTable table) {
    for (CsvRecord record : table.records()) {
      for (String cell : record.cells()) {
        String text = cell.strip();
        boolean opens = text.startsWith("\"");
        if (opens && (text.length() > 1 && text.endsWith("\"") || !table.rows().contains(record))) {
          return true;
        }
      }
    }
    return false;
  }

  /** Rows that are transactions count most, then the share of them, their even width and the names of the columns. */
  private static int score(SampleTable table) {
    int records = Math.max(1, table.records().size() - Math.max(0, table.firstRow()));
    long even = table.rows().stream().filter(row -> row.cells().length == table.width()).count();
    return table.rows().size() * 4
        + table.rows().size() * 400 / records
        + (int) (even * 100 / Math.max(1, table.rows().size()))
        + Math.min(table.headerScore(), 200) * 2
        + Math.min(table.width(), 10) * 3;
  }

  private ValidationException refuse(@Nullable SampleTable best) {
    if (cutOff != null && (best == null || best.rows().isEmpty())) {
      return cutOff;
    }
    if (best != null && best.headerAt() >= 0) {
      int header = best.records().get(best.headerAt()).line();
      return Refusal.at(
          header,
          best.records().size() == best.headerAt() + 1
              ? "The file has a header in this row, but no row below it."
              : "No row below the header in this row has both a date and an amount.",
          "Maybe the period had no transactions, or this is no account statement; export another period.");
    }
    return Refusal.at(
        1,
        "No row has a date and an amount in columns of their own.",
        "Maybe the cells are separated by something unusual, or this is no statement; name the delimiter or export it again.");
  }
}
