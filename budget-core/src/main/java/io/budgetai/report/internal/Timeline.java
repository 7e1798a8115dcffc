package io.budgetai.report.internal;

import io.budgetai.ValidationException;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.report.ReportService;
import io.budgetai.storage.Total;
import io.budgetai.storage.TotalsQuery.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A range cut into periods.
 *
 * @param periods in order of time, without gaps; the first and the last are cut off where the range is
 */
record Timeline(List<DateRange> periods) {

  /**
   * @throws ValidationException if there are too many periods
   */
  static Timeline of(DateRange range, PeriodRule rule) {
    List<DateRange> periods = new ArrayList<>();
    Optional<DateRange> next = Optional.of(rule.periodOf(range.first()));
    while (next.isPresent() && !next.get().first().isAfter(range.last())) {
      if (periods.size() == ReportService.MAX_PERIODS) {
        throw new ValidationException(
            "scope.range",
            "The days %s have more than %d periods of the rule %s."
                .formatted(range, ReportService.MAX_PERIODS, rule),
            "Maybe choose fewer days or longer periods.");
      }
      next.get().overlap(range).ifPresent(periods::add);
      next = rule.next(next.get());
    }
    return new Timeline(periods);
  }

  /** A range as one period. */
  static Timeline whole(DateRange range) {
    return new Timeline(List.of(range));
  }

  /** The coarsest dimension that tells the periods apart. */
  Set<Dimension> dimension() {
    if (periods.size() == 1) {
      return Set.of();
    }
    boolean months =
        periods.stream().skip(1).allMatch(period -> period.first().getDayOfMonth() == 1);
    return Set.of(months ? Dimension.MONTH : Dimension.DAY);
  }

  /** The position of the period in which a row lies. The month of a row may begin before the first period. */
  int position(Total row) {
    LocalDate day = row.day();
    if (day == null || periods.size() == 1) {
      return 0;
    }
    List<LocalDate> firsts = periods.stream().map(DateRange::first).toList();
    int found = Collections.binarySearch(firsts, day);
    return Math.max(0, found >= 0 ? found : -found - 2);
  }
}
