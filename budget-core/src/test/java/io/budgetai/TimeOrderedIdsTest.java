package io.budgetai;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Ids of version 7 that always rise, whatever the clock does. */
class TimeOrderedIdsTest {
  private static final long NOON = Instant.parse("2025-03-07T12:00:00Z").toEpochMilli();

  private final AtomicLong millis = new AtomicLong(NOON);
  private final TimeOrderedIds ids = new TimeOrderedIds(new Hand(millis), new Random(1));

  /** A clock that stands where it is put. */
  private static final class Hand extends Clock {
    private final AtomicLong millis;

    Hand(AtomicLong millis) {
      this.millis = millis;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return Instant.ofEpochMilli(millis.get());
    }
  }

  @Example
  @Label("an id says its version, its variant and its millisecond")
  void bits() {
    for (int i = 0; i < 10_000; i++) {
      millis.set(NOON + i * 7L);
      UUID id = ids.next();
      assertThat(id.version()).isEqualTo(7);
      assertThat(id.variant()).isEqualTo(2);
      assertThat(time(id)).isEqualTo(millis.get());
      assertThat(id.getMostSignificantBits() & 0xfff).isZero();
    }
  }

  @Property(tries = 1000)
  @Label("ids rise, whether the clock runs, stands still or goes back")
  void rising(@ForAll @Size(max = 200) List<@IntRange(min = -50, max = 50) Integer> steps) {
    UUID last = ids.next();
    for (int step : steps) {
      millis.addAndGet(step);
      UUID next = ids.next();
      assertThat(next).isGreaterThan(last);
      assertThat(next.toString()).isGreaterThan(last.toString());
      assertThat(next.version()).isEqualTo(7);
      assertThat(time(next)).isGreaterThanOrEqualTo(Math.max(millis.get(), time(last)));
      last = next;
    }
  }

  @Example
  @Label("4096 ids fit into a millisecond; the next ones borrow from the millisecond behind it")
  void fullMillisecond() {
    List<UUID> made = new ArrayList<>();
    for (int i = 0; i < 2 * 4096 + 1; i++) {
      made.add(ids.next());
    }
    assertThat(made).isSorted().doesNotHaveDuplicates();
    assertThat(time(made.get(4095))).isEqualTo(NOON);
    assertThat(time(made.get(4096))).isEqualTo(NOON + 1);
    assertThat(time(made.get(8191))).isEqualTo(NOON + 1);
    assertThat(time(made.get(8192))).isEqualTo(NOON + 2);
    millis.set(NOON + 2);
    assertThat(ids.next()).isGreaterThan(made.get(8192));
  }

  @Example
  @Label("after the clock went back an hour, ids go on from the last one until it has caught up")
  void clockGoesBack() {
    UUID before = ids.next();
    millis.addAndGet(-3_600_000);
    assertThat(time(ids.next())).isEqualTo(time(before));
    millis.set(NOON + 5);
    assertThat(time(ids.next())).isEqualTo(NOON + 5);
  }

  @Example
  @Label("eight threads get different ids, each of them rising ones")
  void threads() throws Exception {
    int each = 20_000;
    var threads = Executors.newFixedThreadPool(8);
    try {
      Callable<List<UUID>> work =
          () -> {
            List<UUID> mine = new ArrayList<>(each);
            for (int i = 0; i < each; i++) {
              mine.add(ids.next());
            }
            return mine;
          };
      Set<UUID> all = new HashSet<>();
      for (var result : threads.invokeAll(Collections.nCopies(8, work))) {
        assertThat(result.get()).isSorted();
        all.addAll(result.get());
      }
      assertThat(all).hasSize(8 * each);
    } finally {
      threads.shutdownNow();
    }
  }

  private static long time(UUID id) {
    return id.getMostSignificantBits() >>> 16;
  }
}
