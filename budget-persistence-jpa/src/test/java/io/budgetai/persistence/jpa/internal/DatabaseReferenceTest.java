package io.budgetai.persistence.jpa.internal;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The reference of the database in the documentation is written from the tables that the migrations make. With {@code
 * -Dbudget.docs.write=true} this test writes it; without, it compares.
 */
class DatabaseReferenceTest {
  private static final Path REFERENCE = Path.of("..", "docs", "database-reference.md");

  @TempDir Path folder;

  private record Column(String name, String type, boolean required) {}

  private record ForeignKey(String name, List<String> columns, String table) {}

  private record Table(
      String name,
      List<Column> columns,
      List<String> key,
      List<ForeignKey> foreignKeys,
      Map<String, List<String>> unique,
      Map<String, List<String>> indexes) {}

  @Test
  @DisplayName(
      "the reference of the database says what the migrated tables are, all of it and no more")
  void reference() throws SQLException, IOException {
    String url = "jdbc:h2:" + folder.resolve("books");
    UnitsOfWork.open(DatabaseSettings.of(url, null, null), TableNames.USUAL).close();
    List<Table> tables = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url)) {
      for (String name : names()) {
        tables.add(table(connection.getMetaData(), name));
      }
    }
    String written = page(tables, meanings());
    if (Boolean.getBoolean("budget.docs.write")) {
      Files.writeString(REFERENCE, written);
    }
    assertThat(Files.readString(REFERENCE))
        .as("docs/database-reference.md; write it anew with -Dbudget.docs.write=true")
        .isEqualTo(written);
  }

  /** The tables in the order in which the scripts make them. */
  private static Set<String> names() {
    Set<String> names = new LinkedHashSet<>();
    for (Script script : Script.all(new H2(), TableNames.USUAL)) {
      Matcher made = Pattern.compile("create table (\\w+)").matcher(script.sql());
      while (made.find()) {
        names.add(made.group(1));
      }
    }
    assertThat(names).hasSize(Sessions.ROWS.size());
    return names;
  }

  private static Properties meanings() throws IOException {
    Properties meanings = new Properties();
    try (Reader in =
        new InputStreamReader(
            DatabaseReferenceTest.class.getResourceAsStream("database-reference.properties"),
            StandardCharsets.UTF_8)) {
      meanings.load(in);
    }
    return meanings;
  }

  private static Table table(DatabaseMetaData data, String table) throws SQLException {
    String stored = table.toUpperCase(java.util.Locale.ROOT);
    List<Column> columns = new ArrayList<>();
    try (ResultSet rows = data.getColumns(null, "PUBLIC", stored, null)) {
      while (rows.next()) {
        columns.add(
            new Column(
                lower(rows, "COLUMN_NAME"),
                type(rows),
                rows.getString("IS_NULLABLE").equals("NO")));
      }
    }
    Map<Integer, String> key = new TreeMap<>();
    try (ResultSet rows = data.getPrimaryKeys(null, "PUBLIC", stored)) {
      while (rows.next()) {
        key.put(rows.getInt("KEY_SEQ"), lower(rows, "COLUMN_NAME"));
      }
    }
    Map<String, ForeignKey> foreign = new LinkedHashMap<>();
    try (ResultSet rows = data.getImportedKeys(null, "PUBLIC", stored)) {
      while (rows.next()) {
        String to = lower(rows, "PKTABLE_NAME");
        foreign
            .computeIfAbsent(
                lower(rows, "FK_NAME"), name -> new ForeignKey(name, new ArrayList<>(), to))
            .columns()
            .add(lower(rows, "FKCOLUMN_NAME"));
      }
    }
    Map<String, List<String>> unique = new TreeMap<>();
    Map<String, List<String>> indexes = new TreeMap<>();
    try (ResultSet rows = data.getIndexInfo(null, "PUBLIC", stored, false, true)) {
      while (rows.next()) {
        String name = lower(rows, "INDEX_NAME");
        if (!name.startsWith("primary_key") && !name.matches(".*_index_\\w{1,2}")) {
          (rows.getBoolean("NON_UNIQUE") ? indexes : unique)
              .computeIfAbsent(name.replaceFirst("_index_\\w+$", ""), each -> new ArrayList<>())
              .add(lower(rows, "COLUMN_NAME"));
        }
      }
    }
    foreign.keySet().forEach(indexes::remove);
    return new Table(
        table, columns, List.copyOf(key.values()), List.copyOf(foreign.values()), unique, indexes);
  }

  private static String type(ResultSet column) throws SQLException {
    String type = lower(column, "TYPE_NAME");
    int size = column.getInt("COLUMN_SIZE");
    return !type.equals("character varying")
        ? type.equals("bigint") ? "long" : type
        : size > 100_000 ? "text" : "text(" + size + ")";
  }

  private static String lower(ResultSet row, String column) throws SQLException {
    return row.getString(column).toLowerCase(java.util.Locale.ROOT);
  }

  private static String page(List<Table> tables, Properties meanings) {
    Set<String> unused = new HashSet<>(meanings.stringPropertyNames());
    StringBuilder page = new StringBuilder();
    page.append(
        """
        # Reference of the database

        Every table of the books, as the migrations make it on every database; a test writes this page from the migrated schema
        and fails when it is out of date. What the types are called on each database is in [Databases](databases.md).

        All names begin with the table prefix, which is `budget_` unless the host chose another. Every row belongs to a
        workspace: `workspace_id` is the first column of every key, every index but one, and every foreign key, so no row can
        point into another workspace. The one index looks for the workspaces of a user. Amounts are in minor units of their
        currency; moments are milliseconds since 1970 in UTC, in columns of type long; nothing of JSON is looked into by
        queries.

        ```mermaid
        erDiagram
        """);
    for (Table table : tables) {
      for (ForeignKey pointer : table.foreignKeys()) {
        boolean optional =
            pointer.columns().stream()
                .anyMatch(
                    name ->
                        table.columns().stream()
                            .anyMatch(column -> column.name().equals(name) && !column.required()));
        page.append(
            "    %s %s--o{ %s : \"%s\"%n"
                .formatted(
                    pointer.table(),
                    optional ? "|o" : "||",
                    table.name(),
                    pointer.columns().get(pointer.columns().size() - 1)));
      }
    }
    page.append("```\n");
    for (Table table : tables) {
      append(page, table, meanings, unused);
    }
    assertThat(unused).as("meanings of what is no more").isEmpty();
    return page.toString();
  }

  private static void append(
      StringBuilder page, Table table, Properties meanings, Set<String> unused) {
    String name = table.name().substring(TableNames.PREFIX.length());
    page.append("%n## %s%n%n%s%n%n".formatted(table.name(), meaning(meanings, unused, name)));
    page.append("| column | type | may be null | |\n|---|---|---|---|\n");
    for (Column column : table.columns()) {
      String own = name + "." + column.name();
      page.append(
          "| `%s` | %s | %s | %s |%n"
              .formatted(
                  column.name(),
                  column.type(),
                  column.required() ? "" : "yes",
                  meaning(
                      meanings, unused, meanings.containsKey(own) ? own : "*." + column.name())));
    }
    page.append("%n- primary key: %s%n".formatted(columns(table.key())));
    table
        .unique()
        .forEach(
            (index, columns) ->
                page.append("- unique `%s`: %s%n".formatted(index, columns(columns))));
    for (ForeignKey pointer : table.foreignKeys()) {
      page.append(
          "- foreign key `%s`: %s to `%s`%n"
              .formatted(pointer.name(), columns(pointer.columns()), pointer.table()));
    }
    table
        .indexes()
        .forEach(
            (index, columns) ->
                page.append("- index `%s`: %s%n".formatted(index, columns(columns))));
  }

  private static String columns(List<String> columns) {
    return columns.stream().map(column -> "`" + column + "`").collect(joining(", "));
  }

  private static String meaning(Properties meanings, Set<String> unused, String key) {
    unused.remove(key);
    assertThat(meanings.getProperty(key)).as("what %s is for", key).isNotBlank();
    return meanings.getProperty(key);
  }
}
