package io.budgetai.report.internal;

import io.budgetai.budget.Budget;
import io.budgetai.budget.BudgetId;
import io.budgetai.budget.BudgetStatus;
import io.budgetai.calendar.DateRange;
import io.budgetai.money.Money;
import io.budgetai.report.BudgetReport;
import io.budgetai.report.BudgetReport.Line;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Draws up a report on budgets from how they stand in each of their periods. */
final class Plans {
  private static final Comparator<Line> BY_NAME =
      Comparator.comparing((Line line) -> line.budget().name())
          .thenComparing(line -> line.budget().id());

  private Plans() {}

  static BudgetReport of(DateRange range, List<BudgetStatus> histories) {
    Map<BudgetId, List<BudgetStatus>> byBudget =
        histories.stream()
            .collect(
                Collectors.groupingBy(
                    status -> status.budget().id(), LinkedHashMap::new, Collectors.toList()));
    return new BudgetReport(
        range, byBudget.values().stream().map(Plans::line).sorted(BY_NAME).toList());
  }

  private static Line line(List<BudgetStatus> periods) {
    Budget budget = periods.get(0).budget();
    Money planned = Money.zero(periods.get(0).spent().currency());
    Money spent = planned;
    for (BudgetStatus period : periods) {
      planned = planned.plus(period.allocated()).plus(period.moved());
      spent = spent.plus(period.spent());
    }
    return new Line(budget, periods, planned, spent);
  }
}
