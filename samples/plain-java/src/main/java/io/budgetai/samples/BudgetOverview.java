package io.budgetai.samples;

import io.budgetai.money.Money;
import io.budgetai.samples.Color.Style;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How budgets stand on a day.
 *
 * @param budgets in order of name
 */
record BudgetOverview(LocalDate day, List<Standing> budgets) implements Document {
  private static final int GAUGE = 14;
  private static final int NARROW_GAUGE = 8;
  private static final int WIDTH_WITH_PROJECTION = 97;

  /** Where the spending is in relation to the limit. */
  enum State {
    /** Below the limit, and projected to end so. */
    ON_TRACK,
    /** Below the limit, and projected to exceed it. */
    AHEAD,
    /** Exactly the limit. */
    REACHED,
    EXCEEDED
  }

  /**
   * One budget in the period in which the day lies.
   *
   * @param limit the period's own amount and what was carried into it
   * @param carried what the periods before left over, negative for overspending
   * @param spent net of refunds
   * @param remaining limit less spent
   * @param usedPercent spent in percent of the limit, rounded down; 0 where the limit is not positive
   * @param projected what will have been spent at the end of the period at the present pace
   */
  record Standing(
      String budgetId,
      String name,
      LocalDate from,
      LocalDate to,
      Money limit,
      Money carried,
      Money spent,
      Money remaining,
      long usedPercent,
      Money projected,
      State state) {}

  @Override
  public void print(Page page) {
    page.heading("Budgets", "on " + day);
    boolean wide = page.screen().width() >= WIDTH_WITH_PROJECTION;
    var table =
        new Table()
            .text("Budget")
            .fixed("")
            .number("used")
            .number("spent")
            .number("of")
            .number("left")
            .number("carried");
    if (wide) {
      table.number("projected");
    }
    table.fixed("");
    for (Standing each : budgets) {
      Style style = style(each.state());
      List<String> cells =
          new ArrayList<>(
              List.of(
                  each.name(),
                  page.bars()
                      .gauge(
                          each.spent().minorUnits(),
                          each.limit().minorUnits(),
                          wide ? GAUGE : NARROW_GAUGE),
                  each.usedPercent() + " %",
                  Amounts.number(each.spent()),
                  Amounts.number(each.limit()),
                  Amounts.number(each.remaining()),
                  each.carried().isZero() ? "" : Amounts.difference(each.carried())));
      if (wide) {
        cells.add(Amounts.number(each.projected()));
      }
      cells.add(word(each.state()));
      table.row(cells.toArray(String[]::new)).style(1, style).style(cells.size() - 1, style);
    }
    page.table(table);
  }

  private static String word(State state) {
    return switch (state) {
      case ON_TRACK -> "on track";
      case AHEAD -> "too fast";
      case REACHED -> "REACHED";
      case EXCEEDED -> "EXCEEDED";
    };
  }

  private static Style style(State state) {
    return switch (state) {
      case ON_TRACK -> Style.GOOD;
      case AHEAD, REACHED -> Style.WARNING;
      case EXCEEDED -> Style.BAD;
    };
  }
}
