package io.budgetai.samples;

import io.budgetai.money.Money;
import io.budgetai.samples.BudgetOverview.Standing;
import io.budgetai.samples.Color.Style;
import java.time.LocalDate;
import java.util.List;

/**
 * The envelope plan in a period.
 *
 * @param toBudget what is in no envelope; negative when more was given out than there is
 * @param held kept for the next period
 * @param inflow what came in beside spending
 * @param outside what left without an envelope
 * @param total all money of the plan
 * @param leftOut accounts that are not in the plan because of their currency
 */
record EnvelopeOverview(
    LocalDate from,
    LocalDate to,
    Money toBudget,
    Money held,
    Money inflow,
    Money outside,
    Money total,
    List<Standing> envelopes,
    List<String> leftOut)
    implements Document {

  @Override
  public void print(Page page) {
    page.heading("Envelopes", "%s to %s".formatted(from, to));
    var table = new Table().text("").number(total.currency().getCurrencyCode());
    for (Standing each : envelopes) {
      table
          .row(each.name(), Amounts.number(each.remaining()))
          .style(1, each.remaining().isNegative() ? Style.BAD : Style.GOOD);
    }
    table.rule();
    table
        .row("To be budgeted", Amounts.number(toBudget))
        .style(1, toBudget.isNegative() ? Style.BAD : Style.HEADING);
    if (!held.isZero()) {
      table.row("Held for the next period", Amounts.number(held));
    }
    table.row("All money of the plan", Amounts.number(total)).style(Style.HEADING);
    page.table(table);
    page.note(
        "%s came in, %s left without an envelope"
            .formatted(Amounts.number(inflow), Amounts.number(outside)));
    if (!leftOut.isEmpty()) {
      page.note("not in the plan, because of their currency: " + String.join(", ", leftOut));
    }
  }
}
