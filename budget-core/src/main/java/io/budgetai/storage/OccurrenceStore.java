package io.budgetai.storage;

import io.budgetai.expense.RecurringId;
import io.budgetai.expense.TransactionId;
import java.util.Set;

/** Which occurrences of recurring transactions were recorded; an occurrence that was recorded once never is again. */
public interface OccurrenceStore {

  /** The numbers of the occurrences recorded, from {@code firstIndex} on. */
  Set<Integer> recorded(RecurringId recurring, int firstIndex);

  /**
   * @param index counted from 0
   * @throws io.budgetai.ConflictException if this occurrence is recorded already
   */
  void insert(RecurringId recurring, int index, TransactionId transaction);

  /** Forgets every occurrence of a recurring transaction that is to be deleted; the transactions stay. */
  void deleteAll(RecurringId recurring);
}
