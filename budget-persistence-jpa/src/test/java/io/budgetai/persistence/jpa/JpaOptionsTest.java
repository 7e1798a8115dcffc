package io.budgetai.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.budgetai.WorkspaceId;
import io.budgetai.storage.Storage;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where the tables are and what they are called, when a host wants it otherwise. */
class JpaOptionsTest {
  @TempDir Path folder;

  private final Household home = new Household();

  private String url(String make) {
    return switch (make) {
      case "sqlite" -> "jdbc:sqlite:" + folder.resolve("books.db");
      case "h2" -> "jdbc:h2:" + folder.resolve("books");
      default -> PostgresServer.newDatabase();
    };
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "h2", "postgresql"})
  @DisplayName(
      "two installations in one database have tables of their own and know nothing of each other")
  void prefixes(String make) throws SQLException {
    String url = url(make);
    JpaOptions ours = JpaOptions.defaults().tablePrefix("our_2_");
    try (Storage usual = JpaStorage.open(url);
        Storage our = JpaStorage.open(url, ours)) {
      our.write(home.workspace, home::moveIn);
      assertThat(our.workspacesOf(home.owner)).containsExactly(home.workspace);
      assertThat(usual.workspacesOf(home.owner)).isEmpty();
      assertThat(usual.workspacesWithEvents(10)).isEmpty();
    }
    Map<String, String> tables = tables(url);
    List<String> usual =
        tables.keySet().stream().filter(name -> name.startsWith("budget_")).toList();
    assertThat(usual).hasSizeGreaterThan(20);
    assertThat(tables.keySet())
        .filteredOn(name -> !name.startsWith("budget_"))
        .containsExactlyElementsOf(
            usual.stream().map(name -> name.replaceFirst("budget_", "our_2_")).toList());
    assertThat(members(url, ours)).containsExactly(home.workspace);
  }

  @ParameterizedTest
  @ValueSource(strings = {"h2", "postgresql"})
  @DisplayName(
      "the tables are in the schema that was named, which is made, and found by those that open it again")
  void schemas(String make) throws SQLException {
    String url = url(make);
    JpaOptions books = JpaOptions.defaults().schema("Books");
    try (Storage storage = JpaStorage.open(url, books)) {
      storage.write(home.workspace, home::moveIn);
    }
    assertThat(tables(url).values()).isNotEmpty().containsOnly("Books");
    assertThat(members(url, books)).containsExactly(home.workspace);
    try (Storage hosted =
        JpaStorage.on(new HostDataSource(url, new AtomicInteger()), books.tablePrefix("more_"))) {
      assertThat(hosted.workspacesOf(home.owner)).isEmpty();
    }
    try (Storage elsewhere = JpaStorage.open(url)) {
      assertThat(elsewhere.workspacesOf(home.owner)).isEmpty();
    }
  }

  /**
   * Stands for Citus, where it is not: it spreads a table by its workspace, if all that the table points to is spread already
   * and nothing that is not points to it. What Citus itself does is seen where {@code BUDGET_TEST_CITUS_URL} names one.
   */
  private static final String LIKE_CITUS =
      """
      create table spread (name regclass primary key);
      create function create_distributed_table(made regclass, by text) returns void language plpgsql as $$
      begin
        if by <> 'workspace_id' then
          raise 'by %', by;
        end if;
        if exists (select from pg_constraint where contype = 'f' and conrelid = made
            and confrelid <> made and confrelid not in (select name from spread)) then
          raise '% points to what is not spread', made;
        end if;
        if exists (select from pg_constraint where contype = 'f' and confrelid = made
            and conrelid <> made) then
          raise '% is pointed to', made;
        end if;
        insert into spread values (made);
      end $$;
      """;

  @Test
  @DisplayName("over the nodes of a cluster every table is spread by its workspace when it is made")
  void overNodes() throws SQLException {
    String url = url("postgresql");
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      statement.execute(LIKE_CITUS);
      JpaOptions spread = JpaOptions.defaults().overNodes().tablePrefix("our_");
      assertThat(members(url, spread)).isEmpty();
      assertThat(members(url, spread)).isEmpty();
      try (ResultSet rows = statement.executeQuery("select name::text from spread order by 1")) {
        List<String> names = new ArrayList<>();
        while (rows.next()) {
          names.add(rows.getString(1));
        }
        assertThat(names)
            .hasSizeGreaterThan(20)
            .containsExactlyInAnyOrderElementsOf(
                tables(url).keySet().stream()
                    .filter(name -> name.startsWith("our_"))
                    .filter(name -> !name.equals("our_schema_history"))
                    .toList());
      }
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JpaStorage.open(url("h2"), JpaOptions.defaults().overNodes()))
        .withMessageContaining("Citus");
  }

  private List<WorkspaceId> members(String url, JpaOptions options) {
    try (Storage storage = JpaStorage.open(url, options)) {
      return storage.workspacesOf(home.owner);
    }
  }

  @Test
  @DisplayName("names that not every database takes are refused, and a schema on SQLite")
  void refused() {
    for (String prefix : List.of("", "Our_", "1_", "our-", "a23456789_123456789_1", "x\"")) {
      assertThatIllegalArgumentException()
          .as(prefix)
          .isThrownBy(() -> JpaOptions.defaults().tablePrefix(prefix))
          .withMessageContaining("Maybe");
    }
    for (String schema : List.of("", "a b", "a.b", "x\"y", "ä")) {
      assertThatIllegalArgumentException()
          .as(schema)
          .isThrownBy(() -> JpaOptions.defaults().schema(schema))
          .withMessageContaining("Maybe");
    }
    assertThatIllegalArgumentException()
        .isThrownBy(() -> JpaStorage.open(url("sqlite"), JpaOptions.defaults().schema("books")))
        .withMessageContaining("Maybe say a prefix");
  }

  /** The tables that are not the database's own, in lower case, with their schemas. */
  private static Map<String, String> tables(String url) throws SQLException {
    Map<String, String> tables = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection(url);
        ResultSet rows =
            connection
                .getMetaData()
                .getTables(null, null, null, new String[] {"TABLE", "BASE TABLE"})) {
      while (rows.next()) {
        String name = rows.getString("TABLE_NAME").toLowerCase(Locale.ROOT);
        String schema = String.valueOf(rows.getString("TABLE_SCHEM"));
        if (!name.startsWith("sqlite_") && !schema.equalsIgnoreCase("information_schema")) {
          tables.put(name, schema);
        }
      }
    }
    return tables;
  }
}
