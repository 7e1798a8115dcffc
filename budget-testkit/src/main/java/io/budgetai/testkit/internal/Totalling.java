package io.budgetai.testkit.internal;

import io.budgetai.account.AccountId;
import io.budgetai.category.CategoryId;
import io.budgetai.category.MerchantId;
import io.budgetai.expense.Split;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionKind;
import io.budgetai.money.Money;
import io.budgetai.storage.Total;
import io.budgetai.storage.TotalsQuery;
import io.budgetai.storage.TotalsQuery.Dimension;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sums parts of transactions one by one. */
final class Totalling {

  /** What the parts of one total have in common. */
  private record Group(
      @Nullable LocalDate day,
      @Nullable AccountId account,
      @Nullable AccountId counterAccount,
      @Nullable CategoryId category,
      @Nullable MerchantId merchant,
      Set<String> tags,
      @Nullable TransactionKind kind,
      Currency currency) {}

  private record Sum(BigInteger minorUnits, long count) {
    Sum plus(Sum other) {
      return new Sum(minorUnits.add(other.minorUnits), count + other.count);
    }
  }

  private Totalling() {}

  /**
   * The totals of the query.
   *
   * @param transactions those of the query's dates, whatever else
   */
  static List<Total> of(TotalsQuery query, Stream<Transaction> transactions) {
    Map<Group, Sum> sums = new HashMap<>();
    transactions
        .filter(transaction -> !transaction.deleted())
        .filter(
            transaction ->
                query.accounts().isEmpty() || query.accounts().contains(transaction.account()))
        .forEach(
            transaction -> {
              for (Split part : transaction.splits()) {
                sums.merge(
                    group(query.by(), transaction, part),
                    new Sum(BigInteger.valueOf(part.amount().minorUnits()), 1),
                    Sum::plus);
              }
            });
    return sums.entrySet().stream().map(sum -> total(sum.getKey(), sum.getValue())).toList();
  }

  private static Group group(Set<Dimension> by, Transaction transaction, Split part) {
    Transaction.TransferLeg leg = transaction.transfer();
    return new Group(
        day(by, transaction.date()),
        by.contains(Dimension.ACCOUNT) ? transaction.account() : null,
        by.contains(Dimension.COUNTER_ACCOUNT) && leg != null ? leg.account() : null,
        by.contains(Dimension.CATEGORY) ? part.category() : null,
        by.contains(Dimension.MERCHANT) ? transaction.merchant() : null,
        by.contains(Dimension.TAGS) ? part.tags() : Set.of(),
        by.contains(Dimension.KIND) ? part.kind() : null,
        part.amount().currency());
  }

  private static @Nullable LocalDate day(Set<Dimension> by, LocalDate date) {
    if (by.contains(Dimension.DAY)) {
      return date;
    }
    return by.contains(Dimension.MONTH) ? date.withDayOfMonth(1) : null;
  }

  private static Total total(Group group, Sum sum) {
    return new Total(
        group.day(),
        group.account(),
        group.counterAccount(),
        group.category(),
        group.merchant(),
        group.tags(),
        group.kind(),
        Money.ofMinor(sum.minorUnits().longValueExact(), group.currency()),
        sum.count());
  }
}
