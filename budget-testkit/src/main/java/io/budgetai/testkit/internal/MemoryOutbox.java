package io.budgetai.testkit.internal;

import io.budgetai.event.Event;
import io.budgetai.event.EventId;
import io.budgetai.storage.OutboxStore;
import java.util.Collection;
import java.util.List;

/** Events that wait to be told. */
record MemoryOutbox(Unit unit) implements OutboxStore {

  @Override
  public void insert(List<Event> events) {
    for (Event event : events) {
      unit.require(
          event.workspace().equals(unit.workspace()),
          "Event %s of workspace %s was to be stored in the books of %s."
              .formatted(event.id(), event.workspace(), unit.workspace()));
      unit.insert(Table.OUTBOX, event.id(), event);
    }
  }

  @Override
  public List<Event> pending(int limit) {
    return unit.get(Table.OUTBOX).values().limit(limit).toList();
  }

  @Override
  public void delete(Collection<EventId> told) {
    unit.requireWriting();
    told.forEach(id -> unit.remove(Table.OUTBOX, id));
  }
}
