package io.budgetai.persistence.jpa.internal;

import io.budgetai.ProviderException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.hibernate.dialect.Dialect;

/**
 * A make of database, and everything in which it differs from the others. Queries are written once, for all of them, and so
 * are the scripts that make the tables: what the makes call differently in them is among the words of each.
 */
abstract class Vendor {
  private static final List<Vendor> ALL =
      List.of(new Sqlite(), new H2(), new Postgres(), new MariaDb(), new MySql());

  private final String name;

  Vendor(String name) {
    this.name = name;
  }

  /** The vendor of a JDBC URL. */
  static Vendor ofUrl(String url) {
    return ALL.stream()
        .filter(vendor -> url.toLowerCase(Locale.ROOT).startsWith("jdbc:" + vendor.name + ":"))
        .findFirst()
        .orElseThrow(() -> unknown("The JDBC URL"));
  }

  /** The vendor of a URL such as {@code postgresql://host/database}. */
  static Vendor ofScheme(String scheme) {
    return ALL.stream()
        .filter(vendor -> vendor.schemes().contains(scheme))
        .findFirst()
        .orElseThrow(() -> unknown("The URL"));
  }

  /** The vendor of the database behind a connection. */
  static Vendor of(Connection connection) throws SQLException {
    DatabaseMetaData metaData = connection.getMetaData();
    String product = metaData.getDatabaseProductName();
    String version = metaData.getDatabaseProductVersion();
    return ALL.stream()
        .filter(vendor -> vendor.is(product, version))
        .findFirst()
        .orElseThrow(() -> unknown("The data source, which calls itself " + product + ","));
  }

  /** Whether a database that its driver calls so, and whose version is that, is of this make. */
  boolean is(String product, String version) {
    return name.equalsIgnoreCase(product);
  }

  /** Stable lower-case name, for messages and logs. */
  final String name() {
    return name;
  }

  /** What URLs of it begin with, beside those of JDBC. */
  List<String> schemes() {
    return List.of();
  }

  abstract Dialect dialect();

  /**
   * What the scripts leave to each make: the types {@code uuid}, {@code text} (of any length, in the order of its code
   * points where the make can do that), {@code json} (opaque, never looked into), {@code date}, {@code instant}, {@code
   * boolean} and {@code long}; what follows the columns of a {@code table} and of a {@code table_by_key}, which is kept in
   * the order of its primary key; and what follows the columns of an index that is read {@code newest_first}.
   */
  abstract Map<String, String> words();

  /** The type of a text of so many characters at most, in which case and trailing blanks matter. */
  abstract String text(int most);

  /**
   * Refuses names that the make cannot give.
   *
   * @throws IllegalArgumentException if it cannot
   */
  void check(TableNames names) {
    if (names.distributed()) {
      throw new IllegalArgumentException(
          "Tables on %s are on one machine. Maybe use PostgreSQL with Citus for several."
              .formatted(name));
    }
  }

  /** What Hibernate must be told of where the tables are; backticks are its own quotes, in which a name stays as it is. */
  Map<String, Object> placing(TableNames names) {
    return names.schema() == null
        ? Map.of()
        : Map.of("hibernate.default_schema", "`" + names.schema() + "`");
  }

  /** An expression that sorts a text by its code points. */
  String byCodePoints(String text) {
    return text;
  }

  /** The URL under which nothing is made where there is no database. */
  String existing(String url) {
    return url;
  }

  /** Refuses URLs under which books could not be kept. */
  abstract void check(String url);

  /** The URL with what must be in it. */
  abstract String complete(DatabaseSettings settings);

  /** What the driver must be told for connections of our own. */
  abstract Properties driverSettings(Purpose purpose, DatabaseSettings settings);

  /** The commands that a new connection of our own is given before its first use. */
  List<String> greeting(Purpose purpose, DatabaseSettings settings) {
    return List.of();
  }

  /** Whether it lives in this process, so that its connections do not age. */
  abstract boolean embedded();

  /** How many connections of our own there are at most, where nobody says how many. */
  abstract int poolSize();

  /** How many of so many connections may write at once; the others read. */
  int writers(int poolSize) {
    return poolSize / 2;
  }

  /**
   * Whether a unit of work that writes must lock its workspace before it reads. A make that lets one writer begin after the
   * other needs no such lock.
   */
  abstract boolean locksWorkspaces();

  /** Isolation under which everything that is read is of one moment. */
  abstract int snapshotIsolation();

  /** Isolation for units of work that write; versions and constraints guard what it lets through. */
  abstract int writeIsolation();

  /**
   * Begins a unit of work on a connection.
   *
   * @param own whether the connection is one of our own, which had its greeting
   */
  void begin(Connection connection, boolean writing, boolean own) throws SQLException {
    connection.setAutoCommit(true);
    prepare(connection);
    int isolation = writing ? writeIsolation() : snapshotIsolation();
    if (connection.getTransactionIsolation() != isolation) {
      connection.setTransactionIsolation(isolation);
    }
    connection.setAutoCommit(false);
  }

  /**
   * Waits until no other host makes tables; the turn lasts until {@link #endTurnToMigrate} and the end of the transaction.
   * Never called for an embedded database.
   */
  void awaitTurnToMigrate(Connection connection) throws SQLException {
    throw new IllegalStateException("There is no turn to wait for on %s.".formatted(name));
  }

  /** Whether tables that were made go with the transaction that made them, if it fails. */
  boolean takesTablesBack() {
    return true;
  }

  /** Lets the next host make tables, where the end of the transaction does not. */
  void endTurnToMigrate(Connection connection) throws SQLException {
    // Most turns end with the transaction.
  }

  /** Makes a connection that somebody else configured fit for use, as far as that can be done. */
  abstract void prepare(Connection connection) throws SQLException;

  /** Refuses a database that would not keep what is committed to it. */
  abstract void verify(DatabaseMetaData database) throws SQLException;

  /** Says what is wrong with a database that refused a greeting, where that can be told. */
  void diagnose(DatabaseSettings settings) {
    // Greetings are refused where a server is not what its URL says.
  }

  /** Called once for a data source of the host: sets what can be set for all of the database. */
  abstract void adopt(Connection connection) throws SQLException;

  /** Called after a commit, before it is acknowledged: what was committed survives the process from here on. */
  abstract void secure(Connection connection) throws SQLException;

  private static ProviderException unknown(String what) {
    return new ProviderException(
        "%s is of none of the databases that are known here: %s. Maybe use one of them."
            .formatted(what, String.join(", ", ALL.stream().map(Vendor::name).toList())),
        false,
        null);
  }
}
