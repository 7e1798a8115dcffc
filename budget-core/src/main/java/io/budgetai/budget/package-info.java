/** Budgets, envelopes, goals, and the mathematics behind them. */
@NullMarked
package io.budgetai.budget;

import org.jspecify.annotations.NullMarked;
