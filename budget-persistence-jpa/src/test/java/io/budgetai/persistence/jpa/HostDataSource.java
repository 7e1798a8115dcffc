package io.budgetai.persistence.jpa;

import java.io.PrintWriter;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;

/** A host's data source, that counts the connections which are out and takes down the statements that were prepared. */
public final class HostDataSource implements DataSource {
  private final String url;
  private final AtomicInteger handedOut;
  private final Queue<String> prepared = new ConcurrentLinkedQueue<>();
  private volatile boolean losing;

  public HostDataSource(String url, AtomicInteger handedOut) {
    this.url = url;
    this.handedOut = handedOut;
  }

  /** From now on, commits are done and their answers lost, with the connection; or no longer. */
  public void loseAnswersToCommits(boolean lose) {
    losing = lose;
  }

  /** The statements that were prepared so far, in order. */
  List<String> prepared() {
    return List.copyOf(prepared);
  }

  @Override
  public Connection getConnection() throws SQLException {
    Connection connection = DriverManager.getConnection(url);
    handedOut.incrementAndGet();
    return (Connection)
        Proxy.newProxyInstance(
            HostDataSource.class.getClassLoader(),
            new Class<?>[] {Connection.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("close") && !connection.isClosed()) {
                handedOut.decrementAndGet();
              }
              if (method.getName().equals("prepareStatement")) {
                prepared.add((String) arguments[0]);
              }
              try {
                Object answer = method.invoke(connection, arguments);
                if (losing && method.getName().equals("commit")) {
                  connection.close();
                  throw new SQLException("The connection broke.", "08006");
                }
                return answer;
              } catch (java.lang.reflect.InvocationTargetException e) {
                throw e.getCause();
              }
            });
  }

  @Override
  public Connection getConnection(String user, String password) throws SQLException {
    return getConnection();
  }

  @Override
  public PrintWriter getLogWriter() {
    return new PrintWriter(System.err);
  }

  @Override
  public void setLogWriter(PrintWriter out) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setLoginTimeout(int seconds) {
    throw new UnsupportedOperationException();
  }

  @Override
  public int getLoginTimeout() {
    return 0;
  }

  @Override
  public Logger getParentLogger() {
    return Logger.getGlobal();
  }

  @Override
  public <T> T unwrap(Class<T> type) throws SQLException {
    throw new SQLException("Nothing to unwrap.");
  }

  @Override
  public boolean isWrapperFor(Class<?> type) {
    return false;
  }
}
