package io.budgetai.persistence.jpa;

import io.budgetai.storage.Storage;
import io.budgetai.testkit.DurabilityContract;
import io.budgetai.testkit.StorageContract;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract on PostgreSQL, with the tables in a schema of their own and under a prefix of their own. */
class PostgresContractTest implements StorageContract, DurabilityContract {

  private static final JpaOptions OPTIONS =
      JpaOptions.defaults().schema("Books").tablePrefix("our_");
  private static final Map<Storage, String> URLS = new ConcurrentHashMap<>();
  private static Storage shared;

  @BeforeAll
  static void openShared() {
    shared = open();
  }

  @AfterAll
  static void closeShared() {
    shared.close();
  }

  private static Storage open() {
    String url = PostgresServer.newDatabase();
    Storage opened = JpaStorage.open(url, OPTIONS);
    URLS.put(opened, url);
    return opened;
  }

  @Override
  public Storage storage() {
    return shared;
  }

  @Override
  public Storage another() {
    return open();
  }

  @Override
  public Storage reopen(Storage closed) {
    return JpaStorage.open(URLS.get(closed), OPTIONS);
  }
}
