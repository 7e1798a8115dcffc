package io.budgetai;

import io.budgetai.access.MemberService;
import io.budgetai.access.Permission;
import io.budgetai.access.internal.DefaultMemberService;
import io.budgetai.access.internal.GuardedBooks;
import io.budgetai.access.internal.Operation;
import io.budgetai.access.internal.Requests;
import io.budgetai.account.AccountService;
import io.budgetai.account.RateService;
import io.budgetai.account.internal.DefaultAccountService;
import io.budgetai.account.internal.DefaultRateService;
import io.budgetai.audit.AuditService;
import io.budgetai.audit.internal.DefaultAuditService;
import io.budgetai.budget.BudgetService;
import io.budgetai.budget.internal.DefaultBudgetService;
import io.budgetai.budget.internal.RememberedTotals;
import io.budgetai.categorization.CategorizationService;
import io.budgetai.categorization.internal.DefaultCategorizationService;
import io.budgetai.category.CategoryService;
import io.budgetai.category.MerchantService;
import io.budgetai.category.internal.DefaultCategoryService;
import io.budgetai.category.internal.DefaultMerchantService;
import io.budgetai.expense.ExpenseService;
import io.budgetai.expense.RecurringService;
import io.budgetai.expense.internal.DefaultExpenseService;
import io.budgetai.expense.internal.DefaultRecurringService;
import io.budgetai.imports.ImportService;
import io.budgetai.imports.internal.DefaultImportService;
import io.budgetai.imports.internal.StatementReaders;
import io.budgetai.report.ReportService;
import io.budgetai.report.internal.DefaultReportService;
import io.budgetai.storage.Books;
import java.time.LocalDate;

/** Wires the services of one workspace for one actor. */
final class DefaultWorkspace implements Workspace {
  private final WorkspaceId id;
  private final GuardedBooks guarded;
  private final StatementReaders statements;
  private final RememberedTotals totals;

  DefaultWorkspace(
      WorkspaceId id, GuardedBooks guarded, StatementReaders statements, RememberedTotals totals) {
    this.id = id;
    this.guarded = guarded;
    this.statements = statements;
    this.totals = totals;
  }

  @Override
  public WorkspaceId id() {
    return id;
  }

  @Override
  public WorkspaceInfo info() {
    return guarded.read(Permission.READ, this::info);
  }

  @Override
  public WorkspaceInfo update(long version, WorkspaceSettings settings) {
    Requests.valid(settings);
    return guarded.change(
        Permission.ADMINISTER,
        Operation.call("workspace.update", version, settings)
            .returning(info -> "", (books, text) -> info(books)),
        unit -> {
          WorkspaceInfo before = unit.workspace();
          if (settings.kind() != before.settings().kind()) {
            throw new ValidationException(
                "kind",
                "is another than the workspace was created with.",
                "Maybe create a second workspace.");
          }
          return unit.edit(
              "workspace",
              id,
              before,
              new WorkspaceInfo(id, settings, before.createdAt(), version),
              WorkspaceInfo::nextVersion,
              unit.books().workspace()::update);
        });
  }

  @Override
  public LocalDate today() {
    return guarded.today();
  }

  @Override
  public MemberService members() {
    return new DefaultMemberService(guarded);
  }

  @Override
  public AccountService accounts() {
    return new DefaultAccountService(guarded);
  }

  @Override
  public RateService rates() {
    return new DefaultRateService(guarded);
  }

  @Override
  public CategoryService categories() {
    return new DefaultCategoryService(guarded);
  }

  @Override
  public MerchantService merchants() {
    return new DefaultMerchantService(guarded);
  }

  @Override
  public ExpenseService expenses() {
    return new DefaultExpenseService(guarded);
  }

  @Override
  public RecurringService recurring() {
    return new DefaultRecurringService(guarded);
  }

  @Override
  public CategorizationService categorization() {
    return new DefaultCategorizationService(guarded);
  }

  @Override
  public ReportService reports() {
    return new DefaultReportService(guarded, budgets());
  }

  @Override
  public BudgetService budgets() {
    return new DefaultBudgetService(guarded, totals);
  }

  @Override
  public ImportService imports() {
    return new DefaultImportService(guarded, statements);
  }

  @Override
  public AuditService audit() {
    return new DefaultAuditService(guarded);
  }

  @Override
  public Workspace operation(OperationId operation) {
    return new DefaultWorkspace(id, guarded.carrying(operation), statements, totals);
  }

  private WorkspaceInfo info(Books books) {
    return books.workspace().find().orElseThrow(() -> new NotFoundException("workspace", id));
  }
}
