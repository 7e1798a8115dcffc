package io.budgetai.testkit;

import io.budgetai.storage.Storage;
import net.jqwik.api.Label;

/** The storage in memory against itself: that histories run at all, and that their answers follow from their steps. */
@Label("the storage in memory")
class InMemoryStorageProperties extends StorageHistories {
  private static final Storage SHARED = new InMemoryStorage();

  @Override
  protected Storage storage() {
    return SHARED;
  }
}
