package io.budgetai;

import io.budgetai.access.Member;
import io.budgetai.access.Permission;
import io.budgetai.access.Role;
import io.budgetai.access.internal.GuardedBooks;
import io.budgetai.access.internal.Requests;
import io.budgetai.budget.internal.RememberedTotals;
import io.budgetai.budget.internal.ThresholdWatch;
import io.budgetai.category.Category;
import io.budgetai.category.internal.DefaultCategories;
import io.budgetai.event.EventListener;
import io.budgetai.event.EventType;
import io.budgetai.event.internal.EventDispatcher;
import io.budgetai.imports.StatementReader;
import io.budgetai.imports.internal.StatementReaders;
import io.budgetai.storage.Storage;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The library, put together by its host: a storage and, if it likes, more. Two instances share nothing. Safe for use by
 * several threads.
 *
 * <pre>{@code
 * try (BudgetAi budget = BudgetAi.builder().storage(JpaStorage.open("jdbc:sqlite:books.db")).build()) {
 *   Workspace home = budget.createWorkspace(actor, WorkspaceSettings.personal("Home", "EUR", zone));
 *   ...
 * }
 * }</pre>
 */
public final class BudgetAi implements AutoCloseable {
  private final Storage storage;
  private final Clock clock;
  private final Ids ids;
  private final RememberedTotals totals = new RememberedTotals();
  private final EventDispatcher dispatcher;
  private final StatementReaders statements;

  private BudgetAi(
      Storage storage,
      Clock clock,
      Ids ids,
      List<EventListener> listeners,
      StatementReaders statements) {
    this.storage = storage;
    this.clock = clock;
    this.ids = ids;
    List<EventListener> all = new ArrayList<>();
    all.add(new ThresholdWatch(this::ofLibrary, totals));
    all.addAll(listeners);
    this.dispatcher = new EventDispatcher(storage, all);
    this.statements = statements;
  }

  public static Builder builder() {
    return new Builder();
  }

  /** Creates a workspace with the default categories of its kind. The actor becomes its owner. */
  public Workspace createWorkspace(Actor actor, WorkspaceSettings settings) {
    Requests.valid(settings);
    WorkspaceId id = new WorkspaceId(ids.next());
    WorkspaceInfo info =
        new WorkspaceInfo(id, settings, clock.instant().truncatedTo(ChronoUnit.MILLIS), 1);
    List<Category> categories = DefaultCategories.of(settings.kind(), ids);
    GuardedBooks guarded = guarded(actor, id);
    guarded.found(
        info,
        unit -> {
          unit.books().workspace().insert(info);
          unit.created("workspace", id, info);
          Member owner = new Member(actor.user(), Role.OWNER, unit.now(), 1);
          unit.books().workspace().insert(owner);
          unit.created("member", actor.user(), owner);
          categories.forEach(unit.books().categories()::insert);
          unit.tell(EventType.WORKSPACE_CREATED, id, Map.of());
          return true;
        });
    return new DefaultWorkspace(id, guarded, statements, totals);
  }

  /**
   * A workspace as the actor may use it.
   *
   * @throws NotFoundException if there is no such workspace, or the actor is no member of it
   */
  public Workspace workspace(Actor actor, WorkspaceId id) {
    GuardedBooks guarded = guarded(actor, id);
    guarded.read(Permission.READ, books -> true);
    return new DefaultWorkspace(id, guarded, statements, totals);
  }

  /** Every workspace that the actor is a member of, oldest first. */
  public List<WorkspaceInfo> workspaces(Actor actor) {
    return storage.workspacesOf(actor.user()).stream()
        .map(id -> workspace(actor, id).info())
        .toList();
  }

  /** Closes the storage. Every handle that came from here is of no use afterwards. */
  @Override
  public void close() {
    try (storage) {
      dispatcher.close();
    }
  }

  private GuardedBooks ofLibrary(WorkspaceId id) {
    return GuardedBooks.ofLibrary(storage, dispatcher, clock, ids, id);
  }

  private GuardedBooks guarded(Actor actor, WorkspaceId id) {
    return new GuardedBooks(storage, dispatcher, clock, ids, id, actor);
  }

  /** Puts the library together. Used by one thread. */
  public static final class Builder {
    private @Nullable Storage storage;
    private @Nullable Clock clock;
    private @Nullable Ids ids;
    private final List<EventListener> listeners = new ArrayList<>();
    private final List<StatementReader> readers = new ArrayList<>();

    private Builder() {}

    /** Where the books are kept. Needed. Closed together with the library. */
    public Builder storage(Storage value) {
      if (storage != null) {
        throw new IllegalStateException(
            "The storage was already set to %s. Maybe remove one of the two calls."
                .formatted(storage.name()));
      }
      storage = value;
      return this;
    }

    /** What time it is; the system's clock unless set. */
    public Builder clock(Clock value) {
      if (clock != null) {
        throw new IllegalStateException(
            "The clock was already set to %s. Maybe remove one of the two calls.".formatted(clock));
      }
      clock = value;
      return this;
    }

    /** Who makes ids; UUIDs of version 7 from the clock and secure randomness unless set. */
    public Builder ids(Ids value) {
      if (ids != null) {
        throw new IllegalStateException(
            "The ids were already set. Maybe remove one of the two calls.");
      }
      ids = value;
      return this;
    }

    /** Tells this listener what happens, besides all others. */
    public Builder listener(EventListener value) {
      listeners.add(value);
      return this;
    }

    /**
     * Reads statements of these formats, besides those of earlier calls. The reader of a file is found by how the file begins;
     * where several would take it, the one given first does, so those that take nearly everything (CSV) are given last.
     */
    public Builder statements(StatementReader... values) {
      readers.addAll(List.of(values));
      return this;
    }

    /**
     * Puts the library together, and tells the listeners what an earlier process committed and had no time to tell.
     *
     * @throws IllegalStateException if the storage is missing, or two statement readers have one format
     */
    public BudgetAi build() {
      if (storage == null) {
        throw new IllegalStateException(
            "The storage is missing. Maybe call"
                + " storage(JpaStorage.open(\"jdbc:sqlite:books.db\")).");
      }
      Clock time = clock == null ? Clock.systemUTC() : clock;
      Ids made = ids == null ? new TimeOrderedIds(time, new SecureRandom()) : ids;
      BudgetAi budget = new BudgetAi(storage, time, made, listeners, new StatementReaders(readers));
      budget.dispatcher.tellWaiting();
      return budget;
    }
  }
}
