package io.budgetai.expense;

import java.util.UUID;

/** Identifies a categorization rule. */
public record RuleId(UUID value) implements Comparable<RuleId> {

  /** Reads the form that {@link #toString()} writes. */
  public static RuleId parse(String text) {
    return new RuleId(UUID.fromString(text));
  }

  @Override
  public int compareTo(RuleId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
