package io.budgetai.benchmarks;

import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Copies the tables of books between SQLite and PostgreSQL as one would by hand: one query of each table, prepared batches, a
 * commit behind every 4,000 rows, no checks, no going on.
 */
final class RawTransfer {
  private static final int BATCH = 1000;
  private static final int BATCHES_OF_A_COMMIT = 4;

  /** Those that synthetic books fill. */
  private static final List<String> TABLES =
      List.of(
          "budget_workspace",
          "budget_member",
          "budget_account",
          "budget_category",
          "budget_merchant",
          "budget_merchant_key",
          "budget_transaction",
          "budget_split",
          "budget_audit_head",
          "budget_audit",
          "budget_outbox",
          "budget_operation");

  private RawTransfer() {}

  static long millis(Connection source, Connection target) throws SQLException {
    long start = System.nanoTime();
    source.setAutoCommit(false);
    target.setAutoCommit(false);
    for (String table : TABLES) {
      copy(source, target, table);
      target.commit();
    }
    source.rollback();
    return (System.nanoTime() - start) / 1_000_000;
  }

  private static void copy(Connection source, Connection target, String table) throws SQLException {
    String[] types = types(target, table);
    try (Statement query = source.createStatement()) {
      query.setFetchSize(BATCH);
      try (ResultSet rows = query.executeQuery("select * from " + table);
          PreparedStatement insert =
              target.prepareStatement(
                  "insert into %s values (%s)"
                      .formatted(
                          table, String.join(", ", Collections.nCopies(types.length, "?"))))) {
        long number = 0;
        while (rows.next()) {
          for (int i = 0; i < types.length; i++) {
            insert.setObject(i + 1, converted(rows.getObject(i + 1), types[i]));
          }
          insert.addBatch();
          number++;
          if (number % BATCH == 0) {
            insert.executeBatch();
          }
          if (number % (BATCH * BATCHES_OF_A_COMMIT) == 0) {
            target.commit();
          }
        }
        insert.executeBatch();
      }
    }
  }

  private static String[] types(Connection target, String table) throws SQLException {
    try (Statement query = target.createStatement();
        ResultSet none = query.executeQuery("select * from " + table + " where 1 = 0")) {
      ResultSetMetaData columns = none.getMetaData();
      String[] types = new String[columns.getColumnCount()];
      for (int i = 0; i < types.length; i++) {
        types[i] = columns.getColumnTypeName(i + 1);
      }
      return types;
    }
  }

  /** A value as the other make wants it. */
  private static @Nullable Object converted(@Nullable Object value, String type) {
    if (value instanceof byte[] bytes && type.equals("uuid")) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      return new UUID(buffer.getLong(), buffer.getLong());
    }
    if (value instanceof UUID id) {
      return ByteBuffer.allocate(16)
          .putLong(id.getMostSignificantBits())
          .putLong(id.getLeastSignificantBits())
          .array();
    }
    if (value instanceof Integer number && type.equals("bool")) {
      return number != 0;
    }
    if (value instanceof Integer number && type.equals("int8")) {
      return number.longValue();
    }
    if (value instanceof String text && type.equals("date")) {
      return LocalDate.parse(text);
    }
    return value instanceof java.sql.Date day ? day.toLocalDate().toString() : value;
  }
}
