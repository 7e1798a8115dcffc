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
import io.budgetai.budget.NewBudget;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryKind;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionQuery;
import io.budgetai.imports.ImportRequest;
import io.budgetai.money.Money;
import io.budgetai.report.Comparison;
import io.budgetai.report.ReportScope;
import io.budgetai.report.SpendingBy;
import io.budgetai.testkit.ScriptedStatements;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is asked of the database does not grow with what is in it: never a query for each row, budget or period. */
class StatementCountTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 15);
  private static final DateRange YEAR = DateRange.year(2025);

  private static final Map<String, Consumer<Workspace>> QUESTIONS = questions();

  private static Map<String, Consumer<Workspace>> questions() {
    PeriodRule months = new PeriodRule.CalendarMonth(1);
    ReportScope scope = ReportScope.of(YEAR);
    Map<String, Consumer<Workspace>> questions = new LinkedHashMap<>();
    for (SpendingBy by : SpendingBy.values()) {
      questions.put(
          "spending by " + by, home -> home.reports().spending(by, scope, Comparison.YEAR_BEFORE));
    }
    questions.put(
        "income and expense",
        home -> home.reports().incomeAndExpense(scope, months, Comparison.PREVIOUS));
    questions.put(
        "cash flow", home -> home.reports().cashFlow(scope, months, Comparison.YEAR_BEFORE));
    questions.put("net worth", home -> home.reports().netWorth(List.of(DAY, DAY.minusYears(1))));
    questions.put("budgets and spending", home -> home.reports().budgetVersusActual(YEAR));
    questions.put("budget statuses", home -> home.budgets().statuses(DAY));
    questions.put("budget histories", home -> home.budgets().histories(YEAR));
    questions.put("budgets", home -> home.budgets().list());
    questions.put(
        "page", home -> home.expenses().search(TransactionQuery.of(TransactionFilter.all())));
    questions.put(
        "page of a text",
        home ->
            home.expenses().search(TransactionQuery.of(TransactionFilter.all().text("bakery"))));
    return questions;
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName(
      "reports, budgets and lists need as many statements for a small household as for a large")
  void questionsDoNotGrow(Make make) {
    Map<String, Integer> small = count(make, 60, 4, 400);
    Map<String, Integer> large = count(make, 400, 15, 400);
    assertThat(small.values()).allMatch(count -> count > 0);
    assertThat(large).isEqualTo(small);
  }

  @ParameterizedTest
  @EnumSource
  @DisplayName("a chunk of an import needs as many statements for few rows as for many")
  void importsDoNotGrow(Make make) {
    assertThat(countImport(make, 450)).isEqualTo(countImport(make, 60));
  }

  /** Statements of each question, of books with so many transactions and budgets over so many days. */
  private static Map<String, Integer> count(Make make, int transactions, int budgets, int days) {
    Map<String, Integer> counts = new LinkedHashMap<>();
    try (Counted books = new Counted(make)) {
      Workspace home = books.home;
      List<Category> categories =
          home.categories().tree().all().stream()
              .filter(category -> category.kind() == CategoryKind.EXPENSE)
              .toList();
      List<NewTransaction> payments = new ArrayList<>();
      for (int i = 0; i < transactions; i++) {
        payments.add(
            NewTransaction.expense("1.00", "EUR")
                .on(DAY.minusDays((long) i * days / transactions))
                .at("Bakery " + i % 37)
                .tags("t" + i % 5)
                .category(categories.get(i % categories.size()).id()));
      }
      home.expenses().recordAll(payments);
      for (int i = 0; i < budgets; i++) {
        home.budgets()
            .create(
                NewBudget.monthly("Budget " + i, "100.00", "EUR")
                    .from(DAY.minusDays(days).withDayOfMonth(1))
                    .forCategories(categories.get(i).id()));
      }
      QUESTIONS.forEach((name, question) -> counts.put(name, books.statements(question)));
    }
    return counts;
  }

  private static int countImport(Make make, int rows) {
    ScriptedStatements.Script script = ScriptedStatements.script();
    for (int i = 0; i < rows; i++) {
      script.row(
          DAY.minusDays(i % 28), Money.ofMinor(-100 - i, "EUR"), "Bakery " + (char) ('a' + i % 26));
    }
    try (Counted books = new Counted(make)) {
      return books.statements(
          home ->
              home.imports()
                  .run(ImportRequest.of(books.giro.id(), script.source()), Progress.NONE));
    }
  }

  /** A make of database, of which there is a new and empty one for each question. */
  enum Make {
    H2,
    POSTGRESQL;

    private static final AtomicInteger NUMBER = new AtomicInteger();

    String url() {
      return this == H2
          ? "jdbc:h2:mem:counted" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1"
          : PostgresServer.newDatabase();
    }
  }

  /** Books on a data source that counts. */
  private static final class Counted implements AutoCloseable {
    final HostDataSource host;
    final BudgetAi budget;
    final Workspace home;
    final Account giro;

    Counted(Make make) {
      host = new HostDataSource(make.url(), new AtomicInteger());
      budget =
          BudgetAi.builder()
              .storage(JpaStorage.on(host))
              .clock(Clock.fixed(Instant.parse("2026-03-15T10:00:00Z"), ZoneOffset.UTC))
              .statements(new ScriptedStatements())
              .build();
      home =
          budget.createWorkspace(
              new Actor(new UserId(new UUID(0x7000L, 1))),
              WorkspaceSettings.personal("Home", "EUR", ZoneOffset.UTC));
      giro = home.accounts().open(NewAccount.of("Giro", AccountKind.CHECKING, "EUR"));
    }

    int statements(Consumer<Workspace> question) {
      int before = host.prepared().size();
      question.accept(home);
      return host.prepared().size() - before;
    }

    @Override
    public void close() {
      budget.close();
    }
  }
}
