package io.budgetai.budget;

import io.budgetai.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * How a goal stands at the end of a day.
 *
 * @param saved what is there, contributions up to and including {@code day}
 * @param remaining what is missing, never negative; {@code null} without a target
 * @param neededThisMonth what to put aside in the calendar month of {@code day} so that the same each month reaches the
 *     target by its date: what was missing when the month began, spread evenly over the months that are left, rounded up.
 *     A month that was missed makes it more. All that was missing then, once the date is past; {@code null} without a target
 *     or a date
 * @param reached whether nothing is missing; {@code false} without a target
 * @param onTrack whether as much is saved as even saving over the months from the start would have brought by the end of
 *     the month before; when the date is past, whether the target is reached; always {@code true} without a target or a date
 */
public record GoalStatus(
    Goal goal,
    LocalDate day,
    Money saved,
    @Nullable Money remaining,
    @Nullable Money neededThisMonth,
    boolean reached,
    boolean onTrack) {}
