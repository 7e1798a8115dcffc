package io.budgetai.persistence.jpa.internal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a transfer takes rows from: a database, all of one moment, or a backup. */
interface RowSource extends AutoCloseable {
  /** What tells it from other sources, 64 characters at most; the same whenever it is opened. */
  String fingerprint();

  /** How many rows a table has. */
  long count(BookTable table);

  /** The rows of a table from the first one on, in the order of its key. */
  Rows rows(BookTable table);

  /** Whether it has the mark that was just put on the target, which then is the same database. */
  boolean isTarget();

  @Override
  void close();

  /** Rows that are being read. */
  interface Rows extends AutoCloseable {
    /** The next rows, at most so many; none at the end. */
    List<@Nullable Object[]> next(int most);

    @Override
    void close();
  }
}
