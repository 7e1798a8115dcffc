package io.budgetai.persistence.jpa.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.BatchUpdateException;
import java.sql.SQLDataException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import org.hibernate.JDBCException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FailureTest {

  @ParameterizedTest(name = "{0}: SQLSTATE {1}, code {2} is {4}")
  @CsvSource({
    "SQLite busy, , 5, [SQLITE_BUSY] The database file is locked, TRANSIENT",
    "SQLite busy in recovery, , 261, [SQLITE_BUSY_RECOVERY] x, TRANSIENT",
    "SQLite snapshot too old, , 517, [SQLITE_BUSY_SNAPSHOT] x, TRANSIENT",
    "SQLite locked, , 6, [SQLITE_LOCKED] x, TRANSIENT",
    "SQLite unique, , 19, [SQLITE_CONSTRAINT_UNIQUE] UNIQUE constraint failed, DUPLICATE",
    "SQLite primary key, , 19, [SQLITE_CONSTRAINT_PRIMARYKEY] PRIMARY KEY failed, DUPLICATE",
    "SQLite foreign key, , 19, [SQLITE_CONSTRAINT_FOREIGNKEY] FOREIGN KEY failed, DANGLING",
    "SQLite not null, , 19, [SQLITE_CONSTRAINT_NOTNULL] NOT NULL failed, UNKNOWN",
    "SQLite sum, , 1, [SQLITE_ERROR] SQL error (integer overflow), OVERFLOW",
    "SQLite disk full, , 13, [SQLITE_FULL] database or disk is full, UNKNOWN",
    "SQLite no database, , 26, [SQLITE_NOTADB] File opened that is not a database, NO_DATABASE",
    "H2 deadlock, 40001, 40001, x, TRANSIENT",
    "H2 lock timeout, HYT00, 50200, x, TRANSIENT",
    "H2 concurrent update, 90131, 90131, x, TRANSIENT",
    "H2 unique, 23505, 23505, x, DUPLICATE",
    "H2 child exists, 23503, 23503, x, DANGLING",
    "H2 parent missing, 23506, 23506, x, DANGLING",
    "H2 too long, 22001, 22001, x, TOO_LONG",
    "H2 out of range, 22003, 22003, x, OVERFLOW",
    "H2 closed, 90121, 90121, x, UNREACHABLE",
    "PostgreSQL serialization, 40001, 0, x, TRANSIENT",
    "PostgreSQL deadlock, 40P01, 0, x, TRANSIENT",
    "PostgreSQL unique, 23505, 0, x, DUPLICATE",
    "PostgreSQL foreign key, 23503, 0, x, DANGLING",
    "PostgreSQL lock timeout, 55P03, 0, x, TRANSIENT",
    "PostgreSQL broken, 08006, 0, x, UNREACHABLE",
    "PostgreSQL closed by its administrator, 57P01, 0, x, UNREACHABLE",
    "PostgreSQL crashed, 57P02, 0, x, UNREACHABLE",
    "PostgreSQL starting up, 57P03, 0, x, UNREACHABLE",
    "PostgreSQL out of connections, 53300, 0, x, UNREACHABLE",
    "PostgreSQL wrong password, 28P01, 0, x, REFUSED",
    "PostgreSQL no such database, 3D000, 0, x, REFUSED",
    "PostgreSQL no right, 42501, 0, x, REFUSED",
    "PostgreSQL canceled, 57014, 0, x, SLOW",
    "PostgreSQL out of range, 22003, 0, x, OVERFLOW",
    "PostgreSQL too long, 22001, 0, x, TOO_LONG",
    "PostgreSQL lost transaction, 25P02, 0, x, UNKNOWN",
    "PostgreSQL syntax, 42601, 0, x, UNKNOWN",
    "MySQL lock timeout, HY000, 1205, x, TRANSIENT",
    "MySQL deadlock, 40001, 1213, x, TRANSIENT",
    "MariaDB row changed, HY000, 1020, x, TRANSIENT",
    "MySQL duplicate, 23000, 1062, x, DUPLICATE",
    "MySQL duplicate with its key, 23000, 1586, x, DUPLICATE",
    "MySQL child, 23000, 1451, x, DANGLING",
    "MySQL parent, 23000, 1452, x, DANGLING",
    "MySQL child that is not shown, 23000, 1217, x, DANGLING",
    "MySQL parent that is not shown, 23000, 1216, x, DANGLING",
    "MySQL no null, 23000, 1048, x, UNKNOWN",
    "MySQL too long, 22001, 1406, x, TOO_LONG",
    "MySQL out of range, 22003, 1264, x, OVERFLOW",
    "MySQL sum out of range, 22003, 1690, x, OVERFLOW",
    "MySQL statement timeout, HY000, 3024, x, SLOW",
    "MariaDB statement timeout, 70100, 1969, x, SLOW",
    "MySQL canceled, 70100, 1317, x, SLOW",
    "MySQL killed, 70100, 1927, x, UNREACHABLE",
    "MySQL idle for too long, HY000, 4031, x, UNREACHABLE",
    "MySQL broken, 08S01, 0, x, UNREACHABLE",
    "MySQL shutting down, 08S01, 1053, x, UNREACHABLE",
    "MySQL out of connections, 08004, 1040, x, UNREACHABLE",
    "MySQL out of connections for the user, 42000, 1203, x, UNREACHABLE",
    "MariaDB out of its cluster, 08S01, 1047, x, UNREACHABLE",
    "MySQL wrong password, 28000, 1045, x, REFUSED",
    "MySQL no right to the database, 42000, 1044, x, REFUSED",
    "MySQL no such database, 42000, 1049, x, REFUSED",
    "MySQL no right to the table, 42000, 1142, x, REFUSED",
    "MySQL read only, HY000, 1290, x, REFUSED",
    "MySQL syntax, 42000, 1064, x, UNKNOWN",
    "MySQL raised by a trigger, 45000, 1644, x, UNKNOWN",
    "SQL Server deadlock, 40001, 1205, x, TRANSIENT",
    "SQL Server snapshot, S0001, 3960, x, TRANSIENT",
    "SQL Server unique, 23000, 2627, x, DUPLICATE",
    "SQL Server reference, 23000, 547, x, DANGLING",
    "anything else, HY000, 4711, x, UNKNOWN"
  })
  void readsCodes(String name, String state, int code, String message, Failure expected) {
    SQLException plain = new SQLException(message, state, code);
    assertThat(Failure.of(plain)).isEqualTo(expected);
    assertThat(Failure.of(new JDBCException("x", plain))).isEqualTo(expected);
    BatchUpdateException batch = new BatchUpdateException("x", null, 0, new int[0]);
    batch.setNextException(plain);
    assertThat(Failure.of(batch)).isEqualTo(expected);
  }

  @Test
  void onlyWhatCanPassByItselfIsRepeated() {
    assertThat(Failure.values())
        .filteredOn(Failure::passing)
        .containsExactly(Failure.TRANSIENT, Failure.UNREACHABLE);
  }

  @Test
  void aPoolThatIsEmptyIsUnreachable() {
    assertThat(Failure.of(new SQLTransientConnectionException("pool timed out")))
        .isEqualTo(Failure.UNREACHABLE);
  }

  @Test
  void aNumberThatADriverCannotReadIsTooLarge() {
    assertThat(Failure.of(new SQLDataException("value cannot be decoded as Long")))
        .isEqualTo(Failure.OVERFLOW);
  }

  @Test
  void neverRepeatsWhatADriverSays() {
    SQLException talkative = new SQLException("duplicate: 'Numbered account 4711'", "23505", 23505);
    RuntimeException thrown = Failure.of(talkative).toException("storing", talkative);
    assertThat(thrown).hasMessageNotContaining("4711").hasMessageContaining("Maybe");
    assertThat(thrown.getCause())
        .hasMessage("SQLSTATE 23505, code 23505")
        .hasNoCause()
        .satisfies(cause -> assertThat(cause.getStackTrace()).isEqualTo(talkative.getStackTrace()));
  }
}
