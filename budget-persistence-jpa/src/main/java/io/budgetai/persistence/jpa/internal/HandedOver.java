package io.budgetai.persistence.jpa.internal;

import java.sql.Connection;
import org.hibernate.engine.jdbc.connections.spi.ConnectionProvider;

/** Stands where Hibernate wants a source of connections: every session is handed its own. */
final class HandedOver implements ConnectionProvider {
  private static final long serialVersionUID = 1L;

  @Override
  public Connection getConnection() {
    throw new IllegalStateException("A session was opened without a connection.");
  }

  @Override
  public void closeConnection(Connection connection) {
    throw new IllegalStateException("A connection was to be closed that is not Hibernate's.");
  }

  @Override
  public boolean supportsAggressiveRelease() {
    return false;
  }

  @Override
  public boolean isUnwrappableAs(Class<?> unwrapType) {
    return false;
  }

  @Override
  public <T> T unwrap(Class<T> unwrapType) {
    throw new IllegalArgumentException("There is nothing behind it.");
  }
}
