package io.budgetai;

import java.util.UUID;

/** Identifies a user. */
public record UserId(UUID value) implements Comparable<UserId> {

  /**
   * @throws IllegalArgumentException if there is no value, even where a host does not check for nulls
   */
  public UserId {
    if (value == null) {
      throw new IllegalArgumentException(
          "The id of a user has no value. Maybe nobody is signed in, and has to be asked to.");
    }
  }

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
