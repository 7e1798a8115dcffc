package io.budgetai.persistence.jpa.internal;

import io.budgetai.ProviderException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.hibernate.dialect.Dialect;

/**
 * PostgreSQL. Units of work that read do so at REPEATABLE READ, which is a snapshot there, and are told to be read only. Those
 * that write lock their workspace first and read what is committed when each statement begins (READ COMMITTED): nobody else
 * writes to the workspace meanwhile, so nothing that they read changes, and no unit fails because it had to wait, as all of
 * them would with a snapshot from before the lock was had.
 *
 * <p>Connections of our own are told their isolation once, when they are made, so they must not be shared by sessions as a
 * pooler in transaction mode does. Connections of a host are told in each transaction, and nothing of it stays behind.
 */
final class Postgres extends Vendor {
  private static final int OLDEST = 14;

  /** How much longer than a statement may take the driver waits for its answer, before it takes the server for dead. */
  private static final Duration GRACE = Duration.ofSeconds(5);

  /** Where commits are acknowledged before they are on the disk, ours are not. */
  private static final String WAIT_FOR_THE_DISK =
      "select set_config('synchronous_commit', 'local', false)"
          + " where current_setting('synchronous_commit') = 'off'";

  /** The key of the lock, the word "budget" as a number, so that it meets no lock of the host. */
  private static final long TURN_TO_MIGRATE = 0x6275_6467_6574L;

  Postgres() {
    super("postgresql");
  }

  @Override
  List<String> schemes() {
    return List.of("postgresql", "postgres");
  }

  @Override
  Dialect dialect() {
    return new BooksPostgresDialect(OLDEST);
  }

  @Override
  Map<String, String> words() {
    return Map.of(
        "uuid", "uuid",
        "text", "text collate \"C\"",
        "json", "text collate \"C\"",
        "date", "date",
        "instant", "bigint",
        "boolean", "boolean",
        "long", "bigint",
        "table", "",
        "table_by_key", "",
        "newest_first", "");
  }

  /** Compared and sorted by its bytes, which are UTF-8, whatever the collation of the database. */
  @Override
  String text(int most) {
    return "character varying(" + most + ") collate \"C\"";
  }

  @Override
  void check(TableNames names) {
    // It has schemas, and with Citus several machines.
  }

  @Override
  void check(String url) {
    // Every URL of PostgreSQL will do.
  }

  @Override
  String complete(DatabaseSettings settings) {
    return settings.url();
  }

  @Override
  Properties driverSettings(Purpose purpose, DatabaseSettings settings) {
    Properties driver = new Properties();
    driver.setProperty("ApplicationName", "budget");
    driver.setProperty("tcpKeepAlive", "true");
    driver.setProperty("reWriteBatchedInserts", "true");
    // Details of errors repeat what is stored.
    driver.setProperty("logServerErrorDetail", "false");
    driver.setProperty("connectTimeout", seconds(settings.timeout()));
    if (purpose != Purpose.MIGRATING) {
      driver.setProperty("socketTimeout", seconds(settings.timeout().plus(GRACE)));
    }
    return driver;
  }

  private static String seconds(Duration duration) {
    return Long.toString(duration.toSeconds());
  }

  @Override
  List<String> greeting(Purpose purpose, DatabaseSettings settings) {
    if (purpose == Purpose.MIGRATING) {
      return List.of();
    }
    String isolation =
        "set session characteristics as transaction " + modes(purpose == Purpose.WRITING);
    String locks = "set lock_timeout = " + settings.lockTimeout().toMillis();
    String statements = "set statement_timeout = " + settings.timeout().toMillis();
    return purpose == Purpose.READING
        ? List.of(isolation, locks, statements)
        : List.of(isolation, locks, statements, WAIT_FOR_THE_DISK);
  }

  private static String modes(boolean writing) {
    return writing
        ? "isolation level read committed, read write"
        : "isolation level repeatable read, read only";
  }

  @Override
  boolean embedded() {
    return false;
  }

  @Override
  int poolSize() {
    return 10;
  }

  @Override
  boolean locksWorkspaces() {
    return true;
  }

  @Override
  int snapshotIsolation() {
    return Connection.TRANSACTION_REPEATABLE_READ;
  }

  @Override
  int writeIsolation() {
    return Connection.TRANSACTION_READ_COMMITTED;
  }

  @Override
  void begin(Connection connection, boolean writing, boolean own) throws SQLException {
    connection.setAutoCommit(true);
    connection.setAutoCommit(false);
    if (!own) {
      execute(connection, "set transaction " + modes(writing));
      execute(
          connection,
          "set local lock_timeout = " + DatabaseSettings.TIMEOUT.dividedBy(3).toMillis());
    }
  }

  @Override
  void awaitTurnToMigrate(Connection connection) throws SQLException {
    execute(connection, "select pg_advisory_xact_lock(" + TURN_TO_MIGRATE + ")");
  }

  @Override
  void prepare(Connection connection) {
    // Each unit of work begins with what it needs.
  }

  @Override
  void verify(DatabaseMetaData database) throws SQLException {
    if (database.getDatabaseMajorVersion() < OLDEST) {
      throw refused(
          "PostgreSQL %s is older than %d, the oldest that is supported. Maybe update it."
              .formatted(database.getDatabaseProductVersion(), OLDEST));
    }
    String encoding;
    try (Statement statement = database.getConnection().createStatement();
        ResultSet answer = statement.executeQuery("show server_encoding")) {
      answer.next();
      encoding = answer.getString(1);
    }
    if (!encoding.equals("UTF8")) {
      throw refused(
          "The database keeps text as %s, which has not every character. Maybe make one with encoding 'UTF8' and template"
                  .formatted(encoding)
              + " template0.");
    }
  }

  private static ProviderException refused(String message) {
    return new ProviderException(message, false, null);
  }

  @Override
  void adopt(Connection connection) {
    // Nothing is set for all of the database: it is not ours alone.
  }

  @Override
  void secure(Connection connection) {
    // The commit did it.
  }

  private static void execute(Connection connection, String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
