package io.budgetai.budget;

import io.budgetai.UserId;
import io.budgetai.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Money that was moved from one budget to another, for good.
 *
 * @param from the budget that has less for it
 * @param to the budget that has more for it, with the same currency and periods
 * @param period the first day of the period in both
 * @param amount positive
 * @param movedAt when
 * @param movedBy who
 * @param note at most 200 characters, or {@code null}
 */
public record BudgetMove(
    MoveId id,
    BudgetId from,
    BudgetId to,
    LocalDate period,
    Money amount,
    Instant movedAt,
    UserId movedBy,
    @Nullable String note) {}
