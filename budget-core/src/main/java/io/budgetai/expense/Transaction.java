package io.budgetai.expense;

import io.budgetai.Versioned;
import io.budgetai.account.AccountId;
import io.budgetai.category.CategoryId;
import io.budgetai.category.MerchantId;
import io.budgetai.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One movement of money in one account.
 *
 * @param date the calendar date that the bank or the receipt says
 * @param amount in the account's currency, as the holder sees it: money out is negative; never zero parts with other signs
 * @param originalAmount what was paid in the merchant's currency, with the sign of {@code amount}; {@code null} when it is
 *     the same
 * @param description the bank's raw text, or what the person wrote; never changed by rules; at most 500 characters
 * @param merchant who was paid or paid; {@code null} while unknown
 * @param merchantSource who said so; {@code null} with the merchant
 * @param note free text of at most 1000 characters, or {@code null}
 * @param pending whether the bank has not booked it for good yet
 * @param splits its parts, at least one; they sum to {@code amount}
 * @param transfer the other leg, when the money only changed its account; {@code null} otherwise
 * @param refundOf the earlier payment that this one gives back, wholly or in part; {@code null} otherwise
 * @param attachments documents that belong to it, in the order in which they were attached
 * @param recordedAt when it came into the books
 * @param deletedAt when it was deleted, out of every total since, and restorable; {@code null} while it counts
 */
public record Transaction(
    TransactionId id,
    AccountId account,
    LocalDate date,
    Money amount,
    @Nullable Money originalAmount,
    String description,
    @Nullable MerchantId merchant,
    @Nullable Source merchantSource,
    @Nullable String note,
    boolean pending,
    List<Split> splits,
    @Nullable TransferLeg transfer,
    @Nullable TransactionId refundOf,
    List<Attachment> attachments,
    Instant recordedAt,
    @Nullable Instant deletedAt,
    long version)
    implements Versioned {

  /**
   * The other side of a transfer.
   *
   * @param account the account on the other side
   * @param transaction the transaction there; {@code null} when that side is not in the books
   */
  public record TransferLeg(AccountId account, @Nullable TransactionId transaction) {}

  public Transaction {
    splits = List.copyOf(splits);
    attachments = List.copyOf(attachments);
    if (splits.isEmpty()) {
      throw new IllegalArgumentException("Transaction %s has no part.".formatted(id));
    }
    Money sum =
        splits.stream().map(Split::amount).reduce(Money.zero(amount.currency()), Money::plus);
    if (!sum.equals(amount)) {
      throw new IllegalArgumentException(
          "The parts of transaction %s do not sum to the whole.".formatted(id));
    }
    if ((merchant == null) != (merchantSource == null)) {
      throw new IllegalArgumentException(
          "Transaction %s has a merchant without its source, or the reverse.".formatted(id));
    }
  }

  public boolean deleted() {
    return deletedAt != null;
  }

  /** The category of a transaction in one part; {@code null} when it has none, or several parts. */
  public @Nullable CategoryId category() {
    return splits.size() == 1 ? splits.get(0).category() : null;
  }

  /** All tags of all parts, in alphabetical order. */
  public SortedSet<String> tags() {
    SortedSet<String> all = new TreeSet<>();
    splits.forEach(split -> all.addAll(split.tags()));
    return all;
  }

  /** The same on another day. */
  public Transaction withDate(LocalDate newDate) {
    return copy(draft -> draft.date = newDate);
  }

  /** The same with another description. */
  public Transaction withDescription(String text) {
    return copy(draft -> draft.description = text);
  }

  /** The same with another note, or none. */
  public Transaction withNote(@Nullable String text) {
    return copy(draft -> draft.note = text);
  }

  /** The same, pending or booked. */
  public Transaction withPending(boolean stillPending) {
    return copy(draft -> draft.pending = stillPending);
  }

  /** The same with another merchant, or none. */
  public Transaction withMerchant(@Nullable MerchantId id, @Nullable Source source) {
    return copy(
        draft -> {
          draft.merchant = id;
          draft.merchantSource = source;
        });
  }

  /** The same with another amount and the parts that sum to it. */
  public Transaction withAmount(Money whole, List<Split> parts) {
    return copy(
        draft -> {
          draft.amount = whole;
          draft.splits = parts;
        });
  }

  /** The same in other parts, which sum to the same whole. */
  public Transaction withSplits(List<Split> parts) {
    return copy(draft -> draft.splits = parts);
  }

  /** The same with another side, or none. */
  public Transaction withTransfer(@Nullable TransferLeg otherSide) {
    return copy(draft -> draft.transfer = otherSide);
  }

  /** The same as the refund of another payment, or of none. */
  public Transaction withRefundOf(@Nullable TransactionId original) {
    return copy(draft -> draft.refundOf = original);
  }

  /** The same with other documents. */
  public Transaction withAttachments(List<Attachment> documents) {
    return copy(draft -> draft.attachments = documents);
  }

  /** The same, deleted at a moment or not deleted. */
  public Transaction withDeletedAt(@Nullable Instant moment) {
    return copy(draft -> draft.deletedAt = moment);
  }

  /** The same as the next edit of this one. */
  public Transaction nextVersion() {
    return copy(draft -> draft.version = version + 1);
  }

  private Transaction copy(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.done();
  }

  /** Components on their way into a copy, so that each change names only its own. */
  private static final class Draft {
    private final TransactionId id;
    private final AccountId account;
    private LocalDate date;
    private Money amount;
    private final @Nullable Money originalAmount;
    private String description;
    private @Nullable MerchantId merchant;
    private @Nullable Source merchantSource;
    private @Nullable String note;
    private boolean pending;
    private List<Split> splits;
    private @Nullable TransferLeg transfer;
    private @Nullable TransactionId refundOf;
    private List<Attachment> attachments;
    private final Instant recordedAt;
    private @Nullable Instant deletedAt;
    private long version;

    Draft(Transaction from) {
      id = from.id;
      account = from.account;
      date = from.date;
      amount = from.amount;
      originalAmount = from.originalAmount;
      description = from.description;
      merchant = from.merchant;
      merchantSource = from.merchantSource;
      note = from.note;
      pending = from.pending;
      splits = from.splits;
      transfer = from.transfer;
      refundOf = from.refundOf;
      attachments = from.attachments;
      recordedAt = from.recordedAt;
      deletedAt = from.deletedAt;
      version = from.version;
    }

    Transaction done() {
      return new Transaction(
          id,
          account,
          date,
          amount,
          originalAmount,
          description,
          merchant,
          merchantSource,
          note,
          pending,
          splits,
          transfer,
          refundOf,
          attachments,
          recordedAt,
          deletedAt,
          version);
    }
  }
}
