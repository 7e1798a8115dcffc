package io.budgetai.testkit;

import io.budgetai.Ids;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;

/**
 * Ids of UUID version 7 that follow from a seed: the same ones in every run, rising one millisecond at a time. Safe for use
 * by several threads.
 */
public final class SeededIds implements Ids {
  private static final long FIRST = Instant.parse("2024-01-01T00:00:00Z").toEpochMilli();

  private final Random random;
  private long millis = FIRST;

  public SeededIds(long seed) {
    this.random = new Random(seed);
  }

  @Override
  public synchronized UUID next() {
    long high = millis++ << 16 | 0x7000L | random.nextInt(1 << 12);
    long low = random.nextLong() >>> 2 | 0x8000_0000_0000_0000L;
    return new UUID(high, low);
  }
}
