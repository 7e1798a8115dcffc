package io.budgetai.persistence.jpa.internal;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a statement so far as to say which of its tables are not bound to one workspace: by {@code workspace_id = ?} as a
 * condition that nothing can get around, by being joined on the {@code workspace_id} of a table that is bound, or, for new
 * rows, by a {@code workspace_id} among the columns. What it cannot read it does not let through.
 */
final class SqlScope {
  private static final String COLUMN = "workspace_id";
  private static final String NAME = "(?:\\w+|\"[^\"]*\"|`[^`]*`)";
  private static final Pattern TOKEN =
      Pattern.compile("'(?:[^']|'')*'|" + NAME + "(?:\\." + NAME + ")*|<>|<=|>=|!=|\\|\\||\\S");
  private static final Set<String> CLAUSES =
      Set.of(
          "select",
          "from",
          "where",
          "group",
          "order",
          "having",
          "limit",
          "offset",
          "fetch",
          "for",
          "set",
          "values",
          "on",
          "join",
          "left",
          "right",
          "full",
          "cross",
          "inner",
          "update",
          "delete",
          "insert",
          "with",
          "returning",
          "merge",
          "using");
  private static final Set<String> SETS = Set.of("union", "except", "intersect");

  private final List<String> loose = new ArrayList<>();

  /** What stands between parentheses. */
  private record Group(List<Object> inside) {
    boolean isQuery() {
      return !inside.isEmpty() && (inside.get(0).equals("select") || inside.get(0).equals("with"));
    }
  }

  /**
   * A table and how it is joined.
   *
   * @param optional whether its rows may be missing, as on the right side of a left join
   * @param on the condition of its join
   */
  private record Table(String name, String alias, boolean optional, List<Object> on) {}

  private SqlScope() {}

  /** The tables that a statement reads or changes beyond a workspace; empty when it keeps within one. */
  static List<String> loose(String sql) {
    SqlScope scope = new SqlScope();
    Matcher tokens = TOKEN.matcher(sql);
    scope.statement(group(tokens), Set.of());
    return scope.loose;
  }

  private static List<Object> group(Matcher tokens) {
    List<Object> inside = new ArrayList<>();
    while (tokens.find()) {
      String token = tokens.group();
      if (token.equals(")")) {
        return inside;
      }
      inside.add(
          token.equals("(")
              ? new Group(group(tokens))
              : token.startsWith("'") ? token : token.toLowerCase(Locale.ROOT));
    }
    return inside;
  }

  /** A whole query or change, or the parts of a union. */
  private void statement(List<Object> tokens, Set<String> outer) {
    for (List<Object> part : split(tokens, SETS)) {
      String first = part.isEmpty() ? "" : part.get(0).toString();
      switch (first) {
        case "select", "delete" -> over(clause(part, "from"), part, outer);
        case "update" -> over(part.subList(1, Math.max(1, part.indexOf("set"))), part, outer);
        case "insert" -> insertion(part, outer);
        case "all" -> statement(part.subList(1, part.size()), outer);
        default -> {
          if (part.size() == 1 && part.get(0) instanceof Group nested) {
            statement(nested.inside(), outer);
          } else {
            loose.add("a statement that begins with '" + first + "'");
          }
        }
      }
    }
  }

  /** What works on the tables of a from clause, or of what stands in its place. */
  private void over(List<Object> from, List<Object> part, Set<String> outer) {
    List<Table> tables = new ArrayList<>();
    tables(from, tables);
    if (tables.isEmpty() && !part.get(0).equals("select")) {
      loose.add("a change of no table");
    }
    check(part, tables, outer);
  }

  private void insertion(List<Object> part, Set<String> outer) {
    boolean named =
        part.size() > 3
            && part.get(3) instanceof Group columns
            && columns.inside().contains(COLUMN);
    if (!named) {
      loose.add(part.get(2).toString());
    }
    int query = part.indexOf("select");
    if (query >= 0) {
      statement(part.subList(query, part.size()), outer);
    }
    part.forEach(each -> nested(each, outer));
  }

  /** Finds out which tables are bound, and looks into what is nested. */
  private void check(List<Object> part, List<Table> tables, Set<String> outer) {
    Set<String> bound = new HashSet<>(outer);
    Map<String, Table> byAlias = new HashMap<>();
    tables.forEach(table -> byAlias.put(table.alias(), table));
    List<List<Object>> everywhere = new ArrayList<>(conjuncts(clause(part, "where")));
    tables.stream()
        .filter(table -> !table.optional())
        .forEach(table -> everywhere.addAll(conjuncts(table.on())));
    boolean more;
    do {
      more = false;
      for (Table table : tables) {
        List<List<Object>> conditions = new ArrayList<>(everywhere);
        if (table.optional()) {
          conditions.addAll(conjuncts(table.on()));
        }
        if (conditions.stream().anyMatch(one -> binds(one, table, bound, tables.size() == 1))) {
          more |= bound.add(table.alias());
        }
      }
    } while (more);
    tables.stream()
        .filter(table -> !bound.contains(table.alias()))
        .forEach(table -> loose.add(table.name()));
    part.forEach(each -> nested(each, bound));
  }

  private void nested(Object token, Set<String> outer) {
    if (token instanceof Group group) {
      if (group.isQuery()) {
        statement(group.inside(), outer);
      } else {
        group.inside().forEach(each -> nested(each, outer));
      }
    }
  }

  private static boolean binds(
      List<Object> condition, Table table, Set<String> bound, boolean only) {
    if (condition.size() != 3 || !condition.get(1).equals("=")) {
      return false;
    }
    return binds(condition.get(0), condition.get(2), table, bound, only)
        || binds(condition.get(2), condition.get(0), table, bound, only);
  }

  private static boolean binds(
      Object column, Object value, Table table, Set<String> bound, boolean only) {
    boolean ours = column.equals(table.alias() + "." + COLUMN) || only && column.equals(COLUMN);
    return ours
        && (value.equals("?")
            || value instanceof String other
                && other.endsWith("." + COLUMN)
                && bound.contains(other.substring(0, other.length() - COLUMN.length() - 1)));
  }

  /** The conditions that must all hold; none where one of several is enough. */
  private static List<List<Object>> conjuncts(List<Object> condition) {
    if (condition.contains("or")) {
      return List.of();
    }
    List<List<Object>> all = new ArrayList<>();
    for (List<Object> one : split(condition, Set.of("and"))) {
      if (one.size() == 1 && one.get(0) instanceof Group inner && !inner.isQuery()) {
        all.addAll(conjuncts(inner.inside()));
      } else {
        all.add(one);
      }
    }
    return all;
  }

  /** The tables of a from clause, also of joins in parentheses. */
  private void tables(List<Object> from, List<Table> tables) {
    boolean optional = false;
    boolean expected = true;
    for (int i = 0; i < from.size(); i++) {
      Object token = from.get(i);
      if (token.equals("right") || token.equals("full")) {
        loose.add("a table on the other side of a " + token + " join");
      } else if (token.equals("left")) {
        optional = true;
      } else if (token.equals("join") || token.equals(",")) {
        expected = true;
      } else if (expected && token instanceof Group group) {
        expected = false;
        if (!group.isQuery()) {
          tables(group.inside(), tables);
        }
      } else if (expected && token instanceof String name && !CLAUSES.contains(name)) {
        expected = false;
        tables.add(new Table(name, alias(from, i), optional, on(from, i)));
        optional = false;
      }
    }
  }

  /** What the table at this place is called in the statement. */
  private static String alias(List<Object> tokens, int table) {
    int next = table + 1;
    if (next < tokens.size() && tokens.get(next).equals("as")) {
      next++;
    }
    return next < tokens.size()
            && tokens.get(next) instanceof String word
            && word.matches("\\w+")
            && !CLAUSES.contains(word)
        ? word
        : tokens.get(table).toString();
  }

  /** The condition of the join of the table at this place. */
  private static List<Object> on(List<Object> from, int table) {
    List<Object> condition = new ArrayList<>();
    boolean within = false;
    for (Object token : from.subList(table, from.size())) {
      if (Set.of("join", "left", "right", "full", "cross", "inner", ",").contains(token)) {
        break;
      }
      if (within) {
        condition.add(token);
      }
      within |= token.equals("on");
    }
    return condition;
  }

  /** What follows a word, up to the next clause. */
  private static List<Object> clause(List<Object> part, String word) {
    int start = part.indexOf(word);
    if (start < 0) {
      return List.of();
    }
    Set<String> ends =
        word.equals("from")
            ? Set.of("where", "group", "order", "having", "limit", "offset", "fetch", "for")
            : Set.of("group", "order", "having", "limit", "offset", "fetch", "for", "returning");
    int end = start + 1;
    while (end < part.size() && !ends.contains(part.get(end))) {
      end++;
    }
    return part.subList(start + 1, end);
  }

  private static List<List<Object>> split(List<Object> tokens, Set<String> at) {
    List<List<Object>> parts = new ArrayList<>();
    parts.add(new ArrayList<>());
    for (Object token : tokens) {
      if (at.contains(token)) {
        parts.add(new ArrayList<>());
      } else {
        parts.get(parts.size() - 1).add(token);
      }
    }
    return parts;
  }
}
