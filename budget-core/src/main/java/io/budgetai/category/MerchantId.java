package io.budgetai.category;

import java.util.UUID;

/** Identifies a merchant. */
public record MerchantId(UUID value) implements Comparable<MerchantId> {

  /** Reads the form that {@link #toString()} writes. */
  public static MerchantId parse(String text) {
    return new MerchantId(UUID.fromString(text));
  }

  @Override
  public int compareTo(MerchantId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
