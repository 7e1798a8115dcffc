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
import java.util.function.Consumer;
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
    return copy(draft -> draft.name = newName);
  }

  /** The same with other periods. */
  public Budget withPeriod(PeriodRule newPeriod) {
    return copy(draft -> draft.period = newPeriod);
  }

  /** The same for other spending. */
  public Budget withScope(BudgetScope newScope) {
    return copy(draft -> draft.scope = newScope);
  }

  /** The same with another rollover. */
  public Budget withRollover(Rollover newRollover) {
    return copy(draft -> draft.rollover = newRollover);
  }

  /** The same with another cap on what is carried, or none. */
  public Budget withCap(@Nullable Money newCap) {
    return copy(draft -> draft.cap = newCap);
  }

  /** The same until the period of another day, or without an end. */
  public Budget withEnd(@Nullable LocalDate newEnd) {
    return copy(draft -> draft.end = newEnd);
  }

  /** The same with other templates. */
  public Budget withAllocations(List<Allocation> newAllocations) {
    return copy(draft -> draft.allocations = newAllocations);
  }

  /** The same with other amounts set by hand. */
  public Budget withAdjustments(Map<LocalDate, Money> newAdjustments) {
    return copy(draft -> draft.adjustments = newAdjustments);
  }

  /** The same with other thresholds. */
  public Budget withThresholds(SortedSet<Integer> newThresholds) {
    return copy(draft -> draft.thresholds = newThresholds);
  }

  /** The same, kept for its history only or in use. */
  public Budget withArchived(boolean nowArchived) {
    return copy(draft -> draft.archived = nowArchived);
  }

  /** The same as it was read at a version. */
  public Budget withVersion(long newVersion) {
    return copy(draft -> draft.version = newVersion);
  }

  /** The same as the next edit of this one. */
  public Budget nextVersion() {
    return copy(draft -> draft.version = version + 1);
  }

  private Budget copy(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.done();
  }

  /** Components on their way into a copy, so that each change names only its own. */
  private static final class Draft {
    private final BudgetId id;
    private String name;
    private final Currency currency;
    private PeriodRule period;
    private BudgetScope scope;
    private Rollover rollover;
    private @Nullable Money cap;
    private final boolean envelope;
    private final LocalDate start;
    private @Nullable LocalDate end;
    private List<Allocation> allocations;
    private Map<LocalDate, Money> adjustments;
    private SortedSet<Integer> thresholds;
    private boolean archived;
    private long version;

    Draft(Budget from) {
      id = from.id;
      name = from.name;
      currency = from.currency;
      period = from.period;
      scope = from.scope;
      rollover = from.rollover;
      cap = from.cap;
      envelope = from.envelope;
      start = from.start;
      end = from.end;
      allocations = from.allocations;
      adjustments = from.adjustments;
      thresholds = from.thresholds;
      archived = from.archived;
      version = from.version;
    }

    Budget done() {
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
          version);
    }
  }
}
