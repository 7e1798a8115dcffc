package io.budgetai.samples;

import io.budgetai.calendar.DateRange;
import io.budgetai.money.Money;
import io.budgetai.samples.Color.Style;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How budgets stand in the periods of a day, with everything that is recorded for these periods: what is spent does not depend
 * on which of their days it is.
 *
 * @param day a day of every period
 * @param today the day behind which spending is foretold
 * @param budgets in order of name
 */
record BudgetOverview(LocalDate day, LocalDate today, List<Standing> budgets) implements Document {
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
   * @param spent net of refunds, in the whole period
   * @param remaining limit less spent
   * @param usedPercent spent in percent of the limit, rounded down; {@code null} where the limit is not positive
   * @param projected what will have been spent at the end of the period at the present pace; what is spent, where the period
   *     is over
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
      @Nullable Long usedPercent,
      Money projected,
      State state) {

    DateRange period() {
      return DateRange.of(from, to);
    }

    /** A gauge of what is used; nothing where there is nothing to use. */
    String gauge(Page page, int width) {
      return limit.isPositive()
          ? page.bars().gauge(spent.minorUnits(), limit.minorUnits(), width)
          : "";
    }

    String used() {
      return usedPercent == null ? "-" : usedPercent + " %";
    }
  }

  @Override
  public void print(Page page) {
    List<DateRange> periods = budgets.stream().map(Standing::period).distinct().toList();
    if (periods.isEmpty()) {
      page.heading("Budgets", "none in " + day);
      page.note("No budgets yet. Maybe: budget budget set NAME AMOUNT --category NAME");
      return;
    }
    DateRange most = Collections.max(periods, Comparator.comparingLong(each -> names(each).size()));
    page.heading("Budgets", named(most) + ", all that is recorded");
    boolean wide = page.screen().width() >= WIDTH_WITH_PROJECTION;
    boolean foretells = wide && budgets.stream().anyMatch(each -> !each.to().isBefore(today));
    var table =
        new Table()
            .text("Budget")
            .fixed("")
            .number("used")
            .number("spent")
            .number("of")
            .number("left")
            .number("carried");
    if (foretells) {
      table.number("projected");
    }
    table.fixed("");
    for (Standing each : budgets) {
      add(page, table, each, foretells);
    }
    page.table(table);
    for (DateRange other : periods) {
      if (!other.equals(most)) {
        page.note("%s: %s".formatted(named(other), String.join(", ", names(other))));
      }
    }
  }

  /** The names of the budgets with this period. */
  private List<String> names(DateRange period) {
    return budgets.stream()
        .filter(each -> each.period().equals(period))
        .map(Standing::name)
        .toList();
  }

  private void add(Page page, Table table, Standing each, boolean foretells) {
    boolean wide = page.screen().width() >= WIDTH_WITH_PROJECTION;
    List<String> cells =
        new ArrayList<>(
            List.of(
                each.name(),
                each.gauge(page, wide ? GAUGE : NARROW_GAUGE),
                each.used(),
                Amounts.number(each.spent()),
                Amounts.number(each.limit()),
                Amounts.number(each.remaining()),
                each.carried().isZero() ? "" : Amounts.difference(each.carried())));
    if (foretells) {
      cells.add(each.to().isBefore(today) ? "" : Amounts.number(each.projected()));
    }
    cells.add(word(each.state()));
    Style style = style(each.state());
    table.row(cells.toArray(String[]::new)).style(1, style).style(cells.size() - 1, style);
  }

  /** Such as {@code January 2026 (2026-01-01 to 2026-01-31)}. */
  private static String named(DateRange period) {
    String name = Spans.name(period);
    String days = "%s to %s".formatted(period.first(), period.last());
    return name.equals(period.toString()) ? days : "%s (%s)".formatted(name, days);
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
