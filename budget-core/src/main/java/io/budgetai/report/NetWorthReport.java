package io.budgetai.report;

import io.budgetai.account.AccountId;
import io.budgetai.account.AccountKind;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What is owned and owed at the end of some days.
 *
 * @param days in order of time, each once
 */
public record NetWorthReport(List<Day> days) {

  /**
   * The end of a day.
   *
   * @param assets what the accounts with something in them are worth
   * @param liabilities what is owed, as a positive amount
   * @param accounts every account, closed ones included, by name, then by id: in the same order on each day
   */
  public record Day(LocalDate date, Worth assets, Worth liabilities, List<AccountWorth> accounts) {

    public Day {
      accounts = List.copyOf(accounts);
    }

    /** Assets less liabilities: the sum of the accounts. */
    public Worth total() {
      return assets.minus(liabilities);
    }
  }

  /**
   * One account at the end of a day.
   *
   * @param balance in the account's own currency; negative when owed
   * @param worth the balance in the workspace's currency, at the rate of that day
   */
  public record AccountWorth(
      AccountId account, String name, AccountKind kind, Money balance, Worth worth) {}

  public NetWorthReport {
    days = List.copyOf(days);
  }

  /** Whether no rate was missing. */
  public boolean complete() {
    return days.stream().allMatch(day -> day.assets().complete() && day.liabilities().complete());
  }
}
