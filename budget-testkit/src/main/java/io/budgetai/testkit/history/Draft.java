package io.budgetai.testkit.history;

import io.budgetai.account.AccountId;
import io.budgetai.expense.Attachment;
import io.budgetai.expense.NewSplit;
import io.budgetai.expense.NewTransaction;
import io.budgetai.money.Money;
import java.net.URI;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A transaction to be recorded, without ids.
 *
 * @param parts one for a transaction in one part
 */
record Draft(int account, LocalDate date, List<Part> parts, Words words, Flaw flaw) {

  /** A part: minor units of the account's currency, and a category or -1 for none. */
  record Part(long minorUnits, int category, @Nullable String note, Set<String> tags) {

    NewSplit of(Home home, Money amount) {
      return new NewSplit(amount, home.category(category), note, tags);
    }
  }

  /** What it says. */
  record Words(
      String description,
      @Nullable String merchant,
      boolean pending,
      boolean foreign,
      boolean attached) {}

  /** What is wrong with it. */
  enum Flaw {
    NONE,
    NO_DATE,
    PARTS_ARE_OFF,
    MIXED_SIGNS,
    OTHER_CURRENCY,
    TEXT_TOO_LONG,
    TAG_TOO_LONG
  }

  /** The request for these books. */
  NewTransaction in(Home home) {
    AccountId in = home.accounts.get(account);
    String own = home.currency(in).getCurrencyCode();
    Currency currency = Currency.getInstance(flaw == Flaw.OTHER_CURRENCY ? "KWD" : own);
    List<NewSplit> splits =
        parts.stream().map(part -> part.of(home, Money.ofMinor(signed(part), currency))).toList();
    Money sum = splits.stream().map(NewSplit::amount).reduce(Money.zero(currency), Money::plus);
    boolean whole = splits.size() == 1 && flaw != Flaw.PARTS_ARE_OFF;
    NewSplit first = splits.get(0);
    return new NewTransaction(
        in,
        flaw == Flaw.NO_DATE ? null : date,
        flaw == Flaw.PARTS_ARE_OFF ? sum.plus(Money.ofMinor(1, currency)) : sum,
        words.foreign() ? Money.ofMinor(sum.isNegative() ? -1234 : 1234, "GBP") : null,
        flaw == Flaw.TEXT_TOO_LONG ? "long ".repeat(150) : words.description(),
        words.merchant(),
        whole ? first.category() : null,
        whole ? first.note() : null,
        flaw == Flaw.TAG_TOO_LONG ? Set.of("t".repeat(50)) : whole ? first.tags() : Set.of(),
        whole ? List.of() : splits,
        words.pending(),
        words.attached()
            ? List.of(new Attachment("bill.pdf", "application/pdf", URI.create("file:/b.pdf"), 7))
            : List.of());
  }

  /** The amount of a part, with the sign of the first one. */
  private long signed(Part part) {
    boolean out = parts.get(0).minorUnits() < 0;
    return flaw == Flaw.MIXED_SIGNS
        ? part.minorUnits()
        : out ? -Math.abs(part.minorUnits()) : Math.abs(part.minorUnits());
  }
}
