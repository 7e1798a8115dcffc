package io.budgetai.testkit.internal;

import io.budgetai.UserId;
import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.budget.Budget;
import io.budgetai.budget.BudgetId;
import io.budgetai.budget.Goal;
import io.budgetai.budget.GoalId;
import io.budgetai.categorization.Rule;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryId;
import io.budgetai.event.EventId;
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
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The books of one unit of work. */
public final class MemoryBooks implements Books {
  private final Unit unit;

  MemoryBooks(Unit unit) {
    this.unit = unit;
  }

  /** Whether the user is a member of the workspace with these books. */
  public static boolean hasMember(State books, UserId user) {
    return books.get(Table.MEMBERS).contains(user);
  }

  /** The event that has waited longest in these books. */
  public static Optional<EventId> firstEvent(State books) {
    return books.get(Table.OUTBOX).ascending(null).map(SortedTree.Entry::key).findFirst();
  }

  @Override
  public WorkspaceStore workspace() {
    return new MemoryWorkspace(unit);
  }

  @Override
  public Register<AccountId, Account> accounts() {
    return new MemoryRegister<>(
        unit, Table.ACCOUNTS, Account::id, Account::name, List.of(), Pointers::freeOfAccount);
  }

  @Override
  public Register<CategoryId, Category> categories() {
    return new MemoryRegister<>(
        unit,
        Table.CATEGORIES,
        Category::id,
        category -> new Sibling(category.parent(), category.name()),
        List.of(MemoryRegister.pointer(Table.CATEGORIES, Category::parent)),
        Pointers::freeOfCategory);
  }

  @Override
  public MerchantStore merchants() {
    return new MemoryMerchants(unit);
  }

  @Override
  public TransactionStore transactions() {
    return new MemoryTransactions(unit);
  }

  @Override
  public Register<RecurringId, Recurring> recurring() {
    return new MemoryRegister<>(
        unit,
        Table.RECURRING,
        Recurring::id,
        Recurring::name,
        List.of(),
        Pointers::freeOfRecurring);
  }

  @Override
  public OccurrenceStore occurrences() {
    return new MemoryOccurrences(unit);
  }

  @Override
  public Register<RuleId, Rule> rules() {
    return new MemoryRegister<>(
        unit, Table.RULES, Rule::id, Rule::name, List.of(), Pointers::nothingPoints);
  }

  @Override
  public Register<BudgetId, Budget> budgets() {
    return new MemoryRegister<>(
        unit, Table.BUDGETS, Budget::id, Budget::name, List.of(), Pointers::freeOfBudget);
  }

  @Override
  public BudgetLog budgetLog() {
    return new MemoryBudgetLog(unit);
  }

  @Override
  public Register<GoalId, Goal> goals() {
    return new MemoryRegister<>(
        unit, Table.GOALS, Goal::id, Goal::name, List.of(), Pointers::freeOfGoal);
  }

  @Override
  public ImportStore imports() {
    return new MemoryImports(unit);
  }

  @Override
  public Register<UUID, SavedMapping> mappings() {
    return new MemoryRegister<>(
        unit,
        Table.MAPPINGS,
        SavedMapping::id,
        SavedMapping::name,
        List.of(),
        Pointers::nothingPoints);
  }

  @Override
  public RateStore rates() {
    return new MemoryRates(unit);
  }

  @Override
  public AuditStore audit() {
    return new MemoryAudit(unit);
  }

  @Override
  public OutboxStore outbox() {
    return new MemoryOutbox(unit);
  }

  @Override
  public OperationStore operations() {
    return new MemoryOperations(unit);
  }

  /** What must be unique about a category. */
  private record Sibling(@Nullable CategoryId parent, String name) {}
}
