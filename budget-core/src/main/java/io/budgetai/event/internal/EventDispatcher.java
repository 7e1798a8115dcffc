package io.budgetai.event.internal;

import io.budgetai.WorkspaceId;
import io.budgetai.event.Event;
import io.budgetai.event.EventId;
import io.budgetai.event.EventListener;
import io.budgetai.storage.Storage;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
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

  /** The events of one workspace that wait, and those that were told and are still in the outbox. */
  private static final class Line {
    private final Deque<Event> waiting = new ArrayDeque<>();
    private final List<EventId> told = new ArrayList<>();
    private boolean busy;
  }

  public EventDispatcher(Storage storage, List<EventListener> listeners) {
    this.storage = storage;
    this.listeners = List.copyOf(listeners);
  }

  /** Tells events that were just committed. When this thread or another is telling already, that one goes on with them. */
  public void committed(WorkspaceId workspace, List<Event> events) {
    Line line = line(workspace);
    synchronized (line) {
      line.waiting.addAll(events);
      if (line.busy) {
        return;
      }
      line.busy = true;
    }
    List<Event> failed = new ArrayList<>();
    for (Event event = next(line, failed); event != null; event = next(line, failed)) {
      if (tell(event)) {
        synchronized (line) {
          line.told.add(event.id());
        }
      } else {
        failed.add(event);
      }
    }
  }

  /** The ids of events that were told and can leave the outbox. */
  public List<EventId> told(WorkspaceId workspace) {
    Line line = line(workspace);
    synchronized (line) {
      return List.copyOf(line.told);
    }
  }

  /** Says that these ids have left the outbox. */
  public void forgotten(WorkspaceId workspace, Collection<EventId> ids) {
    if (!ids.isEmpty()) {
      Line line = line(workspace);
      synchronized (line) {
        line.told.removeAll(ids);
      }
    }
  }

  /** Tells what an earlier process committed and did not tell. */
  public void tellWaiting() {
    List<WorkspaceId> workspaces = storage.workspacesWithEvents(CHUNK);
    boolean progress = true;
    while (!workspaces.isEmpty() && progress) {
      progress = false;
      for (WorkspaceId workspace : workspaces) {
        progress |= tellWaiting(workspace);
      }
      workspaces = storage.workspacesWithEvents(CHUNK);
    }
  }

  private boolean tellWaiting(WorkspaceId workspace) {
    List<Event> events = storage.read(workspace, books -> books.outbox().pending(CHUNK));
    committed(workspace, events);
    List<EventId> told = told(workspace);
    forget(workspace, told);
    return !told.isEmpty();
  }

  /** Empties the outbox of what was told. */
  @Override
  public void close() {
    lines.keySet().forEach(workspace -> forget(workspace, told(workspace)));
  }

  private void forget(WorkspaceId workspace, List<EventId> told) {
    if (!told.isEmpty()) {
      storage.write(
          workspace,
          books -> {
            books.outbox().delete(told);
            return told.size();
          });
      forgotten(workspace, told);
    }
  }

  private Line line(WorkspaceId workspace) {
    return lines.computeIfAbsent(workspace, id -> new Line());
  }

  /** The next event to tell; when there is none, what failed waits for the next change, and the line is free. */
  private static @Nullable Event next(Line line, List<Event> failed) {
    synchronized (line) {
      Event event = line.waiting.poll();
      if (event == null) {
        line.waiting.addAll(failed);
        line.busy = false;
      }
      return event;
    }
  }

  private boolean tell(Event event) {
    boolean heard = true;
    for (EventListener listener : listeners) {
      try {
        listener.on(event);
      } catch (RuntimeException e) {
        LOG.warn(
            "Event {} of type {} stays in the outbox of workspace {}: a listener failed with {}.",
            event.id(),
            event.type(),
            event.workspace(),
            e.getClass().getName());
        heard = false;
      }
    }
    return heard;
  }
}
