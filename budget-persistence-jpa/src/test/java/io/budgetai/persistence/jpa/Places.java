package io.budgetai.persistence.jpa;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** New, empty databases of each make, in a folder where they are files. */
final class Places {
  private final Path folder;
  private final AtomicInteger number = new AtomicInteger();

  Places(Path folder) {
    this.folder = folder;
  }

  static Places temporary() {
    try {
      return new Places(Files.createTempDirectory("places"));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  /** The URL of a database that is not there yet or, on a server, has no tables. */
  String url(String make) {
    Path file = folder.resolve("books" + number.incrementAndGet());
    return switch (make) {
      case "sqlite" -> "jdbc:sqlite:" + file + ".db";
      case "h2" -> "jdbc:h2:" + file;
      case "mariadb" -> MariaDbServer.newDatabase();
      default -> PostgresServer.newDatabase();
    };
  }

  /** A file that is not there yet. */
  Path file() {
    return folder.resolve("backup" + number.incrementAndGet() + ".zip");
  }
}
