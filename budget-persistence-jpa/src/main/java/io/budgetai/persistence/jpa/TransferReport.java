package io.budgetai.persistence.jpa;

import java.util.List;

/**
 * What a transfer, a backup or a restoring did.
 *
 * @param outcome how it ended
 * @param tables one for each table of the books, in the order in which they were copied; empty where it was canceled
 */
public record TransferReport(Outcome outcome, List<Table> tables) {

  /** How a transfer ended. */
  public enum Outcome {
    /** Every row was written, read back and found to be the same. */
    VERIFIED,
    /** Every row of the source was read; nothing was written, as it was asked for. */
    REHEARSED,
    /** It was canceled. What was written stays, and is not opened as books until a transfer from the same source ends. */
    CANCELED
  }

  /**
   * A table.
   *
   * @param name without what the names of all tables begin with
   * @param rows how many there are at the source and, where the outcome says so, at the target
   * @param written how many of them this run wrote; fewer than there are where it went on with an earlier run
   * @param checksum SHA-256 in hexadecimal over the rows in the form of a backup, which is the same whatever database they
   *     are in
   */
  public record Table(String name, long rows, long written, String checksum) {}

  public TransferReport {
    tables = List.copyOf(tables);
  }

  /** How many rows there are in all tables. */
  public long rows() {
    return tables.stream().mapToLong(Table::rows).sum();
  }

  /** How many rows this run wrote. */
  public long written() {
    return tables.stream().mapToLong(Table::written).sum();
  }
}
