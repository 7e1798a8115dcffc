package io.budgetai.testkit.isolation;

import io.budgetai.BudgetAi;
import io.budgetai.event.Event;
import io.budgetai.storage.Storage;
import io.budgetai.testkit.ForwardingStorage;
import io.budgetai.testkit.ScriptedStatements;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The library on a storage that stays open, with ids that are never given twice and a clock that stands still. All households
 * of a test share it, as they share a server, and so whatever it remembers. Used by one thread.
 */
final class Library implements AutoCloseable {
  private static final AtomicLong IDS = new AtomicLong();

  final Storage storage;
  final BudgetAi budget;

  /** What was told so far, of all households. */
  final List<Event> told = new ArrayList<>();

  Library(Storage storage) {
    this.storage = storage;
    budget =
        BudgetAi.builder()
            .storage(ForwardingStorage.keptOpen(storage))
            .clock(Clock.fixed(Instant.parse("2024-05-15T10:00:00Z"), ZoneOffset.UTC))
            .ids(Library::newId)
            .statements(new ScriptedStatements())
            .listener(told::add)
            .build();
  }

  /** An id that nothing has. */
  static UUID newId() {
    return new UUID(IDS.incrementAndGet() << 16 | 0x7000L, Long.MIN_VALUE);
  }

  @Override
  public void close() {
    budget.close();
  }
}
