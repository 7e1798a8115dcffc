package io.budgetai.persistence.jpa;

import io.budgetai.storage.Storage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Books on SQLite in a folder that goes with them. */
record TemporaryBooks(Path folder, Storage storage) {

  static TemporaryBooks open() throws IOException {
    Path folder = Files.createTempDirectory("books");
    return new TemporaryBooks(folder, JpaStorage.open(folder.resolve("books.db")));
  }

  void delete() throws IOException {
    storage.close();
    List<Path> all;
    try (Stream<Path> walk = Files.walk(folder)) {
      all = walk.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : all) {
      Files.delete(path);
    }
  }
}
