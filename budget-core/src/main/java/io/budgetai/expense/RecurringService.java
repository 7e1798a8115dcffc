package io.budgetai.expense;

import io.budgetai.calendar.DateRange;
import java.time.LocalDate;
import java.util.List;

/**
 * Transactions that come again and again. Reading needs the permission READ, changing WRITE. Safe for use by several
 * threads.
 */
public interface RecurringService {

  /** Every recurring transaction, by name. */
  List<Recurring> list();

  Recurring create(NewRecurring recurring);

  /** Stores name, template, recurrence and activity of {@code edited}; what is recorded already stays. */
  Recurring update(Recurring edited);

  /** Stops it for good; what is recorded already stays. */
  void delete(RecurringId id, long version);

  /** The occurrences that fall into {@code range} and are not recorded yet, oldest first. */
  List<UpcomingTransaction> upcoming(DateRange range);

  /**
   * Records every occurrence that is due by {@code today} and not recorded yet, dated by schedule. Running it daily, once
   * after an outage, twice, or on two hosts at once makes the same set, each exactly once.
   *
   * @return what was recorded now, oldest first
   */
  List<Transaction> materialize(LocalDate today);

  /**
   * An occurrence that is still to come.
   *
   * @param date when, after any shift to a business day
   * @param index which one, counted from 0
   */
  record UpcomingTransaction(Recurring recurring, LocalDate date, int index) {}
}
