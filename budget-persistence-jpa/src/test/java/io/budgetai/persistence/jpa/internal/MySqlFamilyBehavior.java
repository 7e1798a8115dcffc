package io.budgetai.persistence.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.budgetai.ConflictException;
import io.budgetai.ProviderException;
import io.budgetai.account.Account;
import io.budgetai.expense.Transaction;
import io.budgetai.persistence.jpa.HostDataSource;
import io.budgetai.persistence.jpa.Household;
import io.budgetai.persistence.jpa.JpaStorage;
import io.budgetai.persistence.jpa.MySqlAdministrator;
import io.budgetai.storage.Storage;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is MariaDB's and MySQL's alone: sessions, isolation, a server that goes away, and settings that lose data. */
abstract class MySqlFamilyBehavior {
  private final MySqlFamily make;
  private final MySqlAdministrator administrator;

  /** The session's isolation, whether it only reads, how long it waits for locks, and how long statements may take. */
  private final String telling;

  final Household home = new Household();
  final String url;

  MySqlFamilyBehavior(MySqlFamily make, MySqlAdministrator administrator, String telling) {
    this.make = make;
    this.administrator = administrator;
    this.telling = telling;
    this.url = administrator.newDatabase();
  }

  @Test
  @DisplayName("units on connections of our own have the isolation and the patience that are meant")
  void ownSessions() throws SQLException {
    DatabaseSettings settings = new DatabaseSettings(url, null, null, 4, Duration.ofSeconds(9));
    try (Connections connections = Connections.to(make, settings)) {
      assertThat(inUnit(connections, false, telling))
          .startsWith("REPEATABLE-READ reads 3 3 9 STRICT_ALL_TABLES");
      assertThat(inUnit(connections, true, telling))
          .startsWith("READ-COMMITTED writes 3 3 9 STRICT_ALL_TABLES");
      connections.migrate(
          source -> assertThat(answer(source::getConnection, telling)).contains(" 0 STRICT_ALL"));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  @DisplayName(
      "a unit that reads sees one moment and can change nothing; one that writes sees what is committed")
  void isolation(boolean own) throws SQLException {
    answers("create table moment (id integer primary key) engine = InnoDB");
    DatabaseSettings settings = DatabaseSettings.of(url, null, null);
    try (Connections connections =
        own
            ? Connections.to(make, settings)
            : Connections.of(make, new HostDataSource(url, new AtomicInteger()))) {
      Connection reading = connections.begin(false);
      assertThat(answer(reading, "select count(*) from moment")).isEqualTo("0");
      answers("insert into moment values (1)");
      assertThat(answer(reading, "select count(*) from moment")).isEqualTo("0");
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(() -> answer(reading, "insert into moment values (2)"));
      connections.end(reading);

      Connection writing = connections.begin(true);
      assertThat(answer(writing, "select count(*) from moment")).isEqualTo("1");
      answers("insert into moment values (3)");
      assertThat(answer(writing, "select count(*) from moment")).isEqualTo("2");
      answer(writing, "insert into moment values (4)");
      connections.end(writing);
      assertThat(answers("select count(*) from moment")).containsExactly("2");
    }
  }

  @Test
  @DisplayName("nothing of a unit stays behind on a host's connection")
  void leavesNothingBehind() throws SQLException {
    HostDataSource host = new HostDataSource(url, new AtomicInteger());
    try (Connection connection = host.getConnection()) {
      String before = answer(connection, telling);
      make.begin(connection, false, false);
      answer(connection, "select 1");
      connection.rollback();
      connection.setAutoCommit(true);
      assertThat(answer(connection, telling)).isEqualTo(before);
      assertThatNoException()
          .isThrownBy(() -> answer(connection, "create table later (id integer) engine = InnoDB"));
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
              administrator.endConnections(MySqlAdministrator.database(url));
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
      answer(other, "select version from budget_workspace for update");
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
    try (Connections connections = Connections.to(make, settings)) {
      Connection connection = connections.begin(false);
      String columns = "information_schema.columns";
      assertThatExceptionOfType(SQLException.class)
          .isThrownBy(
              () ->
                  answer(
                      connection,
                      "select count(*) from %s a, %s b, %s c".formatted(columns, columns, columns)))
          .satisfies(slow -> assertThat(Failure.of(slow)).isEqualTo(Failure.SLOW));
      connections.end(connection);
    }
  }

  @Test
  @DisplayName(
      "no day moves, whatever zone the JVM, the driver and the session are in, and at the ends of the calendar")
  void days() {
    List<LocalDate> days =
        List.of(
            LocalDate.of(1900, 1, 1),
            LocalDate.of(1937, 7, 1), // Amsterdam's clocks jumped by 28 seconds.
            LocalDate.of(2024, 3, 31),
            LocalDate.of(2199, 12, 31));
    TimeZone usual = TimeZone.getDefault();
    try (Storage storage = JpaStorage.open(url)) {
      storage.write(home.workspace, home::moveIn);
      List<Transaction> made = new ArrayList<>();
      for (String zone : List.of("Pacific/Kiritimati", "Pacific/Pago_Pago")) {
        TimeZone.setDefault(TimeZone.getTimeZone(zone));
        for (LocalDate day : days) {
          Transaction payment = home.payment(day, "-1.00", zone);
          storage.write(
              home.workspace,
              books -> {
                books.transactions().insert(List.of(payment));
                return 1;
              });
          made.add(payment);
        }
      }
      TimeZone.setDefault(usual);
      for (Transaction payment : made) {
        assertThat(
                storage.<Transaction>read(
                    home.workspace, books -> books.transactions().find(payment.id()).orElseThrow()))
            .isEqualTo(payment);
      }
      assertThat(answers("select distinct cast(on_day as char) from budget_transaction order by 1"))
          .isEqualTo(days.stream().map(LocalDate::toString).toList());
    } finally {
      TimeZone.setDefault(usual);
    }
  }

  @Test
  @DisplayName("every text is compared by its code points, whatever the database is set to")
  void collation() throws SQLException {
    JpaStorage.open(url).close();
    String ours =
        " from information_schema.columns where table_schema = database() and table_name like"
            + " 'budget\\_%' and table_name <> 'budget_schema_history' and collation_name is not null";
    assertThat(answers("select column_name" + ours)).hasSizeGreaterThan(60);
    assertThat(answers("select distinct collation_name" + ours))
        .containsExactly(make.words().get("table").replaceFirst(".* collate ", ""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"useAffectedRows", "useBulkStmts"})
  @DisplayName("options under which the driver counts no rows are refused, in URLs of all origins")
  void blindOptions(String option) {
    String blind = url + "&" + option + "=true";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JpaStorage.open(blind))
        .withMessageContaining(option)
        .withMessageContaining("Maybe leave it out");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JpaStorage.on(new HostDataSource(blind, new AtomicInteger())))
        .withMessageContaining(option);
  }

  @Test
  @DisplayName("sessions of a host that cut texts off are refused; our own do not")
  void strict() {
    String lax = url + "&jdbcCompliantTruncation=false&sessionVariables=sql_mode=''";
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> JpaStorage.on(new HostDataSource(lax, new AtomicInteger())))
        .withMessageContaining("cuts off")
        .withMessageContaining("sql_mode");
    JpaStorage.open(lax).close();
  }

  @Test
  @DisplayName("a URL without a database, and one with a database that is not there, are refused")
  void noDatabase() {
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> JpaStorage.open(administrator.urlOf("")))
        .withMessageContaining("No database is named");
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> JpaStorage.open(administrator.urlOf("no_books")))
        .satisfies(refused -> assertThat(refused.retryable()).isFalse())
        .withMessageContaining("name of the database");
  }

  @Test
  @DisplayName(
      "the form of a URL that hosting companies give is opened, for a user of one database")
  void plainUrl() {
    String user = user("all privileges");
    String plain =
        MySqlAdministrator.as(user, "", url)
            .replaceFirst("jdbc:(\\w+)://", "$1://" + user + ":p%40ss@")
            .replaceAll("user=[^&]*&password=", "");
    try (Storage storage = JpaStorage.from(Map.of("DATABASE_URL", plain))) {
      assertThat(storage.name()).isEqualTo(make.name());
      storage.write(home.workspace, home::moveIn);
      assertThat(storage.workspacesOf(home.owner)).containsExactly(home.workspace);
    }
  }

  @Test
  @DisplayName(
      "a user who may only read can open books that are up to date and read them, and do nothing else")
  void onlyReading() {
    String asReader = MySqlAdministrator.as(user("select"), "p@ss", url);
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> JpaStorage.open(asReader))
        .withMessageContaining("the user may not create tables");
    try (Storage storage = JpaStorage.open(url)) {
      storage.write(home.workspace, home::moveIn);
    }
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

  private String user(String right) {
    String database = MySqlAdministrator.database(url);
    String user = "user_" + database.replace("budget_test_", "");
    administrator.execute("create user '%s'@'%%' identified by 'p@ss'".formatted(user));
    administrator.execute("grant %s on %s.* to '%s'@'%%'".formatted(right, database, user));
    return user;
  }

  private String inUnit(Connections connections, boolean writing, String query)
      throws SQLException {
    Connection connection = connections.begin(writing);
    String answer = answer(connection, query);
    connections.end(connection);
    return answer;
  }

  /** Where a connection comes from. */
  interface Source {
    Connection open() throws SQLException;
  }

  private static String answer(Source source, String query) {
    try (Connection connection = source.open()) {
      return answer(connection, query);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** The first value of what a command answers, or nothing. */
  private static String answer(Connection connection, String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      if (!statement.execute(command)) {
        return "";
      }
      try (ResultSet row = statement.getResultSet()) {
        return row.next() ? row.getString(1) : "";
      }
    }
  }

  private List<String> answers(String command) {
    return new MySqlAdministrator(url).answers(command);
  }
}
