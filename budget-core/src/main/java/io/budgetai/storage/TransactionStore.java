package io.budgetai.storage;

import io.budgetai.expense.Cursor;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionId;
import io.budgetai.expense.TransactionSort;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Transactions with their parts. There are many; nothing here reads them all. */
public interface TransactionStore {

  Optional<Transaction> find(TransactionId id);

  /** Those that exist, deleted ones included, in order of id. At most 1000 ids. */
  List<Transaction> findAll(Collection<TransactionId> ids);

  /**
   * The transactions that are linked to {@code original} as its refunds, deleted ones included, in order of date, then id.
   */
  List<Transaction> refundsOf(TransactionId original);

  /**
   * Transactions that the filter lets through, in the order asked for, beginning behind {@code after}. The cost must not
   * grow with how far behind the start that is.
   *
   * <p>The text is {@linkplain io.budgetai.category.FoldedText#fold folded} and taken apart at blanks; each word must occur,
   * character for character and be it within a longer word, in one of these: the folded description, the folded note, the
   * folded note of a part, the key of the merchant. A text that is blank is no condition. Magnitudes are those of the whole
   * transaction. Categories, tags and kinds may each be met by a part of its own. A transaction is foreign if it has an
   * original amount.
   *
   * @param filter its categories are taken as they are, without their children
   * @param after where the page before ended; {@code null} for the start; of the same order
   * @param limit at least 1
   */
  List<Transaction> search(
      TransactionFilter filter, TransactionSort sort, @Nullable Cursor after, int limit);

  /** Tags on parts of transactions that are not deleted, each once, in alphabetical order by code points. */
  List<String> tags();

  /**
   * Sums the parts of transactions that are not deleted, in the database.
   *
   * @return a row for each combination of the wanted dimensions that occurs, and for each currency, in no order
   * @throws ArithmeticException if a sum is beyond what {@code long} minor units hold
   */
  List<Total> totals(TotalsQuery query);

  /**
   * Stores new transactions, with version 1, in batches. Transactions of one call may be linked to each other.
   *
   * @throws io.budgetai.ConflictException if an id is taken
   */
  void insert(List<Transaction> transactions);

  /**
   * Stores edits, in batches.
   *
   * @param edited each carries the version that comes after the one from which it was made
   * @throws io.budgetai.ConflictException if one of them is stored with another version than the one before, or not at all
   */
  void update(List<Transaction> edited);
}
