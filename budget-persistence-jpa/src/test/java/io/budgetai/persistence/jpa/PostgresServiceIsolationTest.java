package io.budgetai.persistence.jpa;

import io.budgetai.storage.Storage;
import io.budgetai.testkit.isolation.ServiceIsolation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;

@Tag("slow")
class PostgresServiceIsolationTest extends ServiceIsolation {
  private static Storage shared;

  @BeforeAll
  static void open() {
    shared = JpaStorage.open(PostgresServer.newDatabase());
  }

  @AfterAll
  static void close() {
    if (shared != null) {
      shared.close();
    }
  }

  @Override
  protected Storage storage() {
    return shared;
  }
}
