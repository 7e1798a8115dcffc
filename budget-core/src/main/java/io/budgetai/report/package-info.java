/**
 * Reports as data: spending, income and expense, cash flow, net worth and budgets beside what was spent, of any span of days
 * and beside an earlier one. All amounts are in the workspace's currency; what cannot be converted is said, never guessed.
 */
@NullMarked
package io.budgetai.report;

import org.jspecify.annotations.NullMarked;
