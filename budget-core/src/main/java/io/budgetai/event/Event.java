package io.budgetai.event;

import io.budgetai.WorkspaceId;
import java.time.Instant;
import java.util.Map;

/**
 * Something that happened in a workspace and is committed. Told at least once, so a listener remembers {@link #id()} where
 * a repetition would do harm.
 *
 * @param id the same at every delivery
 * @param at when, to the millisecond
 * @param subject the id of the thing it is about
 * @param details facts for programs, such as {@code threshold=80}; ids, dates and numbers, no private text
 */
public record Event(
    EventId id,
    WorkspaceId workspace,
    Instant at,
    EventType type,
    String subject,
    Map<String, String> details) {

  public Event {
    details = Map.copyOf(details);
  }
}
