package io.budgetai.persistence.jpa;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who makes databases and users on a server of MariaDB or MySQL, and ends the connections of others. */
public final class MySqlAdministrator {
  private static final Pattern URL =
      Pattern.compile("(?<host>jdbc:\\w+://[^/]+/)(?<database>\\w*)(?<options>.*)");

  private final String url;
  private final String prefix = "budget_test_" + UUID.randomUUID().toString().substring(0, 8) + "_";
  private final AtomicInteger number = new AtomicInteger();
  private final Queue<String> made = new ConcurrentLinkedQueue<>();

  public MySqlAdministrator(String url) {
    this.url = url;
  }

  /** The JDBC URL of a new, empty database, whose own character set holds next to nothing, user included. */
  public String newDatabase() {
    String name = prefix + number.incrementAndGet();
    execute("create database " + name + " character set latin1");
    made.add(name);
    return urlOf(name);
  }

  /** The URL of a database, or of none. */
  public String urlOf(String database) {
    return parts(url).replaceAll("${host}" + database + "${options}");
  }

  /** The name of the database in a URL. */
  public static String database(String url) {
    return parts(url).group("database");
  }

  /** The URL for another user. */
  public static String as(String user, String password, String url) {
    return url.replaceAll("user=[^&]*", "user=" + user).replaceAll("&password=[^&]*", "")
        + "&password="
        + password;
  }

  /** Ends all connections to a database, and waits until they have. */
  public void endConnections(String database) {
    String where = " from information_schema.processlist where db = '%s'".formatted(database);
    for (String id : answers("select id" + where)) {
      execute("kill " + id);
    }
    while (!answers("select id" + where).isEmpty()) {
      Thread.onSpinWait();
    }
  }

  /** Runs a command. */
  public void execute(String sql) {
    answers(sql);
  }

  /** The first column of what a command answers. */
  public List<String> answers(String sql) {
    List<String> answers = new ArrayList<>();
    try (Connection connection = DriverManager.getConnection(url);
        Statement statement = connection.createStatement()) {
      if (statement.execute(sql)) {
        try (ResultSet rows = statement.getResultSet()) {
          while (rows.next()) {
            answers.add(rows.getString(1));
          }
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
    return answers;
  }

  void dropDatabases() {
    made.forEach(database -> execute("drop database " + database));
  }

  private static Matcher parts(String url) {
    Matcher parts = URL.matcher(url);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "The URL is none of jdbc:mysql://host/mysql?user=...&password=...");
    }
    return parts;
  }
}
