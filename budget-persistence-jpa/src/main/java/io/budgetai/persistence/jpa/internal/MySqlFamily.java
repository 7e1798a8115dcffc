package io.budgetai.persistence.jpa.internal;

import io.budgetai.ProviderException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What MariaDB and MySQL have in common. Units of work that read do so at REPEATABLE READ, where InnoDB answers from a
 * snapshot that it takes with the first row read, and are told to be read only. Those that write lock their workspace first
 * and then read what is committed (READ COMMITTED): at REPEATABLE READ they would read from before the lock was had, and
 * write over what they have not seen.
 *
 * <p>Both speak through the drivers of both. So what a server is, is told by its own version text, and every setting is one
 * that both drivers know, or that the other one passes over.
 */
abstract class MySqlFamily extends Vendor {
  /** Of longer texts a row, which holds 65,535 bytes at most, could not have several; four bytes for each character. */
  private static final int LONGEST_VARCHAR = 4_000;

  /** How much longer than a statement may take the driver waits for its answer, before it takes the server for dead. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** The name of the lock. It is one for the whole server, so it tells databases apart; it can have 64 characters. */
  private static final String TURN_TO_MIGRATE = "concat('budget ', sha2(database(), 224))";

  private static final Duration LONGEST_MIGRATION = Duration.ofDays(1);

  /** Texts that are too long and numbers that are too large are refused instead of cut off. */
  private static final String STRICT = "STRICT_ALL_TABLES";

  /** Options of drivers under which the counts of rows are others, or are missing. */
  private static final List<String> BLIND = List.of("useAffectedRows", "useBulkStmts");

  private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+)\\.(\\d+).*");

  private final Version oldest;

  /** The collation of all texts: case matters, accents matter, blanks at the end matter, and code points sort. */
  private final String collation;

  /** The number of a release. */
  record Version(int major, int minor, int patch) {

    static Version of(String text) {
      Matcher version = VERSION.matcher(text);
      if (!version.matches()) {
        throw refused(
            "The server calls its version '%s', which is none that is known here. Maybe it is of another make."
                .formatted(text));
      }
      return new Version(
          Integer.parseInt(version.group(1)),
          Integer.parseInt(version.group(2)),
          Integer.parseInt(version.group(3)));
    }

    boolean before(Version other) {
      return major != other.major
          ? major < other.major
          : minor != other.minor ? minor < other.minor : patch < other.patch;
    }

    @Override
    public String toString() {
      return major + "." + minor + "." + patch;
    }
  }

  MySqlFamily(String name, Version oldest, String collation) {
    super(name);
    this.oldest = oldest;
    this.collation = collation;
  }

  /** The make as its maker writes it. */
  abstract String title();

  /** Whether a server with such a version text is of this make. */
  abstract boolean made(String version);

  /** What a session is told: its isolation, whether it only reads, and how long its statements may take. */
  abstract String session(String isolation, boolean readOnly, Duration statements);

  /** Whether commits under this value of {@code innodb_flush_log_at_trx_commit} are on the disk when they are acknowledged. */
  abstract boolean durable(int flushLogAtCommit);

  /** Refuses what this make alone can be set to. */
  void verifyOwn(Connection connection) throws SQLException {
    // Most of it is the same on both.
  }

  final Version oldest() {
    return oldest;
  }

  @Override
  final boolean is(String product, String version) {
    return (product.equals("MariaDB") || product.equals("MySQL")) && made(version);
  }

  @Override
  final Map<String, String> words() {
    String table =
        " engine = InnoDB row_format = dynamic default character set utf8mb4 collate " + collation;
    return Map.of(
        "uuid", "binary(16)",
        "text", "longtext",
        "json", "longtext",
        "date", "date",
        "instant", "bigint",
        "boolean", "boolean",
        "long", "bigint",
        "table", table,
        "table_by_key", table,
        "newest_first", "");
  }

  @Override
  final String text(int most) {
    return most > LONGEST_VARCHAR ? "longtext" : "varchar(" + most + ")";
  }

  @Override
  final void check(String url) {
    for (String option : BLIND) {
      if (url.toLowerCase(Locale.ROOT).contains(option.toLowerCase(Locale.ROOT) + "=true")) {
        throw new IllegalArgumentException(
            "With %s=true the driver does not say which rows a statement met, so edits of what others changed would pass."
                    .formatted(option)
                + " Maybe leave it out of the URL.");
      }
    }
  }

  @Override
  final void check(TableNames names) {
    super.check(names);
    if (names.schema() != null) {
      throw new IllegalArgumentException(
          "On %s a schema is a database, so there is none called %s in this one. Maybe name it in the URL, or say a prefix."
              .formatted(title(), names.schema()));
    }
  }

  @Override
  final String complete(DatabaseSettings settings) {
    return settings.url();
  }

  @Override
  final Properties driverSettings(Purpose purpose, DatabaseSettings settings) {
    Properties driver = new Properties();
    driver.setProperty("tcpKeepAlive", "true");
    // New rows go in one statement: with MySQL's driver, with MariaDB's.
    driver.setProperty("rewriteBatchedStatements", "true");
    driver.setProperty("useBulkStmtsForInserts", "true");
    driver.setProperty("connectTimeout", Long.toString(settings.timeout().toMillis()));
    if (purpose != Purpose.MIGRATING) {
      driver.setProperty("socketTimeout", Long.toString(settings.timeout().plus(GRACE).toMillis()));
    }
    return driver;
  }

  /** One command: these servers take no more than one at a time. */
  @Override
  final List<String> greeting(Purpose purpose, DatabaseSettings settings) {
    String strict = "set session sql_mode = '" + STRICT + ",NO_ENGINE_SUBSTITUTION'";
    if (purpose == Purpose.MIGRATING) {
      return List.of(strict);
    }
    boolean writing = purpose == Purpose.WRITING;
    long locks = Math.max(1, settings.lockTimeout().toSeconds());
    return List.of(
        strict
            + ", innodb_lock_wait_timeout = %d, lock_wait_timeout = %d, ".formatted(locks, locks)
            + session(
                writing ? "READ-COMMITTED" : "REPEATABLE-READ", !writing, settings.timeout()));
  }

  @Override
  final boolean embedded() {
    return false;
  }

  @Override
  final int poolSize() {
    return 10;
  }

  @Override
  final boolean takesTablesBack() {
    return false;
  }

  @Override
  final boolean locksWorkspaces() {
    return true;
  }

  @Override
  final int snapshotIsolation() {
    return Connection.TRANSACTION_REPEATABLE_READ;
  }

  @Override
  final int writeIsolation() {
    return Connection.TRANSACTION_READ_COMMITTED;
  }

  @Override
  final void begin(Connection connection, boolean writing, boolean own) throws SQLException {
    connection.setAutoCommit(true);
    connection.setAutoCommit(false);
    if (!own) {
      // For the next transaction, and nothing of it stays behind.
      execute(
          connection,
          "set transaction isolation level "
              + (writing ? "read committed, read write" : "repeatable read, read only"));
    }
  }

  @Override
  final void awaitTurnToMigrate(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet answer =
            statement.executeQuery(
                "select get_lock(%s, %d)"
                    .formatted(TURN_TO_MIGRATE, LONGEST_MIGRATION.toSeconds()))) {
      answer.next();
      if (answer.getInt(1) != 1) {
        throw refused(
            "Another host has been making the tables for a day. Maybe end it, and open the books again.");
      }
    }
  }

  @Override
  final void endTurnToMigrate(Connection connection) throws SQLException {
    execute(connection, "do release_lock(" + TURN_TO_MIGRATE + ")");
  }

  @Override
  final void prepare(Connection connection) {
    // Each unit of work begins with what it needs.
  }

  @Override
  final void verify(DatabaseMetaData database) throws SQLException {
    if (database.getURL() != null) {
      check(database.getURL());
    }
    try (Statement statement = database.getConnection().createStatement();
        ResultSet told =
            statement.executeQuery(
                "select version(), database(), @@global.innodb_flush_log_at_trx_commit,"
                    + " @@session.sql_mode")) {
      told.next();
      verifyVersion(told.getString(1));
      if (told.getString(2) == null) {
        throw refused("No database is named. Maybe write it behind the host: //host/books.");
      }
      verifyDurable(told.getInt(3));
      if (!told.getString(4).contains("STRICT_")) {
        throw refused(
            "The session cuts off texts that are too long instead of refusing them. Maybe add %s to its sql_mode."
                .formatted(STRICT));
      }
    }
    verifyOwn(database.getConnection());
  }

  @Override
  final void diagnose(DatabaseSettings settings) {
    try (Connection connection = DriverManager.getConnection(settings.url(), settings.login())) {
      verify(connection.getMetaData());
    } catch (SQLException e) {
      throw Failure.of(e).toException("opening the books", e);
    }
  }

  final void verifyVersion(String version) {
    if (!made(version)) {
      throw refused(
          "The server calls its version '%s', and is no %s. Maybe write the other of mariadb:// and mysql://."
              .formatted(version, title()));
    }
    if (Version.of(version).before(oldest)) {
      throw refused(
          "%s %s is older than %s, the oldest that is supported. Maybe update it."
              .formatted(title(), version, oldest));
    }
  }

  final void verifyDurable(int flushLogAtCommit) {
    if (!durable(flushLogAtCommit)) {
      throw refused(
          "The server acknowledges commits before they are on the disk: its innodb_flush_log_at_trx_commit is %d."
                  .formatted(flushLogAtCommit)
              + " Maybe set it to 1.");
    }
  }

  static ProviderException refused(String message) {
    return new ProviderException(message, false, null);
  }

  @Override
  final void adopt(Connection connection) {
    // Nothing is set for all of the server: it is not ours alone.
  }

  @Override
  final void secure(Connection connection) {
    // The commit did it.
  }

  private static void execute(Connection connection, String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
