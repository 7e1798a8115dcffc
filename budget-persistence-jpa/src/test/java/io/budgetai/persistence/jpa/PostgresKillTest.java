package io.budgetai.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.BudgetAi;
import io.budgetai.BudgetException;
import io.budgetai.Workspace;
import io.budgetai.account.Account;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.audit.AuditVerdict;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills every process of a PostgreSQL server at random moments, while threads change what it keeps. The server is set to
 * acknowledge commits that are not on the disk yet, which connections of the library's own do not put up with.
 */
@Tag("kill")
class PostgresKillTest {
  private static final int THREADS = 4;
  private static final int LONGEST_LIFE_MILLIS = 1_500;

  @TempDir Path folder;

  @Test
  @DisplayName("a killed server has every change that was acknowledged, whole and once")
  void kills() throws Exception {
    PostgresServer.port(); // Skips the test where no server runs.
    int wanted = Integer.getInteger("kill.atMost", 100);
    long seed = Long.getLong("kill.seed", System.nanoTime());
    Random random = new Random(seed);
    long acknowledged = 0;
    long unanswered = 0;
    long lost = 0;
    List<Worker> workers = List.of();
    for (int kill = 0; kill <= wanted; kill++) {
      EmbeddedPostgres server = start();
      try (BudgetAi budget = open(server)) {
        if (workers.isEmpty()) {
          EditUntilDone.home(budget);
          workers = Stream.generate(Worker::new).limit(THREADS).toList();
        }
        for (Worker worker : workers) {
          long there = worker.edits(budget);
          lost += Math.max(0, worker.acknowledged - there);
          unanswered += Math.max(0, there - worker.acknowledged);
          acknowledged += worker.acknowledged - worker.before;
          worker.before = worker.acknowledged = there;
        }
        AuditVerdict verdict = EditUntilDone.home(budget).audit().verify();
        assertThat(verdict.intact()).isTrue();
        if (kill < wanted) {
          killDuring(budget, workers, random.nextInt(LONGEST_LIFE_MILLIS));
        }
      } finally {
        server.close();
      }
    }
    System.out.printf(
        "postgresql: %d kills of the server, %d changes acknowledged, %d more committed but not answered, seed %d: %d lost%n",
        wanted, acknowledged, unanswered, seed, lost);
    assertThat(lost).isZero();
    assertThat(acknowledged).isGreaterThan(wanted);
  }

  private static BudgetAi open(EmbeddedPostgres server) {
    return BudgetAi.builder()
        .storage(
            JpaStorage.from(
                Map.of(
                    "DATABASE_URL",
                    server.getJdbcUrl("postgres", "postgres"),
                    // Nobody waits long for a server that was killed.
                    "DATABASE_TIMEOUT",
                    "3")))
        .build();
  }

  private EmbeddedPostgres start() throws IOException {
    return EmbeddedPostgres.builder()
        .setDataDirectory(folder.resolve("data"))
        .setCleanDataDirectory(false)
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "off")
        .setServerConfig("wal_writer_delay", "10s")
        .setRegisterShutdownHook(false)
        .start();
  }

  private void killDuring(BudgetAi budget, List<Worker> workers, int life)
      throws InterruptedException, IOException {
    CountDownLatch started = new CountDownLatch(workers.size());
    List<Thread> threads =
        workers.stream().map(worker -> new Thread(() -> worker.run(budget, started))).toList();
    threads.forEach(Thread::start);
    started.await();
    TimeUnit.MILLISECONDS.sleep(life);
    kill(postmaster());
    for (Thread thread : threads) {
      thread.join();
    }
  }

  /** The server left its command long ago; it wrote its process id down in its folder. */
  private ProcessHandle postmaster() throws IOException {
    String pid = Files.readAllLines(folder.resolve("data").resolve("postmaster.pid")).get(0);
    return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
  }

  private static void kill(ProcessHandle server) {
    List<ProcessHandle> all = Stream.concat(Stream.of(server), server.descendants()).toList();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(process -> process.onExit().join());
  }

  /** Adds one cent to an account of its own, again and again, and counts the answers. */
  private static final class Worker {
    private Account account;
    private long before;
    private long acknowledged;

    /** How many edits the account has seen, which must be as many as it has versions and cents. */
    long edits(BudgetAi budget) {
      Workspace home = EditUntilDone.home(budget);
      account =
          account == null
              ? home.accounts()
                  .open(NewAccount.of("Account " + System.nanoTime(), AccountKind.CASH, "EUR"))
              : home.accounts().get(account.id());
      assertThat(account.openingBalance().minorUnits()).isEqualTo(account.version() - 1);
      return account.version() - 1;
    }

    void run(BudgetAi budget, CountDownLatch started) {
      Workspace home = EditUntilDone.home(budget);
      Account latest = account;
      started.countDown();
      try {
        while (true) {
          latest = home.accounts().update(EditUntilDone.withOneCentMore(latest));
          acknowledged++;
        }
      } catch (BudgetException killed) {
        // What was not answered is counted behind the next start.
      }
    }
  }
}
