package io.budgetai.imports;

import io.budgetai.Page;
import io.budgetai.Progress;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Brings statements into the books, each row once, and takes them out again. Reading needs the permission READ, changing
 * WRITE. Safe for use by several threads.
 *
 * <p>Rows are the same when date, amount, original amount, text, payee and reference are, letter case, accents and runs of
 * blanks ignored. Of N equal rows in one statement each becomes a transaction; another statement of the same account with
 * the same rows adds only those that are more than N. What a person deleted stays deleted.
 *
 * <p>Text longer than a transaction holds is cut: 500 characters of the description, 200 of the payee. The rows stay apart
 * by their whole text all the same. The category that a file names counts where it is, letter for letter, the code of a
 * category, or the name of just one; rules overrule it.
 */
public interface ImportService {

  /**
   * Shows what {@link #run} would do, on the first rows. Changes nothing.
   *
   * @throws io.budgetai.NotFoundException if the account is not there
   * @throws io.budgetai.ValidationException if no reader knows the format, or the reader cannot make rows of the file
   * @throws io.budgetai.ProviderException if the bytes cannot be reached
   * @throws IllegalStateException if the host gave no reader
   */
  ImportPreview preview(ImportRequest request);

  /**
   * Imports a statement. It is read twice: once to refuse it as a whole before anything is stored, and once to store it, a
   * thousand rows in a unit of work each. Memory does not grow with the file.
   *
   * <p>An import that is interrupted, by an exception or by the end of the process, stays {@link ImportStatus#RUNNING} with
   * the rows that are committed; running the same bytes with the same layout into the same account again goes on with it.
   * Several threads that run the same statement at once share one import. To run a finished one again adds nothing.
   *
   * @param progress is told the bytes read, of twice the size of the file because it is read twice
   * @return with {@link Import#status()} {@code FINISHED}
   * @throws io.budgetai.ValidationException if bad rows reject the file: the first hundred, each with row, column and
   *     remedy; if a question about its layout is open; if the account is closed. Nothing was stored then
   * @throws java.util.concurrent.CancellationException if the progress listener said stop; what the import had created was
   *     taken back, but for what others edited or claimed meanwhile
   * @throws io.budgetai.ConflictException if the file changed while it was read, and what was created was taken back; or if
   *     another member undid the import meanwhile
   */
  ImportReport run(ImportRequest request, Progress progress);

  /**
   * Imports, newest first.
   *
   * @param cursor where the page before ended, or {@code null}
   * @param limit 1 to 1,000
   */
  Page<Import> list(@Nullable String cursor, int limit);

  /**
   * @throws io.budgetai.NotFoundException if there is no such import
   */
  Import get(ImportId id);

  /**
   * What became of the rows of an import, in order of line. Rows that were undone are not in it.
   *
   * @param cursor where the page before ended, or {@code null}
   * @param limit 1 to 1,000
   * @throws io.budgetai.NotFoundException if there is no such import
   */
  Page<ImportedRow> rows(ImportId id, @Nullable String cursor, int limit);

  /**
   * Undoes an import, finished, interrupted or half undone: deletes the transactions that it created, so that they can still
   * be restored, and forgets its rows, so that importing them again creates them again, but for those whose transaction was
   * restored.
   *
   * <p>Left alone are transactions that another import met too, and those that a person edited: whose date, amount, texts,
   * tags, parts, documents or links are not as imported, or whose category or merchant a person set or removed. Categories
   * and merchants that rules set are no edit. Rows of transactions that are left alone stay known. Undoing twice is the same
   * as once; when another import that needed a transaction is undone too, undoing this one again deletes that transaction.
   *
   * @param progress is told the rows looked at
   * @throws io.budgetai.NotFoundException if there is no such import
   */
  RevertReport revert(ImportId id, Progress progress);

  /** Undoes an import without anybody watching. */
  default RevertReport revert(ImportId id) {
    return revert(id, Progress.NONE);
  }

  /** Saved layouts, by name. Files that one of them fits are read by it; of several, by the newest. */
  List<SavedMapping> mappings();

  /**
   * Saves a layout to read the next file of the bank by, over the one with the same name if there is one.
   *
   * @param name 1 to 100 characters; blanks around it are removed
   * @param format such as {@code csv}, as {@link ImportPreview#format()} says
   */
  SavedMapping saveMapping(String name, String format, StatementLayout layout);

  /**
   * @param version the version that was read
   * @throws io.budgetai.NotFoundException if there is no such mapping
   * @throws io.budgetai.ConflictException if somebody else was faster
   */
  void deleteMapping(UUID id, long version);
}
