package io.budgetai.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.budgetai.Progress;
import io.budgetai.ProviderException;
import io.budgetai.expense.Transaction;
import io.budgetai.storage.Storage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kills a process that copies books, at random moments, and lets another one go on. */
class TransferSurvivesKillTest {
  @TempDir Path folder;

  private Places places;
  private String source;
  private Path original;

  private void furnish(int payments) {
    places = new Places(folder);
    source = places.url("sqlite");
    Household home = new Household();
    try (Storage storage = JpaStorage.open(source)) {
      storage.write(home.workspace, home::moveIn);
      storage.write(
          home.workspace,
          books -> {
            List<Transaction> made = new ArrayList<>();
            for (int i = 0; i < payments; i++) {
              made.add(home.payment(LocalDate.of(2024, 3, 1), "-1.00", "Kiosk " + i));
            }
            books.transactions().insert(made);
            return made.size();
          });
    }
    original = save(source);
  }

  @Test
  @DisplayName("killed twice on its way, a transfer is finished by the next run")
  void killedTwice() throws Exception {
    furnish(1_500);
    survive("sqlite", "database", 2, 300);
  }

  @ParameterizedTest(name = "to {0} from a {1}")
  @CsvSource({
    "postgresql, database, 100",
    "sqlite, database, 100",
    "h2, database, 40",
    "postgresql, backup, 30"
  })
  @Tag("kill")
  @DisplayName("killed at random moments, a transfer ends with identical books all the same")
  void killed(String make, String from, int planned) throws Exception {
    furnish(20_000);
    survive(make, from, Integer.getInteger("kill.atMost", planned), 3_000);
  }

  private void survive(String make, String from, int wanted, long longestLife) throws Exception {
    long seed = Long.getLong("kill.seed", System.nanoTime());
    Random random = new Random(seed);
    String begin = from.equals("database") ? source : original.toString();
    int kills = 0;
    int halves = 0;
    int copies = 0;
    long longest = longestLife;
    while (kills < wanted) {
      String target = places.url(make);
      boolean ended = false;
      while (!ended && kills < wanted) {
        // One in five may be killed before it has written anything.
        String behind =
            random.nextInt(5) > 0 ? TransferUntilKilled.COPYING : TransferUntilKilled.STARTED;
        ended = runAndKill(begin, target, behind, random.nextLong(longest));
        if (ended) {
          longest = Math.max(20, longest * 3 / 4);
        } else {
          kills++;
          halves += isHalf(target) ? 1 : 0;
        }
      }
      if (!ended) {
        TransferReport report = finish(begin, target);
        assertThat(report.outcome()).isEqualTo(TransferReport.Outcome.VERIFIED);
      }
      assertThat(save(target)).as("with seed %d", seed).hasSameBinaryContentAs(original);
      copies++;
    }
    System.out.printf(
        "to %s from a %s: %d kills, %d of them left a half transfer, %d copies, seed %d: all identical%n",
        make, from, kills, halves, copies, seed);
    assertThat(kills < 10 || halves > 0).isTrue();
  }

  private static TransferReport finish(String begin, String target) {
    return begin.startsWith("jdbc:")
        ? DatabaseTransfer.from(Database.at(begin)).to(Database.at(target)).run(Progress.NONE)
        : Backup.at(Path.of(begin)).restore(Database.at(target), Progress.NONE);
  }

  /** Whether what is there is a half transfer; if it is, nobody can open it as books. */
  private boolean isHalf(String target) {
    try {
      save(target);
      return false;
    } catch (ProviderException e) {
      if (!String.valueOf(e.getMessage()).contains("not finished")) {
        // Killed before there was a mark.
        return false;
      }
    }
    assertThatExceptionOfType(ProviderException.class).isThrownBy(() -> JpaStorage.open(target));
    return true;
  }

  private Path save(String url) {
    Path file = places.file();
    Backup.at(file).save(Database.at(url), Progress.NONE);
    return file;
  }

  /** Copies in a process and kills it some time behind a line that it says; says whether it had ended by itself. */
  private static boolean runAndKill(String from, String to, String behind, long millis)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                TransferUntilKilled.class.getName(),
                from,
                to)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = lines.readLine();
      while (line != null && !line.equals(behind)) {
        line = lines.readLine();
      }
      boolean ended = process.waitFor(millis, TimeUnit.MILLISECONDS);
      if (!ended) {
        process.destroyForcibly().waitFor();
      } else {
        assertThat(process.exitValue()).as("exit code of a transfer that ran to its end").isZero();
      }
      return ended;
    }
  }
}
