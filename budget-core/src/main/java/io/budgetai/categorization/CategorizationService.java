package io.budgetai.categorization;

import io.budgetai.Progress;
import io.budgetai.expense.BulkResult;
import io.budgetai.expense.RuleId;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionId;
import java.util.List;

/**
 * The rules of a workspace, and what they do. Reading needs the permission READ, changing WRITE. Safe for use by several
 * threads.
 *
 * <p>Rules are applied to each transaction when it is recorded or imported, and again when {@link #apply} is called.
 * Applying them twice is the same as once; what a person said is never touched; a preview shows exactly what applying
 * does.
 */
public interface CategorizationService {

  /** Every rule, in the order in which they are tried. */
  List<Rule> rules();

  /**
   * Makes a rule; it is tried after all others.
   *
   * @throws io.budgetai.ConflictException if a rule has this name already
   * @throws io.budgetai.ValidationException if an expression is not valid, or a category or account is not there
   */
  Rule create(NewRule rule);

  /** Stores everything of {@code edited} but its position. */
  Rule update(Rule edited);

  void delete(RuleId id, long version);

  /**
   * Puts the rules into another order.
   *
   * @param order the ids of all rules, each once
   */
  List<Rule> reorder(List<RuleId> order);

  /**
   * What {@link #apply} would change.
   *
   * @param limit how many changes to show at the most; all are counted
   */
  RulePreview preview(TransactionFilter filter, int limit);

  /** What {@link #apply} would change if {@code candidate} were a rule too, the last to be tried. */
  RulePreview preview(NewRule candidate, TransactionFilter filter, int limit);

  /**
   * Applies the enabled rules to every transaction that the filter lets through, in units of work of a few hundred each.
   *
   * @param progress counts transactions; when it cancels, what is done stays done and is reported
   */
  BulkResult apply(TransactionFilter filter, Progress progress);

  /** Why a transaction is where it is. */
  Explanation explain(TransactionId transaction);
}
