package io.budgetai.report.internal;

import io.budgetai.ValidationException;
import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.calendar.CivilDates;
import io.budgetai.calendar.DateRange;
import io.budgetai.money.ExchangeRates;
import io.budgetai.money.Money;
import io.budgetai.report.NetWorthReport;
import io.budgetai.report.NetWorthReport.AccountWorth;
import io.budgetai.report.NetWorthReport.Day;
import io.budgetai.report.ReportService;
import io.budgetai.report.Worth;
import io.budgetai.storage.Books;
import io.budgetai.storage.Total;
import io.budgetai.storage.TotalsQuery;
import io.budgetai.storage.TotalsQuery.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

/** Draws up a report on net worth: the balances of the first day, and from there what changed until the others. */
final class Wealth {
  private final Valuation valuation;
  private final List<Account> accounts;
  private final ExchangeRates rates;

  private Wealth(Books books) {
    valuation = Valuation.of(books);
    accounts =
        books.accounts().all().stream()
            .sorted(Comparator.comparing(Account::name).thenComparing(Account::id))
            .toList();
    rates = valuation.rates(accounts.stream().map(Account::openingBalance).toList());
  }

  static NetWorthReport of(Books books, Collection<LocalDate> wanted) {
    TreeSet<LocalDate> days = new TreeSet<>(wanted);
    requireFew(days);
    Wealth wealth = new Wealth(books);
    List<Total> changes = changes(books, days);
    Map<AccountId, Money> moved = new HashMap<>();
    List<Day> report = new ArrayList<>(days.size());
    int next = 0;
    for (LocalDate day : days) {
      while (next < changes.size() && isUpTo(changes.get(next), day)) {
        Total change = changes.get(next++);
        moved.merge(Objects.requireNonNull(change.account()), change.amount(), Money::plus);
      }
      report.add(wealth.day(day, moved));
    }
    return new NetWorthReport(report);
  }

  private static void requireFew(TreeSet<LocalDate> days) {
    if (days.isEmpty() || days.size() > ReportService.MAX_PERIODS) {
      throw new ValidationException(
          "days",
          "%d days were asked for; it must be 1 to %d."
              .formatted(days.size(), ReportService.MAX_PERIODS),
          "Maybe ask for the last days of months.");
    }
    days.forEach(day -> CivilDates.check("days", day));
  }

  /** What moved in each account: up to the first day, without a day; then day by day or month by month, in order of time. */
  private static List<Total> changes(Books books, TreeSet<LocalDate> days) {
    LocalDate first = days.first();
    List<Total> changes =
        new ArrayList<>(
            books
                .transactions()
                .totals(TotalsQuery.by(new DateRange(CivilDates.MIN, first), Dimension.ACCOUNT)));
    if (days.size() > 1) {
      boolean monthEnds = days.stream().allMatch(day -> day.getDayOfMonth() == day.lengthOfMonth());
      DateRange later = new DateRange(first.plusDays(1), days.last());
      books
          .transactions()
          .totals(
              TotalsQuery.by(later, Dimension.ACCOUNT, monthEnds ? Dimension.MONTH : Dimension.DAY))
          .stream()
          .sorted(Comparator.comparing(Rows::day))
          .forEach(changes::add);
    }
    return changes;
  }

  /** Months are told by their first day, and only months that end on or before a day of the report begin before it. */
  private static boolean isUpTo(Total change, LocalDate day) {
    return change.day() == null || !change.day().isAfter(day);
  }

  private Day day(LocalDate day, Map<AccountId, Money> moved) {
    List<AccountWorth> worths = new ArrayList<>(accounts.size());
    Worth assets = valuation.zero();
    Worth liabilities = valuation.zero();
    for (Account account : accounts) {
      Money none = Money.zero(account.currency());
      Money opening = account.openedOn().isAfter(day) ? none : account.openingBalance();
      Money balance = opening.plus(moved.getOrDefault(account.id(), none));
      Worth worth = balance.isZero() ? valuation.zero() : valuation.worth(balance, rates, day);
      worths.add(new AccountWorth(account.id(), account.name(), account.kind(), balance, worth));
      if (balance.isNegative()) {
        liabilities = liabilities.minus(worth);
      } else {
        assets = assets.plus(worth);
      }
    }
    return new Day(day, assets, liabilities, worths);
  }
}
