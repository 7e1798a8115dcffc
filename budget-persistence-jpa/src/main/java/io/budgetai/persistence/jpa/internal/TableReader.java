package io.budgetai.persistence.jpa.internal;

import io.budgetai.persistence.jpa.internal.BookTable.Column;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads a table in the order of its primary key, a page at a time. The rows behind a key are asked for by its last column
 * first, then by the one before, and so on, since every make finds each of these ranges by the index of the key; a comparison
 * of whole keys some of them would read the table for.
 */
final class TableReader implements AutoCloseable {
  private final Vendor vendor;
  private final Connection connection;
  private final BookTable table;
  private final String inSql;
  private final Cells cells;
  private final @Nullable PreparedStatement[] pages;

  TableReader(OpenDatabase database, Connection connection, BookTable table) {
    this.vendor = database.vendor();
    this.connection = connection;
    this.table = table;
    this.inSql = database.names().inSql(table.name());
    this.cells = new Cells(vendor);
    this.pages = new PreparedStatement[table.key().size() + 1];
  }

  long count() throws SQLException {
    return number("select count(*) from " + inSql);
  }

  boolean isEmpty() throws SQLException {
    return number("select count(*) from (select 1 from %s limit 1) x".formatted(inSql)) == 0;
  }

  private long number(String query) throws SQLException {
    try (PreparedStatement statement = connection.prepareStatement(query);
        ResultSet row = statement.executeQuery()) {
      row.next();
      return row.getLong(1);
    }
  }

  /** The key of the last row, or {@code null} if there is none. */
  Object @Nullable [] lastKey() throws SQLException {
    List<Column> parts = table.keyColumns();
    String query =
        "select %s from %s order by %s limit 1"
            .formatted(
                parts.stream().map(Column::name).collect(Collectors.joining(", ")),
                inSql,
                parts.stream()
                    .map(part -> sorted(part) + " desc")
                    .collect(Collectors.joining(", ")));
    try (PreparedStatement statement = connection.prepareStatement(query);
        ResultSet rows = statement.executeQuery()) {
      if (!rows.next()) {
        return null;
      }
      Object[] key = new Object[parts.size()];
      for (int i = 0; i < key.length; i++) {
        Object value = cells.read(rows, i + 1, parts.get(i).type());
        if (value == null) {
          throw new IllegalStateException("A key of %s holds NULL.".formatted(table.name()));
        }
        key[i] = value;
      }
      return key;
    }
  }

  /**
   * The next rows.
   *
   * @param after the key of the row before them, or {@code null} for the first
   * @param most how many there are at most; there are fewer at the end of the table alone
   */
  List<@Nullable Object[]> page(Object @Nullable [] after, int most) throws SQLException {
    List<@Nullable Object[]> rows = new ArrayList<>(most);
    if (after == null) {
      read(0, new Object[0], most, rows);
      return rows;
    }
    for (int given = after.length; given > 0 && rows.size() < most; given--) {
      read(given, after, most - rows.size(), rows);
    }
    return rows;
  }

  /** Reads the rows whose key begins like another, and is behind it in the last of the given columns. */
  private void read(int given, Object[] after, int most, List<@Nullable Object[]> rows)
      throws SQLException {
    PreparedStatement statement = pages[given];
    if (statement == null) {
      statement = connection.prepareStatement(query(given));
      pages[given] = statement;
    }
    List<Column> parts = table.keyColumns();
    for (int i = 0; i < given; i++) {
      cells.bind(statement, i + 1, parts.get(i).type(), after[i]);
    }
    statement.setInt(given + 1, most);
    int width = table.columns().size();
    try (ResultSet found = statement.executeQuery()) {
      while (found.next()) {
        @Nullable Object[] row = new Object[width];
        for (int i = 0; i < width; i++) {
          row[i] = cells.read(found, i + 1, table.columns().get(i).type());
        }
        rows.add(row);
      }
    }
  }

  private String query(int given) {
    List<Column> parts = table.keyColumns();
    String columns = table.columns().stream().map(Column::name).collect(Collectors.joining(", "));
    String where =
        IntStream.range(0, given)
            .mapToObj(
                i ->
                    i < given - 1
                        ? parts.get(i).name() + " = ?"
                        : sorted(parts.get(i)) + " > " + sorted(parts.get(i), "?"))
            .collect(Collectors.joining(" and "));
    String order =
        parts.subList(Math.max(0, given - 1), parts.size()).stream()
            .map(this::sorted)
            .collect(Collectors.joining(", "));
    return "select %s from %s%s order by %s limit ?"
        .formatted(columns, inSql, where.isEmpty() ? "" : " where " + where, order);
  }

  private String sorted(Column part) {
    return sorted(part, part.name());
  }

  private String sorted(Column part, String expression) {
    return part.type() == ColumnType.TEXT ? vendor.byCodePoints(expression) : expression;
  }

  @Override
  public void close() throws SQLException {
    for (PreparedStatement statement : pages) {
      if (statement != null) {
        statement.close();
      }
    }
  }
}
