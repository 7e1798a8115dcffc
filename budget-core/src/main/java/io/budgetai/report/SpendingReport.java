package io.budgetai.report;

import io.budgetai.calendar.DateRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was spent, and on what: expenses less refunds, positive for money spent. Transfers and income are not in it.
 *
 * @param total all spending, each part of a transaction once; the sum of {@code lines} unless they overlap
 * @param lines the highest amount first, then by name, then by key; months in order of time. Of categories the roots
 * @param overlapping whether a part is in several lines because it has several tags; the lines then add up to more than
 *     {@code total}, which stays exact
 * @param comparedWith the days that the report is set beside; {@code null} without comparison
 * @param before {@code total} in those days; {@code null} without comparison
 */
public record SpendingReport(
    SpendingBy by,
    ReportScope scope,
    Worth total,
    List<SpendingLine> lines,
    boolean overlapping,
    @Nullable DateRange comparedWith,
    @Nullable Worth before) {

  public SpendingReport {
    lines = List.copyOf(lines);
  }

  /** Whether no rate was missing, neither for the report nor for what it is set beside. */
  public boolean complete() {
    return total.complete() && (before == null || before.complete());
  }
}
