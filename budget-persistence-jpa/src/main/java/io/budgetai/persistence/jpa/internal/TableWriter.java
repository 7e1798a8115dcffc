package io.budgetai.persistence.jpa.internal;

import io.budgetai.persistence.jpa.internal.BookTable.Column;
import io.budgetai.persistence.jpa.internal.BookTable.Pointer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of a table in the order of its primary key. A row cannot point to one that is written after it: such pointers
 * are left out, and added behind the rows they come with or, where what they point to comes later still, at the end.
 */
final class TableWriter implements AutoCloseable {
  private final Connection connection;
  private final BookTable table;
  private final String inSql;
  private final Comparator<Object[]> byKey;
  private final Cells cells;
  private final PreparedStatement insert;
  private final Map<Pointer, PreparedStatement> updates = new HashMap<>();

  TableWriter(OpenDatabase database, Connection connection, BookTable table) throws SQLException {
    this.connection = connection;
    this.table = table;
    this.inSql = database.names().inSql(table.name());
    this.byKey = table.byKey();
    this.cells = new Cells(database.vendor());
    List<Column> columns = table.columns();
    this.insert =
        connection.prepareStatement(
            "insert into %s (%s) values (%s)"
                .formatted(
                    inSql,
                    columns.stream().map(Column::name).collect(Collectors.joining(", ")),
                    String.join(", ", Collections.nCopies(columns.size(), "?"))));
  }

  /**
   * Inserts rows, which must be in the order of their keys and behind all that are there.
   *
   * @return whether each of them points to all that it points to in the source
   */
  boolean insert(List<@Nullable Object[]> rows) throws SQLException {
    if (rows.isEmpty()) {
      return true;
    }
    Object[] last = table.keyOf(rows.get(rows.size() - 1));
    boolean complete = true;
    boolean later = false;
    for (@Nullable Object[] row : rows) {
      @Nullable Object[] bound = row;
      for (Pointer pointer : table.pointers()) {
        if (pointsOn(row, pointer)) {
          bound = bound == row ? row.clone() : bound;
          bound[pointer.column()] = null;
          boolean near = pointsUpTo(row, pointer, last);
          later |= near;
          complete &= near;
        }
      }
      bind(bound);
      insert.addBatch();
    }
    insert.executeBatch();
    if (later) {
      point(rows, last);
    }
    return complete;
  }

  /** Lets rows point to what was written after them. */
  void point(List<@Nullable Object[]> rows) throws SQLException {
    point(rows, null);
  }

  /** Adds the pointers to rows behind those that point, but not behind the last. */
  private void point(List<@Nullable Object[]> rows, Object @Nullable [] last) throws SQLException {
    for (Pointer pointer : table.pointers()) {
      PreparedStatement update = null;
      for (@Nullable Object[] row : rows) {
        if (pointsOn(row, pointer) && (last == null || pointsUpTo(row, pointer, last))) {
          update = update(pointer);
          bindUpdate(update, row, pointer);
          update.addBatch();
        }
      }
      if (update != null) {
        update.executeBatch();
      }
    }
  }

  private boolean pointsOn(@Nullable Object[] row, Pointer pointer) {
    Object[] target = table.targetOf(row, pointer);
    return target != null && byKey.compare(target, table.keyOf(row)) >= 0;
  }

  private boolean pointsUpTo(@Nullable Object[] row, Pointer pointer, Object[] last) {
    Object[] target = table.targetOf(row, pointer);
    return target != null && byKey.compare(target, last) <= 0;
  }

  private void bind(@Nullable Object[] row) throws SQLException {
    for (int i = 0; i < row.length; i++) {
      cells.bind(insert, i + 1, table.columns().get(i).type(), row[i]);
    }
  }

  private PreparedStatement update(Pointer pointer) throws SQLException {
    PreparedStatement update = updates.get(pointer);
    if (update == null) {
      update =
          connection.prepareStatement(
              "update %s set %s = ? where %s"
                  .formatted(
                      inSql,
                      table.columns().get(pointer.column()).name(),
                      table.keyColumns().stream()
                          .map(part -> part.name() + " = ?")
                          .collect(Collectors.joining(" and "))));
      updates.put(pointer, update);
    }
    return update;
  }

  private void bindUpdate(PreparedStatement update, @Nullable Object[] row, Pointer pointer)
      throws SQLException {
    int column = pointer.column();
    cells.bind(update, 1, table.columns().get(column).type(), row[column]);
    for (int i = 0; i < table.key().size(); i++) {
      int part = table.key().get(i);
      cells.bind(update, i + 2, table.columns().get(part).type(), row[part]);
    }
  }

  /** Deletes all rows. */
  void clear() throws SQLException {
    try (Statement statement = connection.createStatement()) {
      for (Pointer pointer : table.pointers()) {
        String column = table.columns().get(pointer.column()).name();
        statement.executeUpdate(
            "update %s set %s = null where %s is not null".formatted(inSql, column, column));
      }
      statement.executeUpdate("delete from " + inSql);
    }
  }

  @Override
  public void close() throws SQLException {
    insert.close();
    for (PreparedStatement update : updates.values()) {
      update.close();
    }
  }
}
