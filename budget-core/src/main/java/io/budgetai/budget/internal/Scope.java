package io.budgetai.budget.internal;

import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.budget.Budget;
import io.budgetai.category.CategoryId;
import io.budgetai.category.CategoryTree;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The spending that counts for a budget, ready to be compared with: whole branches of the tree instead of their tops.
 *
 * @param categories {@code null} for all, and for none
 * @param tags empty for all, and for none
 * @param accounts {@code null} for all
 */
record Scope(
    @Nullable Set<CategoryId> categories, Set<String> tags, @Nullable Set<AccountId> accounts) {

  /**
   * The scope of a budget.
   *
   * @param plan the accounts of the envelope plan, which are all that counts for an envelope; {@code null} for every account
   */
  static Scope of(Budget budget, CategoryTree tree, @Nullable Set<AccountId> plan) {
    Set<AccountId> named = budget.scope().accounts();
    Set<AccountId> accounts = named.isEmpty() ? null : named;
    if (budget.envelope() && plan != null) {
      accounts =
          accounts == null
              ? plan
              : accounts.stream().filter(plan::contains).collect(Collectors.toSet());
    }
    return new Scope(
        budget.scope().categories().isEmpty() ? null : tree.branches(budget.scope().categories()),
        budget.scope().tags(),
        accounts);
  }

  /** The accounts of the envelope plan, or {@code null} when it covers every account. */
  static @Nullable Set<AccountId> plan(Collection<Account> accounts, Currency currency) {
    Set<AccountId> plan =
        accounts.stream()
            .filter(account -> account.onBudget() && account.currency().equals(currency))
            .map(Account::id)
            .collect(Collectors.toSet());
    return plan.size() == accounts.size() ? null : plan;
  }

  /** Whether what this account moves can count. */
  boolean covers(@Nullable AccountId account) {
    return accounts == null || (account != null && accounts.contains(account));
  }

  /** Whether tags and account are right; the category is not looked at. */
  boolean admits(Set<String> itsTags, @Nullable AccountId account) {
    return covers(account) && (tags.isEmpty() || !Collections.disjoint(tags, itsTags));
  }
}
