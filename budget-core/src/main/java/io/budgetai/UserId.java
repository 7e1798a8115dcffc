package io.budgetai;

import java.util.UUID;

/** Identifies a user. */
public record UserId(UUID value) implements Comparable<UserId> {

  /** Reads the form that {@link #toString()} writes. */
  public static UserId parse(String text) {
    return new UserId(UUID.fromString(text));
  }

  @Override
  public int compareTo(UserId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
