package io.budgetai.testkit.internal;

import io.budgetai.expense.RecurringId;
import io.budgetai.expense.TransactionId;
import io.budgetai.storage.OccurrenceStore;
import io.budgetai.testkit.internal.Table.OccurrenceKey;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Which occurrences were recorded. */
record MemoryOccurrences(Unit unit) implements OccurrenceStore {

  @Override
  public Set<Integer> recorded(RecurringId recurring, int firstIndex) {
    return of(recurring)
        .map(OccurrenceKey::index)
        .filter(index -> index >= firstIndex)
        .collect(Collectors.toUnmodifiableSet());
  }

  @Override
  public void insert(RecurringId recurring, int index, TransactionId transaction) {
    unit.requireThere(Table.RECURRING, recurring);
    unit.requireThere(Table.TRANSACTIONS, transaction);
    unit.insert(Table.OCCURRENCES, new OccurrenceKey(recurring, index), transaction);
  }

  @Override
  public void deleteAll(RecurringId recurring) {
    unit.requireWriting();
    of(recurring).toList().forEach(key -> unit.remove(Table.OCCURRENCES, key));
  }

  private Stream<OccurrenceKey> of(RecurringId recurring) {
    return unit.get(Table.OCCURRENCES)
        .ascending(new OccurrenceKey(recurring, Integer.MIN_VALUE))
        .map(SortedTree.Entry::key)
        .takeWhile(key -> key.recurring().equals(recurring));
  }
}
