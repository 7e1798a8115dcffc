package io.budgetai.persistence.jpa.internal;

import io.budgetai.ProviderException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rows of a database of books, all of one moment. */
final class DatabaseRows implements RowSource {
  private static final String READING = "reading the books";

  private final OpenDatabase database;
  private final Connection snapshot;
  private final String fingerprint;

  private DatabaseRows(OpenDatabase database, Connection snapshot) throws SQLException {
    this.database = database;
    this.snapshot = snapshot;
    this.fingerprint = workspaces();
  }

  /** Takes over the database, and closes it with itself. */
  static DatabaseRows of(OpenDatabase database) {
    try {
      requireBooks(database);
      Connection snapshot = database.connections().begin(false);
      try {
        return new DatabaseRows(database, snapshot);
      } catch (SQLException | RuntimeException e) {
        database.connections().end(snapshot);
        throw e;
      }
    } catch (SQLException e) {
      database.close();
      throw Failure.of(e).toException(READING, e);
    } catch (RuntimeException e) {
      database.close();
      throw e;
    }
  }

  private static void requireBooks(OpenDatabase database) throws SQLException {
    try (Connection connection = database.connections().plain()) {
      switch (Migrations.state(database.vendor(), database.names(), connection)) {
        case MISSING ->
            throw refused("There are no books at the source. Maybe another database was meant.");
        case OLDER ->
            throw refused(
                "The books at the source were last opened by an older version of this library. Maybe open them once with"
                    + " this one, which brings them up to date.");
        case CURRENT -> TransferMark.refuse(connection, database.names());
      }
    }
  }

  private static ProviderException refused(String message) {
    return new ProviderException(message, false, null);
  }

  /** Which workspaces there are, whatever is in them: a transfer that goes on does so from the same. */
  private String workspaces() throws SQLException {
    MessageDigest digest = TableDigest.sha256();
    BookTable workspaces = BookTables.all().get(0);
    try (Rows rows = rows(workspaces)) {
      for (List<@Nullable Object[]> page = rows.next(1000);
          !page.isEmpty();
          page = rows.next(1000)) {
        page.forEach(
            row -> digest.update(String.valueOf(row[0]).getBytes(StandardCharsets.US_ASCII)));
      }
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  @Override
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public long count(BookTable table) {
    try (TableReader reader = new TableReader(database, snapshot, table)) {
      return reader.count();
    } catch (SQLException e) {
      throw Failure.of(e).toException(READING, e);
    }
  }

  @Override
  public Rows rows(BookTable table) {
    return new Pages(table, new TableReader(database, snapshot, table), READING);
  }

  @Override
  public boolean isTarget() {
    try (Connection connection = database.connections().plain()) {
      return TransferMark.isOn(connection, database.names());
    } catch (SQLException e) {
      throw Failure.of(e).toException(READING, e);
    }
  }

  @Override
  public void close() {
    try (database) {
      database.connections().end(snapshot);
    } catch (SQLException e) {
      throw Failure.of(e).toException(READING, e);
    }
  }

  /** Page behind page of a table. */
  static final class Pages implements Rows {
    private final BookTable table;
    private final TableReader reader;
    private final String what;
    private Object @Nullable [] last;

    Pages(BookTable table, TableReader reader, String what) {
      this.table = table;
      this.reader = reader;
      this.what = what;
    }

    @Override
    public List<@Nullable Object[]> next(int most) {
      try {
        List<@Nullable Object[]> page = reader.page(last, most);
        if (!page.isEmpty()) {
          last = table.keyOf(page.get(page.size() - 1));
        }
        return page;
      } catch (SQLException e) {
        throw Failure.of(e).toException(what, e);
      }
    }

    @Override
    public void close() {
      try {
        reader.close();
      } catch (SQLException e) {
        throw Failure.of(e).toException(what, e);
      }
    }
  }
}
