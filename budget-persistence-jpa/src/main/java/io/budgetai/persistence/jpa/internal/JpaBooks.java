package io.budgetai.persistence.jpa.internal;

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
import java.util.function.Function;

/** The books of one workspace within one unit of work. */
record JpaBooks(UnitOfWork unit) implements Books {

  @Override
  public WorkspaceStore workspace() {
    return new WorkspaceRows(unit);
  }

  @Override
  public Register<AccountId, Account> accounts() {
    return new RowRegister<>(unit, AccountRow.class, AccountRow::new, AccountId::value);
  }

  @Override
  public Register<CategoryId, Category> categories() {
    return new RowRegister<>(unit, CategoryRow.class, CategoryRow::new, CategoryId::value);
  }

  @Override
  public MerchantStore merchants() {
    return new MerchantRows(unit);
  }

  @Override
  public TransactionStore transactions() {
    return new TransactionRows(unit);
  }

  @Override
  public Register<RecurringId, Recurring> recurring() {
    return new RowRegister<>(unit, RecurringRow.class, RecurringRow::new, RecurringId::value);
  }

  @Override
  public OccurrenceStore occurrences() {
    return new OccurrenceRows(unit);
  }

  @Override
  public Register<RuleId, Rule> rules() {
    return new RowRegister<>(unit, RuleRow.class, RuleRow::new, RuleId::value);
  }

  @Override
  public Register<BudgetId, Budget> budgets() {
    return new RowRegister<>(unit, BudgetRow.class, BudgetRow::new, BudgetId::value);
  }

  @Override
  public BudgetLog budgetLog() {
    return new BudgetLogRows(unit);
  }

  @Override
  public Register<GoalId, Goal> goals() {
    return new RowRegister<>(unit, GoalRow.class, GoalRow::new, GoalId::value);
  }

  @Override
  public ImportStore imports() {
    return new ImportRows(unit);
  }

  @Override
  public Register<UUID, SavedMapping> mappings() {
    return new RowRegister<>(unit, MappingRow.class, MappingRow::new, Function.identity());
  }

  @Override
  public RateStore rates() {
    return new RateRows(unit);
  }

  @Override
  public AuditStore audit() {
    return new AuditRows(unit);
  }

  @Override
  public OutboxStore outbox() {
    return new OutboxRows(unit);
  }

  @Override
  public OperationStore operations() {
    return new OperationRows(unit);
  }
}
