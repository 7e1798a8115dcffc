package io.budgetai.budget.internal;

import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.calendar.CivilDates;
import io.budgetai.calendar.DateRange;
import io.budgetai.storage.Books;
import io.budgetai.storage.Total;
import io.budgetai.storage.TotalsQuery;
import io.budgetai.storage.TotalsQuery.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the sums that all budgets need with as few queries as can be: whole months up to the first month that a period
 * cuts in two, single days from there on, and, only when amounts are to be converted, the days of accounts in other
 * currencies.
 */
final class Sums {
  private final Set<Dimension> dimensions = EnumSet.of(Dimension.KIND);
  private @Nullable LocalDate first;
  private @Nullable LocalDate last;
  private LocalDate daysFrom = CivilDates.MAX;

  /** Asks for the sums of these periods. */
  void cover(Timeline timeline) {
    if (timeline.isEmpty()) {
      return;
    }
    cover(timeline.span());
    for (DateRange period : timeline.periods()) {
      if (period.first().isAfter(daysFrom)) {
        break;
      }
      cutAt(period.first());
    }
    LocalDate end = timeline.span().last();
    if (end.isBefore(CivilDates.MAX)) {
      cutAt(end.plusDays(1));
    }
  }

  /** Asks for the sums of these days, whole months or not. */
  void cover(DateRange range) {
    first = first == null || range.first().isBefore(first) ? range.first() : first;
    last = last == null || range.last().isAfter(last) ? range.last() : last;
  }

  /** Asks for single days, and no sums of months, from the month of {@code day} on. */
  void daysFrom(LocalDate day) {
    LocalDate month = day.withDayOfMonth(1);
    daysFrom = month.isBefore(daysFrom) ? month : daysFrom;
  }

  void by(Dimension dimension) {
    dimensions.add(dimension);
  }

  private void cutAt(LocalDate day) {
    if (day.getDayOfMonth() != 1) {
      daysFrom(day);
    }
  }

  /**
   * Fetches them.
   *
   * @param targets the currencies that amounts are to be converted into
   */
  List<Total> fetch(
      Books books,
      TotalsSource source,
      Collection<Account> accounts,
      Collection<Currency> targets) {
    LocalDate from = first;
    LocalDate to = last;
    if (from == null || to == null) {
      return List.of();
    }
    List<Total> rows = new ArrayList<>();
    if (from.isBefore(daysFrom)) {
      DateRange months = new DateRange(from, daysFrom.isAfter(to) ? to : daysFrom.minusDays(1));
      fetchMonths(rows, books, source, months, foreign(accounts, targets));
    }
    if (!to.isBefore(daysFrom)) {
      LocalDate begin = from.isBefore(daysFrom) ? daysFrom : from;
      rows.addAll(source.totals(books, query(new DateRange(begin, to), Dimension.DAY, Set.of())));
    }
    return rows;
  }

  private void fetchMonths(
      List<Total> rows,
      Books books,
      TotalsSource source,
      DateRange months,
      Collection<Account> foreign) {
    Set<Currency> currencies = foreign.stream().map(Account::currency).collect(Collectors.toSet());
    boolean met = false;
    for (Total total : source.totals(books, query(months, Dimension.MONTH, Set.of()))) {
      if (currencies.contains(total.amount().currency())) {
        met = true;
      } else {
        rows.add(total);
      }
    }
    if (met) {
      Set<AccountId> ids = foreign.stream().map(Account::id).collect(Collectors.toSet());
      rows.addAll(source.totals(books, query(months, Dimension.DAY, ids)));
    }
  }

  /** The accounts whose amounts some budget must convert. */
  private static List<Account> foreign(Collection<Account> accounts, Collection<Currency> targets) {
    return accounts.stream()
        .filter(account -> targets.stream().anyMatch(target -> !target.equals(account.currency())))
        .toList();
  }

  private TotalsQuery query(DateRange range, Dimension time, Set<AccountId> accounts) {
    Set<Dimension> all = EnumSet.copyOf(dimensions);
    all.add(time);
    return new TotalsQuery(range, all, accounts);
  }
}
