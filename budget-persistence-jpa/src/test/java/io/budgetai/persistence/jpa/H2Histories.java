package io.budgetai.persistence.jpa;

import io.budgetai.storage.Storage;
import io.budgetai.testkit.StorageHistories;
import net.jqwik.api.Label;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

@Label("the storage on H2")
class H2Histories extends StorageHistories {
  private static Storage shared;

  @BeforeContainer
  static void open() {
    shared = JpaStorage.open("jdbc:h2:mem:histories");
  }

  @AfterContainer
  static void close() {
    shared.close();
  }

  @Override
  protected Storage storage() {
    return shared;
  }
}
