package io.budgetai.testkit.history;

import io.budgetai.calendar.DateRange;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionFlag;
import io.budgetai.expense.TransactionKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A filter without ids. What is {@code null}, negative or empty is no condition.
 *
 * @param atLeast cents, positive
 */
record Sieve(
    @Nullable String text,
    @Nullable DateRange dates,
    long atLeast,
    Pointers at,
    Set<String> tags,
    Set<TransactionKind> kinds,
    Set<TransactionFlag> with,
    Set<TransactionFlag> without) {

  /** Lets everything through that is not deleted. */
  static final Sieve ALL =
      new Sieve(null, null, -1, Pointers.NONE, Set.of(), Set.of(), Set.of(), Set.of());

  /** Lets everything through that is deleted. */
  static final Sieve DELETED =
      new Sieve(
          null,
          null,
          -1,
          Pointers.NONE,
          Set.of(),
          Set.of(),
          Set.of(TransactionFlag.DELETED),
          Set.of());

  /** An account, a category and a merchant by their numbers. */
  record Pointers(int account, int category, int merchant) {
    static final Pointers NONE = new Pointers(-1, -1, -1);
  }

  TransactionFilter in(Home home) {
    return new TransactionFilter(
        text,
        dates,
        atLeast < 0 ? null : Home.euros(atLeast),
        null,
        at.account() < 0 ? Set.of() : Set.of(home.accounts.get(at.account())),
        at.category() < 0 ? Set.of() : Set.of(home.categories.get(at.category())),
        at.merchant() < 0 ? Set.of() : Set.of(home.merchants.get(at.merchant())),
        tags,
        kinds,
        with,
        without);
  }
}
