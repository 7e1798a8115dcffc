package io.budgetai.persistence.jpa.internal;

import io.budgetai.ProviderException;
import io.budgetai.persistence.jpa.internal.BookTable.Column;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Looks whether tables that somebody else made are those that this version needs. */
public final class SchemaCheck {
  private static final int NAMED = 10;

  private SchemaCheck() {}

  /** Refuses a database that lacks something, and closes it. */
  public static void require(OpenDatabase database) {
    try (database;
        Connection connection = database.connections().plain()) {
      require(connection, database.names());
    } catch (SQLException e) {
      throw Failure.of(e).toException("looking at the tables", e);
    }
  }

  static void require(Connection connection, TableNames names) throws SQLException {
    List<String> problems = problems(connection, names);
    if (!problems.isEmpty()) {
      String more =
          problems.size() <= NAMED ? "" : ", and %d more".formatted(problems.size() - NAMED);
      throw new ProviderException(
          "The tables are not those that this version of the library needs: %s%s."
                  .formatted(
                      String.join(", ", problems.subList(0, Math.min(NAMED, problems.size()))),
                      more)
              + " Maybe run the scripts of BudgetSchema that were not run.",
          false,
          null);
    }
  }

  private static List<String> problems(Connection connection, TableNames names)
      throws SQLException {
    DatabaseMetaData data = connection.getMetaData();
    String schema = names.schema() == null ? connection.getSchema() : names.schema();
    List<String> problems = new ArrayList<>();
    for (BookTable table : BookTables.all()) {
      String name = names.prefix() + table.name();
      String stored = data.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name;
      Map<String, Boolean> columns = new HashMap<>();
      try (ResultSet rows = data.getColumns(connection.getCatalog(), schema, stored, null)) {
        while (rows.next()) {
          if (rows.getString("TABLE_NAME").equals(stored)) {
            columns.put(
                rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT),
                rows.getString("IS_NULLABLE").equals("NO"));
          }
        }
      }
      if (columns.isEmpty()) {
        problems.add("there is no table " + name);
        continue;
      }
      for (Column column : table.columns()) {
        Boolean required = columns.get(column.name());
        if (required == null) {
          problems.add("%s has no column %s".formatted(name, column.name()));
        } else if (required != column.required()) {
          problems.add(
              "%s.%s %s be null"
                  .formatted(
                      name, column.name(), column.required() ? "must not" : "must be free to"));
        }
      }
      List<String> key = table.keyColumns().stream().map(Column::name).toList();
      if (!primaryKey(data, connection.getCatalog(), schema, stored).equals(key)) {
        problems.add("the primary key of %s is not (%s)".formatted(name, String.join(", ", key)));
      }
    }
    return problems;
  }

  private static List<String> primaryKey(
      DatabaseMetaData data, String catalog, String schema, String table) throws SQLException {
    SortedMap<Integer, String> key = new TreeMap<>();
    try (ResultSet rows = data.getPrimaryKeys(catalog, schema, table)) {
      while (rows.next()) {
        key.put(rows.getInt("KEY_SEQ"), rows.getString("COLUMN_NAME").toLowerCase(Locale.ROOT));
      }
    }
    return List.copyOf(key.values());
  }
}
