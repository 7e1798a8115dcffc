package io.budgetai.testkit.history;

import io.budgetai.UserId;
import io.budgetai.WorkspaceId;
import io.budgetai.storage.Books;
import io.budgetai.storage.Storage;
import java.util.List;
import java.util.function.Function;

/** A storage that somebody else closes. */
record Borrowed(Storage lent) implements Storage {

  @Override
  public String name() {
    return lent.name();
  }

  @Override
  public <T> T read(WorkspaceId workspace, Function<? super Books, ? extends T> work) {
    return lent.read(workspace, work);
  }

  @Override
  public <T> T write(WorkspaceId workspace, Function<? super Books, ? extends T> work) {
    return lent.write(workspace, work);
  }

  @Override
  public List<WorkspaceId> workspacesOf(UserId user) {
    return lent.workspacesOf(user);
  }

  @Override
  public List<WorkspaceId> workspacesWithEvents(int limit) {
    return lent.workspacesWithEvents(limit);
  }

  @Override
  public void close() {
    // its owner does
  }
}
