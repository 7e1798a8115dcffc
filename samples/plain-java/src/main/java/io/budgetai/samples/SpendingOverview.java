package io.budgetai.samples;

import io.budgetai.calendar.DateRange;
import io.budgetai.money.Money;
import io.budgetai.report.SpendingBy;
import io.budgetai.samples.Color.Style;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was spent in a span of days, and on what, beside other days.
 *
 * @param title such as {@code January 2026}
 * @param by what the rows are
 * @param to the last day of the span
 * @param previousFrom the first of the other days; {@code null} without comparison
 * @param previousTo the last of them
 * @param rows the highest spending first
 * @param previousTotal the spending of the other days; {@code null} without comparison
 * @param unconverted spending for which there is no exchange rate, in no other amount
 */
record SpendingOverview(
    String title,
    SpendingBy by,
    LocalDate from,
    LocalDate to,
    @Nullable LocalDate previousFrom,
    @Nullable LocalDate previousTo,
    List<Row> rows,
    Money total,
    @Nullable Money previousTotal,
    List<Money> unconverted)
    implements Document {
  private static final int BAR = 20;

  /** One line, net of refunds; {@code change} is the amount less the earlier one. */
  record Row(String name, Money amount, @Nullable Money previous, @Nullable Money change) {}

  @Override
  public void print(Page page) {
    page.heading(
        "Spending in " + title,
        previousFrom == null || previousTo == null
            ? ""
            : "beside " + Spans.name(DateRange.of(previousFrom, previousTo)));
    if (rows.isEmpty()) {
      page.note("Nothing was spent.");
      return;
    }
    String heading = by.name().charAt(0) + by.name().substring(1).toLowerCase(Locale.ROOT);
    var table = new Table().text(heading).number(total.currency().getCurrencyCode()).fixed("");
    if (previousTotal != null) {
      table.number("before").number("change");
    }
    long largest = rows.stream().mapToLong(row -> row.amount().minorUnits()).max().orElse(0);
    for (Row row : rows) {
      String bar = page.bars().length(row.amount().minorUnits(), largest, BAR);
      add(table, row, bar).style(2, Style.ACCENT);
    }
    table.rule();
    Money change = previousTotal == null ? null : total.minus(previousTotal);
    add(table, new Row("Total", total, previousTotal, change), "")
        .style(0, Style.HEADING)
        .style(1, Style.HEADING);
    page.table(table);
    for (Money each : unconverted) {
      page.note("not in it, for want of a rate: " + Amounts.full(each));
    }
  }

  private static Table.Row add(Table table, Row row, String bar) {
    Money previous = row.previous();
    Money change = row.change();
    if (previous == null || change == null) {
      return table.row(row.name(), Amounts.number(row.amount()), bar);
    }
    return table
        .row(
            row.name(),
            Amounts.number(row.amount()),
            bar,
            Amounts.number(previous),
            Amounts.difference(change))
        .style(4, style(change));
  }

  private static Style style(Money change) {
    return change.isPositive() ? Style.WARNING : change.isNegative() ? Style.GOOD : Style.FAINT;
  }
}
