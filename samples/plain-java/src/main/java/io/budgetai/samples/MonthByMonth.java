package io.budgetai.samples;

import io.budgetai.calendar.DateRange;
import io.budgetai.money.Money;
import io.budgetai.samples.Color.Style;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Income, spending and net worth of each month.
 *
 * @param months in order of time
 * @param total the sum of the months
 * @param before the sum of the days to compare with; {@code null} without comparison
 * @param leftOut currencies without an exchange rate, whose amounts are in no figure
 */
record MonthByMonth(List<Month> months, Sum total, @Nullable Sum before, List<String> leftOut)
    implements Document {
  private static final int BAR = 16;

  /**
   * One month.
   *
   * @param income what came in, positive
   * @param spending what was spent, net of refunds, positive
   * @param saved the difference
   * @param netWorth at the end of the month, or today where the month goes on
   */
  record Month(YearMonth month, Money income, Money spending, Money saved, Money netWorth) {}

  /** Income and spending of a span of days, and the difference. */
  record Sum(LocalDate from, LocalDate to, Money income, Money spending, Money saved) {}

  @Override
  public void print(Page page) {
    page.heading(
        "Month by month",
        months.isEmpty() ? "" : months.get(0).income().currency().getCurrencyCode());
    var table =
        new Table()
            .fixed("Month")
            .number("Income")
            .number("Spending")
            .fixed("")
            .number("Saved")
            .number("Net worth");
    long largest =
        months.stream()
            .mapToLong(
                month -> Math.max(month.spending().minorUnits(), month.income().minorUnits()))
            .max()
            .orElse(0);
    for (Month month : months) {
      table
          .row(
              name(month.month()),
              Amounts.number(month.income()),
              Amounts.number(month.spending()),
              page.bars().length(month.spending().minorUnits(), largest, BAR),
              Amounts.difference(month.saved()),
              Amounts.number(month.netWorth()))
          .style(3, Style.ACCENT)
          .style(4, month.saved().isNegative() ? Style.BAD : Style.GOOD);
    }
    addSums(table);
    page.table(table);
    if (!leftOut.isEmpty()) {
      page.note("not in it, for want of a rate: " + String.join(", ", leftOut));
    }
    if (months.size() > 1) {
      Money first = months.get(0).netWorth();
      Money last = months.get(months.size() - 1).netWorth();
      String line =
          page.bars().spark(months.stream().map(month -> month.netWorth().minorUnits()).toList());
      page.line(
          "Net worth  %s  %s (%s since %s)"
              .formatted(
                  page.paint(Style.ACCENT, line),
                  Amounts.full(last),
                  Amounts.difference(last.minus(first)),
                  name(months.get(0).month())));
    }
  }

  private void addSums(Table table) {
    if (months.size() < 2 && before == null) {
      return;
    }
    table.rule();
    add(table, "Total", Amounts.difference(total.saved()), total).style(0, Style.HEADING);
    if (before != null) {
      DateRange days = DateRange.of(before.from(), before.to());
      add(table, Spans.name(days), Amounts.difference(before.saved()), before).style(Style.FAINT);
      table.row(
          "Change",
          Amounts.difference(total.income().minus(before.income())),
          Amounts.difference(total.spending().minus(before.spending())),
          "",
          Amounts.difference(total.saved().minus(before.saved())),
          "");
    }
  }

  private static Table.Row add(Table table, String name, String saved, Sum sum) {
    return table.row(
        name, Amounts.number(sum.income()), Amounts.number(sum.spending()), "", saved, "");
  }

  private static String name(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH) + " " + month.getYear();
  }
}
