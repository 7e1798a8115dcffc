package io.budgetai.testkit;

import io.budgetai.account.AccountId;
import io.budgetai.category.CategoryId;
import io.budgetai.category.MerchantId;
import io.budgetai.expense.Attachment;
import io.budgetai.expense.Source;
import io.budgetai.expense.Split;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.Transaction.TransferLeg;
import io.budgetai.expense.TransactionId;
import io.budgetai.expense.TransactionKind;
import io.budgetai.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A transaction in the making, as a storage is given it: a new one, or the edit of one that is stored. */
public final class TransactionDraft {
  private final TransactionId id;
  private final long version;
  private AccountId account;
  private LocalDate date = LocalDate.of(2024, 3, 14);
  private @Nullable Money originalAmount;
  private String description = "";
  private @Nullable MerchantId merchant;
  private @Nullable Source merchantSource;
  private @Nullable String note;
  private boolean pending;
  private List<Split> splits;
  private @Nullable TransferLeg transfer;
  private @Nullable TransactionId refundOf;
  private List<Attachment> attachments = List.of();
  private Instant recordedAt = Instant.parse("2024-03-14T09:26:53.589Z");
  private @Nullable Instant deletedAt;

  private TransactionDraft(TransactionId id, long version, AccountId account, List<Split> splits) {
    this.id = id;
    this.version = version;
    this.account = account;
    this.splits = splits;
  }

  /** A new transaction in one part, without category. */
  public static TransactionDraft of(TransactionId id, AccountId account, Money amount) {
    return new TransactionDraft(id, 1, account, List.of(part(amount, null)));
  }

  /** An edit of a transaction, which carries the next version. */
  public static TransactionDraft edit(Transaction stored) {
    TransactionDraft draft =
        new TransactionDraft(stored.id(), stored.version() + 1, stored.account(), stored.splits());
    draft.date = stored.date();
    draft.originalAmount = stored.originalAmount();
    draft.description = stored.description();
    draft.merchant = stored.merchant();
    draft.merchantSource = stored.merchantSource();
    draft.note = stored.note();
    draft.pending = stored.pending();
    draft.transfer = stored.transfer();
    draft.refundOf = stored.refundOf();
    draft.attachments = stored.attachments();
    draft.recordedAt = stored.recordedAt();
    draft.deletedAt = stored.deletedAt();
    return draft;
  }

  /** A part that is an expense or an income by its sign, categorized by a person. */
  public static Split part(Money amount, @Nullable CategoryId category, String... tags) {
    return new Split(
        amount,
        amount.isNegative() ? TransactionKind.EXPENSE : TransactionKind.INCOME,
        category,
        category == null ? null : Source.USER,
        null,
        null,
        Set.of(tags));
  }

  public TransactionDraft account(AccountId newAccount) {
    account = newAccount;
    return this;
  }

  public TransactionDraft on(String day) {
    return on(LocalDate.parse(day));
  }

  public TransactionDraft on(LocalDate day) {
    date = day;
    return this;
  }

  public TransactionDraft originally(@Nullable Money amount) {
    originalAmount = amount;
    return this;
  }

  public TransactionDraft description(String text) {
    description = text;
    return this;
  }

  /** Names a merchant, as a person does; {@code null} takes it off. */
  public TransactionDraft merchant(@Nullable MerchantId newMerchant) {
    merchant = newMerchant;
    merchantSource = newMerchant == null ? null : Source.USER;
    return this;
  }

  public TransactionDraft note(@Nullable String text) {
    note = text;
    return this;
  }

  public TransactionDraft pending() {
    return pending(true);
  }

  public TransactionDraft pending(boolean stillPending) {
    pending = stillPending;
    return this;
  }

  /** Makes it a transaction in one part of the same amount, with this category and these tags. */
  public TransactionDraft category(@Nullable CategoryId category, String... tags) {
    return splits(part(amount(), category, tags));
  }

  public TransactionDraft splits(Split... parts) {
    return splits(List.of(parts));
  }

  public TransactionDraft splits(List<Split> parts) {
    splits = List.copyOf(parts);
    return this;
  }

  public TransactionDraft transfer(@Nullable TransferLeg leg) {
    transfer = leg;
    return this;
  }

  public TransactionDraft refundOf(@Nullable TransactionId original) {
    refundOf = original;
    return this;
  }

  public TransactionDraft attach(Attachment... documents) {
    attachments = List.of(documents);
    return this;
  }

  public TransactionDraft recordedAt(Instant moment) {
    recordedAt = moment;
    return this;
  }

  /** Deletes it at a moment, or restores it. */
  public TransactionDraft deletedAt(@Nullable Instant moment) {
    deletedAt = moment;
    return this;
  }

  private Money amount() {
    return splits.stream().map(Split::amount).reduce(Money::plus).orElseThrow();
  }

  public Transaction build() {
    return new Transaction(
        id,
        account,
        date,
        amount(),
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
