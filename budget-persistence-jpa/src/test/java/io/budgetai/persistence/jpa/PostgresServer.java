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
    return newDatabase("");
  }

  /** The JDBC URL of a new, empty database that is unlike others in what follows its name in CREATE DATABASE. */
  public static String newDatabase(String unlike) {
    String name = "books" + NUMBER.incrementAndGet();
    execute("create database " + name + " " + unlike);
    return url(name);
  }

  /** Where it listens on this machine. Skips the test where it cannot run. */
  static int port() {
    Assumptions.assumeTrue(
        canRun(),
        "PostgreSQL is not run as root, and this machine lets nobody make the user namespace in which it could be.");
    return Started.SERVER.getPort();
  }

  /** Changes a database, for connections that are made from now on. */
  public static void alterDatabase(String url, String change) {
    execute("alter database " + name(url) + " " + change);
  }

  /** Ends all connections to a database, as an administrator does. */
  public static void endConnections(String url) {
    execute(
        "select pg_terminate_backend(pid, 10000) from pg_stat_activity where datname = '%s'"
            .formatted(name(url)));
  }

  private static String name(String url) {
    return url.substring(url.lastIndexOf('/') + 1, url.indexOf('?'));
  }

  private static void execute(String sql) {
    try (Connection connection = DriverManager.getConnection(url("postgres"));
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String url(String database) {
    return "jdbc:postgresql://localhost:%d/%s?user=postgres".formatted(port(), database);
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
