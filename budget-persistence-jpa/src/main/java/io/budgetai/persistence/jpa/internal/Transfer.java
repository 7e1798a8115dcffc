package io.budgetai.persistence.jpa.internal;

import io.budgetai.ConflictException;
import io.budgetai.Progress;
import io.budgetai.persistence.jpa.TransferReport;
import io.budgetai.persistence.jpa.TransferReport.Outcome;
import io.budgetai.persistence.jpa.TransferReport.Table;
import io.budgetai.persistence.jpa.internal.TransferMark.Stage;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Copies all rows of a source into a database, table by table, each behind those that it points to, in the order of their
 * keys. So what is in the target at any moment is a beginning of the source, and its last key says where to go on. In the end
 * every row is read back and summed up.
 */
public final class Transfer {
  static final int PAGE = 500;

  private static final int PAGES_OF_A_COMMIT = 8;
  private static final String WRITING = "writing the books";

  private final List<BookTable> tables = BookTables.all();
  private final RowSource source;
  private final boolean overwriting;
  private final Progress progress;
  private long done;
  private long total;

  private Transfer(RowSource source, boolean overwriting, Progress progress) {
    this.source = source;
    this.overwriting = overwriting;
    this.progress = progress;
  }

  /** Copies one database into another, which is opened when the first was looked at. Both are closed then. */
  public static TransferReport between(
      OpenDatabase from, Supplier<OpenDatabase> to, boolean overwriting, Progress progress) {
    try (RowSource source = DatabaseRows.of(from);
        OpenDatabase target = to.get()) {
      return run(source, target, overwriting, progress);
    }
  }

  /** Does all that a transfer does but for writing; the target is empty where it is not there. */
  public static TransferReport rehearse(
      OpenDatabase from,
      Supplier<Optional<OpenDatabase>> to,
      boolean overwriting,
      Progress progress) {
    try (RowSource source = DatabaseRows.of(from);
        OpenDatabase target = to.get().orElse(null)) {
      return rehearse(source, target, overwriting, progress);
    }
  }

  static TransferReport run(
      RowSource source, OpenDatabase target, boolean overwriting, Progress progress) {
    return new Transfer(source, overwriting, progress).into(target);
  }

  static TransferReport rehearse(
      RowSource source, @Nullable OpenDatabase target, boolean overwriting, Progress progress) {
    return new Transfer(source, overwriting, progress).rehearse(target);
  }

  private TransferReport rehearse(@Nullable OpenDatabase target) {
    if (target != null) {
      try (Connection connection = target.connections().plain()) {
        first(target, connection);
      } catch (SQLException e) {
        throw Failure.of(e).toException("looking at the target", e);
      }
    }
    total = rows();
    List<Table> read = new ArrayList<>();
    for (BookTable table : tables) {
      TableDigest digest = new TableDigest(table);
      if (!sumUp(source.rows(table), digest)) {
        return new TransferReport(Outcome.CANCELED, List.of());
      }
      read.add(table(table, digest.result(), 0));
    }
    return new TransferReport(Outcome.REHEARSED, read);
  }

  private TransferReport into(OpenDatabase target) {
    try (Connection connection = target.connections().plain()) {
      first(target, connection);
    } catch (SQLException e) {
      throw Failure.of(e).toException("looking at the target", e);
    }
    try {
      Migrations.run(target.vendor(), target.names(), target.connections());
    } catch (SQLException e) {
      throw Failure.of(e).toException("making the tables", e);
    }
    return target
        .connections()
        .patiently(
            dataSource -> {
              try (Connection connection = dataSource.getConnection()) {
                target.vendor().prepare(connection);
                connection.setAutoCommit(false);
                try {
                  return new Writing(target, connection).run();
                } finally {
                  connection.rollback();
                  connection.setAutoCommit(true);
                }
              } catch (SQLException e) {
                throw Failure.of(e).toException(WRITING, e);
              }
            });
  }

  /** What is to be done first at a target; refuses one that must not be written to. */
  private Stage first(OpenDatabase target, Connection connection) throws SQLException {
    switch (Migrations.state(target.vendor(), target.names(), connection)) {
      case MISSING -> {
        return Stage.COPYING;
      }
      case OLDER ->
          throw new ConflictException(
              "The books at the target were last opened by an older version of this library. Maybe open them once with"
                  + " this one, or use an empty database.");
      case CURRENT -> {
        // What is in it decides.
      }
    }
    TransferMark before = TransferMark.find(connection, target.names());
    if (before != null
        && before.source().equals(source.fingerprint())
        && before.stage() != Stage.DIFFERING) {
      return before.stage();
    }
    if (isEmpty(target, connection)) {
      return Stage.COPYING;
    }
    if (overwriting) {
      return Stage.CLEARING;
    }
    throw new ConflictException(
        before == null
            ? "There are books at the target already. Maybe use an empty database, or say that they are to be overwritten."
            : "At the target is what a transfer from another source left, or from this one before it was changed. Maybe"
                + " finish that one, or say that it is to be overwritten.");
  }

  private boolean isEmpty(OpenDatabase target, Connection connection) throws SQLException {
    for (BookTable table : tables) {
      try (TableReader reader = new TableReader(target, connection, table)) {
        if (!reader.isEmpty()) {
          return false;
        }
      }
    }
    return true;
  }

  private long rows() {
    long rows = 0;
    for (BookTable table : tables) {
      rows += source.count(table);
    }
    return rows;
  }

  /** Reads rows to their end, and closes them; says whether nobody canceled it. */
  private boolean sumUp(RowSource.Rows reading, TableDigest digest) {
    try (RowSource.Rows rows = reading) {
      return each(
          rows,
          page -> {
            digest.add(page);
            return true;
          });
    }
  }

  /** Does something with each page, until that is enough or somebody cancels it; says whether it came to the end. */
  private boolean each(RowSource.Rows rows, Predicate<List<@Nullable Object[]>> work) {
    for (List<@Nullable Object[]> page = rows.next(PAGE); !page.isEmpty(); page = rows.next(PAGE)) {
      if (!work.test(page)) {
        return false;
      }
      done += page.size();
      if (!progress.report(done, Math.max(done, total))) {
        return false;
      }
    }
    return true;
  }

  private static Table table(BookTable table, TableDigest.Result read, long written) {
    return new Table(table.name(), read.rows(), written, read.checksum());
  }

  /** The part that writes, on its own connection. */
  private final class Writing {
    private final OpenDatabase target;
    private final Connection connection;

    Writing(OpenDatabase target, Connection connection) {
      this.target = target;
      this.connection = connection;
    }

    TransferReport run() throws SQLException {
      Stage stage = first(target, connection);
      mark(stage);
      if (source.isTarget()) {
        TransferMark.remove(connection, target.names());
        commit();
        throw new ConflictException(
            "The source and the target are the same database. Maybe another target was meant.");
      }
      if (stage == Stage.CLEARING) {
        clear();
        mark(Stage.COPYING);
      }
      total = 2 * rows();
      List<Table> copied = new ArrayList<>();
      for (BookTable table : tables) {
        Table written = copy(table);
        if (written == null) {
          return new TransferReport(Outcome.CANCELED, List.of());
        }
        copied.add(written);
      }
      return verified(copied);
    }

    private void mark(Stage stage) throws SQLException {
      new TransferMark(source.fingerprint(), stage).put(target, connection);
      commit();
    }

    private void commit() throws SQLException {
      connection.commit();
      target.vendor().secure(connection);
    }

    private void clear() throws SQLException {
      List<BookTable> backward = new ArrayList<>(tables);
      Collections.reverse(backward);
      for (BookTable table : backward) {
        try (TableWriter writer = new TableWriter(target, connection, table)) {
          writer.clear();
        }
        commit();
      }
    }

    /** Copies what is not there yet; {@code null} if it was canceled. */
    private @Nullable Table copy(BookTable table) throws SQLException {
      TableDigest digest = new TableDigest(table);
      try (TableReader there = new TableReader(target, connection, table);
          TableWriter writer = new TableWriter(target, connection, table);
          RowSource.Rows rows = source.rows(table)) {
        Object[] position = there.lastKey();
        Copying copying = new Copying(table, position, writer, digest);
        boolean ended = each(rows, copying::write);
        commit();
        if (!ended || copying.pointersLeft && !point(table, writer)) {
          return null;
        }
        return table(table, digest.result(), copying.written);
      }
    }

    /** Adds the pointers that led farther than to the end of their page. */
    private boolean point(BookTable table, TableWriter writer) throws SQLException {
      if (table.pointers().isEmpty()) {
        return true;
      }
      try (RowSource.Rows rows = source.rows(table)) {
        for (List<@Nullable Object[]> page = rows.next(PAGE);
            !page.isEmpty();
            page = rows.next(PAGE)) {
          writer.point(page);
          commit();
          if (!progress.report(done, total)) {
            return false;
          }
        }
      }
      return true;
    }

    private TransferReport verified(List<Table> copied) throws SQLException {
      List<String> differing = new ArrayList<>();
      for (int i = 0; i < tables.size(); i++) {
        BookTable table = tables.get(i);
        TableDigest digest = new TableDigest(table);
        TableReader reader = new TableReader(target, connection, table);
        if (!sumUp(new DatabaseRows.Pages(table, reader, "reading back"), digest)) {
          return new TransferReport(Outcome.CANCELED, List.of());
        }
        TableDigest.Result there = digest.result();
        if (there.rows() != copied.get(i).rows()
            || !there.checksum().equals(copied.get(i).checksum())) {
          differing.add(table.name());
        }
      }
      if (!differing.isEmpty()) {
        mark(Stage.DIFFERING);
        throw new ConflictException(
            "The source and the target differ in %s. Maybe the source was changed since the transfer was begun: run it again,"
                    .formatted(String.join(", ", differing))
                + " and say that what is there is to be overwritten.");
      }
      TransferMark.remove(connection, target.names());
      commit();
      return new TransferReport(Outcome.VERIFIED, copied);
    }

    /** What becomes of the pages of one table. */
    private final class Copying {
      private final BookTable table;
      private final Comparator<Object[]> byKey;
      private final Object @Nullable [] position;
      private final TableWriter writer;
      private final TableDigest digest;
      private boolean pointersLeft;
      private long written;
      private int pages;

      Copying(
          BookTable table, Object @Nullable [] position, TableWriter writer, TableDigest digest) {
        this.table = table;
        this.byKey = table.byKey();
        this.position = position;
        this.writer = writer;
        this.digest = digest;
        // Nobody wrote down which pointers the run before had left out.
        this.pointersLeft = position != null;
      }

      boolean write(List<@Nullable Object[]> page) {
        digest.add(page);
        List<@Nullable Object[]> missing = missing(page);
        try {
          pointersLeft |= !writer.insert(missing);
          written += missing.size();
          pages++;
          if (pages % PAGES_OF_A_COMMIT == 0) {
            commit();
          }
          return true;
        } catch (SQLException e) {
          throw Failure.of(e).toException("writing the table " + table.name(), e);
        }
      }

      /** The rows of a page that are behind all that is there. */
      private List<@Nullable Object[]> missing(List<@Nullable Object[]> page) {
        Object[] last = position;
        if (last == null) {
          return page;
        }
        return page.stream().filter(row -> byKey.compare(table.keyOf(row), last) > 0).toList();
      }
    }
  }
}
