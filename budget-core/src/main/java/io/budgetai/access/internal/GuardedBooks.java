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
import io.budgetai.event.internal.EventDispatcher;
import io.budgetai.event.internal.EventDispatcher.Committed;
import io.budgetai.storage.Books;
import io.budgetai.storage.OperationStore.Outcome;
import io.budgetai.storage.Storage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The books of one workspace as one actor may use them. Every service reaches the storage through this, so no call can miss
 * the permission, the audit or the outbox. Roles are read in the same unit of work as the act.
 */
public final class GuardedBooks {
  private static final Actor LIBRARY = new Actor(new UserId(new UUID(0, 0)));
  private static final int MOST_ATTEMPTS = 5;

  private final Storage storage;
  private final EventDispatcher dispatcher;
  private final Clock clock;
  private final Ids ids;
  private final WorkspaceId workspace;
  private final Actor actor;
  private final boolean trusted;
  private final @Nullable OperationId operation;

  public GuardedBooks(
      Storage storage,
      EventDispatcher dispatcher,
      Clock clock,
      Ids ids,
      WorkspaceId workspace,
      Actor actor) {
    this(storage, dispatcher, clock, ids, workspace, actor, false, null);
  }

  private GuardedBooks(
      Storage storage,
      EventDispatcher dispatcher,
      Clock clock,
      Ids ids,
      WorkspaceId workspace,
      Actor actor,
      boolean trusted,
      @Nullable OperationId operation) {
    this.storage = storage;
    this.dispatcher = dispatcher;
    this.clock = clock;
    this.ids = ids;
    this.workspace = workspace;
    this.actor = actor;
    this.trusted = trusted;
    this.operation = operation;
  }

  /**
   * The books as the library itself uses them when it does something that nobody asked for, such as noting that a threshold
   * is crossed. No permission is needed, because there is no actor to hold one; everything else is as for an actor. What the
   * library does this way are notes and events, nothing that people own and that an audit would have to explain.
   */
  public static GuardedBooks ofLibrary(
      Storage storage, EventDispatcher dispatcher, Clock clock, Ids ids, WorkspaceId workspace) {
    return new GuardedBooks(storage, dispatcher, clock, ids, workspace, LIBRARY, true, null);
  }

  /** The same books, whose changes carry an operation id. */
  public GuardedBooks carrying(OperationId id) {
    return new GuardedBooks(storage, dispatcher, clock, ids, workspace, actor, trusted, id);
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
   * change that carries an operation id that is recorded already is not done again; what came of it is returned, if the
   * request is the same.
   */
  public <T> T change(
      Permission permission, Operation<T> call, Function<? super UnitOfWork, ? extends T> work) {
    return commit(
        books -> {
          require(books, permission);
          Optional<T> earlier = earlier(books, call);
          if (earlier.isPresent()) {
            return new Committed<>(earlier.get(), List.of());
          }
          Committed<T> done = done(new UnitOfWork(books, info(books), actor, now(), ids), work);
          if (operation != null) {
            String result = call.remember().apply(done.result());
            String request = RequestDigest.of(operation, call.arguments());
            books.operations().insert(operation, new Outcome(call.name(), request, result));
          }
          return done;
        });
  }

  /**
   * What came of a change that carries an operation id and is committed already; for changes that
   * take several units of work, to be asked before the first of them.
   */
  public <T> Optional<T> earlier(Permission permission, Operation<T> call) {
    return read(permission, books -> earlier(books, call));
  }

  /**
   * Does a step of long work, for an actor with this permission. The step must be idempotent by
   * itself: it is done again when somebody else was faster.
   */
  public <T> T step(Permission permission, Function<? super UnitOfWork, ? extends T> work) {
    for (int attempt = 1; ; attempt++) {
      try {
        return commit(
            books -> {
              require(books, permission);
              return done(new UnitOfWork(books, info(books), actor, now(), ids), work);
            });
      } catch (ConflictException e) {
        if (attempt == MOST_ATTEMPTS) {
          throw e;
        }
      }
    }
  }

  /** Writes the very first entries of a workspace that is not there yet, for the actor who will own it. */
  public void found(WorkspaceInfo info, Function<? super UnitOfWork, Boolean> work) {
    commit(books -> done(new UnitOfWork(books, info, actor, info.createdAt(), ids), work));
  }

  private static <T> Committed<T> done(
      UnitOfWork unit, Function<? super UnitOfWork, ? extends T> work) {
    T result = work.apply(unit);
    unit.finish();
    return new Committed<>(result, unit.events());
  }

  private <T> T commit(Function<Books, Committed<T>> unit) {
    return dispatcher.commit(
        workspace,
        told ->
            storage.write(
                workspace,
                books -> {
                  Committed<T> committed = unit.apply(books);
                  if (!told.isEmpty()) {
                    books.outbox().delete(told);
                  }
                  return committed;
                }));
  }

  private <T> Optional<T> earlier(Books books, Operation<T> call) {
    return operation == null
        ? Optional.empty()
        : books
            .operations()
            .find(operation)
            .map(outcome -> recall(operation, call, books, outcome));
  }

  private static <T> T recall(
      OperationId operation, Operation<T> call, Books books, Outcome earlier) {
    if (!earlier.name().equals(call.name())) {
      throw new ConflictException(
          "Operation %s was recorded for %s and is now used for %s. Maybe make a new id for each intended change."
              .formatted(operation, earlier.name(), call.name()));
    }
    if (!earlier.request().equals(RequestDigest.of(operation, call.arguments()))) {
      throw new ConflictException(
          "Operation %s was recorded for another request to %s. Maybe make a new id for each intended change."
              .formatted(operation, call.name()));
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
