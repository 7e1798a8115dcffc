package io.budgetai.persistence.jpa;

import io.budgetai.Progress;
import io.budgetai.persistence.jpa.internal.BackupRows;
import io.budgetai.persistence.jpa.internal.BackupWriter;
import java.nio.file.Path;

/**
 * A file with all books of a database, whatever its make: a zip file with a text file for each table, a row on each line. Equal
 * books make equal files. The format is documented in full, so that the books can be read without this library too.
 *
 * <pre>{@code
 * Backup.at(Path.of("books.zip")).save(Database.at(Path.of("books.db")), Progress.NONE);
 * Backup.at(Path.of("books.zip")).restore(Database.from(System.getenv()), progress);
 * }</pre>
 *
 * <p>It is not encrypted: who can read the file can read the books. Files from outside can be restored all the same: they are
 * checked as a whole before anything is written. Safe for use by several threads.
 */
public final class Backup {
  /** What a file may have unpacked where nobody says otherwise: 64 GiB, some twenty million transactions. */
  public static final long MOST_BYTES = 64L << 30;

  private final Path file;
  private final boolean overwriting;
  private final long mostBytes;

  private Backup(Path file, boolean overwriting, long mostBytes) {
    this.file = file;
    this.overwriting = overwriting;
    this.mostBytes = mostBytes;
  }

  /** A backup in a file, which may be there or not. */
  public static Backup at(Path file) {
    return new Backup(file, false, MOST_BYTES);
  }

  /** The same, with a file that is there replaced when saving, and books that are there deleted when restoring. */
  public Backup overwriting() {
    return new Backup(file, true, mostBytes);
  }

  /** The same, with files refused that have more bytes than this when they are unpacked. */
  public Backup atMost(long bytes) {
    return new Backup(file, overwriting, bytes);
  }

  /**
   * Writes all books of a database into the file: all of one moment, streamed, and read back before the file gets its name. A
   * run that was canceled or failed leaves nothing behind.
   *
   * @param progress is told how many rows were written, and read back
   * @throws io.budgetai.ConflictException if the file is there and nobody said that it is to be overwritten
   * @throws io.budgetai.ProviderException if there are no books, or the file cannot be written
   */
  public TransferReport save(Database books, Progress progress) {
    return BackupWriter.save(DatabaseTransfer.openBooks(books), file, overwriting, progress);
  }

  /**
   * Reads and checks the whole file, and says what is in it.
   *
   * @throws io.budgetai.ValidationException if it is no whole backup, or one of a newer version
   */
  public TransferReport check(Progress progress) {
    return BackupRows.report(file, mostBytes, progress);
  }

  /**
   * Writes the books of the file into a database. The file is checked first, as a whole; only then something is written. What
   * holds for a {@link DatabaseTransfer} holds here: a run that was canceled, failed or killed is finished by the same call
   * again, nobody can open the target before, and every row is read back.
   *
   * @param progress is told how many rows were checked, which has no total yet, and then read, written and read back
   * @throws io.budgetai.ValidationException if the file is no whole backup, or one of a newer version
   * @throws io.budgetai.ConflictException if there are books at the target and nobody said that they are to be overwritten
   * @throws io.budgetai.ProviderException if the database fails
   */
  public TransferReport restore(Database target, Progress progress) {
    return BackupRows.restore(file, mostBytes, target::open, overwriting, progress);
  }

  /** Does all that {@link #restore} does but for writing. */
  public TransferReport rehearse(Database target, Progress progress) {
    return BackupRows.rehearse(file, mostBytes, target::openIfThere, overwriting, progress);
  }
}
