package io.budgetai.budget;

import io.budgetai.Versioned;
import io.budgetai.money.Money;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Something to save for.
 *
 * @param name 1 to 100 characters, unique in the workspace
 * @param target how much it takes, positive; {@code null} for a goal without a target
 * @param saved currency and amount that were there at the start; zero or positive
 * @param start the day on which saving began
 * @param by the day on which the target is to be reached; {@code null} when there is no hurry
 * @param archived whether it is reached or given up
 */
public record Goal(
    GoalId id,
    String name,
    @Nullable Money target,
    Money saved,
    LocalDate start,
    @Nullable LocalDate by,
    boolean archived,
    long version)
    implements Versioned {

  /** The same as the next edit of this one. */
  public Goal nextVersion() {
    return new Goal(id, name, target, saved, start, by, archived, version + 1);
  }
}
