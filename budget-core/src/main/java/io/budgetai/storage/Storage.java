package io.budgetai.storage;

import io.budgetai.UserId;
import io.budgetai.WorkspaceId;
import java.util.List;
import java.util.function.Function;

/**
 * Keeps the books: a database, or memory. Written by providers, called by the services of this library alone; hosts only
 * open one and hand it over.
 *
 * <p>An implementation must be safe for use by several threads. It must keep workspaces apart: whatever is done through the
 * {@link Books} of one can neither see nor change, nor point into, another. It must throw nothing but {@link
 * io.budgetai.BudgetException}s, {@link IllegalArgumentException} and {@link IllegalStateException}, and whatever the work
 * itself throws, which it passes on as it is. It must not put stored values into messages or logs. The contract kit in
 * budget-testkit, {@code StorageContract}, checks all of this.
 *
 * <p>Units of work do not nest: starting one on a thread that is in another, of any workspace, is an {@link
 * IllegalStateException}, and so is the use of books after their unit of work.
 */
public interface Storage extends AutoCloseable {

  /** Stable lower-case name for logs and error messages, such as {@code sqlite}. */
  String name();

  /**
   * Does work that only reads. Everything that it reads is of one moment.
   *
   * @param work called once; must not keep the books
   * @return what the work returns
   * @throws IllegalStateException if the work tries to change something
   */
  <T> T read(WorkspaceId workspace, Function<? super Books, ? extends T> work);

  /**
   * Does a unit of work: all of it or, when it throws, nothing. When this returns, the change survives the death of the
   * process. A unit that met a deadlock, a serialization failure or a busy database is done again from its start, reads
   * included, a few times; after that it is a {@link io.budgetai.ConflictException}.
   *
   * <p>A unit of work in which the books refused something is lost: even if the work catches that exception and returns,
   * nothing is committed and the exception is thrown here. An adapter may refuse at the call or, for a {@link
   * io.budgetai.ConflictException}, when the unit of work ends.
   *
   * @param work may be called several times, so it must have no effect but through the books; must not keep the books
   * @return what the work returned the time that it was committed
   */
  <T> T write(WorkspaceId workspace, Function<? super Books, ? extends T> work);

  /** The workspaces that the user is a member of, in order of id, which is the order in which they were created. */
  List<WorkspaceId> workspacesOf(UserId user);

  /** At most {@code limit} workspaces whose outbox holds events, in order of the id of their first event. */
  List<WorkspaceId> workspacesWithEvents(int limit);

  /** Lets go of everything. Afterwards every call is an {@link IllegalStateException}. */
  @Override
  void close();
}
