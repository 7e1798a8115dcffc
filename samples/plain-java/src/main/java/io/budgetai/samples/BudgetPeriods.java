package io.budgetai.samples;

import io.budgetai.calendar.PeriodRule;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** How long the periods of a budget are, as people write it. */
final class BudgetPeriods {
  /** What may be written, for help texts. */
  static final String FORMS =
      "week, week:sunday, two-weeks, two-weeks:2026-01-05, month, month:15, payday:25, payday:last,"
          + " payweeks:2:2026-01-09, quarter, quarter:04-06, year, year:04-06 for a fiscal year, or manual.";

  private BudgetPeriods() {}

  /**
   * Reads the forms that {@link PeriodRule#parse} knows, and shorter ones of them.
   *
   * @param begin a day of the first period, which settles what a short form leaves open
   * @throws io.budgetai.ValidationException if it is no such form
   */
  static PeriodRule parse(String text, LocalDate begin) {
    String wanted = text.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    if (wanted.matches("payday:[0-9]+|payweeks:[0-9]+:[0-9-]+")) {
      return PeriodRule.parse(wanted + ":before");
    }
    if (wanted.startsWith("two-weeks:")) {
      return PeriodRule.parse(wanted.substring("two-".length()));
    }
    if (wanted.startsWith("fiscal-year:")) {
      return PeriodRule.parse(wanted.substring("fiscal-".length()));
    }
    return switch (wanted) {
      case "week" -> new PeriodRule.Weekly(DayOfWeek.MONDAY);
      case "two-weeks" ->
          new PeriodRule.TwoWeekly(begin.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
      case "manual" -> PeriodRule.parse("manual:" + begin);
      default -> PeriodRule.parse(wanted);
    };
  }
}
