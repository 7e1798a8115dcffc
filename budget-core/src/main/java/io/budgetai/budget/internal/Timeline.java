package io.budgetai.budget.internal;

import io.budgetai.ValidationException;
import io.budgetai.budget.Budget;
import io.budgetai.budget.Template;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Periods of a budget, without gaps: from its first one on, and before that those that its templates look back to.
 *
 * @param periods oldest first
 * @param lead how many of them lie before the budget's first
 */
record Timeline(List<DateRange> periods, int lead) {
  /** As many as a budget can have: two hundred years of weeks. */
  static final int MOST = 10_500;

  Timeline {
    periods = List.copyOf(periods);
  }

  /** The periods of a budget up to the one in which {@code last} lies, or to its own end; none before its start. */
  static Timeline of(Budget budget, LocalDate last) {
    PeriodRule rule = budget.period();
    LocalDate end = budget.end() == null || budget.end().isAfter(last) ? last : budget.end();
    DateRange first = rule.periodOf(budget.start());
    if (end.isBefore(first.first())) {
      return new Timeline(List.of(), 0);
    }
    List<DateRange> before = before(rule, first, lookBack(budget));
    List<DateRange> all = new ArrayList<>(before);
    Optional<DateRange> next = Optional.of(first);
    while (next.isPresent() && !next.get().first().isAfter(end)) {
      all.add(next.get());
      next = rule.next(next.get());
      if (all.size() - before.size() > MOST) {
        throw new ValidationException(
            "day",
            "lies more than %d periods behind the start of the budget.".formatted(MOST),
            "Maybe the year was mistyped.");
      }
    }
    return new Timeline(all, before.size());
  }

  private static List<DateRange> before(PeriodRule rule, DateRange first, int count) {
    List<DateRange> before = new ArrayList<>();
    Optional<DateRange> previous = rule.previous(first);
    while (previous.isPresent() && before.size() < count) {
      before.add(0, previous.get());
      previous = rule.previous(previous.get());
    }
    return before;
  }

  private static int lookBack(Budget budget) {
    return budget.allocations().stream()
        .mapToInt(
            allocation ->
                allocation.template() instanceof Template.AverageOfLast average
                    ? average.periods()
                    : allocation.template() instanceof Template.PercentOfIncome ? 1 : 0)
        .max()
        .orElse(0);
  }

  boolean isEmpty() {
    return periods.isEmpty();
  }

  DateRange get(int index) {
    return periods.get(index);
  }

  int size() {
    return periods.size();
  }

  /** From the first day of the first period to the last day of the last; there must be one. */
  DateRange span() {
    return new DateRange(periods.get(0).first(), periods.get(size() - 1).last());
  }

  /** Which period the day lies in, or -1 when it lies in none. */
  int indexOf(LocalDate day) {
    int low = 0;
    int high = size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      DateRange period = periods.get(middle);
      if (day.isBefore(period.first())) {
        high = middle - 1;
      } else if (day.isAfter(period.last())) {
        low = middle + 1;
      } else {
        return middle;
      }
    }
    return -1;
  }
}
