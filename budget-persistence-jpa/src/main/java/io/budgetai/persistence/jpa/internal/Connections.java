package io.budgetai.persistence.jpa.internal;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** Where connections come from: from pools of our own, one to read and one to write, or from the host's data source. */
final class Connections implements AutoCloseable {
  /** Flyway holds its history with one connection and works with another; a third holds the turn. */
  private static final int MIGRATORS = 3;

  private final Vendor vendor;
  private final DataSource readers;
  private final DataSource writers;

  /** What our own connections are like; {@code null} for those of a host. */
  private final @Nullable DatabaseSettings settings;

  private Connections(
      Vendor vendor, @Nullable DatabaseSettings settings, DataSource readers, DataSource writers) {
    this.vendor = vendor;
    this.settings = settings;
    this.readers = readers;
    this.writers = writers;
  }

  static Connections to(Vendor vendor, DatabaseSettings settings) {
    vendor.check(settings.url());
    HikariDataSource writers = pool(vendor, settings, Purpose.WRITING);
    try {
      return new Connections(vendor, settings, pool(vendor, settings, Purpose.READING), writers);
    } catch (RuntimeException e) {
      writers.close();
      throw e;
    }
  }

  static Connections of(Vendor vendor, DataSource host) {
    return new Connections(vendor, null, host, host);
  }

  private static HikariDataSource pool(Vendor vendor, DatabaseSettings settings, Purpose purpose) {
    HikariConfig config = new HikariConfig();
    config.setPoolName(
        "budget-%s-%s".formatted(vendor.name(), purpose.name().toLowerCase(Locale.ROOT)));
    config.setJdbcUrl(vendor.complete(settings));
    if (settings.user() != null) {
      config.setUsername(settings.user());
    }
    if (settings.password() != null) {
      config.setPassword(settings.password());
    }
    config.setDataSourceProperties(vendor.driverSettings(purpose, settings));
    List<String> greeting = vendor.greeting(purpose, settings);
    if (!greeting.isEmpty()) {
      config.setConnectionInitSql(String.join("; ", greeting));
    }
    int all = settings.poolSize() == 0 ? vendor.poolSize() : settings.poolSize();
    config.setMaximumPoolSize(
        switch (purpose) {
          case READING -> all - vendor.writers(all);
          case WRITING -> vendor.writers(all);
          case MIGRATING -> MIGRATORS;
        });
    config.setMinimumIdle(purpose == Purpose.WRITING ? 1 : 0);
    config.setConnectionTimeout(settings.timeout().toMillis());
    config.setInitializationFailTimeout(purpose == Purpose.WRITING ? 1 : -1);
    if (vendor.embedded()) {
      config.setMaxLifetime(0);
    }
    config.setAutoCommit(true);
    return new HikariDataSource(config);
  }

  /** A connection outside of any unit of work. */
  Connection plain() throws SQLException {
    return writers.getConnection();
  }

  /** Lets tables be made and changed, on connections that wait for as long as it takes. */
  void migrate(Consumer<DataSource> migration) {
    patiently(
        dataSource -> {
          migration.accept(dataSource);
          return true;
        });
  }

  /** Lets work be done on connections that wait for as long as it takes. */
  <T> T patiently(Function<DataSource, T> work) {
    if (settings == null) {
      return work.apply(writers);
    }
    try (HikariDataSource patient = pool(vendor, settings, Purpose.MIGRATING)) {
      return work.apply(patient);
    }
  }

  /** A connection in which a unit of work has begun. It must be given back. */
  Connection begin(boolean writing) throws SQLException {
    Connection connection = (writing ? writers : readers).getConnection();
    try {
      vendor.begin(connection, writing, settings != null);
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
    if (settings != null) {
      ((HikariDataSource) readers).close();
      ((HikariDataSource) writers).close();
    }
  }
}
