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
 * @param digest SHA-256 of the bytes, 64 hexadecimal digits, by which an interrupted import is found again
 * @param status how far it came
 * @param rows how many transactions the statement held so far
 * @param created how many of them were new
 * @param duplicates how many were in the books already
 * @param skipped how many lines were no transaction or were refused
 * @param startedBy who
 * @param startedAt when, to the millisecond
 * @param finishedAt when it ended, however it did; {@code null} while it runs or is interrupted
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
    implements Versioned {}
