package io.budgetai.imports;

/** What a column of a statement holds. Every role but {@link #DESCRIPTION} and {@link #IGNORE} is taken at most once. */
public enum ColumnRole {
  /** Not read. */
  IGNORE,
  /** The booking date. */
  DATE,
  /** The signed amount, or the unsigned one where a {@link #DIRECTION} column says in or out. */
  AMOUNT,
  /** Money out, written without a minus. */
  DEBIT,
  /** Money out, written with a minus in a column of its own. */
  NEGATIVE_DEBIT,
  /** Money in. */
  CREDIT,
  /** A word or letter that says whether {@link #AMOUNT} is money in or out. */
  DIRECTION,
  /** The bank's text; several such columns are joined in file order. */
  DESCRIPTION,
  /** Who was paid, or who paid. */
  PAYEE,
  /** The bank's or the payer's id of the movement. */
  REFERENCE,
  /** The ISO code of the amount's currency. */
  CURRENCY,
  /** The account's balance after the movement, or at the end of its day. */
  BALANCE,
  /** The amount in the currency of the purchase. */
  ORIGINAL_AMOUNT,
  /** The ISO code of {@link #ORIGINAL_AMOUNT}. */
  ORIGINAL_CURRENCY,
  /** The account that the row belongs to, as the file names it. */
  ACCOUNT,
  /** The category as the file names it. */
  CATEGORY,
  /** Whether the movement is booked, pending or canceled; rows that are not booked are skipped. */
  STATUS
}
