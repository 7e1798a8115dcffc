package io.budgetai.testkit;

import io.budgetai.storage.Storage;
import org.junit.jupiter.api.DisplayName;

@DisplayName("the storage in memory")
class InMemoryStorageTest implements StorageContract {
  private static final Storage SHARED = new InMemoryStorage();

  @Override
  public Storage storage() {
    return SHARED;
  }

  @Override
  public Storage another() {
    return new InMemoryStorage();
  }
}
