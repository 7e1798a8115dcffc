package io.budgetai.access.internal;

import io.budgetai.AccessDeniedException;
import io.budgetai.Actor;
import io.budgetai.ConflictException;
import io.budgetai.Ids;
import io.budgetai.NotFoundException;
import io.budgetai.OperationId;
import io.budgetai.UserId;
import io.budgetai.WorkspaceId;
import io.budgetai.WorkspaceInfo;
import io.budgetai.access.Member;
import io.budgetai.access.Permission;
import io.budgetai.event.Event;
import io.budgetai.event.EventId;
import io.budgetai.event.internal.EventDispatcher;
import io.budgetai.storage.Books;
import io.budgetai.storage.OperationStore.Outcome;
import io.budgetai.storage.Storage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The books of one workspace as one actor may use them. Every service reaches the storage through this, so no call can miss
 * the permission, the audit or the outbox. Roles are read in the same unit of work as the act.
 */
public final class GuardedBooks {
  private static final Actor LIBRARY = new Actor(new UserId(new UUID(0, 0)));

  private final Storage storage;
  private final EventDispatcher dispatcher;
  private final Clock clock;
  private final Ids ids;
  private final WorkspaceId workspace;
  private final Actor actor;
  private final boolean trusted;
  private final AtomicReference<@Nullable OperationId> operation = new AtomicReference<>();

  public GuardedBooks(
      Storage storage,
      EventDispatcher dispatcher,
      Clock clock,
      Ids ids,
      WorkspaceId workspace,
      Actor actor) {
    this(storage, dispatcher, clock, ids, workspace, actor, false);
  }

  private GuardedBooks(
      Storage storage,
      EventDispatcher dispatcher,
      Clock clock,
      Ids ids,
      WorkspaceId workspace,
      Actor actor,
      boolean trusted) {
    this.storage = storage;
    this.dispatcher = dispatcher;
    this.clock = clock;
    this.ids = ids;
    this.workspace = workspace;
    this.actor = actor;
    this.trusted = trusted;
  }

  /**
   * The books as the library itself uses them when it does something that nobody asked for, such as noting that a threshold
   * is crossed. No permission is needed, because there is no actor to hold one; everything else is as for an actor. What the
   * library does this way are notes and events, nothing that people own and that an audit would have to explain.
   */
  public static GuardedBooks ofLibrary(
      Storage storage, EventDispatcher dispatcher, Clock clock, Ids ids, WorkspaceId workspace) {
    return new GuardedBooks(storage, dispatcher, clock, ids, workspace, LIBRARY, true);
  }

  /** The same books, whose next change carries an operation id. */
  public GuardedBooks carrying(OperationId id) {
    GuardedBooks carrying =
        new GuardedBooks(storage, dispatcher, clock, ids, workspace, actor, trusted);
    carrying.operation.set(id);
    return carrying;
  }

  public Actor actor() {
    return actor;
  }

  public WorkspaceId workspace() {
    return workspace;
  }

  /** An id for something that is only shown, and stored by nobody. */
  public UUID newId() {
    return ids.next();
  }

  /** Today where the owner lives. */
  public LocalDate today() {
    return read(Permission.READ, this::today);
  }

  /** Today where the owner lives, within a unit of work. */
  public LocalDate today(Books books) {
    return clock.instant().atZone(info(books).settings().zone()).toLocalDate();
  }

  /** The currency of the workspace, within a unit of work. */
  public Currency currency(Books books) {
    return info(books).settings().currency();
  }

  /** Does work that only reads, for an actor with this permission. */
  public <T> T read(Permission permission, Function<? super Books, ? extends T> work) {
    return storage.read(
        workspace,
        books -> {
          require(books, permission);
          return work.apply(books);
        });
  }

  /**
   * Does a change as one unit of work, for an actor with this permission, and tells its events when it is committed. A
   * change that carries an operation id that is recorded already is not done again; what came of it is returned.
   */
  public <T> T change(
      Permission permission, Operation<T> call, Function<? super UnitOfWork, ? extends T> work) {
    OperationId id = operation.getAndSet(null);
    return commit(
        (books, told) -> {
          require(books, permission);
          if (id != null) {
            Outcome earlier = books.operations().find(id).orElse(null);
            if (earlier != null) {
              return new Committed<>(recall(call, books, id, earlier), List.of());
            }
          }
          UnitOfWork unit = new UnitOfWork(books, info(books), actor, now(), ids);
          T result = work.apply(unit);
          unit.finish(told);
          if (id != null) {
            books.operations().insert(id, new Outcome(call.name(), call.remember().apply(result)));
          }
          return new Committed<T>(result, unit.events());
        });
  }

  /** Does a step of long work that is idempotent by itself, for an actor with this permission. */
  public <T> T step(Permission permission, Function<? super UnitOfWork, ? extends T> work) {
    return commit(
        (books, told) -> {
          require(books, permission);
          UnitOfWork unit = new UnitOfWork(books, info(books), actor, now(), ids);
          T result = work.apply(unit);
          unit.finish(told);
          return new Committed<T>(result, unit.events());
        });
  }

  /** Writes the very first entries of a workspace that is not there yet, for the actor who will own it. */
  public void found(WorkspaceInfo info, Function<? super UnitOfWork, Boolean> work) {
    commit(
        (books, told) -> {
          UnitOfWork unit = new UnitOfWork(books, info, actor, info.createdAt(), ids);
          boolean result = work.apply(unit);
          unit.finish(told);
          return new Committed<>(result, unit.events());
        });
  }

  /** What a unit of work came to, and what there is to tell of it. */
  private record Committed<T>(T result, List<Event> events) {}

  /** A unit of work that is also told which events can leave the outbox. */
  @FunctionalInterface
  private interface Unit<T> {
    Committed<T> in(Books books, List<EventId> told);
  }

  private <T> T commit(Unit<T> unit) {
    List<EventId> told = dispatcher.told(workspace);
    Committed<T> committed = storage.write(workspace, books -> unit.in(books, told));
    dispatcher.forgotten(workspace, told);
    dispatcher.committed(workspace, committed.events());
    return committed.result();
  }

  private <T> T recall(Operation<T> call, Books books, OperationId id, Outcome earlier) {
    if (!earlier.name().equals(call.name())) {
      throw new ConflictException(
          "Operation %s was recorded for %s and is now used for %s. Maybe make a new id for each intended change."
              .formatted(id, earlier.name(), call.name()));
    }
    return call.recall().apply(books, earlier.result());
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private WorkspaceInfo info(Books books) {
    return books
        .workspace()
        .find()
        .orElseThrow(() -> new NotFoundException("workspace", workspace));
  }

  /** A workspace that does not exist and one that the actor is no member of are answered alike. */
  private void require(Books books, Permission permission) {
    if (trusted) {
      return;
    }
    Member member =
        books
            .workspace()
            .member(actor.user())
            .orElseThrow(() -> new NotFoundException("workspace", workspace));
    if (!member.role().holds(permission)) {
      throw new AccessDeniedException(
          "The role %s of %s in workspace %s does not hold the permission %s. Maybe ask an owner for another role."
              .formatted(member.role(), actor, workspace, permission));
    }
  }
}
