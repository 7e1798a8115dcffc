package io.budgetai.testkit;

import io.budgetai.UserId;
import io.budgetai.WorkspaceId;
import io.budgetai.storage.Books;
import io.budgetai.storage.Storage;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/**
 * Passes every call on to another storage. A test overrides the calls that it watches or breaks, or {@link #close()} to go
 * on with a storage behind the library that was opened on it.
 */
public class ForwardingStorage implements Storage {
  private final Storage storage;

  public ForwardingStorage(Storage storage) {
    this.storage = Objects.requireNonNull(storage);
  }

  /** The storage itself, which stays open when what is returned is closed. */
  public static Storage keptOpen(Storage storage) {
    return new ForwardingStorage(storage) {
      @Override
      public void close() {
        // Its owner does.
      }
    };
  }

  @Override
  public String name() {
    return storage.name();
  }

  @Override
  public <T> T read(WorkspaceId workspace, Function<? super Books, ? extends T> work) {
    return storage.read(workspace, work);
  }

  @Override
  public <T> T write(WorkspaceId workspace, Function<? super Books, ? extends T> work) {
    return storage.write(workspace, work);
  }

  @Override
  public List<WorkspaceId> workspacesOf(UserId user) {
    return storage.workspacesOf(user);
  }

  @Override
  public List<WorkspaceId> workspacesWithEvents(int limit) {
    return storage.workspacesWithEvents(limit);
  }

  @Override
  public void close() {
    storage.close();
  }
}
