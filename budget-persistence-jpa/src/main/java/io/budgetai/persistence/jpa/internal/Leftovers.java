package io.budgetai.persistence.jpa.internal;

import io.budgetai.ProviderException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The tables of a first script that was interrupted, on a make that does not take them back. They are empty, because books
 * are opened only when the script is done, and are dropped so that it can run again.
 */
final class Leftovers {
  private static final Pattern TABLE = Pattern.compile("create table (\\w+)");

  private final Connection connection;
  private final TableNames names;
  private final String quote;

  private Leftovers(Connection connection, TableNames names) throws SQLException {
    this.connection = connection;
    this.names = names;
    this.quote = connection.getMetaData().getIdentifierQuoteString();
  }

  /**
   * Drops what the script has made, and the history, which knows of no script that succeeded.
   *
   * @throws ProviderException if there are rows in one of the tables, which are then no leftovers; nothing is dropped
   */
  static void clear(Connection connection, TableNames names, Script first) throws SQLException {
    Leftovers leftovers = new Leftovers(connection, names);
    List<String> tables = leftovers.tables(first);
    for (String table : tables) {
      leftovers.requireEmpty(table);
    }
    Collections.reverse(tables);
    for (String table : tables) {
      leftovers.execute("drop table " + leftovers.placed(table));
    }
    if (leftovers.exists(names.history())) {
      String history = names.qualified(names.history());
      leftovers.execute("drop table " + history.replace("\"", leftovers.quote));
    }
  }

  /** Those tables of the script that are there, in its order. */
  private List<String> tables(Script script) throws SQLException {
    boolean capitals = connection.getMetaData().storesUpperCaseIdentifiers();
    List<String> found = new ArrayList<>();
    Matcher made = TABLE.matcher(script.sql());
    while (made.find()) {
      String table = made.group(1);
      if (exists(capitals ? table.toUpperCase(Locale.ROOT) : table)) {
        found.add(table);
      }
    }
    return found;
  }

  private boolean exists(String table) throws SQLException {
    DatabaseMetaData data = connection.getMetaData();
    String schema = names.schema() == null ? connection.getSchema() : names.schema();
    String[] types = {"TABLE", "BASE TABLE"};
    try (ResultSet tables = data.getTables(connection.getCatalog(), schema, table, types)) {
      return tables.next();
    }
  }

  private void requireEmpty(String table) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select 1 from " + placed(table) + " limit 1")) {
      if (row.next()) {
        throw new ProviderException(
            "The table %s has rows, but %s does not say that this library has made it. Maybe restore that history, or say another prefix for the tables."
                .formatted(table, names.history()),
            false,
            null);
      }
    }
  }

  /** A table as scripts write it, with the schema in front. */
  private String placed(String table) {
    return names.schema() == null ? table : quote + names.schema() + quote + "." + table;
  }

  private void execute(String command) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(command);
    }
  }
}
