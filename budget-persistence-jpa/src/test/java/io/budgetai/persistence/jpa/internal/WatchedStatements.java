package io.budgetai.persistence.jpa.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/**
 * Looks at every statement that Hibernate sends in any test of this module, through {@link WatchingStatements}, and fails
 * the test whose statement reaches beyond a workspace. What is found out about a text is remembered.
 */
public final class WatchedStatements implements StatementInspector {
  private static final long serialVersionUID = 1L;

  private static final String EVENTS =
      "select o.workspace_id from budget_outbox o where not exists (select 1 from budget_outbox e"
          + " where e.workspace_id = o.workspace_id and e.id < o.id) order by o.id";

  /** The only two that do so by intention, as {@code AcrossWorkspaces} sends them, with the limits of each make. */
  private static final List<Pattern> ACROSS =
      Stream.of(
              "select workspace_id from budget_member where user_id = ? order by workspace_id",
              EVENTS + " limit ?",
              EVENTS + " fetch first ? rows only")
          .map(WatchedStatements::anyNames)
          .toList();

  private static final Map<String, List<String>> SEEN = new ConcurrentHashMap<>();

  @Override
  public String inspect(String sql) {
    List<String> loose =
        SEEN.computeIfAbsent(sql, text -> isAcross(text) ? List.of() : SqlScope.loose(text));
    if (!loose.isEmpty()) {
      throw new AssertionError("Not bound to a workspace: %s in %s".formatted(loose, sql));
    }
    return sql;
  }

  private static boolean isAcross(String sql) {
    return ACROSS.stream().anyMatch(across -> across.matcher(sql).matches());
  }

  /** The very same text, in whatever schema and behind whatever prefix a host keeps the tables. */
  private static Pattern anyNames(String sql) {
    return Pattern.compile(
        Pattern.quote(sql).replaceAll("budget_(member|outbox)", "\\\\E[\\\\w.\"`]*$1\\\\Q"));
  }

  /** The different statements that were seen so far. */
  static Set<String> seen() {
    return Set.copyOf(SEEN.keySet());
  }
}
