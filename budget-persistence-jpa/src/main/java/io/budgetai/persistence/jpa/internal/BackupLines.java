package io.budgetai.persistence.jpa.internal;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads the lines of one entry of a backup: rows, each behind the one before it. */
final class BackupLines {
  /** Far more than any row of books has; a longer line is no row. */
  static final int LONGEST_LINE = 16 << 20;

  private static final int BUFFER = 1 << 16;

  private final InputStream in;
  private final BookTable table;
  private final RowLines lines;
  private final TableDigest digest;
  private final Comparator<Object[]> byKey;
  private final byte[] buffer = new byte[BUFFER];
  private int begin;
  private int end;
  private long number;
  private Object @Nullable [] last;

  BackupLines(InputStream in, BookTable table) {
    this.in = in;
    this.table = table;
    this.lines = new RowLines(table);
    this.digest = new TableDigest(table);
    this.byKey = table.byKey();
  }

  /**
   * The next rows, at most so many; none at the end.
   *
   * @throws BadBackup if there is a line that is none of a row, or is not in its place
   */
  List<@Nullable Object[]> next(int most) throws IOException {
    List<@Nullable Object[]> rows = new ArrayList<>(most);
    while (rows.size() < most) {
      byte[] line = line();
      if (line == null) {
        break;
      }
      rows.add(row(line));
    }
    return rows;
  }

  /** Count and checksum of what was read, which must be all. */
  TableDigest.Result result() {
    return digest.result();
  }

  private @Nullable Object[] row(byte[] line) {
    @Nullable Object[] row;
    try {
      row = lines.read(line);
    } catch (IllegalArgumentException e) {
      throw bad(e.getMessage() + ".");
    }
    Object[] key = table.keyOf(row);
    if (last != null && byKey.compare(last, key) >= 0) {
      throw bad("does not come behind the line before it, in the order of the key.");
    }
    last = key;
    digest.add(row);
    return row;
  }

  /** The next line with its line feed, or {@code null} at the end. */
  private byte @Nullable [] line() throws IOException {
    byte[] before = new byte[0];
    number++;
    while (true) {
      for (int i = begin; i < end; i++) {
        if (buffer[i] == '\n') {
          byte[] line = joined(before, i + 1);
          begin = i + 1;
          return line;
        }
      }
      before = joined(before, end);
      if (before.length > LONGEST_LINE) {
        throw bad("is longer than any row.");
      }
      begin = 0;
      end = in.read(buffer);
      if (end < 0) {
        end = 0;
        if (before.length > 0) {
          throw bad("is cut off.");
        }
        return null;
      }
    }
  }

  private byte[] joined(byte[] before, int upTo) {
    byte[] line = Arrays.copyOf(before, before.length + upTo - begin);
    System.arraycopy(buffer, begin, line, before.length, upTo - begin);
    return line;
  }

  private BadBackup bad(String how) {
    return new BadBackup("Line %d of %s %s".formatted(number, BackupManifest.entryOf(table), how));
  }

  /** A file is no backup, or no whole one; the message says why, and holds nothing of it. */
  static final class BadBackup extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadBackup(String message) {
      super(message);
    }
  }
}
