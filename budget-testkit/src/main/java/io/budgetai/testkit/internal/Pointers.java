package io.budgetai.testkit.internal;

import io.budgetai.account.AccountId;
import io.budgetai.budget.BudgetId;
import io.budgetai.budget.GoalId;
import io.budgetai.category.CategoryId;
import io.budgetai.category.MerchantId;
import io.budgetai.expense.RecurringId;
import io.budgetai.expense.Transaction;
import java.util.function.Predicate;

/** Whether nothing points to a thing, so that it can be deleted. Looks everywhere; deleting is rare. */
final class Pointers {

  private Pointers() {}

  static boolean nothingPoints(Unit unit, Object id) {
    return true;
  }

  static boolean freeOfAccount(Unit unit, AccountId id) {
    return noTransaction(
            unit,
            transaction ->
                transaction.account().equals(id)
                    || (transaction.transfer() != null
                        && transaction.transfer().account().equals(id)))
        && unit.get(Table.IMPORTS).values().noneMatch(started -> started.account().equals(id))
        && unit.get(Table.ROWS).values().noneMatch(row -> row.account().equals(id));
  }

  static boolean freeOfCategory(Unit unit, CategoryId id) {
    return unit.get(Table.CATEGORIES).values().noneMatch(child -> id.equals(child.parent()))
        && noTransaction(
            unit,
            transaction ->
                transaction.splits().stream().anyMatch(split -> id.equals(split.category())));
  }

  static boolean freeOfMerchant(Unit unit, MerchantId id) {
    return noTransaction(unit, transaction -> id.equals(transaction.merchant()));
  }

  static boolean freeOfRecurring(Unit unit, RecurringId id) {
    return unit.get(Table.OCCURRENCES)
        .ascending(null)
        .noneMatch(entry -> entry.key().recurring().equals(id));
  }

  static boolean freeOfBudget(Unit unit, BudgetId id) {
    return unit.get(Table.MOVES)
            .values()
            .noneMatch(move -> move.from().equals(id) || move.to().equals(id))
        && unit.get(Table.ALERTS).values().noneMatch(alert -> alert.budget().equals(id));
  }

  static boolean freeOfGoal(Unit unit, GoalId id) {
    return unit.get(Table.CONTRIBUTIONS).values().noneMatch(made -> made.goal().equals(id));
  }

  private static boolean noTransaction(Unit unit, Predicate<Transaction> pointing) {
    return unit.get(Table.TRANSACTIONS).values().noneMatch(pointing);
  }
}
