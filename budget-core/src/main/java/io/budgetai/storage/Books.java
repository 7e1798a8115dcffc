package io.budgetai.storage;

import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.budget.Budget;
import io.budgetai.budget.BudgetId;
import io.budgetai.budget.Goal;
import io.budgetai.budget.GoalId;
import io.budgetai.categorization.Rule;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryId;
import io.budgetai.expense.Recurring;
import io.budgetai.expense.RecurringId;
import io.budgetai.expense.RuleId;
import io.budgetai.imports.SavedMapping;
import java.util.UUID;

/**
 * The books of one workspace within one unit of work. Used by one thread, until the unit of work ends.
 *
 * <p>What is written is seen by what is read later in the same unit of work. Texts are kept as they are, to the last
 * blank; only equal ones are equal, so letter case, accents and blanks count wherever something is unique. Moments are
 * kept to the millisecond. Lists are ordered by code points where they are ordered by text.
 *
 * <p>Some things point to others: a category to its parent; a transaction to its account, its merchant, the categories of
 * its parts, the account and transaction on the other side of its transfer and the payment that it refunds; an import to
 * its account, and its rows to it, to their account and to their transaction; an occurrence to its recurring transaction
 * and to the transaction recorded; moves and alerts to budgets; a contribution to its goal. These must be in the same
 * books when the call ends that stores the pointer, else it is a {@link io.budgetai.ConflictException}, and nothing that
 * is pointed to can be deleted. Other ids (the rule that categorized a part, whatever rules, scopes of budgets and
 * recurring templates name) are kept as values and need not lead anywhere.
 */
public interface Books {

  /** The workspace itself and its members. */
  WorkspaceStore workspace();

  /** Accounts; names are unique. */
  Register<AccountId, Account> accounts();

  /** Categories; names are unique below one parent, letter case counts. */
  Register<CategoryId, Category> categories();

  MerchantStore merchants();

  TransactionStore transactions();

  /** Recurring transactions; names are unique. */
  Register<RecurringId, Recurring> recurring();

  /** Which occurrences of recurring transactions were recorded. */
  OccurrenceStore occurrences();

  /** Categorization rules; names are unique. */
  Register<RuleId, Rule> rules();

  /** Budgets; names are unique. */
  Register<BudgetId, Budget> budgets();

  /** Moves between budgets, thresholds crossed, money held, contributions to goals. */
  BudgetLog budgetLog();

  /** Goals; names are unique. */
  Register<GoalId, Goal> goals();

  ImportStore imports();

  /** Layouts of statement files; names are unique. */
  Register<UUID, SavedMapping> mappings();

  RateStore rates();

  AuditStore audit();

  OutboxStore outbox();

  OperationStore operations();
}
