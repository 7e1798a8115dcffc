package io.budgetai.imports;

import io.budgetai.Progress;

/**
 * Reads one format of statement files.
 *
 * <p>An implementation must be safe for several threads; must treat every byte as hostile and keep to
 * {@link StatementOptions#limits()}; must report amounts as the account holder sees them (money out is negative) and dates
 * as the calendar dates that the file names; must not hold the file in memory; must throw only
 * {@link io.budgetai.BudgetException}s, {@link io.budgetai.ValidationException} for everything that is wrong with the
 * bytes, and must put no amount, name or bank text into a message.
 */
public interface StatementReader {

  /** Stable lower-case name of the format, such as {@code csv}. */
  String format();

  /**
   * Says whether a file that begins like this may be of this format. Cheap and forgiving: reading may still refuse it.
   *
   * @param head the first bytes of the file, up to 64 KiB; all of it where it is shorter
   */
  boolean recognizes(byte[] head);

  /**
   * Finds out the layout from the start of the file, and shows what the first rows become under it. Where the file states
   * balances, it is read to its end for {@link StatementPreview#balances()}. Nothing is stored.
   *
   * @throws io.budgetai.ValidationException if the file is no statement of this format, with the place and the remedy
   */
  StatementPreview preview(StatementSource source, StatementOptions options);

  /**
   * Reads all rows under a layout that {@link #preview} found or that was saved.
   *
   * @param layout how the columns are read; it wins over what {@code options} say, but for the limits
   * @param progress is told bytes read and the source's size, and can cancel
   */
  StatementRows read(
      StatementSource source, StatementLayout layout, StatementOptions options, Progress progress);
}
