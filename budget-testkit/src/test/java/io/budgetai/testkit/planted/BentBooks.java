package io.budgetai.testkit.planted;

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
import io.budgetai.storage.AuditStore;
import io.budgetai.storage.Books;
import io.budgetai.storage.BudgetLog;
import io.budgetai.storage.ImportStore;
import io.budgetai.storage.MerchantStore;
import io.budgetai.storage.OccurrenceStore;
import io.budgetai.storage.OperationStore;
import io.budgetai.storage.OutboxStore;
import io.budgetai.storage.RateStore;
import io.budgetai.storage.Register;
import io.budgetai.storage.TransactionStore;
import io.budgetai.storage.WorkspaceStore;
import java.util.UUID;

/** Books that are right but for their transactions. */
record BentBooks(Books straight, TransactionStore transactions) implements Books {

  @Override
  public WorkspaceStore workspace() {
    return straight.workspace();
  }

  @Override
  public Register<AccountId, Account> accounts() {
    return straight.accounts();
  }

  @Override
  public Register<CategoryId, Category> categories() {
    return straight.categories();
  }

  @Override
  public MerchantStore merchants() {
    return straight.merchants();
  }

  @Override
  public Register<RecurringId, Recurring> recurring() {
    return straight.recurring();
  }

  @Override
  public OccurrenceStore occurrences() {
    return straight.occurrences();
  }

  @Override
  public Register<RuleId, Rule> rules() {
    return straight.rules();
  }

  @Override
  public Register<BudgetId, Budget> budgets() {
    return straight.budgets();
  }

  @Override
  public BudgetLog budgetLog() {
    return straight.budgetLog();
  }

  @Override
  public Register<GoalId, Goal> goals() {
    return straight.goals();
  }

  @Override
  public ImportStore imports() {
    return straight.imports();
  }

  @Override
  public Register<UUID, SavedMapping> mappings() {
    return straight.mappings();
  }

  @Override
  public RateStore rates() {
    return straight.rates();
  }

  @Override
  public AuditStore audit() {
    return straight.audit();
  }

  @Override
  public OutboxStore outbox() {
    return straight.outbox();
  }

  @Override
  public OperationStore operations() {
    return straight.operations();
  }
}
