package io.budgetai.benchmarks;

import io.budgetai.BudgetAi;
import io.budgetai.Progress;
import io.budgetai.Workspace;
import io.budgetai.WorkspaceSettings;
import io.budgetai.account.Account;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.categorization.NewRule;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryKind;
import io.budgetai.files.CsvStatementReader;
import io.budgetai.imports.ImportReport;
import io.budgetai.imports.ImportRequest;
import io.budgetai.imports.StatementSource;
import io.budgetai.persistence.jpa.JpaStorage;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How long importing a CSV statement takes, duplicate control, rules and audit included, against inserting the same rows into
 * the same tables by raw JDBC batches with the same durability. Each side runs in a fresh process.
 */
final class ImportRatio {
  private static final List<String> HEAP = List.of("-Xmx256m");
  private static final int RUNS = 5;

  /** Statements of so many rows are imported once: each run takes minutes. */
  private static final int LARGE = 500_000;

  private static final int RULES = 30;
  private static final int SHOPS = 300;

  private ImportRatio() {}

  static void measure(List<Integer> sizes) throws IOException, InterruptedException {
    for (int rows : sizes) {
      measure(rows, rows < LARGE ? RUNS : 1);
    }
  }

  private static void measure(int rows, int runs) throws IOException, InterruptedException {
    Path statement = statement(rows);
    Path ours = statement.resolveSibling("imported-" + rows + ".db");
    Path raw = statement.resolveSibling("raw-" + rows + ".db");
    List<Double> library = new ArrayList<>();
    List<Double> byHand = new ArrayList<>();
    List<Double> ratios = new ArrayList<>();
    int resident = 0;
    for (int run = 0; run < runs; run++) {
      String[] measured =
          Processes.output(HEAP, "import-library", statement.toString(), ours.toString())
              .split(" ");
      library.add(Double.valueOf(measured[0]));
      resident = Math.max(resident, Integer.parseInt(measured[1]));
      byHand.add(
          Double.valueOf(
              Processes.output(
                  List.of("-Xmx512m"), "import-raw", ours.toString(), raw.toString())));
      ratios.add(library.get(run) / byHand.get(run));
      delete(ours);
      delete(raw);
    }
    System.out.printf(
        Locale.ROOT,
        "import %,d rows: library %s ms, by hand %s ms, ratio %s; %d runs, %.0f us a row, heap limit 256 MB,"
            + " at most %d MB resident%n",
        rows,
        Spread.of(library).in("%,.0f"),
        Spread.of(byHand).in("%,.0f"),
        Spread.of(ratios).in("%.2f"),
        runs,
        Spread.of(library).median() * 1000 / rows,
        resident);
  }

  /** Imports a statement into new books, and prints the milliseconds and the peak resident memory in MB. */
  static void library(Path statement, Path file) throws IOException {
    delete(file);
    try (BudgetAi budget =
        BudgetAi.builder()
            .storage(JpaStorage.open(file))
            .statements(new CsvStatementReader())
            .build()) {
      Workspace home =
          budget.createWorkspace(
              SyntheticBooks.OWNER, WorkspaceSettings.personal("Bench", "EUR", ZoneOffset.UTC));
      Account account =
          home.accounts().open(NewAccount.of("Checking", AccountKind.CHECKING, "EUR"));
      rules(home);
      long start = System.nanoTime();
      ImportReport report =
          home.imports()
              .run(ImportRequest.of(account.id(), StatementSource.of(statement)), Progress.NONE);
      long millis = (System.nanoTime() - start) / 1_000_000;
      System.out.println(
          millis + " " + peakResidentMegabytes() + " " + report.imported().created());
    }
  }

  private static void rules(Workspace home) {
    List<Category> categories =
        home.categories().tree().all().stream()
            .filter(category -> category.kind() == CategoryKind.EXPENSE)
            .toList();
    for (int i = 0; i < RULES; i++) {
      home.categorization()
          .create(
              NewRule.named("Rule " + i)
                  .whenTextContains("shop " + i + " ")
                  .thenCategory(categories.get(i).id()));
    }
  }

  /** Inserts what is in one file of books into another by raw JDBC, and prints the milliseconds. */
  static void raw(Path from, Path to) throws IOException, SQLException {
    delete(to);
    JpaStorage.open(to).close();
    System.out.println(RawCopy.millis(from, to));
  }

  /** A statement of invented purchases, in order of date, some of them twice on a day. */
  private static Path statement(int rows) throws IOException {
    Path folder = Path.of(System.getProperty("benchmarks.data", "target/benchmark-data"));
    Files.createDirectories(folder);
    Path file = folder.resolve("statement-" + rows + ".csv");
    Random random = new Random(7);
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("Date,Description,Amount\n");
      for (int i = 0; i < rows; i++) {
        out.write(
            String.format(
                Locale.ROOT,
                "%s,Shop %d card purchase %05d,-%d.%02d%n",
                SyntheticBooks.FIRST_DAY.plusDays((long) i * 1096 / rows),
                random.nextInt(SHOPS),
                random.nextInt(100_000),
                random.nextInt(200),
                random.nextInt(100)));
      }
    }
    return file;
  }

  private static void delete(Path file) throws IOException {
    for (String suffix : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
    }
  }

  /** The most memory that this process had in RAM so far; only Linux tells, elsewhere 0. */
  private static String peakResidentMegabytes() throws IOException {
    Path status = Path.of("/proc/self/status");
    if (!Files.exists(status)) {
      return "0";
    }
    return Files.readAllLines(status).stream()
        .filter(line -> line.startsWith("VmHWM:"))
        .map(line -> Long.toString(Long.parseLong(line.replaceAll("\\D", "")) / 1024))
        .findFirst()
        .orElse("0");
  }
}
