package io.budgetai.imports;

import io.budgetai.ProviderException;
import io.budgetai.WorkspaceId;
import io.budgetai.storage.Books;
import io.budgetai.storage.Storage;
import io.budgetai.testkit.ForwardingStorage;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A storage whose process dies at a chosen call: from then on every call fails. A unit of work is all or nothing, so it dies
 * either before its commit or behind it.
 */
final class FailingStorage extends ForwardingStorage {
  private final boolean afterCommit;
  private long callsLeft = Long.MAX_VALUE;
  private long calls;

  FailingStorage(Storage storage, boolean afterCommit) {
    super(storage);
    this.afterCommit = afterCommit;
  }

  /** Dies at the call that comes behind so many good ones. */
  void dieAfter(long goodCalls) {
    callsLeft = goodCalls;
    calls = 0;
  }

  void live() {
    callsLeft = Long.MAX_VALUE;
  }

  boolean died() {
    return calls > callsLeft;
  }

  @Override
  public <T> T read(WorkspaceId workspace, Function<? super Books, ? extends T> work) {
    return call(() -> super.read(workspace, work));
  }

  @Override
  public <T> T write(WorkspaceId workspace, Function<? super Books, ? extends T> work) {
    return call(() -> super.write(workspace, work));
  }

  private <T> T call(Supplier<T> work) {
    calls++;
    if (calls <= callsLeft) {
      return work.get();
    }
    if (afterCommit && calls == callsLeft + 1) {
      work.get();
    }
    throw new ProviderException("The process died here.", false, null);
  }
}
