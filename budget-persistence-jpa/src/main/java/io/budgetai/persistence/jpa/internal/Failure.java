package io.budgetai.persistence.jpa.internal;

import io.budgetai.ConflictException;
import io.budgetai.ProviderException;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import org.hibernate.JDBCException;
import org.hibernate.StaleStateException;
import org.jspecify.annotations.Nullable;

/**
 * What a failed statement means. Drivers agree on little: SQLite has no SQLSTATE, MySQL reports a lock timeout as a general
 * error, SQL Server a deadlock under MySQL's number for something else; so both the SQLSTATE and the vendor's code are read.
 * What is not known here is never taken for something that a repetition could mend.
 */
enum Failure {
  /** A deadlock, a serialization failure, a lock that was not had in time: the whole unit of work can be done again. */
  TRANSIENT,
  /** The row was changed since it was read. */
  STALE,
  /** Something unique is there already. */
  DUPLICATE,
  /** Something points to what is not there, or would. */
  DANGLING,
  /** A text is longer than its column. */
  TOO_LONG,
  /** A number is beyond what its type holds. */
  OVERFLOW,
  /** The database cannot be reached, or the connection broke: whatever was not committed is lost. */
  UNREACHABLE,
  /** The connection broke between asking for a commit and hearing of it. */
  UNDECIDED,
  /** The database does not let this user in, or do this. */
  REFUSED,
  /** A statement took longer than it may. */
  SLOW,
  /** The file is there, and no database of this kind. */
  NO_DATABASE,
  /** Anything else. */
  UNKNOWN;

  private static final int SQLITE_BUSY = 5;
  private static final int SQLITE_LOCKED = 6;
  private static final int SQLITE_CONSTRAINT = 19;
  private static final int SQLITE_NOTADB = 26;

  private static final Set<String> TRANSIENT_STATES =
      // Serialization failure; PostgreSQL: deadlock, lock not available.
      Set.of("40001", "40P01", "55P03");

  private static final Set<Integer> TRANSIENT_CODES =
      // H2: lock timeout, concurrent update. MySQL and MariaDB: lock timeout, which is SQL Server's
      // deadlock too, deadlock.
      // SQL Server: snapshot conflict.
      Set.of(50200, 90131, 1205, 1213, 3960);

  /** MariaDB and MySQL: the row has changed since the last read. */
  private static final int ROW_CHANGED = 1020;

  private static final Set<Integer> DUPLICATE_CODES =
      // H2; MySQL and MariaDB: with and without the name of the key; SQL Server: constraint, index.
      Set.of(23505, 1062, 1586, 2627, 2601);

  private static final Set<Integer> DANGLING_CODES =
      // H2: child exists, parent missing. MySQL and MariaDB: the same, and for a user who may not
      // see
      // the other table. SQL Server: both.
      Set.of(23503, 23506, 1451, 1452, 1217, 1216, 547);

  private static final Set<Integer> UNREACHABLE_CODES =
      // H2: connection broken, database closed, already closed. MySQL and MariaDB: out of
      // connections for this user, killed, idle for too long.
      Set.of(90067, 90098, 90121, 90007, 1203, 1927, 4031);

  /** PostgreSQL, beside class 08: shut down by its administrator, crashed, starting up, out of connections. */
  private static final Set<String> UNREACHABLE_STATES = Set.of("57P01", "57P02", "57P03", "53300");

  /** No such database; no right to use it. Beside class 28. */
  private static final Set<String> REFUSED_STATES = Set.of("3D000", "42501");

  /** MySQL and MariaDB: no right to use the database, no such one, no right to a table, a column or a command; read only. */
  private static final Set<Integer> REFUSED_CODES =
      Set.of(1044, 1049, 1142, 1143, 1227, 1290, 1836);

  /** PostgreSQL: a statement was canceled. */
  private static final String CANCELED = "57014";

  /** MySQL and MariaDB: a statement was canceled; took too long on MySQL, on MariaDB. */
  private static final Set<Integer> CANCELED_CODES = Set.of(1317, 3024, 1969);

  /** Whether it can pass by itself, so that a unit of work that was not committed is worth repeating. */
  boolean passing() {
    return this == TRANSIENT || this == UNREACHABLE;
  }

  /** Reads what a throwable from Hibernate or a driver means, looking through what it wraps. */
  static Failure of(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof StaleStateException) {
        return STALE;
      }
      if (cause instanceof JDBCException wrapped) {
        return of(wrapped.getSQLException());
      }
      if (cause instanceof SQLException failed) {
        return of(failed);
      }
    }
    return UNKNOWN;
  }

  /** Reads what an exception of a driver means; a batch hides the cause behind itself. */
  static Failure of(SQLException failed) {
    for (SQLException next = failed; next != null; next = next.getNextException()) {
      Failure meaning = meaning(next);
      if (meaning != UNKNOWN) {
        return meaning;
      }
    }
    return failed.getCause() instanceof SQLException cause && cause != failed ? of(cause) : UNKNOWN;
  }

  /** The exception for callers: what was refused and what to do, and nothing that is stored. */
  RuntimeException toException(String what, Throwable thrown) {
    SQLException cause = withoutValues(thrown);
    return switch (this) {
      case TRANSIENT ->
          new ConflictException(
              "Others were at work on the same data while %s. Maybe try again.".formatted(what),
              cause);
      case STALE ->
          new ConflictException(
              "It was changed or deleted since it was read, while %s. Maybe read it again."
                  .formatted(what),
              cause);
      case DUPLICATE ->
          new ConflictException(
              "The name or id is taken already, while %s. Maybe choose another.".formatted(what),
              cause);
      case DANGLING ->
          new ConflictException(
              "Something points to what is not in this workspace, or would, while %s. Maybe store or move that first."
                  .formatted(what),
              cause);
      case TOO_LONG ->
          new IllegalArgumentException(
              "A text is longer than the database keeps, while %s. Maybe shorten it."
                  .formatted(what),
              cause);
      case OVERFLOW ->
          new ArithmeticException(
              "A sum is beyond what long minor units hold, while %s.".formatted(what));
      case UNREACHABLE ->
          new ProviderException(
              "The database cannot be reached, while %s. Maybe try again.".formatted(what),
              true,
              cause);
      case UNDECIDED ->
          new ProviderException(
              "The connection to the database broke, while %s, so nobody knows whether that was done. Maybe look, or repeat"
                      .formatted(what)
                  + " the call with the operation id that it had.",
              false,
              cause);
      case REFUSED ->
          new ProviderException(
              "The database refused, while %s. Maybe the user, the password or the name of the database is wrong, or the user"
                      .formatted(what)
                  + " lacks a right.",
              false,
              cause);
      case SLOW ->
          new ProviderException(
              "The database took longer than it may, while %s. Maybe raise DATABASE_TIMEOUT."
                  .formatted(what),
              true,
              cause);
      case NO_DATABASE ->
          new ProviderException(
              "The file is no database of this library, while %s. Maybe name another file."
                  .formatted(what),
              false,
              cause);
      case UNKNOWN ->
          new ProviderException(
              "The database failed with %s, while %s. Maybe look at its own log."
                  .formatted(
                      cause == null ? thrown.getClass().getSimpleName() : codes(cause), what),
              false,
              cause);
    };
  }

  private static Failure meaning(SQLException failed) {
    String state = failed.getSQLState() == null ? "" : failed.getSQLState();
    int code = failed.getErrorCode();
    String message = failed.getMessage() == null ? "" : failed.getMessage();
    if (state.isEmpty() && message.startsWith("[SQLITE_")) {
      return ofSqlite(code & 0xff, message);
    }
    if (TRANSIENT_STATES.contains(state)
        || TRANSIENT_CODES.contains(code)
        || code == ROW_CHANGED && state.equals("HY000")) {
      return TRANSIENT;
    }
    if (state.equals("23505") || DUPLICATE_CODES.contains(code)) {
      return DUPLICATE;
    }
    if (state.equals("23503") || DANGLING_CODES.contains(code)) {
      return DANGLING;
    }
    if (state.equals("22001")) {
      return TOO_LONG;
    }
    if (state.equals("22003") || state.isEmpty() && failed instanceof SQLDataException) {
      // MariaDB's driver gives no code where a sum is beyond the Java type that it is read as.
      return OVERFLOW;
    }
    if (state.startsWith("28") || REFUSED_STATES.contains(state) || REFUSED_CODES.contains(code)) {
      return REFUSED;
    }
    if (state.equals(CANCELED) || CANCELED_CODES.contains(code)) {
      return SLOW;
    }
    boolean unreachable =
        state.startsWith("08")
            || UNREACHABLE_STATES.contains(state)
            || UNREACHABLE_CODES.contains(code)
            || failed instanceof SQLTransientConnectionException
            || failed instanceof SQLNonTransientConnectionException
            || failed instanceof SQLRecoverableException;
    return unreachable ? UNREACHABLE : UNKNOWN;
  }

  private static Failure ofSqlite(int primaryCode, String message) {
    if (primaryCode == SQLITE_BUSY || primaryCode == SQLITE_LOCKED) {
      return TRANSIENT;
    }
    if (primaryCode == SQLITE_CONSTRAINT) {
      return message.contains("FOREIGN KEY")
          ? DANGLING
          : message.contains("UNIQUE") || message.contains("PRIMARY KEY") ? DUPLICATE : UNKNOWN;
    }
    if (primaryCode == SQLITE_NOTADB) {
      return NO_DATABASE;
    }
    return message.contains("integer overflow") ? OVERFLOW : UNKNOWN;
  }

  /** The codes and the stack of an exception without its message, in which drivers repeat bound values. */
  private static @Nullable SQLException withoutValues(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLException failed) {
        SQLException bare =
            new SQLException(codes(failed), failed.getSQLState(), failed.getErrorCode());
        bare.setStackTrace(failed.getStackTrace());
        return bare;
      }
    }
    return null;
  }

  private static String codes(SQLException failed) {
    return "SQLSTATE %s, code %d".formatted(failed.getSQLState(), failed.getErrorCode());
  }
}
