package io.budgetai.imports;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.budgetai.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One transaction as a statement tells it. NUL characters, which damaged or badly decoded files hold, are left out of its
 * texts, and halves of characters become question marks: not every database keeps them.
 *
 * @param line the physical line of the file where the row starts, from 1, as an editor shows it; rises from row to row, so a
 *     format in which several transactions share a line numbers its transactions instead
 * @param date the booking date in the bank's own calendar; no time zone is ever applied
 * @param amount signed as the holder sees it: money out is negative
 * @param description the bank's raw text, only with blanks around it removed and runs of them made one; may be empty
 * @param payee who was paid or who paid, or {@code null} when the file has no such column or the cell is blank
 * @param reference the bank's or the payer's id of this movement, or {@code null}
 * @param originalAmount the amount in the currency of the purchase, signed like {@code amount}, or {@code null}
 * @param balance the account's balance as the bank states it beside this row, or {@code null}
 * @param accountHint the account as the file names it, or {@code null}
 * @param categoryHint the category as the file names it, or {@code null}
 */
public record StatementRow(
    int line,
    LocalDate date,
    Money amount,
    String description,
    @Nullable String payee,
    @Nullable String reference,
    @Nullable Money originalAmount,
    @Nullable Money balance,
    @Nullable String accountHint,
    @Nullable String categoryHint) {
  private static final String NUL = "\0";

  public StatementRow {
    description = kept(description);
    payee = payee == null ? null : kept(payee);
    reference = reference == null ? null : kept(reference);
    accountHint = accountHint == null ? null : kept(accountHint);
    categoryHint = categoryHint == null ? null : kept(categoryHint);
  }

  private static String kept(String text) {
    String whole = text.replace(NUL, "");
    // Characters of one unit are the rule, and they are no halves.
    boolean plain = whole.chars().noneMatch(unit -> Character.isSurrogate((char) unit));
    return plain ? whole : new String(whole.getBytes(UTF_8), UTF_8);
  }

  /** The row with more of the bank's text, as files have it that break one transaction over several lines. */
  public StatementRow withDescription(String newDescription) {
    return new StatementRow(
        line,
        date,
        amount,
        newDescription,
        payee,
        reference,
        originalAmount,
        balance,
        accountHint,
        categoryHint);
  }

  /** Names the line and the date only: the rest is private. */
  @Override
  public String toString() {
    return "row at line " + line + " of " + date;
  }
}
