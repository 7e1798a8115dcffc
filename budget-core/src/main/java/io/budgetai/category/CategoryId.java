package io.budgetai.category;

import java.util.UUID;

/** Identifies a category. */
public record CategoryId(UUID value) implements Comparable<CategoryId> {

  /** Reads the form that {@link #toString()} writes. */
  public static CategoryId parse(String text) {
    return new CategoryId(UUID.fromString(text));
  }

  @Override
  public int compareTo(CategoryId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
