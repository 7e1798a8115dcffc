package io.budgetai.samples;

import io.budgetai.Page;
import io.budgetai.Workspace;
import io.budgetai.budget.BudgetStatus;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.category.CategoryId;
import io.budgetai.category.CategoryTree;
import io.budgetai.expense.Split;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionQuery;
import io.budgetai.money.Money;
import io.budgetai.report.Comparison;
import io.budgetai.report.IncomeExpenseReport;
import io.budgetai.report.IncomeExpenseReport.Figures;
import io.budgetai.report.NetWorthReport;
import io.budgetai.report.ReportScope;
import io.budgetai.report.SpendingBy;
import io.budgetai.report.SpendingLine;
import io.budgetai.report.SpendingReport;
import io.budgetai.report.Worth;
import io.budgetai.samples.BudgetOverview.Standing;
import io.budgetai.samples.BudgetOverview.State;
import io.budgetai.samples.CategorizationSummary.CategoryCount;
import io.budgetai.samples.MonthByMonth.Month;
import io.budgetai.samples.MonthByMonth.Sum;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks the library's services, and says their answers in the sample's documents. */
final class Overviews {
  private static final int PAGE = 1000;

  private final Workspace workspace;

  Overviews(Workspace workspace) {
    this.workspace = workspace;
  }

  /** How the transactions of the workspace are sorted into categories. */
  CategorizationSummary categorization() {
    CategoryTree tree = workspace.categories().tree();
    Map<CategoryId, Long> counts = new HashMap<>();
    long transactions = 0;
    long uncategorized = 0;
    TransactionQuery query = TransactionQuery.of(TransactionFilter.all()).limit(PAGE);
    @Nullable String cursor = null;
    do {
      Page<Transaction> page = workspace.expenses().search(query.after(cursor));
      for (Transaction each : page.items()) {
        List<CategoryId> categories =
            each.splits().stream().map(Split::category).filter(Objects::nonNull).toList();
        transactions++;
        uncategorized += categories.size() < each.splits().size() ? 1 : 0;
        categories.stream().distinct().forEach(id -> counts.merge(id, 1L, Long::sum));
      }
      cursor = page.nextCursor();
    } while (cursor != null);
    return new CategorizationSummary(
        transactions,
        uncategorized,
        workspace.categorization().rules().size(),
        counts.entrySet().stream()
            .map(each -> new CategoryCount(tree.pathName(each.getKey()), each.getValue()))
            .sorted(
                Comparator.comparingLong(CategoryCount::transactions)
                    .reversed()
                    .thenComparing(CategoryCount::category))
            .toList());
  }

  /** How every budget stands on a day. */
  BudgetOverview budgets(LocalDate day) {
    return new BudgetOverview(
        day,
        workspace.today(),
        workspace.budgets().statuses(day).stream().map(Overviews::standing).toList());
  }

  static Standing standing(BudgetStatus status) {
    return new Standing(
        status.budget().id().toString(),
        status.budget().name(),
        status.period().first(),
        status.period().last(),
        status.limit(),
        status.carried(),
        status.spent(),
        status.remaining(),
        status.percentUsed().map(BigDecimal::longValue).orElse(null),
        status.projection(),
        state(status));
  }

  private static State state(BudgetStatus status) {
    return switch (status.state()) {
      case EXCEEDED -> State.EXCEEDED;
      case REACHED -> status.limit().isZero() ? State.ON_TRACK : State.REACHED;
      case UNDER ->
          status.projection().compareTo(status.limit()) > 0 ? State.AHEAD : State.ON_TRACK;
    };
  }

  /** What was spent in a span of days, beside other days. */
  SpendingOverview spending(String title, SpendingBy by, ReportScope scope, Comparison beside) {
    SpendingReport report = workspace.reports().spending(by, scope, beside);
    Worth before = report.before();
    return new SpendingOverview(
        title,
        by,
        scope.range().first(),
        scope.range().last(),
        report.comparedWith() == null ? null : report.comparedWith().first(),
        report.comparedWith() == null ? null : report.comparedWith().last(),
        report.lines().stream().map(Overviews::row).toList(),
        report.total().amount(),
        before == null ? null : before.amount(),
        report.total().unconverted());
  }

  private static SpendingOverview.Row row(SpendingLine line) {
    Worth before = line.before();
    return new SpendingOverview.Row(
        line.name(),
        line.spent().amount(),
        before == null ? null : before.amount(),
        line.change().orElse(null));
  }

  /** Income, spending and net worth, month by month, and their sum beside other days. */
  MonthByMonth months(YearMonth first, YearMonth last, Comparison beside) {
    LocalDate today = workspace.today();
    DateRange range = DateRange.of(first.atDay(1), last.atEndOfMonth());
    IncomeExpenseReport earned =
        workspace.reports().incomeAndExpense(ReportScope.of(range), PeriodRule.MONTH, beside);
    List<LocalDate> ends =
        earned.periods().stream().map(each -> earlier(each.range().last(), today)).toList();
    Map<LocalDate, NetWorthReport.Day> worth = new HashMap<>();
    workspace.reports().netWorth(ends).days().forEach(day -> worth.put(day.date(), day));
    DateRange other = earned.comparedWith();
    Figures before = earned.before();
    return new MonthByMonth(
        earned.periods().stream().map(each -> month(each, today, worth)).toList(),
        sum(range, earned.total()),
        other == null || before == null ? null : sum(other, before),
        currencies(earned.total().income().plus(earned.total().spending()).unconverted()));
  }

  private static Sum sum(DateRange range, Figures figures) {
    return new Sum(
        range.first(),
        range.last(),
        figures.income().amount(),
        figures.spending().amount(),
        figures.saved().amount());
  }

  private static Month month(
      IncomeExpenseReport.Period period,
      LocalDate today,
      Map<LocalDate, NetWorthReport.Day> worth) {
    NetWorthReport.Day end =
        Objects.requireNonNull(worth.get(earlier(period.range().last(), today)));
    return new Month(
        YearMonth.from(period.range().first()),
        period.figures().income().amount(),
        period.figures().spending().amount(),
        period.figures().saved().amount(),
        end.total().amount());
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  /** The currencies in a report that could not be converted. */
  static List<String> currencies(Collection<Money> unconverted) {
    return unconverted.stream().map(Money::currency).map(Object::toString).toList();
  }
}
