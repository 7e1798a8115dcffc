package io.budgetai.persistence.jpa.internal;

import io.budgetai.ProviderException;
import io.budgetai.UserId;
import io.budgetai.WorkspaceId;
import io.budgetai.storage.Books;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.hibernate.SessionFactory;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Begins, ends and repeats units of work on one database. */
public final class UnitsOfWork implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(UnitsOfWork.class);

  private final Vendor vendor;
  private final Connections connections;
  private final SessionFactory sessions;
  private final AcrossWorkspaces across;
  private final ThreadLocal<Boolean> busy = new ThreadLocal<>();
  private volatile boolean closed;

  private UnitsOfWork(
      Vendor vendor, TableNames names, Connections connections, SessionFactory sessions) {
    this.vendor = vendor;
    this.connections = connections;
    this.sessions = sessions;
    this.across = new AcrossWorkspaces(names);
  }

  /** Units of work on a database that is opened, and closed, here. */
  public static UnitsOfWork open(DatabaseSettings settings, TableNames names) {
    Vendor vendor = Vendor.ofUrl(settings.url());
    return start(vendor, names, () -> connect(vendor, settings));
  }

  static Connections connect(Vendor vendor, DatabaseSettings settings) {
    try {
      DriverManager.getDriver(settings.url());
    } catch (SQLException e) {
      throw new ProviderException(
          "No JDBC driver for %s is on the class path. Maybe add its artifact to the dependencies."
              .formatted(vendor.name()),
          false,
          null);
    }
    try {
      return Connections.to(vendor, settings);
    } catch (com.zaxxer.hikari.pool.HikariPool.PoolInitializationException e) {
      Failure failure = Failure.of(e);
      if (failure == Failure.UNKNOWN) {
        vendor.diagnose(settings);
      }
      throw (failure == Failure.UNKNOWN ? Failure.UNREACHABLE : failure)
          .toException("opening the books", e);
    }
  }

  /** Units of work on a database of the host. */
  public static UnitsOfWork on(DataSource host, TableNames names) {
    Vendor vendor = adopted(host);
    return start(vendor, names, () -> Connections.of(vendor, host));
  }

  static Vendor adopted(DataSource host) {
    try (Connection connection = host.getConnection()) {
      Vendor vendor = Vendor.of(connection);
      vendor.adopt(connection);
      return vendor;
    } catch (SQLException e) {
      throw Failure.of(e).toException("opening the books", e);
    }
  }

  /** Hibernate asks the database nothing while it gets ready, and takes the longer time: both go on at once. */
  private static UnitsOfWork start(
      Vendor vendor, TableNames names, Supplier<Connections> connecting) {
    vendor.check(names);
    // Said before there is a second thread: SLF4J warns when two threads log first.
    LOG.debug("Opening the books on {}.", vendor.name());
    CompletableFuture<SessionFactory> sessions =
        CompletableFuture.supplyAsync(() -> Sessions.factory(vendor, names));
    try {
      return start(vendor, names, connecting.get(), sessions);
    } catch (RuntimeException e) {
      var unused = sessions.thenAccept(SessionFactory::close);
      throw e;
    }
  }

  private static UnitsOfWork start(
      Vendor vendor,
      TableNames names,
      Connections connections,
      CompletableFuture<SessionFactory> sessions) {
    try {
      try (Connection connection = connections.plain()) {
        vendor.verify(connection.getMetaData());
        TransferMark.refuse(connection, names);
      }
      Migrations.run(vendor, names, connections);
      return new UnitsOfWork(vendor, names, connections, sessions.join());
    } catch (SQLException e) {
      connections.close();
      throw Failure.of(e).toException("opening the books", e);
    } catch (RuntimeException e) {
      connections.close();
      throw e;
    }
  }

  public String name() {
    return vendor.name();
  }

  public <T> T read(WorkspaceId workspace, Function<? super Books, ? extends T> work) {
    return alone(() -> attempt(workspace, work, false).result());
  }

  public <T> T write(WorkspaceId workspace, Function<? super Books, ? extends T> work) {
    return alone(
        () -> {
          Backoff backoff = new Backoff(ThreadLocalRandom.current());
          while (true) {
            Outcome<T> outcome = attempt(workspace, work, true);
            if (!outcome.repeatable() || !backoff.again()) {
              return outcome.result();
            }
          }
        });
  }

  public List<WorkspaceId> workspacesOf(UserId user) {
    return across(session -> across.withMember(session, user));
  }

  public List<WorkspaceId> workspacesWithEvents(int limit) {
    return across(session -> across.withEvents(session, limit));
  }

  @Override
  public void close() {
    if (!closed) {
      closed = true;
      sessions.close();
      connections.close();
    }
  }

  /** What came of a unit of work: a result, or an exception and whether another try can help. */
  private record Outcome<T extends @Nullable Object>(
      T value, @Nullable RuntimeException thrown, boolean repeatable) {

    T result() {
      if (thrown != null) {
        throw thrown;
      }
      return value;
    }
  }

  @SuppressWarnings("NullAway") // The value of an outcome that was thrown is never returned.
  private <T> Outcome<T> attempt(
      WorkspaceId workspace, Function<? super Books, ? extends T> work, boolean writing) {
    Connection connection;
    try {
      connection = connections.begin(writing);
    } catch (SQLException e) {
      Failure failure = Failure.of(e);
      return new Outcome<>(
          null, failure.toException("beginning a unit of work", e), failure.passing());
    }
    UnitOfWork unit = null;
    T value = null;
    RuntimeException thrown = null;
    try (StatelessSession session = session(connection, workspace.value())) {
      unit = new UnitOfWork(session, workspace.value(), writing);
      session.beginTransaction();
      if (writing && vendor.locksWorkspaces()) {
        unit.lock(WorkspaceRow.class, workspace.value());
      }
      value = work.apply(new JpaBooks(unit));
      if (writing && unit.lost() == null) {
        commit(unit, session, connection);
      }
    } catch (RuntimeException e) {
      thrown = e;
    } finally {
      if (unit != null) {
        unit.end();
      }
      release(connection);
    }
    if (unit != null && unit.lost() != null && (thrown == null || unit.repeatable())) {
      thrown = unit.lost();
    }
    return new Outcome<>(value, thrown, unit != null && unit.repeatable());
  }

  private void commit(UnitOfWork unit, StatelessSession session, Connection connection) {
    try {
      session.getTransaction().commit();
    } catch (RuntimeException e) {
      throw Failure.of(e) == Failure.UNREACHABLE
          ? unit.refuse(Failure.UNDECIDED, "committing")
          : unit.failed("committing", e);
    }
    if (unit.changed()) {
      try {
        vendor.secure(connection);
      } catch (SQLException e) {
        throw Failure.of(e).toException("securing what was committed", e);
      }
    }
  }

  private StatelessSession session(Connection connection, UUID workspace) {
    return sessions
        .withStatelessOptions()
        .connection(connection)
        .tenantIdentifier((Object) workspace)
        .openStatelessSession();
  }

  /** A unit that ended is what it is, committed or lost: that its connection broke afterwards changes neither. */
  private void release(Connection connection) {
    try {
      connections.end(connection);
    } catch (SQLException e) {
      LOG.warn(
          "A unit of work had ended, but its connection is of no more use. {}",
          Failure.of(e).toException("giving it back", e).getMessage());
    }
  }

  private <T> T across(Function<StatelessSession, T> query) {
    return alone(
        () -> {
          try {
            Connection connection = connections.begin(false);
            try (StatelessSession session = session(connection, Columns.NIL)) {
              return query.apply(session);
            } finally {
              release(connection);
            }
          } catch (SQLException | org.hibernate.HibernateException e) {
            throw Failure.of(e).toException("looking for workspaces", e);
          }
        });
  }

  /** Units of work do not nest: on a single connection for writers the inner one would wait for the outer one for ever. */
  private <T> T alone(Supplier<T> unit) {
    if (closed) {
      throw new IllegalStateException("The storage is closed. Maybe open it again.");
    }
    if (busy.get() != null) {
      throw new IllegalStateException(
          "This thread is in a unit of work already. Maybe do both in one, or one after the"
              + " other.");
    }
    busy.set(true);
    try {
      return unit.get();
    } finally {
      busy.remove();
    }
  }
}
