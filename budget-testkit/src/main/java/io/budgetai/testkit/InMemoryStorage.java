package io.budgetai.testkit;

import io.budgetai.UserId;
import io.budgetai.WorkspaceId;
import io.budgetai.storage.Books;
import io.budgetai.storage.Storage;
import io.budgetai.testkit.internal.MemoryBooks;
import io.budgetai.testkit.internal.State;
import io.budgetai.testkit.internal.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps the books in memory, for tests: the storage that databases are compared with. Nothing survives {@link #close()}.
 *
 * <p>The state of a workspace is immutable, so reading takes a snapshot and never waits, and a unit of work that throws
 * leaves no trace. Units of work of one workspace come one after the other; a conflict therefore shows at the call that
 * caused it, and no unit is ever repeated.
 *
 * <p>Costs grow with the logarithm of what is stored, but for searches and totals, which look at every transaction within
 * the dates asked for.
 */
public final class InMemoryStorage implements Storage {
  private final Map<WorkspaceId, State> committed = new ConcurrentSkipListMap<>();
  private final Map<WorkspaceId, Lock> writers = new ConcurrentHashMap<>();
  private final Set<Thread> busy = ConcurrentHashMap.newKeySet();
  private volatile boolean closed;

  @Override
  public String name() {
    return "memory";
  }

  @Override
  public <T> T read(WorkspaceId workspace, Function<? super Books, ? extends T> work) {
    requireOpen();
    return alone(() -> Unit.reading(workspace, stateOf(workspace)).run(work));
  }

  @Override
  public <T> T write(WorkspaceId workspace, Function<? super Books, ? extends T> work) {
    requireOpen();
    return alone(
        () -> {
          Lock writer = writers.computeIfAbsent(workspace, id -> new ReentrantLock());
          writer.lock();
          try {
            Unit unit = Unit.writing(workspace, stateOf(workspace));
            T result = unit.run(work);
            requireOpen();
            committed.put(workspace, unit.result());
            return result;
          } finally {
            writer.unlock();
          }
        });
  }

  @Override
  public List<WorkspaceId> workspacesOf(UserId user) {
    requireOpen();
    return committed.entrySet().stream()
        .filter(books -> MemoryBooks.hasMember(books.getValue(), user))
        .map(Map.Entry::getKey)
        .toList();
  }

  @Override
  public List<WorkspaceId> workspacesWithEvents(int limit) {
    requireOpen();
    return committed.entrySet().stream()
        .flatMap(
            books ->
                MemoryBooks.firstEvent(books.getValue())
                    .map(first -> Map.entry(first, books.getKey()))
                    .stream())
        .sorted(Map.Entry.comparingByKey(Comparator.naturalOrder()))
        .limit(limit)
        .map(Map.Entry::getValue)
        .toList();
  }

  @Override
  public void close() {
    closed = true;
    committed.clear();
  }

  private State stateOf(WorkspaceId workspace) {
    return committed.getOrDefault(workspace, State.empty());
  }

  private <T> T alone(Supplier<T> unit) {
    if (!busy.add(Thread.currentThread())) {
      throw new IllegalStateException(
          "A unit of work was begun within another. Maybe hand the books on instead.");
    }
    try {
      return unit.get();
    } finally {
      busy.remove(Thread.currentThread());
    }
  }

  private void requireOpen() {
    if (closed) {
      throw new IllegalStateException("This storage is closed. Maybe open another one.");
    }
  }
}
