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
 * @param envelope whether it takes part in the envelope plan: its money is set aside out of what the accounts hold that are
 *     on budget and in the workspace's currency, and only spending from these counts
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

  /** The same under another name. */
  public Budget withName(String newName) {
    return new Budget(
        id,
        newName,
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
        version);
  }

  /** The same with other periods. */
  public Budget withPeriod(PeriodRule newPeriod) {
    return new Budget(
        id,
        name,
        currency,
        newPeriod,
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
        version);
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

  /** The same with another rollover. */
  public Budget withRollover(Rollover newRollover) {
    return new Budget(
        id,
        name,
        currency,
        period,
        scope,
        newRollover,
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

  /** The same with another cap on what is carried, or none. */
  public Budget withCap(@Nullable Money newCap) {
    return new Budget(
        id,
        name,
        currency,
        period,
        scope,
        rollover,
        newCap,
        envelope,
        start,
        end,
        allocations,
        adjustments,
        thresholds,
        archived,
        version);
  }

  /** The same until the period of another day, or without an end. */
  public Budget withEnd(@Nullable LocalDate newEnd) {
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
        newEnd,
        allocations,
        adjustments,
        thresholds,
        archived,
        version);
  }

  /** The same with other templates. */
  public Budget withAllocations(List<Allocation> newAllocations) {
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
        newAllocations,
        adjustments,
        thresholds,
        archived,
        version);
  }

  /** The same with other amounts set by hand. */
  public Budget withAdjustments(Map<LocalDate, Money> newAdjustments) {
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
        newAdjustments,
        thresholds,
        archived,
        version);
  }

  /** The same with other thresholds. */
  public Budget withThresholds(SortedSet<Integer> newThresholds) {
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
        newThresholds,
        archived,
        version);
  }

  /** The same, kept for its history only or in use. */
  public Budget withArchived(boolean nowArchived) {
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
        nowArchived,
        version);
  }

  /** The same as it was read at a version. */
  public Budget withVersion(long newVersion) {
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
        newVersion);
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
