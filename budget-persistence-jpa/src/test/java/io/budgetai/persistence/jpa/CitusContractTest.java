package io.budgetai.persistence.jpa;

import io.budgetai.storage.Storage;
import io.budgetai.testkit.DurabilityContract;
import io.budgetai.testkit.StorageContract;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract on a Citus cluster, with the tables spread over its nodes. */
class CitusContractTest implements StorageContract, DurabilityContract {
  private static final Map<Storage, JpaOptions> OPTIONS = new ConcurrentHashMap<>();
  private static Storage shared;

  @BeforeAll
  static void openShared() {
    shared = open(CitusServer.newInstallation());
  }

  @AfterAll
  static void closeShared() {
    if (shared != null) {
      shared.close();
    }
  }

  private static Storage open(JpaOptions options) {
    Storage opened = JpaStorage.open(CitusServer.url(), options);
    OPTIONS.put(opened, options);
    return opened;
  }

  @Override
  public Storage storage() {
    return shared;
  }

  @Override
  public Storage another() {
    return open(CitusServer.newInstallation());
  }

  @Override
  public Storage reopen(Storage closed) {
    return open(OPTIONS.get(closed));
  }
}
