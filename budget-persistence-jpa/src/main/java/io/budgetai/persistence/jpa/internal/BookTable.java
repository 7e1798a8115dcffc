package io.budgetai.persistence.jpa.internal;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table of the books, as the scripts describe it for every make of database.
 *
 * @param name without what the names of all tables begin with
 * @param columns in the order of the scripts
 * @param key the positions of the columns of its primary key, in the order of the key
 * @param pointers its pointers to rows of itself
 */
record BookTable(String name, List<Column> columns, List<Integer> key, List<Pointer> pointers) {

  /** A column; {@code required} if it is never null. */
  record Column(String name, ColumnType type, boolean required) {}

  /**
   * A pointer from a row to another of the same table.
   *
   * @param column the position of the column that is null where a row points to none
   * @param target the positions of the columns that hold the key of the row that is pointed to, in the order of the key
   */
  record Pointer(int column, List<Integer> target) {}

  BookTable {
    columns = List.copyOf(columns);
    key = List.copyOf(key);
    pointers = List.copyOf(pointers);
  }

  List<Column> keyColumns() {
    return key.stream().map(columns::get).toList();
  }

  /** The values of a row's primary key. */
  Object[] keyOf(@Nullable Object[] row) {
    return valuesOf(row, key);
  }

  /** The key of the row that a row points to, or {@code null} if it points to none. */
  Object @Nullable [] targetOf(@Nullable Object[] row, Pointer pointer) {
    return row[pointer.column()] == null ? null : valuesOf(row, pointer.target());
  }

  private static Object[] valuesOf(@Nullable Object[] row, List<Integer> positions) {
    Object[] values = new Object[positions.size()];
    for (int i = 0; i < values.length; i++) {
      Object value = row[positions.get(i)];
      if (value == null) {
        throw new IllegalStateException("A key holds NULL.");
      }
      values[i] = value;
    }
    return values;
  }

  /** The order of rows by their primary key, the same whatever database they are in. */
  Comparator<Object[]> byKey() {
    List<Column> parts = keyColumns();
    return (one, other) -> {
      for (int i = 0; i < one.length; i++) {
        int order = parts.get(i).type().compare(one[i], other[i]);
        if (order != 0) {
          return order;
        }
      }
      return 0;
    };
  }
}
