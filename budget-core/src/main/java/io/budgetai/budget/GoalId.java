package io.budgetai.budget;

import java.util.UUID;

/** Identifies a savings goal. */
public record GoalId(UUID value) implements Comparable<GoalId> {

  /** Reads the form that {@link #toString()} writes. */
  public static GoalId parse(String text) {
    return new GoalId(UUID.fromString(text));
  }

  @Override
  public int compareTo(GoalId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
