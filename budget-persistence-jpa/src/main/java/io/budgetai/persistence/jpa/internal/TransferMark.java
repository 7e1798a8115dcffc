package io.budgetai.persistence.jpa.internal;

import io.budgetai.ProviderException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Stands in a database from before the first row of a transfer is written until all of them were verified: a table with one
 * line. Nobody opens a database as books while it is there.
 *
 * @param source what the transfer was begun from; empty if that is not known
 * @param stage how far it is
 */
record TransferMark(String source, Stage stage) {
  private static final String TABLE = "transfer";

  private static final String COLUMNS =
      " (source ${text(64)} not null, stage ${text(10)} not null, primary key (source))${table}";

  /** How far a transfer is. */
  enum Stage {
    /** What was there before is being deleted. */
    CLEARING,
    /** Rows are being written: what is there is a beginning of the source. */
    COPYING,
    /** All rows were written, and turned out not to be those of the source. */
    DIFFERING
  }

  static boolean isOn(Connection connection, TableNames names) throws SQLException {
    DatabaseMetaData data = connection.getMetaData();
    String name = names.prefix() + TABLE;
    String schema = names.schema() == null ? connection.getSchema() : names.schema();
    try (ResultSet tables =
        data.getTables(
            connection.getCatalog(),
            schema,
            data.storesUpperCaseIdentifiers() ? name.toUpperCase(Locale.ROOT) : name,
            null)) {
      return tables.next();
    }
  }

  /** The mark of a database, or {@code null} if it has none. */
  static @Nullable TransferMark find(Connection connection, TableNames names) throws SQLException {
    if (!isOn(connection, names)) {
      return null;
    }
    try (Statement statement = connection.createStatement();
        ResultSet row = statement.executeQuery("select source, stage from " + names.inSql(TABLE))) {
      return row.next()
          ? new TransferMark(row.getString(1), Stage.valueOf(row.getString(2)))
          // Killed between making the table and writing its line, which is before anything else.
          : new TransferMark("", Stage.COPYING);
    }
  }

  /** Refuses a database that is half of a transfer. */
  static void refuse(Connection connection, TableNames names) throws SQLException {
    if (isOn(connection, names)) {
      throw new ProviderException(
          "What is there is the beginning of books: a transfer to it, or a restoring of a backup, was not finished."
              + " Maybe run it again from the same source: it goes on where it ended.",
          false,
          null);
    }
  }

  /** Puts the mark on a database in the place of the one it may have. The caller commits. */
  void put(OpenDatabase database, Connection connection) throws SQLException {
    TableNames names = database.names();
    String table = names.inSql(TABLE);
    if (!isOn(connection, names)) {
      execute(connection, "create table " + table + Script.say(COLUMNS, database.vendor(), names));
    }
    execute(connection, "delete from " + table);
    try (PreparedStatement insert =
        connection.prepareStatement("insert into " + table + " (source, stage) values (?, ?)")) {
      insert.setString(1, source);
      insert.setString(2, stage.name());
      insert.executeUpdate();
    }
  }

  /** Takes the mark off a database. The caller commits. */
  static void remove(Connection connection, TableNames names) throws SQLException {
    execute(connection, "drop table " + names.inSql(TABLE));
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
