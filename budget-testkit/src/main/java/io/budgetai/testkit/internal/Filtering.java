package io.budgetai.testkit.internal;

import io.budgetai.category.FoldedText;
import io.budgetai.expense.Split;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionFlag;
import io.budgetai.money.Money;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says which transactions a filter lets through, condition by condition. */
final class Filtering {
  private final TransactionFilter filter;
  private final List<String> words;
  private final Function<Transaction, String> merchantKey;

  /**
   * @param merchantKey finds the key of a transaction's merchant, empty without one
   */
  Filtering(TransactionFilter filter, Function<Transaction, String> merchantKey) {
    this.filter = filter;
    this.merchantKey = merchantKey;
    this.words =
        filter.text() == null
            ? List.of()
            : Stream.of(FoldedText.fold(filter.text()).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
  }

  boolean letsThrough(Transaction transaction) {
    return (filter.dates() == null || filter.dates().contains(transaction.date()))
        && isOneOf(filter.accounts(), transaction.account())
        && isOneOf(filter.merchants(), transaction.merchant())
        && (filter.atLeast() == null || magnitude(transaction, filter.atLeast()) >= 0)
        && (filter.atMost() == null || magnitude(transaction, filter.atMost()) <= 0)
        && currencyOf(filter.atLeast(), transaction)
        && currencyOf(filter.atMost(), transaction)
        && (filter.categories().isEmpty()
            || anyPart(transaction, part -> isOneOf(filter.categories(), part.category())))
        && (filter.kinds().isEmpty()
            || anyPart(transaction, part -> isOneOf(filter.kinds(), part.kind())))
        && (filter.tags().isEmpty()
            || anyPart(transaction, part -> part.tags().stream().anyMatch(filter.tags()::contains)))
        && filter.with().stream().allMatch(flag -> isSet(flag, transaction))
        && filter.without().stream().noneMatch(flag -> isSet(flag, transaction))
        && allWordsOccur(transaction);
  }

  private static <T> boolean isOneOf(Collection<T> wanted, @Nullable T found) {
    return wanted.isEmpty() || (found != null && wanted.contains(found));
  }

  private static boolean anyPart(Transaction transaction, Predicate<Split> holds) {
    return transaction.splits().stream().anyMatch(holds);
  }

  /** Compares magnitudes; as negative numbers, because the least of them has no positive counterpart. */
  private static int magnitude(Transaction transaction, Money bound) {
    return Long.compare(negative(bound), negative(transaction.amount()));
  }

  private static long negative(Money amount) {
    return amount.minorUnits() > 0 ? -amount.minorUnits() : amount.minorUnits();
  }

  private static boolean currencyOf(@Nullable Money bound, Transaction transaction) {
    return bound == null || bound.currency().equals(transaction.amount().currency());
  }

  private static boolean isSet(TransactionFlag flag, Transaction transaction) {
    return switch (flag) {
      case PENDING -> transaction.pending();
      case SPLIT -> transaction.splits().size() > 1;
      case UNCATEGORIZED -> anyPart(transaction, part -> part.category() == null);
      case FOREIGN -> transaction.originalAmount() != null;
      case ATTACHMENT -> !transaction.attachments().isEmpty();
      case DELETED -> transaction.deleted();
    };
  }

  private boolean allWordsOccur(Transaction transaction) {
    if (words.isEmpty()) {
      return true;
    }
    List<String> texts =
        Stream.concat(
                Stream.of(
                    folded(transaction.description()),
                    folded(transaction.note()),
                    merchantKey.apply(transaction)),
                transaction.splits().stream().map(part -> folded(part.note())))
            .toList();
    return words.stream().allMatch(word -> texts.stream().anyMatch(text -> text.contains(word)));
  }

  private static String folded(@Nullable String text) {
    return text == null ? "" : FoldedText.fold(text);
  }
}
