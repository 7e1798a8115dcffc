package io.budgetai.testkit;

import io.budgetai.calendar.DateRange;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionFlag;
import io.budgetai.expense.TransactionKind;
import io.budgetai.money.Money;
import java.util.Set;

/**
 * A filter without ids, so that the same one can be asked of several storages.
 *
 * @param conditions a bit for each condition that is asked: text, dates, least, most, account, category, merchant, flags
 *     that must be set, flags that must not
 * @param minorUnits the bound of magnitudes; the other bound is four times as much
 * @param which account, category and merchant, 0 to 3
 */
public record FilterShape(
    int conditions,
    String text,
    DateRange dates,
    long minorUnits,
    int which,
    Set<String> tags,
    Set<TransactionKind> kinds,
    Set<TransactionFlag> flags) {

  /** The filter over these books. */
  public TransactionFilter of(SampleBooks books) {
    TransactionFlag[] asked = flags.toArray(TransactionFlag[]::new);
    TransactionFilter filter = TransactionFilter.all();
    filter = has(0) ? filter.text(text) : filter;
    filter = has(1) ? filter.dates(dates) : filter;
    filter = has(2) ? filter.atLeast(Money.ofMinor(minorUnits, "EUR")) : filter;
    filter = has(3) ? filter.atMost(Money.ofMinor(minorUnits * 4, "EUR")) : filter;
    filter = has(4) ? filter.accounts(Set.of(which < 2 ? books.checking : books.card)) : filter;
    filter = has(5) ? filter.categories(Set.of(which < 2 ? books.food : books.groceries)) : filter;
    filter = has(6) ? filter.merchants(Set.of(which < 2 ? books.bakery : books.market)) : filter;
    filter = has(7) ? filter.with(asked) : filter;
    filter = has(8) && !has(7) ? filter.without(asked) : filter;
    filter = which == 3 ? filter.tags(tags) : filter;
    return which == 1 ? filter.kinds(kinds) : filter;
  }

  private boolean has(int condition) {
    return (conditions & 1 << condition) != 0;
  }
}
