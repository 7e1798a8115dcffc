package io.budgetai.persistence.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.budgetai.ProviderException;
import io.budgetai.persistence.jpa.Household;
import io.budgetai.persistence.jpa.JpaStorage;
import io.budgetai.persistence.jpa.MariaDbServer;
import io.budgetai.persistence.jpa.MySqlServer;
import io.budgetai.storage.Storage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Makes of database that keep the tables of a transaction which failed: books can be made there all the same. */
class InterruptedMigrationTest {
  @TempDir Path folder;

  private final Household home = new Household();

  @ParameterizedTest
  @CsvSource({"h2, 1", "h2, 20", "h2, 99", "mariadb, 1", "mariadb, 20", "mariadb, 99", "mysql, 20"})
  @DisplayName("a process that died while it made the tables does not hinder the next")
  void died(String make, int statementsDone) throws SQLException {
    String url = url(make);
    List<String> statements = statements(make);
    run(url, statements.subList(0, Math.min(statementsDone, statements.size())));
    open(url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "mariadb", "mysql"})
  @DisplayName(
      "a script that failed, and is in the history as such, runs again when its hindrance is gone")
  void failed(String make) throws SQLException {
    String url = url(make);
    // The script makes a table of this name in its midst.
    run(url, List.of("create view budget_rule as select 1 as id"));
    assertThatExceptionOfType(ProviderException.class).isThrownBy(() -> JpaStorage.open(url));
    run(url, List.of("drop view budget_rule"));
    open(url);
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "mariadb", "mysql"})
  @DisplayName("tables with rows that no history tells of are left alone, and refused")
  void rows(String make) throws SQLException {
    String url = url(make);
    open(url);
    run(url, List.of("drop table " + quoted(url, "budget_schema_history")));
    assertThatExceptionOfType(ProviderException.class)
        .isThrownBy(() -> JpaStorage.open(url))
        .withMessageContaining("budget_workspace has rows")
        .withMessageContaining("Maybe restore that history");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery("select count(*) from budget_account")) {
      rows.next();
      assertThat(rows.getInt(1)).isEqualTo(1);
    }
  }

  private void open(String url) {
    try (Storage storage = JpaStorage.open(url)) {
      storage.write(home.workspace, home::moveIn);
      assertThat(storage.workspacesOf(home.owner)).containsExactly(home.workspace);
    }
  }

  private String url(String make) {
    return switch (make) {
      case "h2" -> "jdbc:h2:" + folder.resolve("books");
      case "mariadb" -> MariaDbServer.newDatabase();
      default -> MySqlServer.newDatabase();
    };
  }

  private static List<String> statements(String make) {
    Vendor vendor = Vendor.ofUrl("jdbc:" + make + ":");
    String sql = Script.all(vendor, TableNames.USUAL).get(0).sql().replaceAll("--[^\n]*", "");
    return List.of(sql.strip().split(";\\s*"));
  }

  private static void run(String url, List<String> statements) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      for (String each : statements) {
        statement.execute(each);
      }
    }
  }

  private static String quoted(String url, String name) throws SQLException {
    try (Connection connection = DriverManager.getConnection(url)) {
      String quote = connection.getMetaData().getIdentifierQuoteString();
      return quote + name + quote;
    }
  }
}
