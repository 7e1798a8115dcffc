package io.budgetai.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.BudgetAi;
import io.budgetai.Progress;
import io.budgetai.Workspace;
import io.budgetai.account.Account;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionQuery;
import io.budgetai.imports.ImportReport;
import io.budgetai.imports.ImportRequest;
import io.budgetai.imports.ImportStatus;
import io.budgetai.imports.StatementSource;
import io.budgetai.persistence.jpa.JpaStorage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kills a process that imports, at random moments, and looks at what it left. */
@Tag("kill")
class ImportSurvivesKillTest {
  private static final int ROWS = 30_000;
  private static final long LONGEST_START_SECONDS = 120;
  private static final long LONGEST_LIFE_MILLIS = 6_000;

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @CsvSource({"h2, 40", "sqlite, 200"})
  @DisplayName(
      "a killed import loses nothing that was committed, and going on with it doubles nothing")
  void kills(String engine, int planned) throws Exception {
    int wanted = Integer.getInteger("kill.atMost", planned);
    long seed = Long.getLong("kill.seed", System.nanoTime());
    Random random = new Random(seed);
    Path statement = statement();
    int kills = 0;
    int killsWithCommits = 0;
    int books = 0;
    long lost = 0;
    while (kills < wanted) {
      String url = url(engine, folder.resolve("books-" + books++));
      boolean finished = false;
      while (!finished && kills < wanted) {
        AtomicLong acknowledged = new AtomicLong();
        finished = runAndKill(url, statement, random, acknowledged);
        if (!finished) {
          kills++;
          killsWithCommits += acknowledged.get() > 0 ? 1 : 0;
        }
        lost += missing(url, acknowledged.get());
      }
      assertWhole(url, statement);
    }
    System.out.printf(
        "%s: %d kills, %d of them behind a commit, over %d books of %d rows, seed %d: %d commits"
            + " lost%n",
        engine, kills, killsWithCommits, books, ROWS, seed, lost);
    assertThat(lost).isZero();
    assertThat(killsWithCommits).isGreaterThan(wanted / 4);
  }

  /** Runs an import in a process and kills it at a random moment; says whether it had ended by itself. */
  private static boolean runAndKill(
      String url, Path statement, Random random, AtomicLong acknowledged)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                ImportUntilKilled.class.getName(),
                url,
                statement.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    CountDownLatch first = new CountDownLatch(1);
    Thread reader =
        new Thread(() -> readAcknowledgements(process, acknowledged, first), "acknowledgements");
    reader.start();
    // One in five may be killed before it has committed anything.
    if (random.nextInt(5) > 0) {
      assertThat(first.await(LONGEST_START_SECONDS, TimeUnit.SECONDS))
          .as("the import commits or ends within %d s", LONGEST_START_SECONDS)
          .isTrue();
    }
    boolean ended = process.waitFor(random.nextLong(LONGEST_LIFE_MILLIS), TimeUnit.MILLISECONDS);
    if (!ended) {
      process.destroyForcibly().waitFor();
    }
    reader.join();
    if (ended) {
      assertThat(process.exitValue()).as("exit code of an import that ran to its end").isZero();
    }
    return ended;
  }

  private static void readAcknowledgements(
      Process process, AtomicLong acknowledged, CountDownLatch first) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith(ImportUntilKilled.ACKNOWLEDGED)) {
          acknowledged.set(Long.parseLong(line.substring(ImportUntilKilled.ACKNOWLEDGED.length())));
          first.countDown();
        }
      }
    } catch (IOException | NumberFormatException killedInTheMiddleOfALine) {
      // What was not said whole was not acknowledged.
    } finally {
      first.countDown();
    }
  }

  /** How many acknowledged audit entries are not there; each stands for a change. */
  private static long missing(String url, long acknowledged) {
    if (acknowledged == 0) {
      return 0;
    }
    try (BudgetAi budget = ImportUntilKilled.open(JpaStorage.open(url))) {
      Workspace home = ImportUntilKilled.home(budget);
      var verdict = home.audit().verify();
      assertThat(verdict.intact()).as("audit chain").isTrue();
      return Math.max(0, acknowledged - verdict.entries());
    }
  }

  /** Runs the import to its end, once more for good measure, and counts. */
  private static void assertWhole(String url, Path statement) {
    try (BudgetAi budget = ImportUntilKilled.open(JpaStorage.open(url))) {
      Workspace home = ImportUntilKilled.home(budget);
      Account account = home.accounts().list().get(0);
      ImportRequest request = ImportRequest.of(account.id(), StatementSource.of(statement));
      ImportReport report = home.imports().run(request, Progress.NONE);
      assertThat(report.imported().status()).isEqualTo(ImportStatus.FINISHED);
      ImportReport again = home.imports().run(request, Progress.NONE);
      assertThat(again.imported().created()).isZero();
      assertThat(transactions(home)).isEqualTo(ROWS);
      assertThat(home.audit().verify().intact()).isTrue();
    }
  }

  private static long transactions(Workspace home) {
    long count = 0;
    String cursor = null;
    do {
      var page =
          home.expenses()
              .search(TransactionQuery.of(TransactionFilter.all()).limit(1000).after(cursor));
      count += page.items().size();
      cursor = page.nextCursor();
    } while (cursor != null);
    return count;
  }

  private static String url(String engine, Path file) {
    return engine.equals("sqlite") ? "jdbc:sqlite:" + file + ".db" : "jdbc:h2:" + file;
  }

  /** Purchases of an invented household; one in ten stands twice. */
  private Path statement() throws IOException {
    Path file = folder.resolve("statement.csv");
    try (Writer out = Files.newBufferedWriter(file)) {
      out.write("Date,Description,Amount\n");
      for (int i = 0; i < ROWS; i++) {
        int said = i % 10 == 9 ? i - 1 : i;
        out.write(
            "%s,Purchase %s,-%d.%02d%n"
                .formatted(
                    LocalDate.of(2024, 1, 1).plusDays(said / 100),
                    List.of("bakery", "market", "kiosk").get(said % 3) + " no " + said,
                    1 + said % 90,
                    said % 100));
      }
    }
    return file;
  }
}
