package io.budgetai.testkit;

import io.budgetai.account.AccountId;
import io.budgetai.category.CategoryId;
import io.budgetai.category.MerchantId;
import io.budgetai.expense.Attachment;
import io.budgetai.expense.Source;
import io.budgetai.expense.Split;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.Transaction.TransferLeg;
import io.budgetai.expense.TransactionKind;
import io.budgetai.money.Money;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A transaction without ids, so that the same one can be stored in several storages.
 *
 * @param account 0 checking, 1 savings, 2 card
 * @param merchant 0 none, 1 bakery, 2 market
 * @param traits a bit each for pending, foreign, attached and part of a transfer
 * @param refundOf which of the transactions that are there it refunds; none when there are fewer, or it is negative
 */
public record TransactionShape(
    int account,
    LocalDate date,
    String description,
    @Nullable String note,
    List<Part> parts,
    int merchant,
    int traits,
    int refundOf) {

  /**
   * A part of it.
   *
   * @param category 0 none, 1 food, 2 groceries, 3 salary
   */
  public record Part(
      long minorUnits,
      int category,
      Set<String> tags,
      @Nullable String note,
      TransactionKind kind) {

    private Split of(SampleBooks books, String currency) {
      CategoryId id =
          switch (category) {
            case 0 -> null;
            case 1 -> books.food;
            case 2 -> books.groceries;
            default -> books.salary;
          };
      return new Split(
          Money.ofMinor(minorUnits, currency),
          kind,
          id,
          id == null ? null : Source.USER,
          null,
          note,
          tags);
    }
  }

  /**
   * Gives a draft this shape.
   *
   * @param there the transactions that are stored, in order
   */
  public TransactionDraft onto(TransactionDraft draft, SampleBooks books, List<Transaction> there) {
    String currency = account == 2 ? "USD" : "EUR";
    AccountId other = account == 1 ? books.checking : books.savings;
    return draft
        .account(account == 0 ? books.checking : account == 1 ? books.savings : books.card)
        .on(date)
        .description(description)
        .note(note)
        .merchant(merchantIn(books))
        .splits(parts.stream().map(part -> part.of(books, currency)).toList())
        .pending((traits & 1) != 0)
        .originally((traits & 2) == 0 ? null : Money.ofMinor(-123, "JPY"))
        .attach(attachments())
        .transfer((traits & 8) == 0 ? null : new TransferLeg(other, null))
        .refundOf(refundOf >= 0 && refundOf < there.size() ? there.get(refundOf).id() : null)
        .recordedAt(Instant.parse("2024-03-14T09:26:53.589Z"));
  }

  private @Nullable MerchantId merchantIn(SampleBooks books) {
    return switch (merchant) {
      case 1 -> books.bakery;
      case 2 -> books.market;
      default -> null;
    };
  }

  private Attachment[] attachments() {
    return (traits & 4) == 0
        ? new Attachment[0]
        : new Attachment[] {new Attachment("a", "text/plain", URI.create("file:/a"), 1)};
  }
}
