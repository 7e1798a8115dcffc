package io.budgetai.report;

import io.budgetai.ValidationException;
import io.budgetai.account.AccountId;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which transactions a report is about.
 *
 * @param range the days that count, both ends included
 * @param periods the rule of which {@code range} is a period, so that the report can be set beside the period before;
 *     {@code null} for a range that is only a range
 * @param accounts the accounts that count; empty for all
 */
public record ReportScope(DateRange range, @Nullable PeriodRule periods, Set<AccountId> accounts) {

  /**
   * @throws ValidationException if {@code range} is no period of {@code periods}
   */
  public ReportScope {
    accounts = Set.copyOf(accounts);
    if (periods != null && !periods.periodOf(range.first()).equals(range)) {
      throw new ValidationException(
          "scope.range",
          "The days %s are no period of the rule %s.".formatted(range, periods),
          "Maybe call ReportScope.period(rule, day), or leave the rule out.");
    }
  }

  /** All accounts in a span of days. */
  public static ReportScope of(DateRange range) {
    return new ReportScope(range, null, Set.of());
  }

  /** All accounts in a calendar month. */
  public static ReportScope month(YearMonth month) {
    return of(DateRange.month(month));
  }

  /** All accounts in the period that {@code day} lies in, such as the time since the last pay-day. */
  public static ReportScope period(PeriodRule rule, LocalDate day) {
    return new ReportScope(rule.periodOf(day), rule, Set.of());
  }

  /** The same days in these accounts only; none for all. */
  public ReportScope accounts(AccountId... ids) {
    return new ReportScope(range, periods, Set.of(ids));
  }

  /** Whether transactions of this account count. */
  public boolean contains(AccountId account) {
    return accounts.isEmpty() || accounts.contains(account);
  }

  /**
   * The days to set beside the range. The period before is the rule's own where there is a rule, else {@link
   * DateRange#previous()}; the year before is {@link DateRange#sameRangeLastYear()}.
   *
   * @return empty for {@link Comparison#NONE}
   * @throws ValidationException if that leads before the first day there is
   */
  public Optional<DateRange> before(Comparison comparison) {
    return switch (comparison) {
      case NONE -> Optional.empty();
      case YEAR_BEFORE -> Optional.of(range.sameRangeLastYear());
      case PREVIOUS -> Optional.of(previous());
    };
  }

  private DateRange previous() {
    return periods == null
        ? range.previous()
        : periods
            .previous(range)
            .orElseThrow(
                () ->
                    new ValidationException(
                        "comparison",
                        "There is no period before %s.".formatted(range),
                        "Maybe ask for a report without comparison."));
  }
}
