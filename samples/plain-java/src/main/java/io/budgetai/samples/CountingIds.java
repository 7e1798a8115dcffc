package io.budgetai.samples;

import io.budgetai.Ids;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Ids that are the same in each run: UUIDs of version 7 (RFC 9562) of one moment, counted. Only for
 * books that begin empty.
 */
final class CountingIds implements Ids {
  private static final long VERSION_7 = 0x7000L;
  private static final long VARIANT = 0x8000_0000_0000_0000L;

  private final long high;
  private final AtomicLong count = new AtomicLong();

  CountingIds(Instant moment) {
    this.high = moment.toEpochMilli() << 16 | VERSION_7;
  }

  @Override
  public UUID next() {
    return new UUID(high, VARIANT | count.incrementAndGet());
  }
}
