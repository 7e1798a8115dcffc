package io.budgetai.persistence.jpa;

import io.budgetai.storage.Storage;
import io.budgetai.testkit.isolation.ServiceIsolation;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
class SqliteServiceIsolationTest extends ServiceIsolation {
  @TempDir static Path folder;

  private static Storage shared;

  @BeforeAll
  static void open() {
    shared = JpaStorage.open("jdbc:sqlite:" + folder.resolve("books.db"));
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
