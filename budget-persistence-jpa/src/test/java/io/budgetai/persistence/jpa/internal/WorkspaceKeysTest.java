package io.budgetai.persistence.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.budgetai.persistence.jpa.JpaStorage;
import io.budgetai.persistence.jpa.MariaDbServer;
import io.budgetai.persistence.jpa.MySqlServer;
import io.budgetai.persistence.jpa.PostgresServer;
import io.budgetai.storage.Storage;
import io.budgetai.testkit.IsolationContract;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row belongs to a workspace, and can point to rows of the same one only: the tables see to that by themselves. */
class WorkspaceKeysTest {
  @TempDir Path folder;

  /** What was found in the tables of a database, in lower case. */
  private record Found(Set<String> tables, List<String> first, Set<String> pointers) {}

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb", "mysql"})
  @DisplayName("every key, index and foreign key begins with the workspace")
  void workspaceComesFirst(String make) throws SQLException {
    Found found = new Found(new TreeSet<>(), new ArrayList<>(), new TreeSet<>());
    try (Connection connection = DriverManager.getConnection(migrated(make))) {
      look(connection, found);
    }

    assertThat(found.tables()).hasSize(Sessions.ROWS.size());
    assertThat(found.first()).hasSizeGreaterThan(Sessions.ROWS.size() * 2);
    // Whose member a user is has to be asked before there is a workspace.
    assertThat(found.first())
        .filteredOn(first -> !first.endsWith(" workspace_id"))
        .containsExactly("index of budget_member: user_id");
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb", "mysql"})
  @DisplayName("every id that a row holds of another is a foreign key, but for those named here")
  void idsAreForeignKeys(String make) throws SQLException {
    Found found = new Found(new TreeSet<>(), new ArrayList<>(), new TreeSet<>());
    try (Connection connection = DriverManager.getConnection(migrated(make))) {
      look(connection, found);
    }

    assertThat(found.pointers())
        .containsExactlyInAnyOrder(
            // Users are the host's.
            "budget_member.user_id",
            // Whatever the entry is about may be gone.
            "budget_audit.subject_id",
            // The rule may be gone; the category that it gave stays.
            "budget_split.rule_id",
            // Repeated from the transaction, where they are foreign keys.
            "budget_split.account_id",
            "budget_split.counter_account_id",
            "budget_split.merchant_id");
  }

  @Test
  @DisplayName("without foreign keys the contract kit is red")
  void plantedTablesWithoutForeignKeys() throws SQLException {
    String url = "jdbc:h2:mem:pointing;DB_CLOSE_DELAY=-1";
    try (Storage storage = JpaStorage.open(url);
        Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      IsolationContract kit = kit(storage);
      assertThatCode(kit::nothingPointsAcross).doesNotThrowAnyException();
      statement.execute("set referential_integrity false");
      assertThatExceptionOfType(AssertionError.class).isThrownBy(kit::nothingPointsAcross);
    }
  }

  private static IsolationContract kit(Storage storage) {
    return new IsolationContract() {
      @Override
      public Storage storage() {
        return storage;
      }

      @Override
      public Storage another() {
        return storage;
      }
    };
  }

  private String migrated(String make) {
    String url =
        switch (make) {
          case "sqlite" -> "jdbc:sqlite:" + folder.resolve("books.db");
          case "h2" -> "jdbc:h2:" + folder.resolve("books");
          case "mariadb" -> MariaDbServer.newDatabase();
          case "mysql" -> MySqlServer.newDatabase();
          default -> PostgresServer.newDatabase();
        };
    JpaStorage.open(url).close();
    return url;
  }

  private static void look(Connection connection, Found found) throws SQLException {
    DatabaseMetaData data = connection.getMetaData();
    String catalog = connection.getCatalog();
    String schema = connection.getSchema();
    List<String> tables = new ArrayList<>();
    try (ResultSet row =
        data.getTables(catalog, schema, null, new String[] {"TABLE", "BASE TABLE"})) {
      while (row.next()) {
        String name = row.getString("TABLE_NAME");
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.startsWith("budget_") && !lower.equals("budget_schema_history")) {
          tables.add(name);
          found.tables().add(lower);
        }
      }
    }
    for (String table : tables) {
      String lower = table.toLowerCase(Locale.ROOT);
      first(data.getPrimaryKeys(catalog, schema, table), "KEY_SEQ", "key of " + lower, found);
      first(
          data.getIndexInfo(catalog, schema, table, false, true),
          "ORDINAL_POSITION",
          "index of " + lower,
          found);
      Set<String> pointing = pointing(data.getImportedKeys(catalog, schema, table), lower, found);
      try (ResultSet row = data.getColumns(catalog, schema, table, null)) {
        while (row.next()) {
          String column = row.getString("COLUMN_NAME").toLowerCase(Locale.ROOT);
          if (column.endsWith("_id")
              && !column.equals("workspace_id")
              && !pointing.contains(column)) {
            found.pointers().add(lower + "." + column);
          }
        }
      }
    }
  }

  private static void first(ResultSet keys, String position, String what, Found found)
      throws SQLException {
    try (keys) {
      while (keys.next()) {
        if (keys.getString("COLUMN_NAME") != null && keys.getInt(position) == 1) {
          found.first().add(what + ": " + lower(keys, "COLUMN_NAME"));
        }
      }
    }
  }

  /** The columns of foreign keys; each key is led by the workspace, on both sides. */
  private static Set<String> pointing(ResultSet keys, String table, Found found)
      throws SQLException {
    Set<String> pointing = new TreeSet<>();
    try (keys) {
      while (keys.next()) {
        pointing.add(lower(keys, "FKCOLUMN_NAME"));
        if (keys.getInt("KEY_SEQ") == 1) {
          found.first().add("pointer of " + table + ": " + lower(keys, "FKCOLUMN_NAME"));
          found.first().add("target of " + table + ": " + lower(keys, "PKCOLUMN_NAME"));
        }
      }
    }
    return pointing;
  }

  private static String lower(ResultSet row, String column) throws SQLException {
    return row.getString(column).toLowerCase(Locale.ROOT);
  }
}
