package io.budgetai.event.internal;

import io.budgetai.WorkspaceId;
import io.budgetai.event.Event;
import io.budgetai.event.EventId;
import io.budgetai.event.EventListener;
import io.budgetai.storage.Storage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells listeners what is committed, in order, one event of a workspace at a time. An event stays in the outbox until all
 * listeners have heard it; those that were told are forgotten with the next unit of work, so that telling costs no commit of
 * its own. What a dead process left in its outbox is told at the next start.
 */
public final class EventDispatcher implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EventDispatcher.class);
  private static final int CHUNK = 500;

  private final Storage storage;
  private final List<EventListener> listeners;
  private final Map<WorkspaceId, Line> lines = new ConcurrentHashMap<>();

  public EventDispatcher(Storage storage, List<EventListener> listeners) {
    this.storage = storage;
    this.listeners = List.copyOf(listeners);
  }

  /**
   * What a committed unit of work came to.
   *
   * @param events what there is to tell of it, in order
   */
  public record Committed<T>(T result, List<Event> events) {}

  /**
   * Commits a unit of work and tells its events. The units of a workspace are committed one after
   * the other, so that its events are told in the order of the commits. Where somebody is telling
   * already, perhaps this very thread, that one goes on with the new events.
   *
   * @param unit commits; is given the ids of events that were told and are to leave the outbox with
   *     the same commit
   */
  public <T> T commit(WorkspaceId workspace, Function<List<EventId>, Committed<T>> unit) {
    Line line = line(workspace);
    Committed<T> committed = line.commit(unit);
    tell(line);
    return committed.result();
  }

  /** Tells what an earlier process committed and did not tell. */
  public void tellWaiting() {
    boolean progress = true;
    while (progress) {
      progress = false;
      for (WorkspaceId workspace : storage.workspacesWithEvents(CHUNK)) {
        progress |= tellWaiting(workspace);
      }
    }
  }

  private boolean tellWaiting(WorkspaceId workspace) {
    Line line = line(workspace);
    line.add(storage.read(workspace, books -> books.outbox().pending(CHUNK)));
    tell(line);
    return forgetTold(workspace, line);
  }

  /** Empties the outbox of what was told. */
  @Override
  public void close() {
    lines.forEach(this::forgetTold);
  }

  private boolean forgetTold(WorkspaceId workspace, Line line) {
    List<EventId> told = line.told();
    if (!told.isEmpty()) {
      storage.write(
          workspace,
          books -> {
            books.outbox().delete(told);
            return true;
          });
      line.forget(told);
    }
    return !told.isEmpty();
  }

  private Line line(WorkspaceId workspace) {
    return lines.computeIfAbsent(workspace, id -> new Line());
  }

  private void tell(Line line) {
    for (Event event = line.begin(); event != null; event = line.next()) {
      boolean heard;
      try {
        heard = heard(event);
      } catch (VirtualMachineError e) {
        line.stop();
        throw e;
      }
      if (heard) {
        line.heard(event);
      }
    }
  }

  /**
   * Whether all listeners have heard the event. The change is committed, so nothing they throw may
   * reach its caller, but for errors of the machine itself, such as memory that ran out, with which
   * nobody should go on. A stack that overflowed is a fault of the listener.
   */
  private boolean heard(Event event) {
    boolean heard = true;
    for (EventListener listener : listeners) {
      try {
        listener.on(event);
      } catch (Throwable e) {
        LOG.warn(
            "Event {} of type {} stays in the outbox of workspace {}: a listener failed with {}.",
            event.id(),
            event.type(),
            event.workspace(),
            e.getClass().getName());
        if (e instanceof VirtualMachineError && !(e instanceof StackOverflowError)) {
          throw (VirtualMachineError) e;
        }
        heard = false;
      }
    }
    return heard;
  }

  /** The events of one workspace that wait, and those that were told and are still in the outbox. */
  private static final class Line {
    /**
     * A listener that always fails must not fill the memory; the rest waits in the outbox for the
     * next start.
     */
    private static final int MOST_REPEATED = 100;

    private final Lock commits = new ReentrantLock();
    private final SortedMap<EventId, Event> waiting = new TreeMap<>();
    private final List<Event> unheard = new ArrayList<>();
    private final Set<EventId> told = new HashSet<>();
    private @Nullable Event current;
    private boolean busy;

    <T> Committed<T> commit(Function<List<EventId>, Committed<T>> unit) {
      commits.lock();
      try {
        List<EventId> leaving = told();
        Committed<T> committed = unit.apply(leaving);
        forget(leaving);
        add(committed.events());
        return committed;
      } finally {
        commits.unlock();
      }
    }

    /**
     * Adds events behind those that happened before them; what waits or was told already is not
     * added again.
     */
    synchronized void add(List<Event> events) {
      for (Event event : events) {
        if (!told.contains(event.id())) {
          waiting.put(event.id(), event);
        }
      }
    }

    /**
     * The first event to tell; {@code null} where there is none, or somebody is telling already.
     */
    synchronized @Nullable Event begin() {
      return busy ? null : next();
    }

    /** The next event to tell; {@code null} when there is none, and then the line is free. */
    synchronized @Nullable Event next() {
      setAside();
      if (waiting.isEmpty()) {
        stop();
      } else {
        current = waiting.remove(waiting.firstKey());
        busy = true;
      }
      return current;
    }

    /** Frees the line; what somebody did not hear waits for the next change. */
    synchronized void stop() {
      setAside();
      unheard.stream().limit(MOST_REPEATED).forEach(event -> waiting.put(event.id(), event));
      unheard.clear();
      busy = false;
    }

    private void setAside() {
      if (current != null) {
        unheard.add(current);
        current = null;
      }
    }

    /** Says that the current event was heard by all. */
    synchronized void heard(Event event) {
      told.add(event.id());
      current = null;
    }

    synchronized List<EventId> told() {
      return List.copyOf(told);
    }

    /** Says that these have left the outbox. */
    synchronized void forget(Collection<EventId> ids) {
      told.removeAll(ids);
    }
  }
}
