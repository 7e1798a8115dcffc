package io.budgetai.testkit.planted;

import io.budgetai.UserId;
import io.budgetai.WorkspaceId;
import io.budgetai.storage.Books;
import io.budgetai.storage.Storage;
import io.budgetai.storage.TransactionStore;
import io.budgetai.testkit.InMemoryStorage;
import java.util.List;
import java.util.function.Function;

/** A storage that is right but for what a subclass does otherwise. */
class BentStorage implements Storage {
  final InMemoryStorage whole = new InMemoryStorage();

  /** What the books of a workspace show as their transactions. */
  TransactionStore bend(WorkspaceId workspace, TransactionStore straight) {
    return straight;
  }

  @Override
  public String name() {
    return "bent";
  }

  @Override
  public <T> T read(WorkspaceId workspace, Function<? super Books, ? extends T> work) {
    return whole.read(workspace, books -> work.apply(bent(workspace, books)));
  }

  @Override
  public <T> T write(WorkspaceId workspace, Function<? super Books, ? extends T> work) {
    return whole.write(workspace, books -> work.apply(bent(workspace, books)));
  }

  @Override
  public List<WorkspaceId> workspacesOf(UserId user) {
    return whole.workspacesOf(user);
  }

  @Override
  public List<WorkspaceId> workspacesWithEvents(int limit) {
    return whole.workspacesWithEvents(limit);
  }

  @Override
  public void close() {
    whole.close();
  }

  private Books bent(WorkspaceId workspace, Books books) {
    return new BentBooks(books, bend(workspace, books.transactions()));
  }
}
