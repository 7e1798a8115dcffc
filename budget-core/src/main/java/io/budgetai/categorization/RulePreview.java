package io.budgetai.categorization;

import io.budgetai.expense.Transaction;
import java.util.List;

/**
 * What applying rules would change; nothing was changed.
 *
 * @param examined how many transactions were looked at
 * @param changing how many would change
 * @param changes the first of them, in the order of the search, each as it is and as it would be
 */
public record RulePreview(long examined, long changing, List<Change> changes) {

  /** A transaction as it is and as it would be. */
  public record Change(Transaction before, Transaction after) {}

  public RulePreview {
    changes = List.copyOf(changes);
  }
}
