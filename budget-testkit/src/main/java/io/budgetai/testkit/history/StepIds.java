package io.budgetai.testkit.history;

import io.budgetai.Ids;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids of UUID version 7 that follow from a seed and the number of the step, so that a storage which refuses something later
 * than another, and takes more ids until then, has the same ids again in the next step. Used by one thread.
 */
final class StepIds implements Ids {
  private static final long FIRST = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();
  private static final long MOST_PER_STEP = 1L << 20;
  private static final long STRIDE = 0x9E37_79B9_7F4A_7C15L;

  private final long seed;
  private long next = FIRST;

  StepIds(long seed) {
    this.seed = seed;
  }

  /** Goes on to a step; the numbers of steps rise. */
  void begin(int step) {
    next = FIRST + step * MOST_PER_STEP;
  }

  @Override
  public UUID next() {
    long millis = next++;
    long mixed = (seed ^ millis * STRIDE) * STRIDE;
    return new UUID(
        millis << 16 | 0x7000L | mixed >>> 52, mixed >>> 2 ^ seed >>> 3 | 0x8000_0000_0000_0000L);
  }
}
