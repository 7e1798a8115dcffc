package io.budgetai.persistence.jpa.internal;

import io.budgetai.account.AccountId;
import io.budgetai.category.FoldedText;
import io.budgetai.category.MerchantId;
import io.budgetai.expense.Source;
import io.budgetai.expense.Split;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.Transaction.TransferLeg;
import io.budgetai.expense.TransactionId;
import io.budgetai.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A transaction without its parts. */
@Entity
@Table(name = "budget_transaction")
@SuppressWarnings("NullAway.Init")
class TransactionRow extends TenantRow {
  @Id UUID id;
  @Version long version;
  UUID accountId;
  LocalDate onDay;
  long minorUnits;
  String currency;
  @Nullable Long originalMinorUnits;
  @Nullable String originalCurrency;
  String description;
  @Nullable UUID merchantId;
  @Nullable String merchantSource;
  @Nullable String note;

  String searchText;

  boolean pending;
  int splitCount;
  boolean uncategorized;
  @Nullable UUID counterAccountId;
  @Nullable UUID counterTransactionId;
  @Nullable UUID refundOf;

  @Nullable String attachments;

  long recordedAt;
  boolean deleted;
  @Nullable Long deletedAt;

  void copyFrom(Transaction transaction) {
    id = transaction.id().value();
    accountId = transaction.account().value();
    onDay = transaction.date();
    minorUnits = transaction.amount().minorUnits();
    currency = transaction.amount().currency().getCurrencyCode();
    originalMinorUnits = Columns.minorUnits(transaction.originalAmount());
    originalCurrency = Columns.currency(transaction.originalAmount());
    description = transaction.description();
    merchantId = transaction.merchant() == null ? null : transaction.merchant().value();
    merchantSource = Columns.name(transaction.merchantSource());
    note = transaction.note();
    searchText = searchText(transaction);
    pending = transaction.pending();
    splitCount = transaction.splits().size();
    uncategorized = transaction.splits().stream().anyMatch(split -> split.category() == null);
    TransferLeg leg = transaction.transfer();
    counterAccountId = leg == null ? null : leg.account().value();
    counterTransactionId =
        leg == null || leg.transaction() == null ? null : leg.transaction().value();
    refundOf = transaction.refundOf() == null ? null : transaction.refundOf().value();
    attachments =
        transaction.attachments().isEmpty()
            ? null
            : AttachmentJson.write(transaction.attachments());
    recordedAt = transaction.recordedAt().toEpochMilli();
    deleted = transaction.deleted();
    deletedAt = Columns.millis(transaction.deletedAt());
    version = transaction.version();
  }

  Transaction toDomain(List<Split> splits) {
    return new Transaction(
        new TransactionId(id),
        new AccountId(accountId),
        onDay,
        Money.ofMinor(minorUnits, currency),
        Columns.money(originalMinorUnits, originalCurrency),
        description,
        merchantId == null ? null : new MerchantId(merchantId),
        merchantSource == null ? null : Source.valueOf(merchantSource),
        note,
        pending,
        splits,
        counterAccountId == null
            ? null
            : new TransferLeg(
                new AccountId(counterAccountId),
                counterTransactionId == null ? null : new TransactionId(counterTransactionId)),
        refundOf == null ? null : new TransactionId(refundOf),
        attachments == null ? List.of() : AttachmentJson.read(attachments),
        Columns.instant(recordedAt),
        Columns.instantOrNull(deletedAt),
        version);
  }

  private static String searchText(Transaction transaction) {
    StringBuilder text = new StringBuilder(FoldedText.fold(transaction.description()));
    append(text, transaction.note());
    transaction.splits().forEach(split -> append(text, split.note()));
    return text.toString();
  }

  private static void append(StringBuilder text, @Nullable String note) {
    if (note != null) {
      text.append(' ').append(FoldedText.fold(note));
    }
  }
}
