package io.budgetai.persistence.jpa.internal;

import io.budgetai.persistence.jpa.internal.BookTable.Column;
import io.budgetai.persistence.jpa.internal.BookTable.Pointer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads from the scripts that make the tables which tables there are, so that nobody has to write that down a second time. It
 * understands what the scripts say and refuses what it does not: {@code create table}, {@code create index}, and {@code alter
 * table ... add}.
 */
final class BookTables {
  private static final Pattern COMMENT = Pattern.compile("--[^\n]*");
  private static final String NAME = "\\$\\{budget_}(\\w+)";
  private static final Pattern CREATE_TABLE =
      Pattern.compile("create table " + NAME + " \\((.*)\\)[^)]*");
  private static final Pattern ADD_COLUMN =
      Pattern.compile("alter table " + NAME + " add (?:column )?(\\w+ .*)");
  private static final Pattern CREATE_INDEX = Pattern.compile("create (?:unique )?index .*");
  private static final Pattern PRIMARY_KEY = Pattern.compile("primary key \\((.*)\\)");
  private static final Pattern FOREIGN_KEY =
      Pattern.compile(
          "constraint \\S+ foreign key \\((.*)\\) references " + NAME + " \\((.*)\\)(?: .*)?");
  private static final Pattern OTHER_CONSTRAINT =
      Pattern.compile("constraint \\S+ (?:unique|check) .*");
  private static final Pattern COLUMN =
      Pattern.compile("(\\w+) (?:\\$\\{(\\w+)(?:\\(\\d+\\))?}|(integer))(.*)");

  private final Map<String, BookTable> tables = new LinkedHashMap<>();

  private BookTables() {}

  /** All tables, each behind those that it points to. */
  static List<BookTable> all() {
    return of(Script.texts());
  }

  static List<BookTable> of(List<String> scripts) {
    BookTables read = new BookTables();
    for (String script : scripts) {
      String plain = COMMENT.matcher(script).replaceAll(" ").replaceAll("\\s+", " ");
      for (String statement : plain.split(";")) {
        if (!statement.isBlank()) {
          read.read(statement.strip());
        }
      }
    }
    return List.copyOf(read.tables.values());
  }

  private void read(String statement) {
    Matcher create = CREATE_TABLE.matcher(statement);
    if (create.matches()) {
      tables.put(create.group(1), table(create.group(1), parts(create.group(2))));
      return;
    }
    Matcher add = ADD_COLUMN.matcher(statement);
    if (add.matches()) {
      tables.computeIfPresent(add.group(1), (name, table) -> wider(table, add.group(2)));
      return;
    }
    if (!CREATE_INDEX.matcher(statement).matches()) {
      throw notUnderstood(statement);
    }
  }

  private static BookTable wider(BookTable table, String column) {
    List<Column> columns = new ArrayList<>(table.columns());
    columns.add(column(column));
    return new BookTable(table.name(), columns, table.key(), table.pointers());
  }

  private BookTable table(String name, List<String> parts) {
    List<Column> columns = new ArrayList<>();
    List<Integer> key = new ArrayList<>();
    List<Pointer> pointers = new ArrayList<>();
    for (String part : parts) {
      Matcher primary = PRIMARY_KEY.matcher(part);
      Matcher foreign = FOREIGN_KEY.matcher(part);
      if (primary.matches()) {
        key.addAll(positions(columns, primary.group(1)));
      } else if (foreign.matches()) {
        if (foreign.group(2).equals(name)) {
          pointers.add(pointer(columns, key, foreign));
        } else if (!tables.containsKey(foreign.group(2))) {
          throw new IllegalStateException(
              "Table %s points to %s, which is made after it.".formatted(name, foreign.group(2)));
        }
      } else if (!OTHER_CONSTRAINT.matcher(part).matches()) {
        columns.add(column(part));
      }
    }
    return new BookTable(name, columns, key, pointers);
  }

  private static Pointer pointer(List<Column> columns, List<Integer> key, Matcher foreign) {
    List<Integer> from = positions(columns, foreign.group(1));
    List<Integer> to = positions(columns, foreign.group(3));
    List<Integer> target = key.stream().map(part -> from.get(to.indexOf(part))).toList();
    int column =
        from.stream()
            .filter(each -> !columns.get(each).required())
            .reduce(
                (one, other) -> {
                  throw notUnderstood(foreign.group());
                })
            .orElseThrow(() -> notUnderstood(foreign.group()));
    return new Pointer(column, target);
  }

  private static Column column(String part) {
    Matcher column = COLUMN.matcher(part);
    if (!column.matches()) {
      throw notUnderstood(part);
    }
    String word = column.group(2) == null ? column.group(3) : column.group(2);
    return new Column(
        column.group(1),
        ColumnType.of(word),
        column.group(4).toLowerCase(Locale.ROOT).contains("not null"));
  }

  private static List<Integer> positions(List<Column> columns, String names) {
    List<String> known = columns.stream().map(Column::name).toList();
    List<Integer> positions = new ArrayList<>();
    for (String name : names.split(",")) {
      int position = known.indexOf(name.strip());
      if (position < 0) {
        throw notUnderstood(names);
      }
      positions.add(position);
    }
    return positions;
  }

  /** What is between the commas of a table, but not within parentheses. */
  private static List<String> parts(String body) {
    List<String> parts = new ArrayList<>();
    int depth = 0;
    int begin = 0;
    for (int i = 0; i < body.length(); i++) {
      char c = body.charAt(i);
      depth += c == '(' ? 1 : c == ')' ? -1 : 0;
      if (c == ',' && depth == 0) {
        parts.add(body.substring(begin, i).strip());
        begin = i + 1;
      }
    }
    parts.add(body.substring(begin).strip());
    return parts;
  }

  private static IllegalStateException notUnderstood(String statement) {
    return new IllegalStateException(
        "A transfer does not know what a script means by: " + statement);
  }
}
