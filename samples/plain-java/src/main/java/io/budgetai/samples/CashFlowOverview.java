package io.budgetai.samples;

import io.budgetai.money.Money;
import io.budgetai.report.CashFlowReport;
import io.budgetai.report.CashFlowReport.Figures;
import io.budgetai.samples.Color.Style;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money that came into the accounts and left them.
 *
 * @param periods in order of time
 * @param total their sum
 * @param before the sum of the days to compare with; {@code null} without comparison
 * @param leftOut currencies without an exchange rate, whose amounts are in no figure
 */
record CashFlowOverview(
    String title, List<Flow> periods, Flow total, @Nullable Flow before, List<String> leftOut)
    implements Document {

  /** What flowed from a day to a day; all positive for the direction that they name, but net. */
  record Flow(
      LocalDate from,
      LocalDate to,
      Money income,
      Money transfersIn,
      Money spending,
      Money transfersOut,
      Money net) {}

  static CashFlowOverview of(String title, CashFlowReport report) {
    Figures before = report.before();
    var compared = report.comparedWith();
    return new CashFlowOverview(
        title,
        report.periods().stream()
            .map(each -> flow(each.range().first(), each.range().last(), each.figures()))
            .toList(),
        flow(report.scope().range().first(), report.scope().range().last(), report.total()),
        before == null || compared == null ? null : flow(compared.first(), compared.last(), before),
        Overviews.currencies(report.total().net().unconverted()));
  }

  private static Flow flow(LocalDate from, LocalDate to, Figures figures) {
    return new Flow(
        from,
        to,
        figures.income().amount(),
        figures.transfersIn().amount(),
        figures.spending().amount(),
        figures.transfersOut().amount(),
        figures.net().amount());
  }

  @Override
  public void print(Page page) {
    page.heading("Cash flow in " + title, total.net().currency().getCurrencyCode());
    var table =
        new Table()
            .fixed("From")
            .fixed("To")
            .number("Income")
            .number("Transfers in")
            .number("Spending")
            .number("Transfers out")
            .number("Net");
    List<Flow> rows = new ArrayList<>(periods.size() > 1 ? periods : List.of());
    rows.forEach(each -> add(table, each));
    if (!rows.isEmpty()) {
      table.rule();
    }
    add(table, total);
    if (before != null) {
      add(table, before).style(Style.FAINT);
    }
    page.table(table);
    if (!leftOut.isEmpty()) {
      page.note("not in it, for want of a rate: " + String.join(", ", leftOut));
    }
  }

  private static Table.Row add(Table table, Flow flow) {
    return table
        .row(
            flow.from().toString(),
            flow.to().toString(),
            Amounts.number(flow.income()),
            Amounts.number(flow.transfersIn()),
            Amounts.number(flow.spending()),
            Amounts.number(flow.transfersOut()),
            Amounts.difference(flow.net()))
        .style(6, flow.net().isNegative() ? Style.BAD : Style.GOOD);
  }
}
