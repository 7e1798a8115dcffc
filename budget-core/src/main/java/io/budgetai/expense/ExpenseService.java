package io.budgetai.expense;

import io.budgetai.Page;
import io.budgetai.Progress;
import java.util.List;

/**
 * The transactions of a workspace. Reading needs the permission READ, changing WRITE. Safe for use by several threads.
 *
 * <p>Every change is validated as a whole first: bad input is a {@link io.budgetai.ValidationException} that names every
 * violation, and changes nothing. Editing needs the version that was read; when somebody else was faster it is a {@link
 * io.budgetai.ConflictException}. An id that is not in this workspace is a {@link io.budgetai.NotFoundException}.
 */
public interface ExpenseService {

  /** Records one transaction. Rules categorize what the caller left open. */
  Transaction record(NewTransaction transaction);

  /** Records several transactions, all or none; in the order given. At most 1000. */
  List<Transaction> recordAll(List<NewTransaction> transactions);

  /** Records both legs of a movement between two accounts of this workspace; the sending leg comes first. */
  List<Transaction> recordTransfer(NewTransfer transfer);

  /** The transaction, deleted ones included. */
  Transaction get(TransactionId id);

  /** A page of transactions; the categories of the filter take their children with them. */
  Page<Transaction> search(TransactionQuery query);

  /** The tags in use on transactions that are not deleted, in alphabetical order. */
  List<String> tags();

  /** Changes one transaction. What the edit names is from then on the user's word, which rules do not touch. */
  Transaction edit(TransactionId id, long version, TransactionEdit edit);

  /**
   * Changes every transaction that the filter lets through, in units of work of a few hundred each.
   *
   * @param progress counts transactions; when it cancels, what is done stays done and is reported
   */
  BulkResult editAll(TransactionFilter filter, TransactionEdit edit, Progress progress);

  /** Deletes a transaction softly: out of every total and list, and restorable. The other leg of a transfer stays. */
  Transaction delete(TransactionId id, long version);

  /** Brings a deleted transaction back. Restoring one that is not deleted changes nothing. */
  Transaction restore(TransactionId id);

  /**
   * Says that two transactions are the two legs of one transfer.
   *
   * @throws io.budgetai.ValidationException if they are in the same account, have the same sign, or are in several parts
   * @throws io.budgetai.ConflictException if one of them has another leg already
   */
  List<Transaction> linkTransfer(TransactionId one, TransactionId other);

  /** Takes the link off both legs; each is then what its category and sign say. */
  List<Transaction> unlinkTransfer(TransactionId leg);

  /**
   * Says that {@code refund} gives back all or part of {@code original}. It takes over the category of the original where
   * the user has not chosen one.
   *
   * @throws io.budgetai.ValidationException if the refund is not money in, the original is not money out, or the currencies
   *     differ
   */
  Transaction linkRefund(TransactionId refund, TransactionId original);

  /** Takes the link off. */
  Transaction unlinkRefund(TransactionId refund);

  /** What came back of a payment so far. */
  RefundSummary refunds(TransactionId original);

  /** Adds a document. */
  Transaction attach(TransactionId id, long version, Attachment document);

  /** Takes off the document at {@code position}, counted from 0. */
  Transaction detach(TransactionId id, long version, int position);
}
