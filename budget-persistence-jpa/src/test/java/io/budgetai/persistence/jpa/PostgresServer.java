package io.budgetai.persistence.jpa;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Assumptions;

/**
 * A real PostgreSQL server, one for all tests of this process. It is started by the first that asks for it and ends with the
 * process. Each test takes a database of its own.
 *
 * <p>The server refuses to be run by root, and is then run in a user namespace. Where the machine forbids those, tests are
 * skipped and say so.
 */
public final class PostgresServer {
  private static final AtomicInteger NUMBER = new AtomicInteger();

  private PostgresServer() {}

  /** Started once, when it is first asked for. */
  private static final class Started {
    static final EmbeddedPostgres SERVER = start();

    private static EmbeddedPostgres start() {
      try {
        return EmbeddedPostgres.builder()
            // Nothing like the order of code points, so that a column left to it shows.
            .setLocaleConfig("locale-provider", "icu")
            .setLocaleConfig("icu-locale", "en-US")
            .setServerConfig("max_connections", "200")
            .setServerConfig("timezone", "Pacific/Auckland")
            .start();
      } catch (IOException e) {
        throw new UncheckedIOException("PostgreSQL did not start.", e);
      }
    }
  }

  /** The JDBC URL of a new, empty database, user included. */
  public static String newDatabase() {
    String name = "books" + NUMBER.incrementAndGet();
    execute("postgres", "create database " + name);
    return url(name);
  }

  /** The host and port of the server, as in {@code localhost:5432}. */
  public static String address() {
    Assumptions.assumeTrue(
        canRun(),
        "PostgreSQL is not run as root, and this machine lets nobody make the user namespace in which it could be.");
    return "localhost:" + Started.SERVER.getPort();
  }

  /** Does something to the server or to one of its databases. */
  public static void execute(String database, String sql) {
    try (Connection connection = DriverManager.getConnection(url(database));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String url(String database) {
    return "jdbc:postgresql://" + address() + "/" + database + "?user=postgres";
  }

  private static boolean canRun() {
    if (!System.getProperty("user.name").equals("root")) {
      return true;
    }
    try {
      Process tried = new ProcessBuilder("unshare", "-U", "true").start();
      return tried.waitFor(10, TimeUnit.SECONDS) && tried.exitValue() == 0;
    } catch (IOException e) {
      return false;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
