package io.budgetai.budget.internal;

import io.budgetai.calendar.DateRange;

/** What a period of a budget comes to, in minor units; the words are those of {@link io.budgetai.budget.BudgetStatus}. */
record PeriodResult(
    DateRange period,
    long allocated,
    long carried,
    long moved,
    long spent,
    long carriedOn,
    long dropped,
    boolean complete) {

  long limit() {
    return Math.addExact(Math.addExact(allocated, carried), moved);
  }

  long remaining() {
    return Math.subtractExact(limit(), spent);
  }
}
