package io.budgetai.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.Actor;
import io.budgetai.BudgetAi;
import io.budgetai.Progress;
import io.budgetai.UserId;
import io.budgetai.Workspace;
import io.budgetai.WorkspaceId;
import io.budgetai.WorkspaceSettings;
import io.budgetai.account.AccountId;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.categorization.NewRule;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryKind;
import io.budgetai.category.NewCategory;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionQuery;
import io.budgetai.files.CsvStatementReader;
import io.budgetai.imports.Import;
import io.budgetai.imports.ImportPreview;
import io.budgetai.imports.ImportReport;
import io.budgetai.imports.ImportRequest;
import io.budgetai.imports.ImportStatus;
import io.budgetai.imports.RevertReport;
import io.budgetai.imports.StatementSource;
import io.budgetai.money.Money;
import io.budgetai.persistence.jpa.JpaStorage;
import io.budgetai.report.Comparison;
import io.budgetai.report.ReportScope;
import io.budgetai.report.SpendingBy;
import io.budgetai.report.SpendingLine;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("a host that holds the library by its public API")
class PublicApiTest {
  private static final Actor OWNER = new Actor(new UserId(new UUID(0x7000L, Long.MIN_VALUE)));
  private static final YearMonth MAY = YearMonth.of(2024, 5);
  private static final String STATEMENT =
      """
      Date;Text;Amount;Currency
      02.05.2024;Corner bread;-3,40;EUR
      02.05.2024;Corner bread;-3,40;EUR
      03.05.2024;Pay of Hollow & Sons;2.100,00;EUR
      17.05.2024;Tidewater market;-41,15;EUR
      31.05.2024;Money back of Tidewater;5,00;EUR
      """;

  @Test
  @DisplayName("imports a CSV file into SQLite, reports, takes it back and imports it again")
  void importReportRevertAndAgain(@TempDir Path folder) {
    WorkspaceId workspace;
    AccountId giro;
    try (BudgetAi budget = open(folder)) {
      Workspace home =
          budget.createWorkspace(
              OWNER, WorkspaceSettings.personal("Home", "EUR", ZoneId.of("Europe/Berlin")));
      workspace = home.id();
      giro =
          home.accounts()
              .open(NewAccount.of("Giro", AccountKind.CHECKING, "EUR").opening("100.00"))
              .id();
      Category bread = home.categories().create(NewCategory.root("Bread", CategoryKind.EXPENSE));
      home.categorization()
          .create(NewRule.named("Bread").whenTextContains("bread").thenCategory(bread.id()));

      ImportPreview preview = home.imports().preview(statement(giro));
      assertThat(preview.format()).isEqualTo("csv");
      assertThat(preview.newRows()).isEqualTo(5);

      ImportReport report = home.imports().run(statement(giro), Progress.NONE);
      assertThat(report.imported().created()).isEqualTo(5);
      assertThat(report.byRule().values()).containsExactly(2L);
      assertThatAllIsThere(home, giro);
    }
    try (BudgetAi budget = open(folder)) {
      Workspace home = budget.workspace(OWNER, workspace);
      assertThatAllIsThere(home, giro);

      Import same = home.imports().run(statement(giro), Progress.NONE).imported();
      assertThat(same.created()).isZero();
      assertThat(same.duplicates()).isEqualTo(5);
      RevertReport nothing = home.imports().revert(same.id());
      assertThat(nothing.deleted()).isZero();

      Import first =
          home.imports().list(null, 10).items().stream()
              .filter(one -> one.created() == 5)
              .findFirst()
              .orElseThrow();
      RevertReport reverted = home.imports().revert(first.id());
      assertThat(reverted.deleted()).isEqualTo(5);
      assertThat(reverted.kept()).isEmpty();
      assertThat(reverted.imported().status()).isEqualTo(ImportStatus.REVERTED);
      assertThat(search(home)).isZero();
      assertThat(balance(home, giro)).isEqualTo(Money.of("100.00", "EUR"));
      assertThat(spending(home)).isEmpty();

      assertThat(home.imports().run(statement(giro), Progress.NONE).imported().created())
          .isEqualTo(5);
      assertThatAllIsThere(home, giro);
      assertThat(home.audit().verify().intact()).isTrue();
    }
  }

  private static void assertThatAllIsThere(Workspace home, AccountId giro) {
    assertThat(search(home)).isEqualTo(5);
    assertThat(balance(home, giro)).isEqualTo(Money.of("2157.05", "EUR"));
    assertThat(spending(home)).containsEntry("Bread", Money.of("6.80", "EUR"));
    var flows =
        home.reports().incomeAndExpense(ReportScope.month(MAY), PeriodRule.MONTH, Comparison.NONE);
    assertThat(flows.total().saved().amount()).isEqualTo(Money.of("2057.05", "EUR"));
  }

  private static BudgetAi open(Path folder) {
    return BudgetAi.builder()
        .storage(JpaStorage.open(folder.resolve("books.db")))
        .clock(Clock.fixed(Instant.parse("2024-06-01T08:00:00Z"), ZoneOffset.UTC))
        .statements(new CsvStatementReader())
        .build();
  }

  private static ImportRequest statement(AccountId account) {
    return ImportRequest.of(
        account, StatementSource.of("giro.csv", STATEMENT.getBytes(StandardCharsets.UTF_8)));
  }

  private static int search(Workspace home) {
    return home.expenses().search(TransactionQuery.of(TransactionFilter.all())).items().size();
  }

  private static Money balance(Workspace home, AccountId account) {
    return home.accounts().balance(account, LocalDate.of(2024, 5, 31));
  }

  private static Map<String, Money> spending(Workspace home) {
    return home
        .reports()
        .spending(SpendingBy.CATEGORY, ReportScope.month(MAY), Comparison.NONE)
        .lines()
        .stream()
        .collect(Collectors.toMap(SpendingLine::name, line -> line.spent().amount()));
  }
}
