package io.budgetai.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.budgetai.ConflictException;
import io.budgetai.ProviderException;
import io.budgetai.account.Account;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionSort;
import io.budgetai.storage.AuditStore;
import io.budgetai.storage.Books;
import io.budgetai.storage.Storage;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What databases bring along that memory does not: files, hosts, other schemas, contention and drivers that talk. */
abstract class JpaStorageBehavior {
  private static final LocalDate DAY = LocalDate.of(2024, 3, 1);

  @TempDir Path folder;

  private final Household home = new Household();

  /** The URL of a database in a file. */
  abstract String url();

  private JpaStorage open() {
    return JpaStorage.open(url());
  }

  @Test
  @DisplayName("what was written is there after closing and opening again")
  void reopens() {
    Transaction bread = home.payment(DAY, "-3.20", "Bäckerei  Müller");
    try (Storage storage = open()) {
      storage.write(home.workspace, home::moveIn);
      storage.write(
          home.workspace,
          books -> {
            books.transactions().insert(List.of(bread));
            return null;
          });
    }
    try (Storage storage = open()) {
      assertThat(storage.<List<Account>>read(home.workspace, books -> books.accounts().all()))
          .containsExactly(home.cash);
      assertThat(
              storage.<List<Transaction>>read(
                  home.workspace,
                  books ->
                      books
                          .transactions()
                          .search(
                              TransactionFilter.all().text("backerei müller"),
                              TransactionSort.NEWEST_FIRST,
                              null,
                              10)))
          .containsExactly(bread);
      assertThat(storage.workspacesOf(home.owner)).containsExactly(home.workspace);
    }
  }

  @Test
  @DisplayName("8 hosts that start at once on an empty database make the tables once")
  void oneMigrator() throws Exception {
    int hosts = 8;
    ExecutorService starting = Executors.newFixedThreadPool(hosts);
    try {
      List<Callable<Storage>> openings = Collections.nCopies(hosts, this::open);
      for (Future<Storage> opened : starting.invokeAll(openings)) {
        opened.get().close();
      }
    } finally {
      starting.shutdown();
    }
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement();
        ResultSet migrations =
            statement.executeQuery(
                quoted(
                    connection,
                    "select count(*) from \"budget_schema_history\" where \"version\" <> '0'"))) {
      migrations.next();
      assertThat(migrations.getInt(1)).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("two storages on one database see each other's commits")
  void twoStorages() {
    try (Storage one = open()) {
      one.write(home.workspace, home::moveIn);
      if (url().startsWith("jdbc:h2:")) {
        return; // An H2 file belongs to one process at a time, and within it to one class loader.
      }
      try (Storage other = open()) {
        Account card = Household.account("Card");
        other.write(home.workspace, books -> insert(books, card));
        assertThat(one.<List<Account>>read(home.workspace, books -> books.accounts().all()))
            .containsExactly(home.cash, card);
      }
    }
  }

  @Test
  @DisplayName("a schema that a newer version made is refused, with the remedy")
  void newerSchema() throws Exception {
    open().close();
    try (Connection connection = DriverManager.getConnection(url());
        Statement statement = connection.createStatement()) {
      statement.execute(
          quoted(
              connection,
              "insert into \"budget_schema_history\" (\"installed_rank\", \"version\", \"description\","
                  + " \"type\", \"script\", \"checksum\", \"installed_by\", \"installed_on\","
                  + " \"execution_time\", \"success\") values (99, '99', 'later', 'SQL', 'V99__later.sql',"
                  + " 1, 'x', '2030-01-01 00:00:00', 1, true)"));
    }
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(this::open)
        .withMessageContaining("newer version")
        .withMessageContaining("99")
        .withMessageContaining("Maybe update the library");
  }

  @Test
  @DisplayName("lives beside the tables and migrations of a host, on the host's data source")
  void besideAHost() throws Exception {
    Path scripts = Files.createDirectory(folder.resolve("host"));
    Files.writeString(
        scripts.resolve("V1__host.sql"), "create table host_thing (id integer primary key);");
    Flyway.configure()
        .dataSource(url(), null, null)
        .locations("filesystem:" + scripts)
        .load()
        .migrate();
    AtomicInteger handedOut = new AtomicInteger();
    HostDataSource host = new HostDataSource(url(), handedOut);
    try (JpaStorage storage = JpaStorage.on(host)) {
      storage.write(home.workspace, home::moveIn);
      assertThat(storage.<List<Account>>read(home.workspace, books -> books.accounts().all()))
          .containsExactly(home.cash);
    }
    assertThat(handedOut).as("connections that were not given back").hasValue(0);
    try (Connection connection = host.getConnection();
        Statement statement = connection.createStatement()) {
      assertThat(statement.executeUpdate("insert into host_thing values (1)")).isEqualTo(1);
    }
  }

  @Test
  @DisplayName("nothing can point into another workspace, and nothing of it can be found")
  void workspacesApart() {
    Household neighbors = new Household();
    try (Storage storage = open()) {
      storage.write(home.workspace, home::moveIn);
      storage.write(neighbors.workspace, neighbors::moveIn);
      Transaction intoTheirAccount = neighbors.payment(DAY, "-1.00", "x");
      assertThatExceptionOfType(ConflictException.class)
          .isThrownBy(
              () ->
                  storage.write(
                      home.workspace,
                      books -> {
                        books.transactions().insert(List.of(intoTheirAccount));
                        return null;
                      }));
      Transaction inTheirCategory =
          Household.payment(home.cash.id(), neighbors.groceries.id(), DAY, "-1.00", "x");
      assertThatExceptionOfType(ConflictException.class)
          .isThrownBy(
              () ->
                  storage.write(
                      home.workspace,
                      books -> {
                        books.transactions().insert(List.of(inTheirCategory));
                        return null;
                      }));
      assertThat(
              storage.<Boolean>read(
                  home.workspace, books -> books.accounts().find(neighbors.cash.id()).isPresent()))
          .isFalse();
      Account theirs = neighbors.cash;
      assertThatExceptionOfType(ConflictException.class)
          .isThrownBy(
              () ->
                  storage.write(
                      home.workspace,
                      books -> {
                        books.accounts().delete(theirs.id(), 1);
                        return null;
                      }));
    }
  }

  @Test
  @DisplayName("neither messages nor causes of refusals repeat what is stored")
  void silentErrors() {
    Account secret = Household.account("Numbered account 4711");
    try (Storage storage = open()) {
      storage.write(home.workspace, home::moveIn);
      storage.write(home.workspace, books -> insert(books, secret));
      Throwable thrown =
          catchThrowable(
              () ->
                  storage.write(
                      home.workspace,
                      books -> insert(books, Household.account("Numbered account 4711"))));
      assertThat(thrown).isInstanceOf(ConflictException.class);
      StringWriter everything = new StringWriter();
      thrown.printStackTrace(new PrintWriter(everything));
      assertThat(everything.toString()).doesNotContain("4711").contains("Maybe");
    }
  }

  @Test
  @DisplayName("8 threads that edit one account lose no edit, and chain the audit without gaps")
  void contention() throws Exception {
    int threads = 8;
    int edits = 15;
    try (Storage storage = open()) {
      storage.write(home.workspace, home::moveIn);
      ExecutorService pool = Executors.newFixedThreadPool(threads);
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < threads; i++) {
        Callable<Void> work =
            () -> {
              for (int done = 0; done < edits; ) {
                try {
                  storage.write(home.workspace, this::editOnce);
                  done++;
                } catch (ConflictException tryAgain) {
                  assertThat(tryAgain).hasMessageContaining("Maybe");
                }
              }
              return null;
            };
        running.add(pool.submit(work));
      }
      for (Future<?> future : running) {
        future.get();
      }
      pool.shutdown();
      long version =
          storage.<Long>read(
              home.workspace,
              books -> books.accounts().find(home.cash.id()).orElseThrow().version());
      assertThat(version).isEqualTo(1L + threads * edits);
      List<Long> chain =
          storage.read(
              home.workspace,
              books ->
                  books.audit().chain(0, 1000).stream().map(entry -> entry.sequence()).toList());
      assertThat(chain).hasSize(threads * edits);
      assertThat(chain.get(chain.size() - 1)).isEqualTo((long) threads * edits);
    }
  }

  private Void editOnce(Books books) {
    AuditStore.Head head = books.audit().head();
    Account account = books.accounts().find(home.cash.id()).orElseThrow();
    books
        .accounts()
        .update(
            new Account(
                account.id(),
                account.name(),
                account.kind(),
                account.openingBalance(),
                account.openedOn(),
                account.onBudget(),
                account.closed(),
                account.version() + 1));
    books.audit().append(List.of(home.entry(head.sequence() + 1)));
    return null;
  }

  @Test
  @DisplayName("everything that one unit of work reads is of one moment, while another commits")
  void snapshot() throws Exception {
    try (Storage storage = open()) {
      storage.write(home.workspace, home::moveIn);
      int[] seen =
          storage.<int[]>read(
              home.workspace,
              books -> {
                int before = books.accounts().all().size();
                Thread writer =
                    new Thread(
                        () ->
                            storage.write(
                                home.workspace,
                                other -> insert(other, Household.account("Later"))));
                writer.start();
                join(writer);
                return new int[] {before, books.accounts().all().size()};
              });
      assertThat(seen).containsExactly(1, 1);
      assertThat(storage.<Integer>read(home.workspace, books -> books.accounts().all().size()))
          .isEqualTo(2);
    }
  }

  @Test
  @DisplayName("units do not nest, books end with their unit, and reading does not write")
  void boundaries() {
    try (Storage storage = open()) {
      storage.write(home.workspace, home::moveIn);
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(
              () -> storage.read(home.workspace, books -> storage.read(home.workspace, inner -> 1)))
          .withMessageContaining("already");
      AtomicReference<Books> kept = new AtomicReference<>();
      storage.read(
          home.workspace,
          books -> {
            kept.set(books);
            return 1;
          });
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(() -> kept.get().accounts().all());
      assertThatExceptionOfType(IllegalStateException.class)
          .isThrownBy(
              () ->
                  storage.read(
                      home.workspace, books -> insert(books, Household.account("Sneaky"))));
    }
    Storage closed = open();
    closed.close();
    assertThatExceptionOfType(IllegalStateException.class)
        .isThrownBy(() -> closed.read(home.workspace, books -> 1));
  }

  @Test
  @DisplayName("a unit whose work swallows a refusal is lost all the same")
  void swallowed() {
    try (Storage storage = open()) {
      storage.write(home.workspace, home::moveIn);
      assertThatExceptionOfType(ConflictException.class)
          .isThrownBy(
              () ->
                  storage.write(
                      home.workspace,
                      books -> {
                        insert(books, Household.account("Fine"));
                        assertThat(catchThrowable(() -> insert(books, Household.account("Cash"))))
                            .isInstanceOf(ConflictException.class);
                        return 1;
                      }));
      assertThat(storage.<List<Account>>read(home.workspace, books -> books.accounts().all()))
          .containsExactly(home.cash);
    }
  }

  /** With the quotes that the database puts around names. */
  private static String quoted(Connection connection, String sql) throws SQLException {
    return sql.replace("\"", connection.getMetaData().getIdentifierQuoteString());
  }

  private static Void insert(Books books, Account account) {
    books.accounts().insert(account);
    return null;
  }

  private static void join(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
