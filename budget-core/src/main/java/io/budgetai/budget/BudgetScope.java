package io.budgetai.budget;

import io.budgetai.account.AccountId;
import io.budgetai.category.CategoryId;
import io.budgetai.expense.Tags;
import java.util.Set;

/**
 * Which spending counts. Every part that is not empty must hold; a scope of three empty sets counts all spending.
 *
 * @param categories in one of these branches of the tree: the children count with their parents
 * @param tags with one of these tags
 * @param accounts from one of these accounts
 */
public record BudgetScope(Set<CategoryId> categories, Set<String> tags, Set<AccountId> accounts) {

  public BudgetScope {
    categories = Set.copyOf(categories);
    tags = Set.copyOf(Tags.normalize("scope.tags", tags));
    accounts = Set.copyOf(accounts);
  }

  /** All spending of the workspace. */
  public static BudgetScope all() {
    return new BudgetScope(Set.of(), Set.of(), Set.of());
  }

  public static BudgetScope categories(CategoryId... ids) {
    return new BudgetScope(Set.of(ids), Set.of(), Set.of());
  }

  public static BudgetScope tags(String... names) {
    return new BudgetScope(Set.of(), Set.of(names), Set.of());
  }

  public static BudgetScope accounts(AccountId... ids) {
    return new BudgetScope(Set.of(), Set.of(), Set.of(ids));
  }
}
