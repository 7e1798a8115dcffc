package io.budgetai.budget;

import java.util.UUID;

/** Identifies a budget. */
public record BudgetId(UUID value) implements Comparable<BudgetId> {

  /** Reads the form that {@link #toString()} writes. */
  public static BudgetId parse(String text) {
    return new BudgetId(UUID.fromString(text));
  }

  @Override
  public int compareTo(BudgetId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
