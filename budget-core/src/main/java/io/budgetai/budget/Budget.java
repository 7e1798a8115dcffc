package io.budgetai.budget;

import io.budgetai.Versioned;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A limit on some spending per period.
 *
 * @param name 1 to 100 characters, unique in the workspace
 * @param currency of every amount of this budget; spending in another is converted at the rate of its day
 * @param period the periods that repeat
 * @param scope which spending counts
 * @param rollover what becomes of the rest when a period ends
 * @param cap the most that is carried, zero or positive; {@code null} unless the rollover is {@link Rollover#CAPPED}
 * @param envelope whether it takes part in the envelope plan: its money is set aside out of what the accounts hold
 * @param start a day in the first period
 * @param end a day in the last period; {@code null} while it goes on
 * @param allocations who says the amount from when on; in order of their day, at least one, the first for the first period
 * @param adjustments amounts that a person set for single periods, by the first day of the period; they win over allocations
 * @param thresholds shares of the limit in percent whose crossing is told once a period, such as 80 and 100
 * @param archived whether it is kept for its history only
 */
public record Budget(
    BudgetId id,
    String name,
    Currency currency,
    PeriodRule period,
    BudgetScope scope,
    Rollover rollover,
    @Nullable Money cap,
    boolean envelope,
    LocalDate start,
    @Nullable LocalDate end,
    List<Allocation> allocations,
    Map<LocalDate, Money> adjustments,
    SortedSet<Integer> thresholds,
    boolean archived,
    long version)
    implements Versioned {

  public Budget {
    allocations = List.copyOf(allocations);
    SortedMap<LocalDate, Money> byDay = new TreeMap<>(adjustments);
    adjustments = Collections.unmodifiableSortedMap(byDay);
    thresholds = Collections.unmodifiableSortedSet(new TreeSet<>(thresholds));
  }

  /** The same for other spending. */
  public Budget withScope(BudgetScope newScope) {
    return new Budget(
        id,
        name,
        currency,
        period,
        newScope,
        rollover,
        cap,
        envelope,
        start,
        end,
        allocations,
        adjustments,
        thresholds,
        archived,
        version);
  }

  /** The same as the next edit of this one. */
  public Budget nextVersion() {
    return new Budget(
        id,
        name,
        currency,
        period,
        scope,
        rollover,
        cap,
        envelope,
        start,
        end,
        allocations,
        adjustments,
        thresholds,
        archived,
        version + 1);
  }
}
