package io.budgetai.account;

import java.util.UUID;

/** Identifies an account. */
public record AccountId(UUID value) implements Comparable<AccountId> {

  /** Reads the form that {@link #toString()} writes. */
  public static AccountId parse(String text) {
    return new AccountId(UUID.fromString(text));
  }

  @Override
  public int compareTo(AccountId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
