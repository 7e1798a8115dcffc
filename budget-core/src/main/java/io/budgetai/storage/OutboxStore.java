package io.budgetai.storage;

import io.budgetai.event.Event;
import io.budgetai.event.EventId;
import java.util.Collection;
import java.util.List;

/** Events that are committed and not yet told. */
public interface OutboxStore {

  /**
   * @throws io.budgetai.ConflictException if an id is taken
   * @throws IllegalArgumentException if an event is of another workspace than that of the books
   */
  void insert(List<Event> events);

  /** At most {@code limit} events, in order of id, which is the order in which they happened. */
  List<Event> pending(int limit);

  /** Forgets events that were told. Ids that are not there are passed over. */
  void delete(Collection<EventId> told);
}
