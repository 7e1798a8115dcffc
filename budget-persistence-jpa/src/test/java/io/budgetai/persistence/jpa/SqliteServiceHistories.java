package io.budgetai.persistence.jpa;

import io.budgetai.storage.Storage;
import io.budgetai.testkit.history.ServiceHistories;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Label;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

@Label("the services on SQLite")
class SqliteServiceHistories extends ServiceHistories {
  private static Path folder;
  private static Storage shared;

  @BeforeContainer
  static void open() throws IOException {
    folder = Files.createTempDirectory("service-histories");
    shared = JpaStorage.open(folder.resolve("books.db"));
  }

  @AfterContainer
  static void close() throws IOException {
    shared.close();
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }

  @Override
  protected Storage storage() {
    return shared;
  }
}
