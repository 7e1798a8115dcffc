package io.budgetai.samples;

import io.budgetai.samples.BudgetOverview.Standing;
import io.budgetai.samples.Color.Style;
import java.util.List;

/**
 * A budget, period by period.
 *
 * @param periods oldest first
 */
record BudgetHistory(String budget, List<Standing> periods) implements Document {
  private static final int GAUGE = 14;

  @Override
  public void print(Page page) {
    page.heading("Budget " + budget, periods.isEmpty() ? "no period in these days" : "");
    if (periods.isEmpty()) {
      return;
    }
    var table =
        new Table()
            .fixed("From")
            .fixed("To")
            .fixed("")
            .number("spent")
            .number("of")
            .number("left")
            .number("carried");
    for (Standing each : periods) {
      table
          .row(
              each.from().toString(),
              each.to().toString(),
              each.gauge(page, GAUGE),
              Amounts.number(each.spent()),
              Amounts.number(each.limit()),
              Amounts.number(each.remaining()),
              each.carried().isZero() ? "" : Amounts.difference(each.carried()))
          .style(2, each.remaining().isNegative() ? Style.BAD : Style.GOOD);
    }
    page.table(table);
  }
}
