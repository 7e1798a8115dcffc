package io.budgetai.benchmarks;

import io.budgetai.persistence.jpa.JpaStorage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Database files with synthetic books, made once and kept below {@code benchmarks/target}. */
final class BookFiles {

  private BookFiles() {}

  /** A SQLite file with books of this many transactions. */
  static Path ofSize(int transactions) throws IOException {
    Path folder = Path.of(System.getProperty("benchmarks.data", "target/benchmark-data"));
    Path file = folder.resolve("books-" + transactions + ".db");
    if (!Files.exists(file)) {
      Files.createDirectories(folder);
      Path unfinished = folder.resolve("books-" + transactions + ".unfinished");
      Files.deleteIfExists(unfinished);
      try (JpaStorage storage = JpaStorage.open(unfinished)) {
        SyntheticBooks.fill(storage, transactions);
      }
      Files.move(unfinished, file);
    }
    return file;
  }
}
