package io.budgetai.persistence.jpa.internal;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How often and when a unit of work is done again: at most five times in all, with full jitter, for at most three seconds. */
final class Backoff {
  static final int MAX_TRIES = 5;
  private static final long FIRST_MILLIS = 20;
  private static final Duration MAX_TOTAL = Duration.ofSeconds(3);

  private final RandomGenerator random;
  private final long startedAt;
  private int tries;

  Backoff(RandomGenerator random) {
    this.random = random;
    this.startedAt = System.nanoTime();
  }

  /** Waits before the next try; {@code false} when there is to be none. */
  boolean again() {
    tries++;
    long ceiling = FIRST_MILLIS << (2 * tries);
    long wait = random.nextLong(ceiling + 1);
    Duration spent = Duration.ofNanos(System.nanoTime() - startedAt);
    if (tries >= MAX_TRIES || spent.plusMillis(wait).compareTo(MAX_TOTAL) > 0) {
      return false;
    }
    try {
      Thread.sleep(wait);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
