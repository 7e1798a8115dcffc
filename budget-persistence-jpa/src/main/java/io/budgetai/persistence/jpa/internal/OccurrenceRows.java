package io.budgetai.persistence.jpa.internal;

import io.budgetai.expense.RecurringId;
import io.budgetai.expense.TransactionId;
import io.budgetai.storage.OccurrenceStore;
import java.util.Set;
import java.util.TreeSet;

final class OccurrenceRows implements OccurrenceStore {
  private final UnitOfWork unit;

  OccurrenceRows(UnitOfWork unit) {
    this.unit = unit;
  }

  @Override
  public Set<Integer> recorded(RecurringId recurring, int firstIndex) {
    Hql hql =
        new Hql("select occurrenceIndex from OccurrenceRow")
            .add(" where recurringId = :recurring and occurrenceIndex >= :first")
            .set("recurring", recurring.value())
            .set("first", firstIndex);
    return new TreeSet<>(unit.list(Integer.class, hql));
  }

  @Override
  public void insert(RecurringId recurring, int index, TransactionId transaction) {
    OccurrenceRow row = new OccurrenceRow();
    row.recurringId = recurring.value();
    row.occurrenceIndex = index;
    row.transactionId = transaction.value();
    unit.insert(row);
  }

  @Override
  public void deleteAll(RecurringId recurring) {
    unit.change(
        new Hql("delete from OccurrenceRow where recurringId = :recurring")
            .set("recurring", recurring.value()));
  }
}
