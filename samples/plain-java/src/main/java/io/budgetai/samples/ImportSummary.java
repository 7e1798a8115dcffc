package io.budgetai.samples;

import io.budgetai.samples.Color.Style;
import java.util.List;

/**
 * What became of statement files.
 *
 * @param files one for each file, in the order of their import
 * @param total over all files
 */
record ImportSummary(List<FileResult> files, Counts total) implements Document {

  /**
   * How many rows there were.
   *
   * @param rows transactions that the file holds
   * @param created how many of them were new
   * @param duplicates how many were in the books already
   * @param skipped lines that are no transaction or could not be read
   */
  record Counts(long rows, long created, long duplicates, long skipped) {
    static final Counts NONE = new Counts(0, 0, 0, 0);

    Counts plus(Counts other) {
      return new Counts(
          rows + other.rows,
          created + other.created,
          duplicates + other.duplicates,
          skipped + other.skipped);
    }
  }

  /** Lines that were left out for one reason; {@code lines} are counted from 1, at most the first ten. */
  record Skipped(String reason, long count, List<Long> lines) {}

  /**
   * One file.
   *
   * @param importId with which {@code budget undo} takes the import back; empty when nothing was imported
   * @param refused why the file was not imported; empty when it was
   */
  record FileResult(
      String file,
      String account,
      String importId,
      Counts counts,
      List<Skipped> skipped,
      String refused) {}

  static ImportSummary of(List<FileResult> files) {
    return new ImportSummary(
        List.copyOf(files),
        files.stream().map(FileResult::counts).reduce(Counts.NONE, Counts::plus));
  }

  @Override
  public void print(Page page) {
    page.heading("Import", files.size() == 1 ? "1 file" : "%,d files".formatted(files.size()));
    var table =
        new Table()
            .text("File")
            .text("Account")
            .number("Rows")
            .number("New")
            .number("Known")
            .number("Skipped");
    for (FileResult file : files) {
      if (file.refused().isEmpty()) {
        table.row(cells(file.file(), file.account(), file.counts()));
      } else {
        table.row(file.file(), file.account(), "", "", "", "refused").style(5, Style.BAD);
      }
    }
    if (files.size() > 1) {
      table.rule();
      table.row(cells("", "", total));
    }
    page.table(table);
    if (total.duplicates() > 0) {
      page.note(
          "%,d rows were in the books already and were not taken twice."
              .formatted(total.duplicates()));
    }
    for (FileResult file : files) {
      for (Skipped skipped : file.skipped()) {
        page.note("%s: skipped %s: %s".formatted(file.file(), lines(skipped), skipped.reason()));
      }
      if (!file.refused().isEmpty()) {
        page.line(page.paint(Style.BAD, SafeText.oneLine(file.file() + ": " + file.refused())));
      }
    }
  }

  private static String[] cells(String file, String account, Counts counts) {
    return new String[] {
      file,
      account,
      "%,d".formatted(counts.rows()),
      "%,d".formatted(counts.created()),
      "%,d".formatted(counts.duplicates()),
      "%,d".formatted(counts.skipped())
    };
  }

  private static String lines(Skipped skipped) {
    if (skipped.count() == 1 && !skipped.lines().isEmpty()) {
      return "line " + skipped.lines().get(0);
    }
    return "%,d lines".formatted(skipped.count());
  }
}
