package io.budgetai.persistence.jpa.internal;

import java.time.Duration;
import java.util.List;
import org.hibernate.dialect.Dialect;

/** MariaDB, which ends every statement that takes longer than it may, waits for locks included. */
final class MariaDb extends MySqlFamily {

  MariaDb() {
    super("mariadb", new Version(10, 6, 0), "utf8mb4_nopad_bin");
  }

  @Override
  String title() {
    return "MariaDB";
  }

  @Override
  List<String> schemes() {
    return List.of("mariadb");
  }

  @Override
  Dialect dialect() {
    return new BooksMariaDbDialect(oldest().major(), oldest().minor());
  }

  @Override
  boolean made(String version) {
    return version.contains("MariaDB");
  }

  @Override
  String session(String isolation, boolean readOnly, Duration statements) {
    return "tx_isolation = '%s', tx_read_only = %d, max_statement_time = %d"
        .formatted(isolation, readOnly ? 1 : 0, statements.toSeconds());
  }

  /** 3 is 1, and syncs once more when a transaction is prepared. */
  @Override
  boolean durable(int flushLogAtCommit) {
    return flushLogAtCommit == 1 || flushLogAtCommit == 3;
  }
}
