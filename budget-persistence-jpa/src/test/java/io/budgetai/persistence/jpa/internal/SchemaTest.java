package io.budgetai.persistence.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.budgetai.persistence.jpa.MariaDbServer;
import io.budgetai.persistence.jpa.MySqlServer;
import io.budgetai.persistence.jpa.PostgresServer;
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
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.hibernate.SessionFactory;
import org.hibernate.boot.MetadataSources;
import org.hibernate.boot.registry.StandardServiceRegistryBuilder;
import org.hibernate.tool.schema.spi.SchemaManagementException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables that the migrations make: they fit the rows, and are the same on every make of database. */
class SchemaTest {
  @TempDir Path folder;

  /** What one table is made of, in words that mean the same on every make. */
  private record Shape(
      List<String> columns, List<String> key, List<String> indexes, List<String> pointers) {}

  @ParameterizedTest
  // SQLite has no types to compare; its tables are compared with these in the other test. Hibernate
  // finds no tables on MySQL through MariaDB's driver; the script is MariaDB's.
  @ValueSource(strings = {"h2", "postgresql", "mariadb"})
  @DisplayName("the tables of the migrations are those that the rows are mapped to")
  void rowsFit(String make) throws SQLException {
    String url = migrated(make);
    validate(url);
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(
          "alter table budget_account "
              + (make.startsWith("m")
                  ? "modify column version integer"
                  : "alter column version set data type integer"));
    }
    assertThatExceptionOfType(SchemaManagementException.class)
        .isThrownBy(() -> validate(url))
        .withMessageContaining("version");
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql", "mariadb", "mysql"})
  @DisplayName("tables, columns, keys, indexes and foreign keys are the same as on SQLite")
  void makesAgree(String make) throws SQLException {
    Map<String, Shape> sqlite = shapes(migrated("sqlite"));
    Map<String, Shape> other = shapes(migrated(make));
    assertThat(sqlite).hasSize(Sessions.ROWS.size());
    assertThat(other.keySet()).isEqualTo(sqlite.keySet());
    sqlite.forEach((table, shape) -> assertThat(other.get(table)).as(table).isEqualTo(shape));
  }

  @Test
  @DisplayName(
      "every text on PostgreSQL is compared by its code points, whatever the database is set to")
  void collation() throws SQLException {
    List<String> others = new ArrayList<>();
    int texts = 0;
    try (Connection connection = DriverManager.getConnection(migrated("postgresql"));
        Statement statement = connection.createStatement();
        ResultSet columns =
            statement.executeQuery(
                "select table_name || '.' || column_name, collation_name from information_schema.columns"
                    + " where table_name like 'budget\\_%' and table_name <> 'budget_schema_history'"
                    + " and data_type in ('text', 'character varying')")) {
      while (columns.next()) {
        texts++;
        if (!"C".equals(columns.getString(2))) {
          others.add(columns.getString(1));
        }
      }
    }
    assertThat(texts).isGreaterThan(60);
    assertThat(others).isEmpty();
  }

  @Test
  @DisplayName("the scripts for MySQL are those that run on MariaDB, but for the collation")
  void mySqlAsMariaDb() {
    Vendor mariaDb = Vendor.ofUrl("jdbc:mariadb:");
    Vendor mySql = Vendor.ofUrl("jdbc:mysql:");
    assertThat(Script.all(mySql, TableNames.USUAL).stream().map(Script::sql))
        .isNotEmpty()
        .containsExactlyElementsOf(
            Script.all(mariaDb, TableNames.USUAL).stream()
                .map(script -> script.sql().replace("utf8mb4_nopad_bin", "utf8mb4_0900_bin"))
                .toList());
  }

  @Test
  @DisplayName(
      "a script that says what a make has no word for is refused, and no placeholder is left")
  void words() {
    for (String make : List.of("sqlite", "h2", "postgresql", "mariadb", "mysql")) {
      for (Script script : Script.all(Vendor.ofUrl("jdbc:" + make + ":"), TableNames.USUAL)) {
        assertThat(script.sql())
            .as(make)
            .contains("create table budget_workspace")
            .doesNotContain("${");
        assertThatIllegalStateException()
            .isThrownBy(
                () ->
                    Script.say("${geometry}", Vendor.ofUrl("jdbc:" + make + ":"), TableNames.USUAL))
            .withMessageContaining("${geometry}")
            .withMessageContaining(make);
      }
    }
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
    UnitsOfWork.open(DatabaseSettings.of(url, null, null), TableNames.USUAL).close();
    return url;
  }

  private static void validate(String url) {
    var registry =
        new StandardServiceRegistryBuilder()
            .clearSettings()
            .applySetting("hibernate.dialect", Vendor.ofUrl(url).dialect())
            .applySetting("jakarta.persistence.jdbc.url", url)
            .applySetting("hibernate.hbm2ddl.auto", "validate")
            .applySetting(
                "hibernate.physical_naming_strategy",
                "org.hibernate.boot.model.naming.PhysicalNamingStrategySnakeCaseImpl")
            .applySetting("hibernate.type.java_time_use_direct_jdbc", true)
            .applySetting("jakarta.persistence.validation.mode", "none")
            .build();
    try {
      MetadataSources sources = new MetadataSources(registry);
      Sessions.ROWS.forEach(sources::addAnnotatedClass);
      sources.addAnnotatedClass(TenantRow.class).addAnnotatedClass(VersionedRow.class);
      try (SessionFactory checked = sources.buildMetadata().buildSessionFactory()) {
        assertThat(checked.isOpen()).isTrue();
      }
    } finally {
      StandardServiceRegistryBuilder.destroy(registry);
    }
  }

  private static SortedMap<String, Shape> shapes(String url) throws SQLException {
    SortedMap<String, Shape> shapes = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection(url)) {
      DatabaseMetaData data = connection.getMetaData();
      List<String> tables =
          names(
              data.getTables(
                  connection.getCatalog(), null, null, new String[] {"TABLE", "BASE TABLE"}));
      for (String table : tables) {
        String name = table.toLowerCase(Locale.ROOT);
        if (name.startsWith("budget_") && !name.equals("budget_schema_history")) {
          shapes.put(name, shape(data, table));
        }
      }
    }
    return shapes;
  }

  private static Shape shape(DatabaseMetaData data, String table) throws SQLException {
    String database = data.getConnection().getCatalog();
    List<String> key = rows(data.getPrimaryKeys(database, null, table), "KEY_SEQ", "COLUMN_NAME");
    return new Shape(
        rows(data.getColumns(database, null, table, null), "COLUMN_NAME", "IS_NULLABLE"),
        key.stream().sorted().toList(),
        indexes(data, table),
        rows(
                data.getImportedKeys(database, null, table),
                "PKTABLE_NAME",
                "FKCOLUMN_NAME",
                "PKCOLUMN_NAME")
            .stream()
            .sorted()
            .toList());
  }

  /** The columns of each index. What is unique has no name: some makes name the index, others the constraint. */
  private static List<String> indexes(DatabaseMetaData data, String table) throws SQLException {
    SortedMap<String, String> columns = new TreeMap<>();
    String database = data.getConnection().getCatalog();
    // H2, MariaDB and MySQL make an index for each foreign key that has none; the latter two name
    // it
    // after the key.
    List<String> keys = rows(data.getImportedKeys(database, null, table), "FK_NAME");
    try (ResultSet row = data.getIndexInfo(database, null, table, false, true)) {
      while (row.next()) {
        String name = row.getString("INDEX_NAME");
        if (name != null) {
          String index = (row.getBoolean("NON_UNIQUE") ? "" : "unique ") + name;
          columns.merge(
              index.toLowerCase(Locale.ROOT),
              row.getString("COLUMN_NAME").toLowerCase(Locale.ROOT),
              (before, next) -> before + ", " + next);
        }
      }
    }
    return columns.entrySet().stream()
        .filter(each -> each.getKey().startsWith("unique ") || !each.getKey().contains("_index_"))
        .filter(each -> !keys.contains(each.getKey()))
        .map(
            each ->
                each.getKey().startsWith("unique ")
                    ? "unique: " + each.getValue()
                    : each.getKey() + ": " + each.getValue())
        .sorted()
        .toList();
  }

  private static List<String> names(ResultSet result) throws SQLException {
    List<String> names = new ArrayList<>();
    try (result) {
      while (result.next()) {
        names.add(result.getString("TABLE_NAME"));
      }
    }
    return names;
  }

  private static List<String> rows(ResultSet result, String... columns) throws SQLException {
    List<String> rows = new ArrayList<>();
    try (result) {
      while (result.next()) {
        List<String> values = new ArrayList<>();
        for (String column : columns) {
          values.add(result.getString(column));
        }
        rows.add(String.join(" ", values).toLowerCase(Locale.ROOT));
      }
    }
    return rows;
  }
}
