package io.budgetai.persistence.jpa.internal;

import io.budgetai.ProviderException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.hibernate.dialect.Dialect;

/**
 * H2. By itself it writes commits to the file up to half a second later, and a process that is killed loses them; so it is
 * told not to wait, and each unit of work that changed something ends with a synchronous checkpoint.
 *
 * <p>Units of work that write lock their workspace and then read what is committed. Snapshots would make each of them that
 * had to wait fail, and H2 checks foreign keys against the snapshot, in which a row that others deleted is still there.
 */
final class H2 extends Vendor {
  /** H2's own constant for snapshot isolation; the standard has none. */
  private static final int SNAPSHOT = 6;

  private static final String IN_MEMORY = "jdbc:h2:mem:";

  /**
   * Versions that forget chunks they have written. Where a chunk fills a hole in the file, nothing leads to it but the file's
   * header, and these write the header before they take note of the chunk: it names the chunk before. After a kill the file
   * is read up to there, and the commits of the last chunks, a handful in all, are gone.
   */
  private static final Set<String> LOSING = Set.of("2.5.252");

  H2() {
    super("h2");
  }

  @Override
  Dialect dialect() {
    return new BooksH2Dialect();
  }

  @Override
  Map<String, String> words() {
    return Map.of(
        "uuid", "uuid",
        "text", "character varying",
        "json", "character varying",
        "date", "date",
        "instant", "bigint",
        "boolean", "boolean",
        "long", "bigint",
        "table", "",
        "table_by_key", "",
        // H2 reads no index backward.
        "newest_first", " desc");
  }

  @Override
  String text(int most) {
    return "character varying(" + most + ")";
  }

  @Override
  String byCodePoints(String text) {
    return "stringtoutf8(" + text + ")";
  }

  @Override
  String existing(String url) {
    StringBuilder existing = new StringBuilder(url);
    append(existing, url.toUpperCase(Locale.ROOT), "IFEXISTS", "TRUE");
    return existing.toString();
  }

  @Override
  void check(String url) {
    // Every URL of H2 will do.
  }

  @Override
  String complete(DatabaseSettings settings) {
    String url = settings.url();
    String upper = url.toUpperCase(Locale.ROOT);
    StringBuilder complete = new StringBuilder(url);
    append(complete, upper, "WRITE_DELAY", "0");
    append(complete, upper, "LOCK_TIMEOUT", Long.toString(settings.lockTimeout().toMillis()));
    return complete.toString();
  }

  private static void append(StringBuilder url, String upper, String setting, String value) {
    if (!upper.contains(";" + setting + "=")) {
      url.append(';').append(setting).append('=').append(value);
    }
  }

  @Override
  Properties driverSettings(Purpose purpose, DatabaseSettings settings) {
    return new Properties();
  }

  @Override
  boolean embedded() {
    return true;
  }

  @Override
  int poolSize() {
    return 12;
  }

  @Override
  boolean takesTablesBack() {
    return false;
  }

  @Override
  boolean locksWorkspaces() {
    return true;
  }

  @Override
  int snapshotIsolation() {
    return SNAPSHOT;
  }

  @Override
  int writeIsolation() {
    return Connection.TRANSACTION_READ_COMMITTED;
  }

  @Override
  void prepare(Connection connection) {
    // Isolation is all that a session needs.
  }

  @Override
  void verify(DatabaseMetaData database) throws SQLException {
    String version = database.getDatabaseProductVersion();
    if (losesCommits(version) && !database.getURL().startsWith(IN_MEMORY)) {
      throw new ProviderException(
          "H2 %s can lose commits when the process is killed. Maybe use 2.4.240, or SQLite."
              .formatted(version),
          false,
          null);
    }
  }

  /** Whether a version, as the database says it, is one of {@link #LOSING}. */
  static boolean losesCommits(String version) {
    return LOSING.stream().anyMatch(number -> (version + " ").startsWith(number + " "));
  }

  @Override
  void adopt(Connection connection) throws SQLException {
    execute(connection, "set write_delay 0");
  }

  @Override
  void secure(Connection connection) throws SQLException {
    execute(connection, "checkpoint sync");
  }

  private static void execute(Connection connection, String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
