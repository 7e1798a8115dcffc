package io.budgetai.persistence.jpa.internal;

import io.budgetai.event.Event;
import io.budgetai.event.EventId;
import io.budgetai.storage.OutboxStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

final class OutboxRows implements OutboxStore {
  private final UnitOfWork unit;

  OutboxRows(UnitOfWork unit) {
    this.unit = unit;
  }

  @Override
  public void insert(List<Event> events) {
    List<OutboxRow> rows = new ArrayList<>(events.size());
    for (Event event : events) {
      if (!event.workspace().value().equals(unit.workspace())) {
        throw unit.refuse(
            new IllegalArgumentException(
                "Event %s is of workspace %s and cannot be stored in the books of %s."
                    .formatted(event.id(), event.workspace(), unit.workspace())));
      }
      OutboxRow row = new OutboxRow();
      row.copyFrom(event);
      rows.add(row);
    }
    unit.insertAll(rows);
  }

  @Override
  public List<Event> pending(int limit) {
    return unit.list(OutboxRow.class, new Hql("from OutboxRow order by id").limit(limit)).stream()
        .map(OutboxRow::toDomain)
        .toList();
  }

  @Override
  public void delete(Collection<EventId> told) {
    unit.changeByChunks(
        () -> new Hql("delete from OutboxRow where id in (:chunk)"),
        told.stream().map(EventId::value).toList());
  }
}
