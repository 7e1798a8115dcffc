package io.budgetai.report.internal;

import io.budgetai.NotFoundException;
import io.budgetai.WorkspaceInfo;
import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.calendar.DateRange;
import io.budgetai.expense.internal.Conversion;
import io.budgetai.money.ExchangeRates;
import io.budgetai.money.Money;
import io.budgetai.report.Worth;
import io.budgetai.storage.Books;
import io.budgetai.storage.Total;
import io.budgetai.storage.TotalsQuery;
import io.budgetai.storage.TotalsQuery.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Values totals in the workspace's currency.
 *
 * <p>Foreign amounts are always summed by day and by everything else that a report can ask for, and converted by the one way
 * of {@link Conversion}, as in budgets. So all reports of the same transactions agree, whatever they show them by, and the
 * totals of two spans of days add up to that of both together.
 */
final class Valuation {

  /** A total that is valued. It has the dimensions asked for, and perhaps more. */
  record Valued(Total total, Worth worth) {}

  private final Books books;
  private final Currency currency;

  private Valuation(Books books, Currency currency) {
    this.books = books;
    this.currency = currency;
  }

  /** Values in the currency of the workspace. */
  static Valuation of(Books books) {
    WorkspaceInfo info =
        books
            .workspace()
            .find()
            .orElseThrow(() -> new IllegalStateException("The books are of no workspace."));
    return new Valuation(books, info.settings().currency());
  }

  Currency currency() {
    return currency;
  }

  Worth zero() {
    return Worth.zero(currency);
  }

  /**
   * Sums parts of transactions and values the sums. Rows of the workspace's currency have the dimensions asked for; rows of
   * others have every dimension, and the day where a month was asked for.
   */
  List<Valued> totals(DateRange range, Set<AccountId> accounts, Set<Dimension> by) {
    List<Total> rows = books.transactions().totals(new TotalsQuery(range, by, accounts));
    List<Total> valuable = new ArrayList<>(rows);
    if (valuable.removeIf(row -> !row.amount().currency().equals(currency))) {
      valuable.addAll(foreign(range, accounts));
    }
    ExchangeRates rates = rates(valuable.stream().map(Total::amount).toList());
    return new Conversion(rates, currency).of(valuable).stream().map(this::valued).toList();
  }

  private Valued valued(Conversion.Valued row) {
    Money worth = row.worth();
    return new Valued(
        row.total(),
        worth == null ? Worth.unconverted(row.total().amount(), currency) : Worth.of(worth));
  }

  private List<Total> foreign(DateRange range, Set<AccountId> accounts) {
    Set<AccountId> foreign =
        books.accounts().all().stream()
            .filter(account -> !account.currency().equals(currency))
            .map(Account::id)
            .filter(account -> accounts.isEmpty() || accounts.contains(account))
            .collect(Collectors.toSet());
    return books.transactions().totals(new TotalsQuery(range, Conversion.FINEST, foreign));
  }

  /** The rates between the currencies of these amounts and the workspace's. */
  ExchangeRates rates(Collection<Money> amounts) {
    return Conversion.rates(
        books, Stream.concat(Stream.of(currency), amounts.stream().map(Money::currency)).toList());
  }

  /** What an amount is worth at the rate of a day. */
  Worth worth(Money amount, ExchangeRates rates, LocalDate asOf) {
    return rates
        .convert(amount, currency, asOf)
        .map(Worth::of)
        .orElseGet(() -> Worth.unconverted(amount, currency));
  }

  /**
   * @throws NotFoundException if one of these accounts is not in the workspace
   */
  static void requireThere(Books books, Set<AccountId> accounts) {
    if (!accounts.isEmpty()) {
      Set<AccountId> there =
          books.accounts().all().stream().map(Account::id).collect(Collectors.toSet());
      accounts.stream()
          .sorted()
          .filter(account -> !there.contains(account))
          .findFirst()
          .ifPresent(
              account -> {
                throw new NotFoundException("account", account);
              });
    }
  }
}
