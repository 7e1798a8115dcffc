package io.budgetai.budget;

import java.time.LocalDate;

/**
 * From when on a template says the amount.
 *
 * @param from the first day of the first period for which it does
 */
public record Allocation(LocalDate from, Template template) {}
