package io.budgetai.budget;

import java.time.LocalDate;

/**
 * Says that spending reached a threshold of a budget in a period. There is at most one of each.
 *
 * @param period the first day of the period
 * @param threshold the share of the limit in percent
 */
public record BudgetAlert(BudgetId budget, LocalDate period, int threshold) {}
