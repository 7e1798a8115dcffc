package io.budgetai.persistence.jpa.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Where connections come from: from pools of our own, one to read and one to write, or from the host's data source. */
final class Connections implements AutoCloseable {
  private static final int READERS = 4;

  private final Vendor vendor;
  private final DataSource readers;
  private final DataSource writers;
  private final boolean own;

  private Connections(Vendor vendor, DataSource readers, DataSource writers, boolean own) {
    this.vendor = vendor;
    this.readers = readers;
    this.writers = writers;
    this.own = own;
  }

  static Connections to(
      Vendor vendor, String url, @Nullable String user, @Nullable String password) {
    vendor.check(url);
    HikariDataSource writers = pool(vendor, url, user, password, true);
    try {
      return new Connections(vendor, pool(vendor, url, user, password, false), writers, true);
    } catch (RuntimeException e) {
      writers.close();
      throw e;
    }
  }

  static Connections of(Vendor vendor, DataSource host) {
    return new Connections(vendor, host, host, false);
  }

  private static HikariDataSource pool(
      Vendor vendor,
      String url,
      @Nullable String user,
      @Nullable String password,
      boolean writing) {
    HikariConfig config = new HikariConfig();
    config.setPoolName("budget-" + vendor.name() + (writing ? "-writer" : "-reader"));
    config.setJdbcUrl(vendor.complete(url));
    if (user != null) {
      config.setUsername(user);
    }
    if (password != null) {
      config.setPassword(password);
    }
    config.setDataSourceProperties(vendor.driverSettings(writing));
    config.setMaximumPoolSize(writing ? vendor.writers() : READERS);
    config.setMinimumIdle(writing ? 1 : 0);
    config.setInitializationFailTimeout(writing ? 1 : -1);
    // An embedded database cuts no connection that is old.
    config.setMaxLifetime(0);
    config.setAutoCommit(true);
    return new HikariDataSource(config);
  }

  /** The data source for migrations. */
  DataSource forMigration() {
    return writers;
  }

  /** A connection in which a unit of work has begun. It must be given back. */
  Connection begin(boolean writing) throws SQLException {
    Connection connection = (writing ? writers : readers).getConnection();
    try {
      connection.setAutoCommit(true);
      vendor.prepare(connection);
      int isolation = writing ? vendor.writeIsolation() : vendor.snapshotIsolation();
      if (connection.getTransactionIsolation() != isolation) {
        connection.setTransactionIsolation(isolation);
      }
      connection.setAutoCommit(false);
      return connection;
    } catch (SQLException | RuntimeException e) {
      connection.close();
      throw e;
    }
  }

  /** Ends what is not committed, and gives the connection back as it came. */
  void end(Connection connection) throws SQLException {
    try (connection) {
      connection.rollback();
      connection.setAutoCommit(true);
    }
  }

  @Override
  public void close() {
    if (own) {
      ((HikariDataSource) readers).close();
      ((HikariDataSource) writers).close();
    }
  }
}
