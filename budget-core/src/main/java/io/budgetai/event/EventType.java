package io.budgetai.event;

/** What happened. */
public enum EventType {
  WORKSPACE_CREATED,
  TRANSACTIONS_RECORDED,
  TRANSACTIONS_CHANGED,
  TRANSACTIONS_DELETED,
  TRANSACTIONS_RESTORED,
  IMPORT_FINISHED,
  IMPORT_REVERTED,
  BUDGET_CHANGED,
  /** Spending reached a threshold of a budget; at most once for a budget, period and threshold. */
  BUDGET_THRESHOLD_CROSSED
}
