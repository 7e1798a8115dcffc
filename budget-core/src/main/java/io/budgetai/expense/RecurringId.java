package io.budgetai.expense;

import java.util.UUID;

/** Identifies a recurring transaction. */
public record RecurringId(UUID value) implements Comparable<RecurringId> {

  /** Reads the form that {@link #toString()} writes. */
  public static RecurringId parse(String text) {
    return new RecurringId(UUID.fromString(text));
  }

  @Override
  public int compareTo(RecurringId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
