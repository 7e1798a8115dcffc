package io.budgetai.samples;

import io.budgetai.money.Money;
import io.budgetai.samples.BudgetOverview.Standing;
import io.budgetai.samples.Color.Style;
import java.util.List;

/**
 * Money was moved from one budget to another.
 *
 * @param from how the budget stands that gave
 * @param to how the budget stands that took
 */
record MoveSummary(Money moved, Standing from, Standing to) implements Document {

  @Override
  public void print(Page page) {
    page.heading(
        "Moved %s from %s to %s".formatted(Amounts.full(moved), from.name(), to.name()),
        "%s to %s".formatted(from.from(), from.to()));
    var table = new Table().text("Now").number("spent").number("of").number("left");
    for (Standing each : List.of(from, to)) {
      table
          .row(
              each.name(),
              Amounts.number(each.spent()),
              Amounts.number(each.limit()),
              Amounts.number(each.remaining()))
          .style(3, each.remaining().isNegative() ? Style.BAD : Style.GOOD);
    }
    page.table(table);
  }
}
