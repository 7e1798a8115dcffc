package io.budgetai.report.internal;

import io.budgetai.access.Permission;
import io.budgetai.access.internal.GuardedBooks;
import io.budgetai.budget.BudgetService;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.report.BudgetReport;
import io.budgetai.report.CashFlowReport;
import io.budgetai.report.Comparison;
import io.budgetai.report.IncomeExpenseReport;
import io.budgetai.report.NetWorthReport;
import io.budgetai.report.ReportScope;
import io.budgetai.report.ReportService;
import io.budgetai.report.SpendingBy;
import io.budgetai.report.SpendingReport;
import io.budgetai.storage.Books;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Reports, on the storage SPI. */
public final class DefaultReportService implements ReportService {
  private final GuardedBooks guarded;
  private final BudgetService budgets;

  /**
   * @param budgets of the same workspace, for the same actor
   */
  public DefaultReportService(GuardedBooks guarded, BudgetService budgets) {
    this.guarded = guarded;
    this.budgets = budgets;
  }

  @Override
  public SpendingReport spending(SpendingBy by, ReportScope scope, Comparison comparison) {
    return read(scope, books -> Spending.of(books, by, scope, comparison));
  }

  @Override
  public IncomeExpenseReport incomeAndExpense(
      ReportScope scope, PeriodRule grouping, Comparison comparison) {
    return read(scope, books -> Earnings.of(books, scope, grouping, comparison));
  }

  @Override
  public CashFlowReport cashFlow(ReportScope scope, PeriodRule grouping, Comparison comparison) {
    return read(scope, books -> Flows.of(books, scope, grouping, comparison));
  }

  @Override
  public NetWorthReport netWorth(Collection<LocalDate> days) {
    List<LocalDate> wanted = List.copyOf(days);
    return guarded.read(Permission.READ, books -> Wealth.of(books, wanted));
  }

  @Override
  public BudgetReport budgetVersusActual(DateRange range) {
    return Plans.of(range, budgets.histories(range));
  }

  private <T> T read(ReportScope scope, Function<Books, T> report) {
    return guarded.read(
        Permission.READ,
        books -> {
          Valuation.requireThere(books, scope.accounts());
          return report.apply(books);
        });
  }
}
