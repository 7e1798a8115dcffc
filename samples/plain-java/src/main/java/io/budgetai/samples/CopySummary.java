package io.budgetai.samples;

import io.budgetai.persistence.jpa.TransferReport;
import io.budgetai.samples.Color.Style;
import java.util.List;

/**
 * What copying all books did.
 *
 * @param command which: {@code transfer}, {@code backup} or {@code restore}
 * @param outcome {@code verified}, {@code rehearsed} or {@code canceled}
 * @param rows how many there are
 * @param written how many of them this run wrote; fewer where it went on with an earlier one
 * @param tables one for each; empty where it was canceled
 */
record CopySummary(
    String command, String outcome, long rows, long written, List<TransferReport.Table> tables)
    implements Document {

  static CopySummary of(String command, TransferReport report) {
    return new CopySummary(
        command, Words.of(report.outcome()), report.rows(), report.written(), report.tables());
  }

  @Override
  public void print(Page page) {
    if (tables.isEmpty()) {
      page.line(page.paint(Style.WARNING, "It was canceled. The same command goes on with it."));
      return;
    }
    page.heading(
        switch (command) {
          case "transfer" -> "Transfer";
          case "backup" -> "Backup";
          default -> "Restoring";
        },
        Words.count(rows, "row"));
    var table = new Table().text("Table").number("Rows").fixed("Checksum");
    for (TransferReport.Table each : tables) {
      if (each.rows() > 0) {
        table.row(each.name(), "%,d".formatted(each.rows()), each.checksum().substring(0, 16));
      }
    }
    page.table(table);
    if (outcome.equals("rehearsed")) {
      page.note("Nothing was written.");
      return;
    }
    if (written < rows) {
      page.note("%s had been written before.".formatted(Words.count(rows - written, "row")));
    }
    page.line(page.paint(Style.GOOD, "Every row was read back and is the same."));
  }
}
