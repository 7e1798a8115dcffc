package io.budgetai.budget;

import java.util.UUID;

/** Identifies a move of money between two budgets. */
public record MoveId(UUID value) implements Comparable<MoveId> {

  /** Reads the form that {@link #toString()} writes. */
  public static MoveId parse(String text) {
    return new MoveId(UUID.fromString(text));
  }

  @Override
  public int compareTo(MoveId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
