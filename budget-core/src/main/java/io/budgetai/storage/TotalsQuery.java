package io.budgetai.storage;

import io.budgetai.account.AccountId;
import io.budgetai.calendar.DateRange;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What to sum, and by what. Currencies are never mixed.
 *
 * @param dates the days whose transactions count; {@code null} for all of history
 * @param by the dimensions of the result; without any there is one row for each currency
 * @param accounts the accounts whose transactions count; empty for all
 */
public record TotalsQuery(@Nullable DateRange dates, Set<Dimension> by, Set<AccountId> accounts) {

  /** What a total can be split by. */
  public enum Dimension {
    DAY,
    /** The calendar month. */
    MONTH,
    ACCOUNT,
    /** The account on the other side of a linked transfer. */
    COUNTER_ACCOUNT,
    CATEGORY,
    MERCHANT,
    /** The set of tags on a part, so that nothing is counted twice. */
    TAGS,
    KIND
  }

  public TotalsQuery {
    by = Set.copyOf(by);
    accounts = Set.copyOf(accounts);
  }

  public static TotalsQuery by(@Nullable DateRange dates, Dimension... dimensions) {
    return new TotalsQuery(dates, Set.of(dimensions), Set.of());
  }
}
