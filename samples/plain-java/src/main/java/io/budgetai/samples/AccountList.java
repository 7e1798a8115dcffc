package io.budgetai.samples;

import io.budgetai.account.Account;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * The accounts and what is in them.
 *
 * @param day at whose end the balances are
 * @param accounts by name
 */
record AccountList(LocalDate day, List<Row> accounts) implements Document {

  /**
   * One account.
   *
   * @param balance in the account's currency; negative when owed
   */
  record Row(String id, String name, String kind, Money balance, boolean closed) {}

  static AccountList of(LocalDate day, Map<Account, Money> balances) {
    return new AccountList(
        day,
        balances.entrySet().stream().map(each -> row(each.getKey(), each.getValue())).toList());
  }

  private static Row row(Account account, Money balance) {
    return new Row(
        account.id().toString(),
        account.name(),
        Words.of(account.kind()),
        balance,
        account.closed());
  }

  @Override
  public void print(Page page) {
    page.heading("Accounts", accounts.isEmpty() ? "none" : "on " + day);
    if (accounts.isEmpty()) {
      return;
    }
    var table =
        new Table()
            .fixed("Id")
            .text("Name")
            .fixed("Kind")
            .number("Balance")
            .fixed("Currency")
            .fixed("");
    for (Row each : accounts) {
      table.row(
          ShortId.of(each.id()),
          each.name(),
          each.kind(),
          Amounts.number(each.balance()),
          each.balance().currency().getCurrencyCode(),
          each.closed() ? "closed" : "");
    }
    page.table(table);
  }
}
