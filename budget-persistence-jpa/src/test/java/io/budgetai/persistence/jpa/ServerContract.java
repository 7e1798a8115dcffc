package io.budgetai.persistence.jpa;

import io.budgetai.storage.Storage;
import io.budgetai.testkit.DurabilityContract;
import io.budgetai.testkit.StorageContract;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** What every storage must do, on a server where each storage has a database of its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class ServerContract implements StorageContract, DurabilityContract {
  private final Map<Storage, String> urls = new ConcurrentHashMap<>();
  private Storage shared;

  /** The URL of a new, empty database. */
  abstract String newDatabase();

  abstract JpaOptions options();

  @BeforeAll
  void openShared() {
    shared = another();
  }

  @AfterAll
  void closeShared() {
    if (shared != null) {
      shared.close();
    }
  }

  @Override
  public Storage storage() {
    return shared;
  }

  @Override
  public Storage another() {
    String url = newDatabase();
    Storage opened = JpaStorage.open(url, options());
    urls.put(opened, url);
    return opened;
  }

  @Override
  public Storage reopen(Storage closed) {
    return JpaStorage.open(urls.get(closed), options());
  }
}
