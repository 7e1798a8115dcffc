package io.budgetai.testkit.isolation;

import io.budgetai.storage.Storage;
import io.budgetai.testkit.InMemoryStorage;

class InMemoryServiceIsolationTest extends ServiceIsolation {
  private final Storage storage = new InMemoryStorage();

  @Override
  protected Storage storage() {
    return storage;
  }
}
