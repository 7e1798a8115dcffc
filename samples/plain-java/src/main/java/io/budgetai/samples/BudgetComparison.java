package io.budgetai.samples;

import io.budgetai.budget.BudgetStatus;
import io.budgetai.calendar.DateRange;
import io.budgetai.money.Money;
import io.budgetai.report.BudgetReport;
import io.budgetai.samples.Color.Style;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What was planned beside what was spent, in every period that has a day in a span.
 *
 * @param title such as {@code January 2026}
 * @param from the first day of the span
 * @param to the last one
 * @param previousFrom the first of the days to compare with; {@code null} without comparison
 * @param previousTo the last of them
 * @param budgets in order of name
 * @param totals one for each currency of the budgets
 */
record BudgetComparison(
    String title,
    LocalDate from,
    LocalDate to,
    @Nullable LocalDate previousFrom,
    @Nullable LocalDate previousTo,
    List<Line> budgets,
    List<Figures> totals)
    implements Document {

  /**
   * What was planned and spent.
   *
   * @param planned what was given, without what earlier periods carried over
   * @param actual spent, net of refunds
   * @param difference planned less actual
   * @param before what was spent in the days to compare with; {@code null} without comparison
   * @param change actual less that; {@code null} without comparison
   */
  record Figures(
      Money planned,
      Money actual,
      Money difference,
      @Nullable Money before,
      @Nullable Money change) {

    static Figures of(Money planned, Money actual, @Nullable Money before) {
      return new Figures(
          planned,
          actual,
          planned.minus(actual),
          before,
          before == null ? null : actual.minus(before));
    }

    Figures plus(Figures other) {
      return of(
          planned.plus(other.planned),
          actual.plus(other.actual),
          before == null || other.before == null ? null : before.plus(other.before));
    }
  }

  /** One period of a budget, as a whole. */
  record Period(LocalDate from, LocalDate to, Money planned, Money actual, Money difference) {

    static Period of(BudgetStatus status) {
      Money planned = status.allocated().plus(status.moved());
      return new Period(
          status.period().first(),
          status.period().last(),
          planned,
          status.spent(),
          planned.minus(status.spent()));
    }

    String name() {
      return Spans.name(DateRange.of(from, to));
    }
  }

  /** One budget: its periods, oldest first, and their sums. */
  record Line(String budgetId, String name, List<Period> periods, Figures sum) {}

  /**
   * Sets a report beside that of other days.
   *
   * @param before {@code null} without comparison
   */
  static BudgetComparison of(BudgetReport report, @Nullable BudgetReport before) {
    List<Line> lines = report.lines().stream().map(each -> line(each, before)).toList();
    return new BudgetComparison(
        Spans.name(report.range()),
        report.range().first(),
        report.range().last(),
        before == null ? null : before.range().first(),
        before == null ? null : before.range().last(),
        lines,
        totals(lines.stream().map(Line::sum).toList()));
  }

  private static Line line(BudgetReport.Line line, @Nullable BudgetReport before) {
    Money earlier =
        before == null
            ? null
            : before.lines().stream()
                .filter(each -> each.budget().id().equals(line.budget().id()))
                .map(BudgetReport.Line::spent)
                .findFirst()
                .orElse(Money.zero(line.budget().currency()));
    return new Line(
        line.budget().id().toString(),
        line.budget().name(),
        line.periods().stream().map(Period::of).toList(),
        Figures.of(line.planned(), line.spent(), earlier));
  }

  private static List<Figures> totals(Collection<Figures> sums) {
    Map<String, Figures> byCurrency = new LinkedHashMap<>();
    sums.forEach(
        each -> byCurrency.merge(each.planned().currency().getCurrencyCode(), each, Figures::plus));
    return List.copyOf(byCurrency.values());
  }

  @Override
  public void print(Page page) {
    LocalDate first = previousFrom;
    LocalDate last = previousTo;
    boolean compared = first != null && last != null;
    page.heading(
        "Budgets in " + title,
        first == null || last == null ? "" : "beside " + Spans.name(DateRange.of(first, last)));
    if (budgets.isEmpty()) {
      page.note("No budget has a period in these days.");
      return;
    }
    var table =
        new Table()
            .text("Budget")
            .fixed("Period")
            .number("Planned")
            .number("Actual")
            .number("Difference");
    if (compared) {
      table.number("before").number("change");
    }
    for (Line each : budgets) {
      add(table, each);
    }
    table.rule();
    for (Figures each : totals) {
      String name = "Total " + each.planned().currency().getCurrencyCode();
      add(table, name, "", each).style(0, Style.HEADING);
    }
    page.table(table);
  }

  private static void add(Table table, Line line) {
    if (line.periods().size() == 1) {
      add(table, line.name(), line.periods().get(0).name(), line.sum());
      return;
    }
    for (Period each : line.periods()) {
      boolean compared = line.sum().before() != null;
      List<String> cells =
          new ArrayList<>(
              List.of(
                  line.name(),
                  each.name(),
                  Amounts.number(each.planned()),
                  Amounts.number(each.actual()),
                  Amounts.difference(each.difference())));
      if (compared) {
        cells.addAll(List.of("", ""));
      }
      table.row(cells.toArray(String[]::new)).style(4, style(each.difference()));
    }
    add(table, line.name(), "together", line.sum()).style(1, Style.FAINT);
  }

  private static Table.Row add(Table table, String name, String period, Figures figures) {
    List<String> cells =
        new ArrayList<>(
            List.of(
                name,
                period,
                Amounts.number(figures.planned()),
                Amounts.number(figures.actual()),
                Amounts.difference(figures.difference())));
    Money before = figures.before();
    Money change = figures.change();
    if (before != null && change != null) {
      cells.addAll(List.of(Amounts.number(before), Amounts.difference(change)));
    }
    return table.row(cells.toArray(String[]::new)).style(4, style(figures.difference()));
  }

  private static Style style(Money difference) {
    return difference.isNegative() ? Style.BAD : Style.GOOD;
  }
}
