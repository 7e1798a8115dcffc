package io.budgetai.event;

import java.util.UUID;

/** Identifies an event, so that a listener can tell a repeated delivery. */
public record EventId(UUID value) implements Comparable<EventId> {

  /** Reads the form that {@link #toString()} writes. */
  public static EventId parse(String text) {
    return new EventId(UUID.fromString(text));
  }

  @Override
  public int compareTo(EventId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
