package io.budgetai.imports;

import io.budgetai.UserId;
import io.budgetai.Versioned;
import io.budgetai.account.AccountId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One import of one statement.
 *
 * @param account where its transactions went
 * @param source the name of the file, without its folder; at most 200 characters
 * @param format such as {@code csv}
 * @param digest SHA-256 of the bytes and of the layout by which they are read, 64 hexadecimal digits: an interrupted import
 *     is found again by it
 * @param status how far it came
 * @param rows how many rows of the statement were dealt with so far: created and duplicates
 * @param created how many of them were new
 * @param duplicates how many were in the books already
 * @param skipped how many lines were no transaction or were refused
 * @param startedBy who
 * @param startedAt when, to the millisecond
 * @param finishedAt when it ended or was undone; {@code null} while it runs or is interrupted
 */
public record Import(
    ImportId id,
    AccountId account,
    String source,
    String format,
    String digest,
    ImportStatus status,
    long rows,
    long created,
    long duplicates,
    long skipped,
    UserId startedBy,
    Instant startedAt,
    @Nullable Instant finishedAt,
    long version)
    implements Versioned {

  /** This import, with so many more rows in the books. */
  public Import advanced(long moreCreated, long moreDuplicates) {
    return new Import(
        id,
        account,
        source,
        format,
        digest,
        status,
        rows + moreCreated + moreDuplicates,
        created + moreCreated,
        duplicates + moreDuplicates,
        skipped,
        startedBy,
        startedAt,
        finishedAt,
        version);
  }

  /** This import, ended. */
  public Import ended(ImportStatus how, Instant when) {
    return new Import(
        id,
        account,
        source,
        format,
        digest,
        how,
        rows,
        created,
        duplicates,
        skipped,
        startedBy,
        startedAt,
        when,
        version);
  }

  /** The next edit of this import. */
  public Import nextVersion() {
    return new Import(
        id,
        account,
        source,
        format,
        digest,
        status,
        rows,
        created,
        duplicates,
        skipped,
        startedBy,
        startedAt,
        finishedAt,
        version + 1);
  }
}
