package io.budgetai.persistence.jpa;

import io.budgetai.storage.Storage;
import io.budgetai.testkit.isolation.ServiceIsolation;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

class PostgresServiceIsolationTest extends ServiceIsolation {
  private static Storage shared;

  @BeforeAll
  static void open() {
    shared = JpaStorage.open(PostgresServer.newDatabase());
  }

  @AfterAll
  static void close() {
    shared.close();
  }

  @Override
  protected Storage storage() {
    return shared;
  }
}
