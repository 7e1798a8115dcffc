package io.budgetai.samples;

import io.budgetai.money.Money;
import io.budgetai.samples.Color.Style;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of transactions.
 *
 * @param next what {@code --after} takes to show the page behind; {@code null} on the last
 */
record TransactionList(List<Row> transactions, @Nullable String next) implements Document {

  /**
   * One transaction.
   *
   * @param category the path of the category, {@code null} without one, {@code split} for several parts
   * @param kind expense, income, transfer or refund
   * @param amount signed: money out is negative
   * @param originalAmount in the merchant's currency, {@code null} where it is the same
   */
  record Row(
      String id,
      LocalDate date,
      String account,
      String merchant,
      String description,
      @Nullable String category,
      String kind,
      Money amount,
      @Nullable Money originalAmount) {

    /** Who was paid, and what the bank says where that is more. */
    String text() {
      if (merchant.isEmpty() || description.startsWith(merchant)) {
        return description;
      }
      return description.isEmpty() ? merchant : merchant + ", " + description;
    }
  }

  @Override
  public void print(Page page) {
    page.heading(
        "Transactions", transactions.isEmpty() ? "none" : "%,d".formatted(transactions.size()));
    if (transactions.isEmpty()) {
      return;
    }
    var table =
        new Table()
            .fixed("Date")
            .text("Account")
            .text("Text")
            .text("Category")
            .number("Amount")
            .number("Paid");
    for (Row each : transactions) {
      table
          .row(
              each.date().toString(),
              each.account(),
              each.text(),
              each.category() == null ? "-" : each.category(),
              Amounts.full(each.amount()),
              each.originalAmount() == null ? "" : Amounts.full(each.originalAmount()))
          .style(4, each.amount().isNegative() ? Style.BAD : Style.GOOD)
          .style(5, Style.FAINT);
    }
    page.table(table);
    if (next != null) {
      page.note("more: --after " + next);
    }
  }
}
