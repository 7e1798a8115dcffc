package io.budgetai.report;

import static io.budgetai.report.ByHand.EUR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetai.AccessDeniedException;
import io.budgetai.Actor;
import io.budgetai.NotFoundException;
import io.budgetai.UserId;
import io.budgetai.ValidationException;
import io.budgetai.access.Role;
import io.budgetai.account.AccountId;
import io.budgetai.audit.AuditAction;
import io.budgetai.audit.AuditQuery;
import io.budgetai.budget.NewBudget;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.Transaction;
import io.budgetai.money.ExchangeRate;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ReportServiceTest {
  private static final LocalDate DAY = LocalDate.of(2024, 2, 29);
  private static final ReportScope FEBRUARY = ReportScope.month(YearMonth.of(2024, 2));

  private final Household household = Household.empty();

  @AfterEach
  void close() {
    household.close();
  }

  @Test
  @DisplayName("empty books give empty reports")
  void emptyBooks() {
    for (SpendingBy by : List.of(SpendingBy.CATEGORY, SpendingBy.MERCHANT, SpendingBy.TAG)) {
      SpendingReport report = household.reports().spending(by, FEBRUARY, Comparison.PREVIOUS);
      assertThat(report.lines()).isEmpty();
      assertThat(report.total()).isEqualTo(Worth.zero(EUR));
      assertThat(report.complete()).isTrue();
    }
    assertThat(
            household
                .reports()
                .incomeAndExpense(FEBRUARY, PeriodRule.MONTH, Comparison.NONE)
                .periods())
        .hasSize(1);
    assertThat(household.reports().budgetVersusActual(FEBRUARY.range()).lines()).isEmpty();
  }

  @Test
  @DisplayName("the month before February 2024 is January, the year before maps 29 to 28 February")
  void comparedDays() {
    assertThat(FEBRUARY.before(Comparison.PREVIOUS))
        .hasValue(DateRange.month(YearMonth.of(2024, 1)));
    assertThat(ReportScope.of(DateRange.of(DAY.minusDays(9), DAY)).before(Comparison.PREVIOUS))
        .hasValue(DateRange.of(DAY.minusDays(19), DAY.minusDays(10)));
    assertThat(ReportScope.of(DateRange.day(DAY)).before(Comparison.YEAR_BEFORE))
        .hasValue(DateRange.day(LocalDate.of(2023, 2, 28)));
    assertThat(ReportScope.period(PeriodRule.parse("month:25"), DAY).before(Comparison.PREVIOUS))
        .hasValue(DateRange.of(LocalDate.of(2024, 1, 25), LocalDate.of(2024, 2, 24)));
  }

  @Test
  @DisplayName(
      "money without a rate is listed, marks the report as incomplete, and is never added at par")
  void unconverted() {
    spend(2, "-10.00", "USD", DAY);
    spend(0, "-5.00", "EUR", DAY);
    household.home().rates().put(List.of(ExchangeRate.of("EUR", "USD", DAY.plusDays(1), "1.25")));

    SpendingReport report =
        household.reports().spending(SpendingBy.CATEGORY, FEBRUARY, Comparison.NONE);

    assertThat(report.total())
        .isEqualTo(new Worth(Money.of("5.00", "EUR"), List.of(Money.of("10.00", "USD"))));
    assertThat(report.complete()).isFalse();
    household.home().rates().put(List.of(ExchangeRate.of("EUR", "USD", DAY, "1.25")));
    report = household.reports().spending(SpendingBy.CATEGORY, FEBRUARY, Comparison.NONE);
    assertThat(report.total()).isEqualTo(Worth.of(Money.of("13.00", "EUR")));
    assertThat(report.complete()).isTrue();
  }

  @Test
  @DisplayName(
      "lines come with the highest amount first, uncategorized as a line of its own, and shares of the total")
  void linesInOrder() {
    spend(0, "-30.00", "EUR", DAY);
    household
        .home()
        .expenses()
        .record(
            NewTransaction.expense("90.00", "EUR")
                .in(household.account(0).id())
                .on(DAY)
                .category(household.category(2).id()));

    List<SpendingLine> lines =
        household.reports().spending(SpendingBy.CATEGORY, FEBRUARY, Comparison.PREVIOUS).lines();

    assertThat(lines).extracting(SpendingLine::name).containsExactly("Eating", "Uncategorized");
    assertThat(lines)
        .extracting(line -> String.valueOf(line.percent()))
        .containsExactly("75.00", "25.00");
    assertThat(lines.get(0).change()).hasValue(Money.of("90.00", "EUR"));
    assertThat(lines.get(0).changePercent()).isEmpty();
  }

  @Test
  @DisplayName(
      "two legs of a transfer that nobody linked cancel out; a transfer to an unknown account is money out")
  void unlinkedTransfers() {
    var moved = household.category(6).id();
    household
        .home()
        .expenses()
        .record(
            NewTransaction.of(Money.of("-80.00", "EUR"))
                .in(household.account(0).id())
                .on(DAY)
                .category(moved));
    household
        .home()
        .expenses()
        .record(
            NewTransaction.of(Money.of("50.00", "EUR"))
                .in(household.account(1).id())
                .on(DAY)
                .category(moved));

    var flow = household.reports().cashFlow(FEBRUARY, PeriodRule.MONTH, Comparison.NONE);

    assertThat(flow.total().inflow()).isEqualTo(Worth.zero(EUR));
    assertThat(flow.total().outflow()).isEqualTo(Worth.of(Money.of("30.00", "EUR")));
    assertThat(flow.counterparts())
        .containsExactly(
            new CashFlowReport.Counterpart(null, "", Worth.of(Money.of("-30.00", "EUR"))));
  }

  @Test
  @DisplayName("budget versus actual sums the periods of each budget, each whole")
  void budgetVersusActual() {
    spend(0, "-30.00", "EUR", DAY);
    spend(0, "-80.00", "EUR", DAY.plusDays(1));
    household
        .home()
        .budgets()
        .create(NewBudget.of("All", PeriodRule.MONTH, Money.of("50.00", "EUR")).from(DAY));

    BudgetReport report =
        household.reports().budgetVersusActual(DateRange.of(DAY, DAY.plusDays(1)));

    BudgetReport.Line line = report.lines().get(0);
    assertThat(line.planned()).isEqualTo(Money.of("100.00", "EUR"));
    assertThat(line.spent()).isEqualTo(Money.of("110.00", "EUR"));
    assertThat(line.difference()).isEqualTo(Money.of("-10.00", "EUR"));
    assertThat(line.percentSpent().map(Object::toString)).hasValue("110.00");
    assertThat(line.periods()).hasSize(2);
  }

  @Test
  @DisplayName("bad input is refused with what to do")
  void badInput() {
    ReportScope ever = ReportScope.of(DateRange.ALL);
    assertThatThrownBy(
            () -> household.reports().incomeAndExpense(ever, PeriodRule.MONTH, Comparison.NONE))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("Maybe choose fewer days or longer periods.");
    assertThatThrownBy(
            () -> household.reports().spending(SpendingBy.TAG, ever, Comparison.PREVIOUS))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> household.reports().netWorth(List.of()))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("0 days were asked for; it must be 1 to 1200.");
    assertThatThrownBy(
            () -> new ReportScope(DateRange.day(DAY), PeriodRule.MONTH, Collections.emptySet()))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("are no period of the rule");
    ReportScope strange = FEBRUARY.accounts(new AccountId(new UUID(7, 7)));
    assertThatThrownBy(() -> household.reports().spending(SpendingBy.TAG, strange, Comparison.NONE))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  @DisplayName(
      "viewers read reports and rates; only who may write stores rates; strangers learn nothing")
  void permissions() {
    Actor viewer = new Actor(new UserId(new UUID(0, 2)));
    household.home().members().add(viewer.user(), Role.VIEWER);
    var seen = household.budget().workspace(viewer, household.home().id());
    List<ExchangeRate> rates = List.of(ExchangeRate.of("EUR", "USD", DAY, "1.25"));

    assertThat(seen.reports().spending(SpendingBy.MONTH, FEBRUARY, Comparison.NONE).lines())
        .hasSize(1);
    assertThat(seen.rates().rates(List.of(EUR), DateRange.ALL)).isEmpty();
    assertThatThrownBy(() -> seen.rates().put(rates)).isInstanceOf(AccessDeniedException.class);
    household.home().members().remove(viewer.user());
    assertThatThrownBy(() -> seen.reports().netWorth(List.of(DAY)))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> seen.reports().budgetVersusActual(FEBRUARY.range()))
        .isInstanceOf(NotFoundException.class);
  }

  @Test
  @DisplayName(
      "rates are kept by pair and date, replaced, converted with, and audited once for each change")
  void rates() {
    Currency usd = Currency.getInstance("USD");
    var rates = household.home().rates();
    ExchangeRate first = ExchangeRate.of("EUR", "USD", DAY, "1.25");
    ExchangeRate mended = ExchangeRate.of("EUR", "USD", DAY, "1.10");
    ExchangeRate later = ExchangeRate.of("EUR", "USD", DAY.plusDays(3), "1.00");
    rates.put(List.of(later, first));
    rates.put(List.of(first));
    rates.put(List.of(mended));

    assertThat(rates.rates(List.of(EUR, usd), DateRange.ALL)).containsExactly(mended, later);
    assertThat(rates.rates(List.of(EUR, usd), DateRange.day(DAY))).containsExactly(mended);
    assertThat(rates.convert(Money.of("11.00", "USD"), EUR, DAY.plusDays(2)))
        .hasValue(Money.of("10.00", "EUR"));
    assertThat(rates.convert(Money.of("11.00", "USD"), EUR, DAY.minusDays(1))).isEmpty();
    assertThat(household.home().audit().find(AuditQuery.newest()))
        .filteredOn(entry -> entry.subject().equals("rate"))
        .extracting(entry -> entry.action() + " " + entry.subjectId())
        .containsExactlyInAnyOrder(
            AuditAction.CREATE + " EUR/USD 2024-02-29",
            AuditAction.CREATE + " EUR/USD 2024-03-03",
            AuditAction.UPDATE + " EUR/USD 2024-02-29");
    assertThatThrownBy(() -> rates.put(List.of(first, mended)))
        .isInstanceOf(ValidationException.class);
    ExchangeRate tooFar = ExchangeRate.of("EUR", "USD", LocalDate.of(10_000, 1, 1), "1.1");
    assertThatThrownBy(() -> rates.put(List.of(first, tooFar)))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("rates[1].date");
    assertThatThrownBy(() -> rates.put(Collections.nCopies(1001, first)))
        .isInstanceOf(ValidationException.class);
    assertThat(rates.rates(List.of(EUR, usd), DateRange.ALL)).containsExactly(mended, later);
  }

  private Transaction spend(int account, String amount, String currency, LocalDate day) {
    return household
        .home()
        .expenses()
        .record(
            NewTransaction.of(Money.of(amount, currency))
                .in(household.account(account).id())
                .on(day));
  }
}
