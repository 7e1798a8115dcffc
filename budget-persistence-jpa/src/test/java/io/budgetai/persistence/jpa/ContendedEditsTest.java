package io.budgetai.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.BudgetAi;
import io.budgetai.Workspace;
import io.budgetai.account.Account;
import io.budgetai.audit.AuditEntry;
import io.budgetai.audit.AuditQuery;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two hosts with four threads each edit the same account at once. */
@Tag("slow")
class ContendedEditsTest {
  private static final int HOSTS = 2;
  private static final int THREADS = 4;
  private static final int EDITS = 625;

  @TempDir Path folder;

  @ParameterizedTest(name = "{0}")
  @ValueSource(strings = {"sqlite", "h2", "postgresql"})
  @DisplayName("5,000 edits by 8 threads of 2 processes: none is lost, and each is in the audit")
  void edits(String make) throws Exception {
    String url =
        switch (make) {
          case "sqlite" -> "jdbc:sqlite:" + folder.resolve("books.db");
          // Its file belongs to one process; the other goes through that one.
          case "h2" -> "jdbc:h2:" + folder.resolve("books") + ";AUTO_SERVER=TRUE";
          default -> PostgresServer.newDatabase();
        };
    long before;
    long lost = 0;
    try (BudgetAi budget = EditUntilDone.open(url)) {
      Account account = EditUntilDone.home(budget).accounts().list().get(0);
      before = account.openingBalance().minorUnits();
      List<Process> hosts = List.of(host(url), host(url));
      for (Process host : hosts) {
        lost += Long.parseLong(answer(host));
      }
      Workspace home = EditUntilDone.home(budget);
      Account after = home.accounts().get(account.id());
      int all = HOSTS * THREADS * EDITS;
      assertThat(after.openingBalance().minorUnits() - before).isEqualTo(all);
      assertThat(after.version()).isEqualTo(account.version() + all);
      assertThat(versions(home, account)).isEqualTo(all + 1L);
      assertThat(home.audit().verify().intact()).isTrue();
      System.out.printf(
          "%s: %d edits by %d threads of %d processes, %d lost their race and were made again%n",
          make, all, HOSTS * THREADS, HOSTS, lost);
      assertThat(lost).as("races").isPositive();
    }
  }

  private static Process host(String url) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            EditUntilDone.class.getName(),
            url,
            Integer.toString(THREADS),
            Integer.toString(EDITS))
        .redirectError(ProcessBuilder.Redirect.INHERIT)
        .start();
  }

  private static String answer(Process host) throws IOException, InterruptedException {
    String said = new String(host.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    assertThat(host.waitFor()).isZero();
    return said.substring(said.lastIndexOf('\n') + 1);
  }

  /** How many entries the audit has of the account, its opening included. */
  private static long versions(Workspace home, Account account) {
    AuditQuery query = AuditQuery.newest().about(account.id().toString()).limit(1_000);
    long entries = 0;
    List<AuditEntry> page = home.audit().find(query);
    while (!page.isEmpty()) {
      entries += page.size();
      page = home.audit().find(query.before(page.get(page.size() - 1).sequence()));
    }
    return entries;
  }
}
