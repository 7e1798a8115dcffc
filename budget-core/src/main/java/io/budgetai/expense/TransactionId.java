package io.budgetai.expense;

import java.util.UUID;

/** Identifies a transaction. */
public record TransactionId(UUID value) implements Comparable<TransactionId> {

  /** Reads the form that {@link #toString()} writes. */
  public static TransactionId parse(String text) {
    return new TransactionId(UUID.fromString(text));
  }

  @Override
  public int compareTo(TransactionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
