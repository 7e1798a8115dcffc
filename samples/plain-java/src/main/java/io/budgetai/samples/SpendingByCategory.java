package io.budgetai.samples;

import io.budgetai.money.Money;
import io.budgetai.samples.Color.Style;
import java.time.LocalDate;
import java.util.List;

/**
 * What was spent in a span of days, by category, beside an earlier span.
 *
 * @param title such as {@code January 2026}
 * @param to the last day of the span
 * @param previousTo the last day of the earlier span
 * @param rows the highest spending first
 */
record SpendingByCategory(
    String title,
    LocalDate from,
    LocalDate to,
    LocalDate previousFrom,
    LocalDate previousTo,
    List<Row> rows,
    Money total,
    Money previousTotal)
    implements Document {
  private static final int BAR = 20;

  /** One category, net of refunds; {@code change} is the amount less the earlier one. */
  record Row(String category, Money amount, Money previous, Money change) {}

  @Override
  public void print(Page page) {
    page.heading(
        "Spending in " + title,
        "%s to %s, beside %s to %s".formatted(from, to, previousFrom, previousTo));
    var table =
        new Table()
            .text("Category")
            .number(total.currency().getCurrencyCode())
            .fixed("")
            .number("before")
            .number("change");
    long largest = rows.stream().mapToLong(row -> row.amount().minorUnits()).max().orElse(0);
    for (Row row : rows) {
      table
          .row(
              row.category(),
              Amounts.number(row.amount()),
              page.bars().length(row.amount().minorUnits(), largest, BAR),
              Amounts.number(row.previous()),
              Amounts.difference(row.change()))
          .style(2, Style.ACCENT)
          .style(4, style(row.change()));
    }
    table.rule();
    Money change = total.minus(previousTotal);
    table
        .row(
            "Total",
            Amounts.number(total),
            "",
            Amounts.number(previousTotal),
            Amounts.difference(change))
        .style(0, Style.HEADING)
        .style(1, Style.HEADING)
        .style(4, style(change));
    page.table(table);
  }

  private static Style style(Money change) {
    return change.isPositive() ? Style.WARNING : change.isNegative() ? Style.GOOD : Style.FAINT;
  }
}
