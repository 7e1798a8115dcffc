package io.budgetai.persistence.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.budgetai.persistence.jpa.MariaDbServer;
import io.budgetai.persistence.jpa.PostgresServer;
import io.budgetai.persistence.jpa.internal.BookTable.Column;
import io.budgetai.persistence.jpa.internal.BookTable.Pointer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a transfer knows of the tables, of their order and of the form of their rows. */
class BookTablesTest {
  private static final String STRANGE =
      """
      -- A table; of a kind (not known yet).
      create table ${budget_}secret (
        workspace_id ${uuid} not null,
        id ${uuid} not null,
        next_id ${uuid},
        sealed ${binary} not null,
        rank integer,
        primary key (workspace_id, id),
        constraint ${budget_}secret_rank unique (workspace_id, rank),
        constraint ${budget_}secret_next foreign key (workspace_id, next_id)
          references ${budget_}secret (workspace_id, id)
      )${table};
      create index ${budget_}secret_next on ${budget_}secret (workspace_id, next_id);
      alter table ${budget_}secret add column seen_at ${instant};
      """;

  @TempDir Path folder;

  @Test
  @DisplayName(
      "the tables read from the scripts are those that the scripts make, to the last column")
  void tablesOfTheScripts() throws SQLException {
    String url = migrated("h2");
    SortedMap<String, List<String>> found = new TreeMap<>();
    try (Connection connection = DriverManager.getConnection(url);
        ResultSet columns = connection.getMetaData().getColumns(null, "PUBLIC", "BUDGET%", "%")) {
      while (columns.next()) {
        found
            .computeIfAbsent(columns.getString("TABLE_NAME"), name -> new ArrayList<>())
            .add(columns.getString("COLUMN_NAME") + " " + columns.getString("IS_NULLABLE"));
      }
    }
    SortedMap<String, List<String>> read = new TreeMap<>();
    for (BookTable table : BookTables.all()) {
      read.put(
          TableNames.USUAL.inSql(table.name()).toUpperCase(Locale.ROOT),
          table.columns().stream()
              .map(
                  column ->
                      column.name().toUpperCase(Locale.ROOT) + (column.required() ? " NO" : " YES"))
              .toList());
    }
    assertThat(read).hasSize(Sessions.ROWS.size()).isEqualTo(found);
  }

  @Test
  @DisplayName("keys, pointers to rows of the same table, types and added columns are understood")
  void understood() {
    BookTable secret = BookTables.of(List.of(STRANGE)).get(0);
    assertThat(secret.columns())
        .containsExactly(
            new Column("workspace_id", ColumnType.UUID, true),
            new Column("id", ColumnType.UUID, true),
            new Column("next_id", ColumnType.UUID, false),
            new Column("sealed", ColumnType.BINARY, true),
            new Column("rank", ColumnType.INTEGER, false),
            new Column("seen_at", ColumnType.INSTANT, false));
    assertThat(secret.key()).containsExactly(0, 1);
    assertThat(secret.pointers()).containsExactly(new Pointer(2, List.of(0, 2)));
    assertThat(
            BookTables.all().stream()
                .filter(table -> !table.pointers().isEmpty())
                .map(BookTable::name))
        .containsExactly("category", "transaction");
    assertThatIllegalStateException()
        .isThrownBy(() -> BookTables.of(List.of("drop table ${budget_}account;")))
        .withMessageContaining("drop table");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                BookTables.of(
                    List.of(
                        "create table ${budget_}x (id ${geometry}, primary key (id))${table};")))
        .withMessageContaining("geometry");
    assertThatIllegalStateException()
        .isThrownBy(
            () ->
                BookTables.of(
                    List.of(
                        "create table ${budget_}x (id ${uuid} not null, y ${uuid}, primary key (id),"
                            + " constraint a foreign key (y) references ${budget_}y (id));")))
        .withMessageContaining("made after it");
  }

  @Test
  @DisplayName("a row has one line, which reads as that row and no other form does")
  void lines() {
    RowLines lines = new RowLines(BookTables.of(List.of(STRANGE)).get(0));
    @Nullable Object[] row = {
      new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0001L),
      new UUID(-1, -1),
      null,
      new byte[] {0, -1, 62},
      -7L,
      Long.MIN_VALUE
    };
    String line =
        "{\"workspace_id\":\"01900000-0000-7000-8000-000000000001\","
            + "\"id\":\"ffffffff-ffff-ffff-ffff-ffffffffffff\",\"next_id\":null,\"sealed\":\"AP8+\","
            + "\"rank\":-7,\"seen_at\":-9223372036854775808}\n";
    assertThat(new String(lines.write(row), StandardCharsets.UTF_8)).isEqualTo(line);
    assertThat(Arrays.deepEquals(lines.read(utf8(line)), row)).isTrue();
    for (String other :
        List.of(
            line.replace("\"rank\":-7,", ""),
            line.replace("\"rank\":-7,", "\"rank\":-7,\"rank\":-7,"),
            line.replace("\"rank\":-7,", "\"rank\":-7,\"more\":1,"),
            line.replace(":-7", ": -7"),
            line.replace(":-7", ":-7.0"),
            line.replace(":-7", ":3000000000"),
            line.replace(":-7", ":\"-7\""),
            line.replace("-9223372036854775808", "9223372036854775808"),
            line.replace("ffffffff-", "FFFFFFFF-"),
            line.replace("ffffffff-ffff", "1-1"),
            line.replace("AP8+", "AP8"),
            line.replace("\"AP8+\"", "null"),
            line.replace("}\n", "}"),
            line.replace("}\n", "} \n"),
            line + "{}",
            "[" + line + "]",
            "null\n",
            "\n",
            "{".repeat(2000))) {
      assertThatIllegalArgumentException().as(other).isThrownBy(() -> lines.read(utf8(other)));
    }
    byte[] broken = utf8(line);
    broken[20] = (byte) 0xff;
    assertThatIllegalArgumentException().isThrownBy(() -> lines.read(broken));
  }

  @Test
  @DisplayName("half of a character is refused, where a question mark would be written")
  void halfACharacter() {
    RowLines lines = new RowLines(table("operation"));
    UUID id = new UUID(1, 2);
    for (String text : List.of("a\uD83D", "\uDE00b", "\uD83Dx")) {
      assertThatIllegalStateException()
          .isThrownBy(() -> lines.write(new Object[] {id, id, text, "", ""}))
          .withMessageContaining("half of a character");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"sqlite", "h2", "postgresql", "mariadb"})
  @DisplayName("every make hands out pages in the one order of keys, and finds the last of them")
  void order(String make) throws SQLException {
    String url = migrated(make);
    Random random = new Random(5);
    try (OpenDatabase database =
            OpenDatabase.open(DatabaseSettings.of(url, null, null), TableNames.USUAL);
        Connection connection = database.connections().plain()) {
      for (String name : List.of("rate", "audit_head", "held", "operation")) {
        BookTable table = table(name);
        List<@Nullable Object[]> rows = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
          rows.add(row(table, random));
        }
        rows.sort((one, other) -> table.byKey().compare(table.keyOf(one), table.keyOf(other)));
        try (TableWriter writer = new TableWriter(database, connection, table);
            TableReader reader = new TableReader(database, connection, table)) {
          assertThat(reader.lastKey()).isNull();
          assertThat(reader.isEmpty()).isTrue();
          writer.insert(rows);
          assertThat(reader.count()).isEqualTo(200);
          assertThat(reader.isEmpty()).isFalse();
          assertThat(reader.lastKey()).isEqualTo(table.keyOf(rows.get(199)));
          List<@Nullable Object[]> read = new ArrayList<>(reader.page(null, 7));
          while (read.size() < 200) {
            read.addAll(reader.page(table.keyOf(read.get(read.size() - 1)), 7));
          }
          assertThat(reader.page(table.keyOf(rows.get(199)), 7)).isEmpty();
          assertThat(Arrays.deepEquals(read.toArray(), rows.toArray())).as(name).isTrue();
        }
      }
    }
  }

  /** Keys that share their beginnings, with all sorts of bytes and characters in them. */
  private static @Nullable Object[] row(BookTable table, Random random) {
    @Nullable Object[] row = new Object[table.columns().size()];
    for (int i = 0; i < row.length; i++) {
      boolean first = i == 0 && table.key().size() > 1;
      row[i] =
          switch (table.columns().get(i).type()) {
            case UUID ->
                new UUID(
                    first ? -random.nextInt(3) : random.nextLong(), random.nextInt(first ? 1 : 9));
            case DATE -> LocalDate.ofEpochDay(random.nextInt(2_000_000) - 700_000);
            case TEXT, JSON ->
                // On both sides of the surrogates, which UTF-16 sorts elsewhere.
                new StringBuilder()
                    .appendCodePoint(
                        List.of(0x41, 0x61, 0xe4, 0xffee, 0x1f600).get(random.nextInt(5)))
                    .append((char) (33 + random.nextInt(90)))
                    .toString();
            case BOOLEAN -> random.nextBoolean();
            case INSTANT, LONG -> random.nextLong();
            case INTEGER -> (long) random.nextInt();
            case BINARY -> new byte[] {1};
          };
    }
    return row;
  }

  private static BookTable table(String name) {
    return BookTables.all().stream()
        .filter(each -> each.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private String migrated(String make) {
    String url =
        switch (make) {
          case "sqlite" -> "jdbc:sqlite:" + folder.resolve("books.db");
          case "h2" -> "jdbc:h2:" + folder.resolve("books");
          case "mariadb" -> MariaDbServer.newDatabase();
          default -> PostgresServer.newDatabase();
        };
    UnitsOfWork.open(DatabaseSettings.of(url, null, null), TableNames.USUAL).close();
    return url;
  }
}
