package io.budgetai.persistence.jpa.internal;

import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import org.hibernate.dialect.Dialect;

/**
 * SQLite. In WAL mode readers and the writer do not wait for each other. There is one writer, which takes its lock when it
 * begins (IMMEDIATE): a reader that turns into a writer half-way would fail under load. {@code synchronous=FULL} brings each
 * commit to the disk.
 */
final class Sqlite extends Vendor {
  /** SQLite's own flag; without the one beside it that lets a file be made. */
  private static final int READ_AND_WRITE = 2;

  Sqlite() {
    super("sqlite");
  }

  @Override
  Dialect dialect() {
    return new BooksSqliteDialect();
  }

  @Override
  Map<String, String> words() {
    return Map.of(
        "uuid", "blob",
        "text", "text",
        "json", "text",
        "date", "text",
        "instant", "integer",
        "boolean", "integer",
        "long", "integer",
        "table", " strict",
        "table_by_key", " strict, without rowid",
        "newest_first", "");
  }

  @Override
  String text(int most) {
    return "text";
  }

  @Override
  String existing(String url) {
    return url + (url.contains("?") ? "&" : "?") + "open_mode=" + READ_AND_WRITE;
  }

  @Override
  void check(String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    if (lower.contains(":memory:")
        || lower.contains("mode=memory")
        || lower.equals("jdbc:sqlite:")) {
      throw new IllegalArgumentException(
          "SQLite in memory is a database for each connection, so no books can be kept in it."
              + " Maybe use a file, or jdbc:h2:mem:books.");
    }
  }

  @Override
  String complete(DatabaseSettings settings) {
    return settings.url();
  }

  @Override
  Properties driverSettings(Purpose purpose, DatabaseSettings settings) {
    boolean writing = purpose != Purpose.READING;
    Properties driver = new Properties();
    driver.setProperty("journal_mode", "WAL");
    driver.setProperty("synchronous", "FULL");
    driver.setProperty("foreign_keys", "true");
    driver.setProperty("busy_timeout", Long.toString(settings.lockTimeout().toMillis()));
    driver.setProperty("date_class", "TEXT");
    // 16 MB: chunks of an import change the same pages of indexes again and again.
    driver.setProperty("wal_autocheckpoint", "4000");
    driver.setProperty("temp_store", "MEMORY");
    driver.setProperty("cache_size", writing ? "-65536" : "-32768");
    driver.setProperty("transaction_mode", writing ? "IMMEDIATE" : "DEFERRED");
    return driver;
  }

  @Override
  boolean embedded() {
    return true;
  }

  @Override
  int poolSize() {
    return 5;
  }

  @Override
  int writers(int poolSize) {
    return 1;
  }

  @Override
  boolean locksWorkspaces() {
    return false;
  }

  @Override
  int snapshotIsolation() {
    return Connection.TRANSACTION_SERIALIZABLE;
  }

  @Override
  int writeIsolation() {
    return Connection.TRANSACTION_SERIALIZABLE;
  }

  @Override
  void prepare(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma foreign_keys = on");
    }
  }

  @Override
  void verify(DatabaseMetaData database) {
    // No version is known that would not.
  }

  @Override
  void check(TableNames names) {
    super.check(names);
    if (names.schema() != null) {
      throw new IllegalArgumentException(
          "SQLite has no schemas, so there can be none called %s. Maybe say a prefix instead."
              .formatted(names.schema()));
    }
  }

  @Override
  void adopt(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute("pragma journal_mode = wal");
    }
  }

  @Override
  void secure(Connection connection) {
    // synchronous=FULL did it with the commit.
  }
}
