package io.budgetai;

import java.util.UUID;

/**
 * Names one intended change, chosen by the caller before the first try. A change that carries it is recorded together with
 * it, so that a retry after a lost answer returns the first outcome and changes nothing twice. A retry is the same call with
 * the same arguments; an id that comes with another request is refused with a {@link ConflictException}.
 */
public record OperationId(UUID value) {

  /** Reads the form that {@link #toString()} writes. */
  public static OperationId parse(String text) {
    return new OperationId(UUID.fromString(text));
  }

  @Override
  public String toString() {
    return value.toString();
  }
}
