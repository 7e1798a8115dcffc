package io.budgetai.imports;

import java.util.UUID;

/** Identifies one import of one statement. */
public record ImportId(UUID value) implements Comparable<ImportId> {

  /** Reads the form that {@link #toString()} writes. */
  public static ImportId parse(String text) {
    return new ImportId(UUID.fromString(text));
  }

  @Override
  public int compareTo(ImportId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
