package io.budgetai.persistence.jpa;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.budgetai.Actor;
import io.budgetai.BudgetAi;
import io.budgetai.Progress;
import io.budgetai.UserId;
import io.budgetai.Workspace;
import io.budgetai.WorkspaceSettings;
import io.budgetai.account.Account;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionQuery;
import io.budgetai.imports.ImportReport;
import io.budgetai.imports.ImportRequest;
import io.budgetai.money.Money;
import io.budgetai.report.Comparison;
import io.budgetai.report.ReportScope;
import io.budgetai.report.SpendingBy;
import io.budgetai.testkit.ScriptedStatements;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Among many workspaces PostgreSQL finds the rows of one by an index, in every statement that the library makes. Plans are
 * asked for without the values of parameters, as they are made for statements that are used again and again.
 */
class PostgresPlansTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 15);
  private static final int ROWS = 600;
  private static final int NEIGHBORS = 10;

  /** How many times as many rows the server is told that there are; 1,200 transactions of a workspace become nearly a million. */
  private static final int TIMES = 600;

  /** Tables of which a workspace has few rows, so that their order of reading matters little. */
  private static final Set<String> LONG =
      Set.of("budget_transaction", "budget_split", "budget_imported_row", "budget_audit");

  private final String url = PostgresServer.newDatabase();

  @Test
  @DisplayName(
      "no statement reads long tables but by an index that begins with the workspace and goes on")
  void byIndexes() throws SQLException, IOException {
    HostDataSource host = new HostDataSource(url, new AtomicInteger());
    live(host);
    List<String> bad = new ArrayList<>();
    Set<String> planned = new LinkedHashSet<>();
    try (Connection connection = DriverManager.getConnection(url + "&preferQueryMode=simple");
        Statement statement = connection.createStatement()) {
      crowd(statement);
      for (String sql : new LinkedHashSet<>(host.prepared())) {
        if (sql.matches("(?is)(select|update|delete|with)\\b.*") && sql.contains("budget_")) {
          planned.add(sql);
          for (JsonNode step : steps(plan(statement, sql))) {
            if (readsTooMuch(step)) {
              bad.add(step + "\n  in " + sql.replaceAll("(\\?,)+", ".."));
            }
          }
        }
      }
      write(statement, planned);
      assertThat(planned).hasSizeGreaterThan(30);
      assertThat(bad).isEmpty();
      statement.execute("drop index budget_transaction_day");
      statement.execute("drop index budget_transaction_account_day");
      String page =
          planned.stream()
              .filter(sql -> sql.contains("order by"))
              .filter(sql -> sql.contains("on_day desc"))
              .findFirst()
              .orElseThrow();
      assertThat(steps(plan(statement, page)))
          .as("without its index")
          .anyMatch(PostgresPlansTest::readsTooMuch);
    }
  }

  /** Leaves the plans where people find them; those in the documentation come from there. */
  private static void write(Statement statement, Set<String> planned)
      throws SQLException, IOException {
    StringBuilder plans = new StringBuilder();
    for (String sql : planned) {
      plans.append(sql.replaceAll("(\\?,)+", "..")).append('\n');
      try (ResultSet lines =
          statement.executeQuery("explain (generic_plan, costs off) " + numbered(sql))) {
        while (lines.next()) {
          plans
              .append("    ")
              .append(lines.getString(1).replaceAll("(\\$\\d+, )+", ".."))
              .append('\n');
        }
      }
    }
    Files.writeString(Path.of("target", "postgresql-plans.txt"), plans);
  }

  private static boolean readsTooMuch(JsonNode step) {
    String type = step.path("Node Type").asText();
    String condition = step.path("Index Cond").asText();
    return switch (type) {
      case "Seq Scan" -> LONG.contains(step.path("Relation Name").asText());
      case "Index Scan", "Index Only Scan", "Bitmap Index Scan" ->
          isLong(step) && (!condition.contains("workspace_id =") || !condition.contains(" AND "));
      default -> false;
    };
  }

  private static boolean isLong(JsonNode step) {
    // A bitmap names its index alone, and the names of ours begin with that of their table.
    String index = step.path("Index Name").asText();
    return step.has("Relation Name")
        ? LONG.contains(step.path("Relation Name").asText())
        : LONG.stream().anyMatch(index::startsWith);
  }

  private static JsonNode plan(Statement statement, String sql) throws SQLException, IOException {
    try (ResultSet answer =
        statement.executeQuery("explain (generic_plan, format json) " + numbered(sql))) {
      answer.next();
      return new ObjectMapper().readTree(answer.getString(1)).path(0).path("Plan");
    }
  }

  private static String numbered(String sql) {
    StringBuilder numbered = new StringBuilder();
    int parameters = 0;
    for (char each : sql.toCharArray()) {
      numbered.append(each == '?' ? "$" + ++parameters : String.valueOf(each));
    }
    return numbered.toString();
  }

  private static List<JsonNode> steps(JsonNode plan) {
    List<JsonNode> steps = new ArrayList<>(List.of(plan));
    plan.path("Plans").forEach(each -> steps.addAll(steps(each)));
    return steps;
  }

  /** Gives the same rows to many other workspaces, and lets the server count them. */
  private static void crowd(Statement statement) throws SQLException {
    statement.execute("set session_replication_role = replica");
    List<String> copies = new ArrayList<>();
    try (ResultSet tables =
        statement.executeQuery(
            "select table_name, string_agg('s.' || column_name, ', ' order by ordinal_position)"
                + " from information_schema.columns where table_name like 'budget\\_%' and table_schema = 'public'"
                + " and table_name <> 'budget_schema_history' and column_name <> 'workspace_id' group by table_name")) {
      while (tables.next()) {
        // The workspace is the first column of every table.
        copies.add(
            "insert into %s select w, %s from %s s, (select gen_random_uuid() as w from generate_series(1, %d)) n"
                .formatted(
                    tables.getString(1), tables.getString(2), tables.getString(1), NEIGHBORS));
      }
    }
    for (String copy : copies) {
      statement.execute(copy);
    }
    statement.execute("vacuum analyze");
    statement.execute(
        "update pg_class set reltuples = reltuples * %d where relname like 'budget\\_%%'"
            .formatted(TIMES));
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
      Account card = home.accounts().open(NewAccount.of("Card", AccountKind.CARD, "EUR"));
      ImportReport first = statement(home, giro, 0);
      statement(home, giro, ROWS / 2);
      statement(home, card, 5 * ROWS);
      home.imports().revert(first.imported().id());
      TransactionFilter all = TransactionFilter.all();
      for (TransactionFilter filter :
          List.of(
              all,
              all.text("bakery"),
              all.dates(DateRange.year(2026)),
              all.accounts(Set.of(giro.id())),
              all.accounts(Set.of(giro.id(), card.id())))) {
        home.expenses().search(TransactionQuery.of(filter));
      }
      ReportScope scope = ReportScope.of(DateRange.year(2026));
      for (SpendingBy by : SpendingBy.values()) {
        home.reports().spending(by, scope, Comparison.YEAR_BEFORE);
      }
      home.reports().cashFlow(scope, new PeriodRule.CalendarMonth(1), Comparison.PREVIOUS);
      home.reports().netWorth(List.of(DAY, DAY.minusYears(1)));
      home.budgets().statuses(DAY);
    }
  }

  private static ImportReport statement(Workspace home, Account account, int from) {
    ScriptedStatements.Script script = ScriptedStatements.script();
    for (int i = from; i < from + ROWS; i++) {
      script.row(
          DAY.minusDays(i % 280),
          Money.ofMinor(-100 - i, "EUR"),
          "Bakery " + (char) ('a' + i % 26));
    }
    return home.imports().run(ImportRequest.of(account.id(), script.source()), Progress.NONE);
  }
}
