package io.budgetai.imports;

import io.budgetai.account.AccountId;
import io.budgetai.expense.TransactionId;
import java.util.UUID;

/**
 * What became of one row of a statement. A row is known by what it says (its fingerprint) and by how many rows before it in
 * the statement say the same (its occurrence), so that N identical purchases stay N and a repeated statement adds none.
 *
 * @param importId the import that met it
 * @param line the line in the file, as an editor counts them, from 1
 * @param account the account to which the key is scoped
 * @param fingerprint 128 bits of a hash over what the row says
 * @param occurrence how many rows with this fingerprint came before it in this statement
 * @param transaction the transaction that it became, or that was there for it already
 * @param created whether this import created that transaction
 */
public record ImportedRow(
    ImportId importId,
    long line,
    AccountId account,
    UUID fingerprint,
    int occurrence,
    TransactionId transaction,
    boolean created) {

  /** What makes a row the same row in another statement of the same account. */
  public record Key(UUID fingerprint, int occurrence) {}

  public Key key() {
    return new Key(fingerprint, occurrence);
  }
}
