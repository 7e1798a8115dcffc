package io.budgetai.report.internal;

import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.expense.TransactionKind;
import io.budgetai.report.Comparison;
import io.budgetai.report.IncomeExpenseReport;
import io.budgetai.report.IncomeExpenseReport.Figures;
import io.budgetai.report.IncomeExpenseReport.Period;
import io.budgetai.report.ReportScope;
import io.budgetai.report.internal.Valuation.Valued;
import io.budgetai.storage.Books;
import io.budgetai.storage.TotalsQuery.Dimension;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Draws up a report on income and expense. */
final class Earnings {
  private final Valuation valuation;
  private final ReportScope scope;
  private final Figures none;

  private Earnings(Books books, ReportScope scope) {
    this.valuation = Valuation.of(books);
    this.scope = scope;
    this.none = new Figures(valuation.zero(), valuation.zero());
  }

  static IncomeExpenseReport of(
      Books books, ReportScope scope, PeriodRule grouping, Comparison comparison) {
    Earnings earnings = new Earnings(books, scope);
    Timeline timeline = Timeline.of(scope.range(), grouping);
    List<Figures> figures = earnings.figures(scope.range(), timeline);
    List<Period> periods = new ArrayList<>(figures.size());
    for (int position = 0; position < figures.size(); position++) {
      periods.add(new Period(timeline.periods().get(position), figures.get(position)));
    }
    DateRange comparedWith = scope.before(comparison).orElse(null);
    return new IncomeExpenseReport(
        scope,
        figures.stream().reduce(earnings.none, Figures::plus),
        periods,
        comparedWith,
        comparedWith == null
            ? null
            : earnings.figures(comparedWith, Timeline.whole(comparedWith)).get(0));
  }

  private List<Figures> figures(DateRange range, Timeline timeline) {
    Figures[] figures = new Figures[timeline.periods().size()];
    Arrays.fill(figures, none);
    Set<Dimension> dimensions = new HashSet<>(timeline.dimension());
    dimensions.add(Dimension.KIND);
    for (Valued row : valuation.totals(range, scope.accounts(), dimensions)) {
      int position = timeline.position(row.total());
      figures[position] = figures[position].plus(figures(row));
    }
    return List.of(figures);
  }

  private Figures figures(Valued row) {
    if (Rows.isSpending(row.total())) {
      return new Figures(none.income(), row.worth().negated());
    }
    return Rows.kind(row.total()) == TransactionKind.INCOME
        ? new Figures(row.worth(), none.spending())
        : none;
  }
}
