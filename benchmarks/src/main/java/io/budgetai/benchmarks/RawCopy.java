package io.budgetai.benchmarks;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;

/**
 * Inserts the rows of one SQLite file into the same tables of another by hand-written JDBC: prepared batches, a thousand rows
 * of each large table in a transaction, in the durable settings of the library. Reading the rows is not timed.
 */
final class RawCopy {
  private static final int CHUNK = 1000;
  private static final List<String> SMALL =
      List.of(
          "budget_workspace",
          "budget_member",
          "budget_account",
          "budget_category",
          "budget_rule",
          "budget_merchant",
          "budget_merchant_key",
          "budget_import",
          "budget_audit_head");
  private static final List<String> LARGE =
      List.of("budget_transaction", "budget_split", "budget_imported_row", "budget_audit");

  private RawCopy() {}

  static long millis(Path from, Path to) throws SQLException {
    Properties durable = new Properties();
    durable.setProperty("journal_mode", "WAL");
    durable.setProperty("synchronous", "FULL");
    durable.setProperty("foreign_keys", "true");
    durable.setProperty("transaction_mode", "IMMEDIATE");
    durable.setProperty("temp_store", "MEMORY");
    durable.setProperty("cache_size", "-65536");
    try (Connection source = DriverManager.getConnection("jdbc:sqlite:" + from);
        Connection target = DriverManager.getConnection("jdbc:sqlite:" + to, durable)) {
      target.setAutoCommit(false);
      long nanos = 0;
      for (String table : SMALL) {
        try (Rows rows = new Rows(source, target, table)) {
          while (rows.load()) {
            nanos += timed(target, List.of(rows));
          }
        }
      }
      List<Rows> large = new ArrayList<>();
      try {
        for (String table : LARGE) {
          large.add(new Rows(source, target, table));
        }
        boolean more = true;
        while (more) {
          more = false;
          for (Rows rows : large) {
            more |= rows.load();
          }
          nanos += timed(target, large);
        }
      } finally {
        for (Rows rows : large) {
          rows.close();
        }
      }
      return nanos / 1_000_000;
    }
  }

  private static long timed(Connection target, List<Rows> loaded) throws SQLException {
    long start = System.nanoTime();
    for (Rows rows : loaded) {
      rows.insert();
    }
    target.commit();
    return System.nanoTime() - start;
  }

  /** The rows of one table, a chunk at a time. */
  private static final class Rows implements AutoCloseable {
    private final Statement query;
    private final ResultSet results;
    private final PreparedStatement insert;
    private final int columns;
    private final List<Object[]> loaded = new ArrayList<>(CHUNK);

    Rows(Connection source, Connection target, String table) throws SQLException {
      query = source.createStatement();
      results = query.executeQuery("select * from " + table);
      columns = results.getMetaData().getColumnCount();
      insert =
          target.prepareStatement(
              "insert into %s values (%s)"
                  .formatted(table, String.join(", ", Collections.nCopies(columns, "?"))));
    }

    boolean load() throws SQLException {
      loaded.clear();
      while (loaded.size() < CHUNK && results.next()) {
        Object[] row = new Object[columns];
        for (int i = 0; i < columns; i++) {
          row[i] = results.getObject(i + 1);
        }
        loaded.add(row);
      }
      return !loaded.isEmpty();
    }

    void insert() throws SQLException {
      for (Object[] row : loaded) {
        for (int i = 0; i < columns; i++) {
          insert.setObject(i + 1, row[i]);
        }
        insert.addBatch();
      }
      insert.executeBatch();
    }

    @Override
    public void close() throws SQLException {
      insert.close();
      query.close();
    }
  }
}
