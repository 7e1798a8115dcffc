package io.budgetai.benchmarks;

import io.budgetai.Progress;
import io.budgetai.persistence.jpa.Database;
import io.budgetai.persistence.jpa.DatabaseTransfer;
import io.budgetai.persistence.jpa.JpaStorage;
import io.budgetai.persistence.jpa.TransferReport;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Properties;

/**
 * How long copying books from SQLite to PostgreSQL takes, and back, reading back and checksums included, against a copy of the
 * same tables by raw JDBC batches that checks nothing. Each side runs in a fresh process, in turns.
 */
final class TransferRatio {
  private static final List<String> HEAP = List.of("-Xmx256m");
  private static final int RUNS = 3;

  /** Books of so many transactions are copied once. */
  private static final int LARGE = 500_000;

  private TransferRatio() {}

  static void measure(List<Integer> sizes) throws IOException, InterruptedException, SQLException {
    try (EmbeddedPostgres server = EmbeddedPostgres.builder().start()) {
      for (int size : sizes) {
        measure(size, size < LARGE ? RUNS : 1, server);
      }
    }
  }

  private static void measure(int size, int runs, EmbeddedPostgres server)
      throws IOException, InterruptedException, SQLException {
    Path books = BookFiles.ofSize(size);
    String source = "jdbc:sqlite:" + books;
    Path back = books.resolveSibling("back-" + size + ".db");
    String toServer = "";
    List<Ratio> there = new ArrayList<>();
    List<Ratio> home = new ArrayList<>();
    for (int run = 0; run < runs; run++) {
      String byHand = database(server, "raw_%d_%d".formatted(size, run));
      toServer = database(server, "moved_%d_%d".formatted(size, run));
      there.add(
          new Ratio(
              timed("transfer-library", source, toServer), timed("transfer-raw", source, byHand)));
      delete(back);
      double library = timed("transfer-library", toServer, "jdbc:sqlite:" + back);
      delete(back);
      home.add(new Ratio(library, timed("transfer-raw", toServer, "jdbc:sqlite:" + back)));
      delete(back);
    }
    print("SQLite to PostgreSQL", size, there);
    print("PostgreSQL to SQLite", size, home);
  }

  /** Milliseconds of both sides. */
  private record Ratio(double library, double byHand) {}

  private static void print(String way, int size, List<Ratio> runs) {
    System.out.printf(
        Locale.ROOT,
        "transfer %s, %,d transactions: library %s ms, by hand %s ms, ratio %s; %d runs%n",
        way,
        size,
        Spread.of(runs.stream().map(Ratio::library).toList()).in("%,.0f"),
        Spread.of(runs.stream().map(Ratio::byHand).toList()).in("%,.0f"),
        Spread.of(runs.stream().map(each -> each.library() / each.byHand()).toList()).in("%.2f"),
        runs.size());
  }

  private static double timed(String side, String from, String to)
      throws IOException, InterruptedException {
    return Double.parseDouble(Processes.output(HEAP, side, from, to));
  }

  /** Copies books by the library, and prints the milliseconds from the call to its end. */
  static void library(String from, String to) {
    long start = System.nanoTime();
    TransferReport report =
        DatabaseTransfer.from(Database.at(from)).to(Database.at(to)).run(Progress.NONE);
    if (report.outcome() != TransferReport.Outcome.VERIFIED) {
      throw new IllegalStateException("The transfer ended with " + report.outcome());
    }
    System.out.println((System.nanoTime() - start) / 1_000_000);
  }

  /** Copies the same tables by hand, and prints the milliseconds; making the tables is not timed. */
  static void raw(String from, String to) throws SQLException {
    JpaStorage.open(to).close();
    try (Connection source = connect(from);
        Connection target = connect(to)) {
      System.out.println(RawTransfer.millis(source, target));
    }
  }

  private static Connection connect(String url) throws SQLException {
    Properties settings = new Properties();
    if (url.startsWith("jdbc:sqlite:")) {
      settings.setProperty("journal_mode", "WAL");
      settings.setProperty("synchronous", "FULL");
      settings.setProperty("foreign_keys", "true");
      settings.setProperty("transaction_mode", "IMMEDIATE");
      settings.setProperty("temp_store", "MEMORY");
      settings.setProperty("cache_size", "-65536");
    } else {
      settings.setProperty("reWriteBatchedInserts", "true");
    }
    return DriverManager.getConnection(url, settings);
  }

  private static String database(EmbeddedPostgres server, String name) throws SQLException {
    try (Connection connection = server.getPostgresDatabase().getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create database " + name);
    }
    return server.getJdbcUrl("postgres", name);
  }

  private static void delete(Path file) throws IOException {
    for (String suffix : List.of("", "-wal", "-shm")) {
      Files.deleteIfExists(file.resolveSibling(file.getFileName() + suffix));
    }
  }
}
