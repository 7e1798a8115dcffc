package io.budgetai.samples;

import io.budgetai.money.Money;
import io.budgetai.report.NetWorthReport;
import io.budgetai.report.NetWorthReport.AccountWorth;
import io.budgetai.samples.Color.Style;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * What is owned and owed at the end of two days.
 *
 * @param accounts by name
 * @param leftOut currencies without an exchange rate, whose amounts are in no total
 */
record NetWorthOverview(
    LocalDate before,
    LocalDate day,
    List<Row> accounts,
    Money assets,
    Money liabilities,
    Money total,
    Money totalBefore,
    List<String> leftOut)
    implements Document {

  /** One account, in its own currency. */
  record Row(String account, String kind, Money before, Money balance) {}

  /** Draws the first and the last day of a report. */
  static NetWorthOverview of(NetWorthReport report) {
    NetWorthReport.Day before = report.days().get(0);
    NetWorthReport.Day day = report.days().get(report.days().size() - 1);
    List<Row> rows = new ArrayList<>();
    for (int at = 0; at < day.accounts().size(); at++) {
      AccountWorth account = day.accounts().get(at);
      rows.add(
          new Row(
              account.name(),
              Words.of(account.kind()),
              before.accounts().get(at).balance(),
              account.balance()));
    }
    return new NetWorthOverview(
        before.date(),
        day.date(),
        List.copyOf(rows),
        day.assets().amount(),
        day.liabilities().amount(),
        day.total().amount(),
        before.total().amount(),
        Overviews.currencies(day.total().unconverted()));
  }

  @Override
  public void print(Page page) {
    page.heading("Net worth", "at the end of %s, beside %s".formatted(day, before));
    var table =
        new Table().text("Account").fixed("Kind").number("before").number("now").number("change");
    for (Row each : accounts) {
      table
          .row(
              each.account(),
              each.kind(),
              Amounts.full(each.before()),
              Amounts.full(each.balance()),
              Amounts.difference(each.balance().minus(each.before())))
          .style(2, Style.FAINT)
          .style(3, each.balance().isNegative() ? Style.BAD : Style.GOOD);
    }
    table.rule();
    table
        .row(
            "Net worth",
            "",
            Amounts.full(totalBefore),
            Amounts.full(total),
            Amounts.difference(total.minus(totalBefore)))
        .style(Style.HEADING);
    page.table(table);
    page.note("owned %s, owed %s".formatted(Amounts.full(assets), Amounts.full(liabilities)));
    if (!leftOut.isEmpty()) {
      page.note("not in the total, for want of a rate: " + String.join(", ", leftOut));
    }
  }
}
