package io.budgetai;

import io.budgetai.access.MemberService;
import io.budgetai.account.AccountService;
import io.budgetai.account.RateService;
import io.budgetai.audit.AuditService;
import io.budgetai.budget.BudgetService;
import io.budgetai.categorization.CategorizationService;
import io.budgetai.category.CategoryService;
import io.budgetai.category.MerchantService;
import io.budgetai.expense.ExpenseService;
import io.budgetai.expense.RecurringService;
import io.budgetai.imports.ImportService;
import io.budgetai.report.ReportService;
import java.time.LocalDate;

/**
 * One set of books, as one actor may use it. The only way to the data; every call checks anew what the actor may do. Cheap,
 * and safe for use by several threads.
 */
public interface Workspace {

  WorkspaceId id();

  /** The workspace as it stands. Needs the permission READ. */
  WorkspaceInfo info();

  /**
   * Stores other settings; the kind of a workspace stays. Needs the permission ADMINISTER.
   *
   * @param version the version that was read
   * @throws ConflictException if somebody else was faster
   */
  WorkspaceInfo update(long version, WorkspaceSettings settings);

  /** Today where the owner lives. Needs the permission READ. */
  LocalDate today();

  MemberService members();

  AccountService accounts();

  RateService rates();

  CategoryService categories();

  MerchantService merchants();

  ExpenseService expenses();

  RecurringService recurring();

  CategorizationService categorization();

  ReportService reports();

  BudgetService budgets();

  ImportService imports();

  AuditService audit();

  /**
   * This workspace, for one change that carries an operation id. When a change with this id is
   * committed already, the call returns what came of it, as it stands now, and changes nothing; so
   * a caller that lost the answer can ask again, with the same handle or another. Changes of many
   * things (bulk edits, imports, materializing) are idempotent by themselves and take no id.
   *
   * @return a handle whose changes carry the id; using it for another change, or with other arguments, is a {@link
   *     ConflictException}
   */
  Workspace operation(OperationId id);
}
