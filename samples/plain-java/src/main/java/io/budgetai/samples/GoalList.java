package io.budgetai.samples;

import io.budgetai.budget.GoalStatus;
import io.budgetai.money.Money;
import io.budgetai.samples.Color.Style;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How goals stand at the end of a day. */
record GoalList(LocalDate day, List<Row> goals) implements Document {
  private static final int GAUGE = 14;

  /**
   * One goal.
   *
   * @param target {@code null} without one
   * @param by {@code null} when there is no hurry
   * @param neededThisMonth what to put aside this month; {@code null} without a target or a day
   */
  record Row(
      String id,
      String name,
      Money saved,
      @Nullable Money target,
      @Nullable LocalDate by,
      @Nullable Money neededThisMonth,
      boolean reached,
      boolean onTrack) {}

  static GoalList of(LocalDate day, List<GoalStatus> statuses) {
    return new GoalList(
        day,
        statuses.stream()
            .map(
                status ->
                    new Row(
                        status.goal().id().toString(),
                        status.goal().name(),
                        status.saved(),
                        status.goal().target(),
                        status.goal().by(),
                        status.neededThisMonth(),
                        status.reached(),
                        status.onTrack()))
            .toList());
  }

  @Override
  public void print(Page page) {
    page.heading("Goals", goals.isEmpty() ? "none yet" : "on " + day);
    if (goals.isEmpty()) {
      return;
    }
    var table =
        new Table()
            .text("Goal")
            .fixed("")
            .number("saved")
            .number("of")
            .fixed("by")
            .number("this month")
            .fixed("");
    for (Row each : goals) {
      Money target = each.target();
      Money needed = each.neededThisMonth();
      Style style = each.onTrack() ? Style.GOOD : Style.WARNING;
      table
          .row(
              each.name(),
              target == null
                  ? ""
                  : page.bars().gauge(each.saved().minorUnits(), target.minorUnits(), GAUGE),
              Amounts.number(each.saved()),
              target == null ? "" : Amounts.full(target),
              each.by() == null ? "" : each.by().toString(),
              needed == null ? "" : Amounts.number(needed),
              each.reached() ? "REACHED" : each.onTrack() ? "on track" : "behind")
          .style(1, style)
          .style(6, style);
    }
    page.table(table);
  }
}
