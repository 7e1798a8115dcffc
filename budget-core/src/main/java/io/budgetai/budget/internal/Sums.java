package io.budgetai.budget.internal;

import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.calendar.CivilDates;
import io.budgetai.calendar.DateRange;
import io.budgetai.expense.internal.Conversion;
import io.budgetai.storage.Books;
import io.budgetai.storage.Total;
import io.budgetai.storage.TotalsQuery;
import io.budgetai.storage.TotalsQuery.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Fetches the sums that all budgets need with as few queries as can be: whole months up to the first month that a period
 * cuts in two, single days from there on, and, only when amounts are to be converted, those of accounts in their currencies
 * as finely as {@link Conversion} needs them.
 */
final class Sums {
  private final Set<Dimension> dimensions = EnumSet.of(Dimension.KIND);
  private final Set<Currency> foreign = new HashSet<>();
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

  /** Asks for amounts of this currency in a form that can be converted. */
  void convert(Currency currency) {
    foreign.add(currency);
  }

  private void cutAt(LocalDate day) {
    if (day.getDayOfMonth() != 1) {
      daysFrom(day);
    }
  }

  /** Fetches them. */
  List<Total> fetch(Books books, TotalsSource source, Collection<Account> accounts) {
    LocalDate from = first;
    LocalDate to = last;
    if (from == null || to == null) {
      return List.of();
    }
    List<Total> rows = new ArrayList<>();
    if (from.isBefore(daysFrom)) {
      DateRange months = new DateRange(from, daysFrom.isAfter(to) ? to : daysFrom.minusDays(1));
      rows.addAll(source.totals(books, query(months, Dimension.MONTH)));
    }
    if (!to.isBefore(daysFrom)) {
      DateRange days = new DateRange(from.isBefore(daysFrom) ? daysFrom : from, to);
      rows.addAll(source.totals(books, query(days, Dimension.DAY)));
    }
    if (rows.removeIf(row -> foreign.contains(row.amount().currency()))) {
      Set<AccountId> ids =
          accounts.stream()
              .filter(account -> foreign.contains(account.currency()))
              .map(Account::id)
              .collect(Collectors.toSet());
      DateRange all = new DateRange(from, to);
      rows.addAll(source.totals(books, new TotalsQuery(all, Conversion.FINEST, ids)));
    }
    return rows;
  }

  private TotalsQuery query(DateRange range, Dimension time) {
    Set<Dimension> all = EnumSet.copyOf(dimensions);
    all.add(time);
    return new TotalsQuery(range, all, Set.of());
  }
}
