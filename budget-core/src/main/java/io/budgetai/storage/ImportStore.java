package io.budgetai.storage;

import io.budgetai.account.AccountId;
import io.budgetai.expense.TransactionId;
import io.budgetai.imports.Import;
import io.budgetai.imports.ImportId;
import io.budgetai.imports.ImportedRow;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Imports, and what became of their rows. */
public interface ImportStore {

  Optional<Import> find(ImportId id);

  /** At most {@code limit} imports that began before {@code before}, newest first by id; {@code null} for the newest. */
  List<Import> list(@Nullable ImportId before, int limit);

  /** The import of these bytes into this account that is still {@code RUNNING}; the newest by id if there are several. */
  Optional<Import> running(AccountId account, String digest);

  void insert(Import started);

  /**
   * @param edited carries the version that comes after the one from which it was made
   * @throws io.budgetai.ConflictException if the stored version is not the one before
   */
  void update(Import edited);

  /**
   * How many rows with these fingerprints an import met up to now, created ones and duplicates alike.
   *
   * @return by fingerprint; those not met are not in it
   */
  Map<UUID, Integer> met(ImportId importId, Collection<UUID> fingerprints);

  /**
   * The transactions that rows with these fingerprints became in this account, whichever import created them; of rows that were
   * forgotten, those that are not deleted.
   *
   * @return by key, for every occurrence of a fingerprint that became a transaction
   */
  Map<ImportedRow.Key, TransactionId> created(AccountId account, Collection<UUID> fingerprints);

  /**
   * Stores what became of rows, in batches.
   *
   * @throws io.budgetai.ConflictException if the import has a row of that line already, or a row claims to be created and
   *     another one with its key and account was
   */
  void insert(List<ImportedRow> rows);

  /** At most {@code limit} rows of an import behind {@code afterLine}, in order of line. */
  List<ImportedRow> rows(ImportId importId, long afterLine, int limit);

  /**
   * Those of the keys that imports other than {@code importId} met in this account as duplicates; each once, in no order.
   */
  List<ImportedRow.Key> claimedByOthers(
      ImportId importId, AccountId account, Collection<ImportedRow.Key> keys);

  /**
   * Forgets rows of an import, so that a later import of the same rows creates them again; unless the transaction that such a
   * row had created is not deleted by then, because somebody restored it. Lines that are not there are passed over.
   */
  void forget(ImportId importId, Collection<Long> lines);
}
