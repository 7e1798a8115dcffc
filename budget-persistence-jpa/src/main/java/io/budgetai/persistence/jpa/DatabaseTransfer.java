package io.budgetai.persistence.jpa;

import io.budgetai.ConflictException;
import io.budgetai.Progress;
import io.budgetai.ProviderException;
import io.budgetai.persistence.jpa.internal.OpenDatabase;
import io.budgetai.persistence.jpa.internal.Transfer;
import org.jspecify.annotations.Nullable;

/**
 * Copies all books of a database, every workspace of it, into another database of any make: ids, versions, the audit with its
 * chains, events that were not delivered, and operation ids. Nothing is computed anew, so the copy answers as the original does.
 *
 * <pre>{@code
 * TransferReport report =
 *     DatabaseTransfer.from(Database.at(Path.of("books.db")))
 *         .to(Database.at("postgresql://user:password@host/books"))
 *         .run(progress);
 * }</pre>
 *
 * <p>All that is read is of one moment, so the source may stay in use; what is changed there meanwhile is not in the copy. It is
 * streamed: memory does not grow with the books. A run that was canceled, failed or killed is finished by the same call again,
 * which goes on where it had come to; until then nobody can open the target as books. In the end every row is read back from the
 * target, and counts and checksums must be those of the source.
 *
 * <p>Safe for use by several threads; two runs into the same target at once hinder each other, and end with an error or with
 * the same books.
 */
public final class DatabaseTransfer {
  private final Database source;
  private final @Nullable Database target;
  private final boolean overwriting;

  private DatabaseTransfer(Database source, @Nullable Database target, boolean overwriting) {
    this.source = source;
    this.target = target;
    this.overwriting = overwriting;
  }

  /** A transfer of the books in a database. */
  public static DatabaseTransfer from(Database source) {
    return new DatabaseTransfer(source, null, false);
  }

  /** The same into a database; tables are made there, or brought up to date. */
  public DatabaseTransfer to(Database place) {
    return new DatabaseTransfer(source, place, overwriting);
  }

  /** The same, with books that are at the target deleted first. */
  public DatabaseTransfer overwriting() {
    return new DatabaseTransfer(source, target, true);
  }

  /**
   * Copies the books.
   *
   * @param progress is told how many rows were read, of those at the source and those read back; asked after each few hundred
   *     whether to go on
   * @throws ConflictException if there are books at the target and nobody said that they are to be overwritten, if source and
   *     target are the same, or if in the end they differ, which they do where the source was changed between a run and the
   *     one that went on with it
   * @throws ProviderException if there are no books at the source, or a database fails; a run that failed on the way is
   *     finished by the same call again
   */
  public TransferReport run(Progress progress) {
    Database place = checkedTarget();
    return Transfer.between(openBooks(source), place::open, overwriting, progress);
  }

  /**
   * Does all that {@link #run} does but for writing: reads every row of the source, and refuses a target that would be refused.
   * No file and no table is made.
   */
  public TransferReport rehearse(Progress progress) {
    Database place = checkedTarget();
    return Transfer.rehearse(openBooks(source), place::openIfThere, overwriting, progress);
  }

  private Database checkedTarget() {
    if (target == null) {
      throw new IllegalStateException("A transfer needs a target. Maybe call to(...).");
    }
    if (target.isSameAs(source)) {
      throw new ConflictException(
          "The source and the target are the same database. Maybe another target was meant.");
    }
    return target;
  }

  static OpenDatabase openBooks(Database database) {
    return database
        .openIfThere()
        .orElseThrow(
            () ->
                new ProviderException(
                    "There is no database at the source. Maybe its name is misspelled.",
                    false,
                    null));
  }
}
