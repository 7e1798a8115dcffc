package io.budgetai.persistence.jpa.internal;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Counts the rows of a table and sums them up in a checksum: SHA-256 over their {@link RowLines lines}, which must come in the
 * order of the key. It is the same whatever database the rows are in.
 */
final class TableDigest {
  private final RowLines lines;
  private final MessageDigest digest = sha256();
  private long rows;
  private long bytes;

  TableDigest(BookTable table) {
    this.lines = new RowLines(table);
  }

  /** What came of it; {@code bytes} is the length of all lines. */
  record Result(long rows, long bytes, String checksum) {}

  void add(List<@Nullable Object[]> page) {
    for (@Nullable Object[] row : page) {
      add(row);
    }
  }

  /** Adds a row, and returns its line. */
  byte[] add(@Nullable Object[] row) {
    byte[] line = lines.write(row);
    digest.update(line);
    rows++;
    bytes += line.length;
    return line;
  }

  /** Ends it: nothing can be added any more. */
  Result result() {
    return new Result(rows, bytes, HexFormat.of().formatHex(digest.digest()));
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java has SHA-256.", e);
    }
  }
}
