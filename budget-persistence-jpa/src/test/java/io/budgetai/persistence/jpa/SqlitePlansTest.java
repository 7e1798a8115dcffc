package io.budgetai.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.Actor;
import io.budgetai.BudgetAi;
import io.budgetai.Progress;
import io.budgetai.UserId;
import io.budgetai.Workspace;
import io.budgetai.WorkspaceSettings;
import io.budgetai.account.Account;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionQuery;
import io.budgetai.imports.ImportReport;
import io.budgetai.imports.ImportRequest;
import io.budgetai.money.Money;
import io.budgetai.testkit.ScriptedStatements;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * SQLite has no statistics of our tables, and a small change of a query can make it read all rows of a workspace instead of a
 * few by an index. With few rows that shows in the plan only, with a million in minutes.
 */
class SqlitePlansTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 15);

  /** Tables that grow with the history of a workspace. */
  private static final Set<String> LONG =
      Set.of(
          "budget_transaction",
          "budget_split",
          "budget_imported_row",
          "budget_audit",
          "budget_merchant_key");

  private static final Pattern ALIAS = Pattern.compile("(budget_\\w+)(?: as)? (\\w+)");
  private static final Pattern STEP = Pattern.compile("(SCAN|SEARCH) (\\w+)(.*)");

  @TempDir Path folder;

  @Test
  @DisplayName("imports, undoing them and searches read long tables by more than the workspace")
  void longTablesAreReadByIndexes() throws SQLException {
    HostDataSource host =
        new HostDataSource(
            "jdbc:sqlite:"
                + folder.resolve("books.db")
                + "?journal_mode=WAL&synchronous=FULL&transaction_mode=IMMEDIATE&busy_timeout=10000&date_class=TEXT",
            new AtomicInteger());
    live(host);
    List<String> whole = new ArrayList<>();
    try (Connection connection = host.getConnection()) {
      for (String sql : new LinkedHashSet<>(host.prepared())) {
        if (sql.matches("(?is)(select|update|delete|with)\\b.*")) {
          whole.addAll(readWhole(connection, sql));
        }
      }
    }
    assertThat(host.prepared()).anyMatch(sql -> sql.contains("budget_imported_row"));
    assertThat(whole).isEmpty();
  }

  private static void live(HostDataSource host) {
    try (BudgetAi budget =
        BudgetAi.builder()
            .storage(JpaStorage.on(host))
            .clock(Clock.fixed(Instant.parse("2026-03-15T10:00:00Z"), ZoneOffset.UTC))
            .statements(new ScriptedStatements())
            .build()) {
      Workspace home =
          budget.createWorkspace(
              new Actor(new UserId(new UUID(0x7000L, 1))),
              WorkspaceSettings.personal("Home", "EUR", ZoneOffset.UTC));
      Account giro = home.accounts().open(NewAccount.of("Giro", AccountKind.CHECKING, "EUR"));
      ImportReport first = statement(home, giro, 0);
      statement(home, giro, 1_500);
      statement(home, giro, 1_500);
      TransactionFilter all = TransactionFilter.all();
      for (TransactionFilter filter :
          List.of(all, all.text("bakery"), all.accounts(Set.of(giro.id())))) {
        home.expenses().search(TransactionQuery.of(filter));
      }
      home.imports().revert(first.imported().id());
      statement(home, giro, 0);
    }
  }

  /** Imports more rows than a chunk has, from a number on. */
  private static ImportReport statement(Workspace home, Account account, int from) {
    ScriptedStatements.Script script = ScriptedStatements.script();
    for (int i = from; i < from + 3_000; i++) {
      script.row(
          DAY.minusDays(i % 280),
          Money.ofMinor(-100 - i, "EUR"),
          "Bakery " + (char) ('a' + i % 26));
    }
    return home.imports().run(ImportRequest.of(account.id(), script.source()), Progress.NONE);
  }

  /** The steps of a plan that read a long table by the workspace alone, or by nothing. */
  private static List<String> readWhole(Connection connection, String sql) throws SQLException {
    Map<String, String> tables = new HashMap<>();
    Matcher named = ALIAS.matcher(sql);
    while (named.find()) {
      tables.put(named.group(2), named.group(1));
      tables.put(named.group(1), named.group(1));
    }
    List<String> whole = new ArrayList<>();
    try (PreparedStatement explain = connection.prepareStatement("explain query plan " + sql);
        ResultSet steps = explain.executeQuery()) {
      while (steps.next()) {
        Matcher step = STEP.matcher(steps.getString("detail"));
        if (step.find()
            && LONG.contains(tables.getOrDefault(step.group(2), ""))
            && (step.group(1).equals("SCAN") || step.group(3).endsWith("(workspace_id=?)"))) {
          whole.add(step.group() + " in " + sql);
        }
      }
    }
    return whole;
  }
}
