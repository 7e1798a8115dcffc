package io.budgetai.samples;

import io.budgetai.money.Money;
import io.budgetai.samples.Color.Style;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of statement files.
 *
 * @param files one for each file, in the order of their import
 * @param total over all files
 * @param accounts into which something was imported, by name, and what they hold now
 */
record ImportSummary(List<FileResult> files, Counts total, List<Holding> accounts)
    implements Document {
  private static final int WIDTH_WITH_DAYS = 96;

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

  /** What an account holds now, with every transaction that is recorded. */
  record Holding(String account, Money balance) {}

  /** Lines that were left out for one reason; {@code lines} are counted from 1, at most the first ten. */
  record Skipped(String reason, long count, List<Long> lines) {}

  /**
   * Something that the file left open, and how it was read.
   *
   * @param said the option that would have said so
   * @param meaning what follows, such as the first date
   * @param otherwise the option that says the opposite
   */
  record Guess(String said, String meaning, String otherwise) {}

  /**
   * One file.
   *
   * @param importId with which {@code budget undo} takes the import back; empty when nothing was imported
   * @param first the first day that a row of the file is of; {@code null} without any
   * @param last the last one
   * @param guesses what the file left open
   * @param refused why the file was not imported; empty when it was
   */
  record FileResult(
      String file,
      String account,
      String importId,
      Counts counts,
      @Nullable LocalDate first,
      @Nullable LocalDate last,
      List<Guess> guesses,
      List<Skipped> skipped,
      String refused) {

    static FileResult refused(String file, String account, String why) {
      return new FileResult(file, account, "", Counts.NONE, null, null, List.of(), List.of(), why);
    }

    boolean imported() {
      return refused.isEmpty();
    }
  }

  static ImportSummary of(List<FileResult> files, List<Holding> accounts) {
    return new ImportSummary(
        List.copyOf(files),
        files.stream().map(FileResult::counts).reduce(Counts.NONE, Counts::plus),
        List.copyOf(accounts));
  }

  @Override
  public void print(Page page) {
    page.heading("Import", files.size() == 1 ? "1 file" : "%,d files".formatted(files.size()));
    boolean dated = page.screen().width() >= WIDTH_WITH_DAYS;
    boolean named = files.stream().anyMatch(file -> !file.file().startsWith(file.account()));
    var table = new Table().text("File");
    if (named) {
      table.text("Account");
    }
    table.number("Rows").number("New").number("Known").number("Skipped");
    if (dated) {
      table.fixed("From").fixed("To");
    }
    for (FileResult file : files) {
      Table.Row row = table.row(cells(named, dated, file));
      if (!file.imported()) {
        row.style(named ? 2 : 1, Style.BAD);
      }
    }
    if (files.size() > 1) {
      table.rule();
      table.row(cells(named, dated, "", "", counted(total), "", ""));
    }
    page.table(table);
    for (Holding each : accounts) {
      page.note("%s holds %s now.".formatted(each.account(), Amounts.full(each.balance())));
    }
    if (total.duplicates() > 0) {
      page.note(
          Words.count(
              total.duplicates(),
              "row was in the books already and was not taken twice.",
              "rows were in the books already and were not taken twice."));
    }
    printGuesses(page);
    for (FileResult file : files) {
      for (Skipped skipped : file.skipped()) {
        page.note("%s: skipped %s: %s".formatted(file.file(), lines(skipped), skipped.reason()));
      }
      if (!file.imported()) {
        page.line(page.paint(Style.BAD, SafeText.oneLine(file.file() + ": " + file.refused())));
      }
    }
  }

  /** Says each way of reading once, with the files that were read so. */
  private void printGuesses(Page page) {
    Map<String, List<String>> files = new LinkedHashMap<>();
    for (FileResult file : this.files) {
      for (Guess guess : file.guesses()) {
        files
            .computeIfAbsent(
                "read as by %s; to read otherwise say %s"
                    .formatted(guess.said(), guess.otherwise()),
                way -> new ArrayList<>())
            .add("%s (%s)".formatted(file.file(), guess.meaning()));
      }
    }
    files.forEach(
        (way, names) -> {
          page.line(page.paint(Style.WARNING, SafeText.oneLine("Left open, " + way + ":")));
          names.forEach(name -> page.note("  " + name));
        });
  }

  private static String[] cells(boolean named, boolean dated, FileResult file) {
    String[] counts =
        file.imported() ? counted(file.counts()) : new String[] {"refused", "", "", ""};
    return cells(
        named,
        dated,
        file.file(),
        file.account(),
        counts,
        file.first() == null ? "" : file.first().toString(),
        file.last() == null ? "" : file.last().toString());
  }

  private static String[] cells(
      boolean named,
      boolean dated,
      String file,
      String account,
      String[] counts,
      String first,
      String last) {
    List<String> cells = new ArrayList<>(List.of(file));
    if (named) {
      cells.add(account);
    }
    cells.addAll(List.of(counts));
    if (dated) {
      cells.addAll(List.of(first, last));
    }
    return cells.toArray(String[]::new);
  }

  private static String[] counted(Counts counts) {
    return new String[] {
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
