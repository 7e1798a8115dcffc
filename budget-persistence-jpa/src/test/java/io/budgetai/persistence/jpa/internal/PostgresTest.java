package io.budgetai.persistence.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.budgetai.ConflictException;
import io.budgetai.ProviderException;
import io.budgetai.account.Account;
import io.budgetai.persistence.jpa.HostDataSource;
import io.budgetai.persistence.jpa.Household;
import io.budgetai.persistence.jpa.JpaStorage;
import io.budgetai.persistence.jpa.PostgresServer;
import io.budgetai.storage.Storage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is PostgreSQL's alone: sessions, isolation, and a server that goes away. */
class PostgresTest {
  private final Household home = new Household();
  private final String url = PostgresServer.newDatabase();
  private final Postgres postgres = new Postgres();

  @Test
  @DisplayName(
      "units on connections of our own have the isolation, the patience and the durability that are meant")
  void ownSessions() throws SQLException {
    PostgresServer.alterDatabase(url, "set synchronous_commit = off");
    DatabaseSettings settings = new DatabaseSettings(url, null, null, 4, Duration.ofSeconds(9));
    try (Connections connections = Connections.to(postgres, settings)) {
      assertThat(inUnit(connections, false))
          .isEqualTo("repeatable read, read only on, locks 3s, statements 9s, commits off");
      assertThat(inUnit(connections, true))
          .isEqualTo("read committed, read only off, locks 3s, statements 9s, commits local");
      connections.migrate(
          source -> assertThat(tellingOf(source::getConnection)).contains("locks 0, statements 0"));
    }
  }

  @Test
  @DisplayName("units on a host's connections have the same isolation, and leave nothing behind")
  void hostSessions() throws SQLException {
    HostDataSource host = new HostDataSource(url, new AtomicInteger());
    try (Connections connections = Connections.of(postgres, host)) {
      assertThat(inUnit(connections, false))
          .startsWith("repeatable read, read only on, locks 10s, statements 0");
      assertThat(inUnit(connections, true))
          .startsWith("read committed, read only off, locks 10s, statements 0");
      Connection connection = connections.begin(false);
      connection.rollback();
      connection.setAutoCommit(true);
      assertThat(telling(connection)).startsWith("read committed, read only off, locks 0");
      connection.close();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName(
      "a unit whose connection is ended by the server before its commit is done again, once")
  void serverEndsConnection(boolean own) {
    AtomicInteger tries = new AtomicInteger();
    try (Storage storage =
        own ? JpaStorage.open(url) : JpaStorage.on(new HostDataSource(url, new AtomicInteger()))) {
      storage.write(home.workspace, home::moveIn);
      Account card = Household.account("Card");
      storage.write(
          home.workspace,
          books -> {
            books.accounts().insert(card);
            if (tries.incrementAndGet() == 1) {
              PostgresServer.endConnections(url);
            }
            return books.accounts().all().size();
          });
      assertThat(tries).hasValue(2);
      assertThat(storage.<List<Account>>read(home.workspace, books -> books.accounts().all()))
          .containsExactlyInAnyOrder(home.cash, card);
    }
  }

  @Test
  @DisplayName(
      "a unit whose connection breaks at the commit is not done again, and says that nobody knows")
  void lostCommitAnswer() {
    AtomicInteger tries = new AtomicInteger();
    HostDataSource host = new HostDataSource(url, new AtomicInteger());
    try (Storage storage = JpaStorage.on(host)) {
      storage.write(home.workspace, home::moveIn);
      host.loseAnswersToCommits(true);
      ProviderException thrown =
          catchThrowableOfType(
              ProviderException.class,
              () ->
                  storage.write(
                      home.workspace,
                      books -> {
                        tries.incrementAndGet();
                        books.accounts().insert(Household.account("Card"));
                        return 1;
                      }));
      host.loseAnswersToCommits(false);
      assertThat(thrown).hasMessageContaining("nobody knows").hasMessageContaining("operation id");
      assertThat(thrown.retryable()).isFalse();
      assertThat(tries).hasValue(1);
      assertThat(storage.<Integer>read(home.workspace, books -> books.accounts().all().size()))
          .as("it was committed, as it happens")
          .isEqualTo(2);
    }
  }

  @Test
  @DisplayName(
      "a workspace that somebody else keeps locked is a conflict after some tries, not a wait for ever")
  void lockedWorkspace() throws SQLException {
    Map<String, String> environment = Map.of("DATABASE_URL", url, "DATABASE_TIMEOUT", "3");
    try (Storage storage = JpaStorage.from(environment);
        Connection other = DriverManager.getConnection(url)) {
      storage.write(home.workspace, home::moveIn);
      other.setAutoCommit(false);
      try (Statement lock = other.createStatement()) {
        lock.execute("select * from budget_workspace for update");
      }
      assertThat(storage.<Integer>read(home.workspace, books -> books.accounts().all().size()))
          .as("reading waits for nobody")
          .isEqualTo(1);
      assertThatExceptionOfType(ConflictException.class)
          .isThrownBy(() -> storage.write(home.workspace, books -> books.accounts().all().size()))
          .withMessageContaining("Others were at work");
      other.rollback();
      assertThat(storage.<Integer>write(home.workspace, books -> books.accounts().all().size()))
          .isEqualTo(1);
    }
  }

  @Test
  @DisplayName("a statement that takes longer than it may is ended by the server")
  void slowStatement() throws SQLException {
    DatabaseSettings settings = new DatabaseSettings(url, null, null, 2, Duration.ofSeconds(1));
    try (Connections connections = Connections.to(postgres, settings)) {
      Connection connection = connections.begin(false);
      try (Statement statement = connection.createStatement()) {
        assertThatExceptionOfType(SQLException.class)
            .isThrownBy(() -> statement.execute("select pg_sleep(60)"))
            .satisfies(slow -> assertThat(Failure.of(slow)).isEqualTo(Failure.SLOW));
      }
      connections.end(connection);
    }
  }

  @Test
  @DisplayName("the form of a URL that hosting companies give is opened")
  void plainUrl() {
    String plain =
        url.replace("jdbc:postgresql://", "postgresql://postgres:any@").replaceAll("\\?.*", "");
    try (Storage storage = JpaStorage.from(Map.of("DATABASE_URL", plain))) {
      assertThat(storage.name()).isEqualTo("postgresql");
      storage.write(home.workspace, home::moveIn);
      assertThat(storage.workspacesOf(home.owner)).containsExactly(home.workspace);
    }
  }

  @Test
  @DisplayName(
      "a user who may only read can open books that are up to date and read them, and do nothing else")
  void onlyReading() throws SQLException {
    String reader = url.replaceAll(".*/(\\w+)\\?.*", "reader_of_$1");
    String asReader = url.replace("user=postgres", "user=" + reader);
    answers("create role " + reader + " login");
    AtomicInteger handedOut = new AtomicInteger();
    HostDataSource host = new HostDataSource(asReader, handedOut);
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> JpaStorage.on(host))
        .withMessageContaining("the user may not create tables");
    assertThat(handedOut).as("connections that a host did not get back").hasValue(0);
    try (Storage storage = JpaStorage.open(url)) {
      storage.write(home.workspace, home::moveIn);
    }
    answers("grant select on all tables in schema public to " + reader);
    try (Storage storage = JpaStorage.open(asReader)) {
      assertThat(storage.workspacesOf(home.owner)).containsExactly(home.workspace);
      assertThat(storage.<List<Account>>read(home.workspace, books -> books.accounts().all()))
          .containsExactly(home.cash);
      assertThatExceptionOfType(ProviderException.class)
          .isThrownBy(
              () ->
                  storage.write(
                      home.workspace,
                      books -> {
                        books.accounts().insert(Household.account("Card"));
                        return 1;
                      }))
          .withMessageContaining("refused");
    }
  }

  @Test
  @DisplayName("a database that is not there is refused at once, with the remedy")
  void noSuchDatabase() {
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> JpaStorage.open(url.replace("/books", "/nobooks")))
        .satisfies(refused -> assertThat(refused.retryable()).isFalse())
        .withMessageContaining("name of the database");
  }

  @Test
  @DisplayName("a database that cannot hold every character is refused")
  void encoding() {
    String narrow =
        PostgresServer.newDatabase(
            "encoding 'LATIN1' locale_provider libc locale 'C' template template0");
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> JpaStorage.open(narrow))
        .withMessageContaining("LATIN1")
        .withMessageContaining("Maybe make one with encoding 'UTF8'");
  }

  private static String inUnit(Connections connections, boolean writing) throws SQLException {
    Connection connection = connections.begin(writing);
    String told = telling(connection);
    connections.end(connection);
    return told;
  }

  private interface Source {
    Connection open() throws SQLException;
  }

  private static String tellingOf(Source source) {
    try (Connection connection = source.open()) {
      return telling(connection);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String telling(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row =
            statement.executeQuery(
                "select format('%s, read only %s, locks %s, statements %s, commits %s',"
                    + " current_setting('transaction_isolation'), current_setting('transaction_read_only'),"
                    + " current_setting('lock_timeout'), current_setting('statement_timeout'),"
                    + " current_setting('synchronous_commit'))")) {
      row.next();
      return row.getString(1);
    }
  }

  private List<String> answers(String command) throws SQLException {
    List<String> answers = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      if (statement.execute(command)) {
        try (ResultSet rows = statement.getResultSet()) {
          while (rows.next()) {
            answers.add(rows.getString(1));
          }
        }
      }
    }
    return answers;
  }
}
