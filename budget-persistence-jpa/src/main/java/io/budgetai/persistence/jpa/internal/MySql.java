package io.budgetai.persistence.jpa.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import org.hibernate.dialect.Dialect;

/** MySQL, which ends statements that read when they take longer than they may, and leaves the others to the driver. */
final class MySql extends MySqlFamily {

  MySql() {
    super("mysql", new Version(8, 0, 17), "utf8mb4_0900_bin");
  }

  @Override
  String title() {
    return "MySQL";
  }

  @Override
  List<String> schemes() {
    return List.of("mysql");
  }

  @Override
  Dialect dialect() {
    return new BooksMySqlDialect(oldest().major(), oldest().minor(), oldest().patch());
  }

  @Override
  boolean made(String version) {
    return !version.contains("MariaDB");
  }

  @Override
  String session(String isolation, boolean readOnly, Duration statements) {
    return "transaction_isolation = '%s', transaction_read_only = %d, max_execution_time = %d"
        .formatted(isolation, readOnly ? 1 : 0, statements.toMillis());
  }

  @Override
  boolean durable(int flushLogAtCommit) {
    return flushLogAtCommit == 1;
  }

  /** From 9.6 on the server can check foreign keys itself, and then forgets some of those within one table. */
  @Override
  void verifyOwn(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet variable =
            statement.executeQuery("show variables like 'innodb_native_foreign_keys'")) {
      if (variable.next()) {
        verifyForeignKeys(variable.getString(2));
      }
    }
  }

  static void verifyForeignKeys(String byInnoDb) {
    if (!byInnoDb.equals("ON")) {
      throw refused(
          "The server lets in rows that point to rows of their own table which are not there: its innodb_native_foreign_keys"
              + " is %s. Maybe start it with ON.".formatted(byInnoDb));
    }
  }
}
