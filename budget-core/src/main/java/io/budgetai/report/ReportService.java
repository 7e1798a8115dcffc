package io.budgetai.report;

import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import java.time.LocalDate;
import java.util.Collection;

/**
 * Reports as data. Reading them needs the permission READ. Safe for use by several threads.
 *
 * <p>All amounts are in the workspace's currency. Amounts of accounts in other currencies are converted at the rate of their
 * own day: what an account moved on a day with a merchant is rounded once, to the nearest minor unit (half even), and its parts
 * share that amount. Every report does so alike: reports of the same transactions agree to the last cent, and splitting a
 * transaction changes no total but those by category and tag. What there is no rate for is listed as {@link
 * Worth#unconverted()} and is in no amount.
 *
 * <p>Reports are computed anew each time from totals that the storage sums, with a number of queries that does not depend
 * on how much there is. Deleted transactions are in none. A report has at most {@value #MAX_PERIODS} periods, months or days;
 * one that would have more is refused with a {@link io.budgetai.ValidationException}. An account in the scope that is not in
 * the workspace is a {@link io.budgetai.NotFoundException}.
 */
public interface ReportService {
  /** How many periods, months or days one report may have. */
  int MAX_PERIODS = 1200;

  /**
   * What was spent, and on what: expenses less refunds. Transfers and income are not in it.
   *
   * <p>By month, the months of the days to compare with are laid over those of the report, first over first; what reaches
   * beyond the last month counts in the last.
   */
  SpendingReport spending(SpendingBy by, ReportScope scope, Comparison comparison);

  /**
   * Income beside spending.
   *
   * @param grouping the periods to show
   */
  IncomeExpenseReport incomeAndExpense(
      ReportScope scope, PeriodRule grouping, Comparison comparison);

  /**
   * Money that came into the accounts of the scope and left them, transfers across its border included.
   *
   * @param grouping the periods to show
   */
  CashFlowReport cashFlow(ReportScope scope, PeriodRule grouping, Comparison comparison);

  /**
   * What is owned and owed at the end of each of these days. Balances are those of {@link
   * io.budgetai.account.AccountService#balances}.
   *
   * @param days in any order; at least one
   */
  NetWorthReport netWorth(Collection<LocalDate> days);

  /**
   * Budgets beside what was spent, by {@link io.budgetai.budget.BudgetService#histories}: each in its own currency, over all of
   * its periods that have a day in {@code range}.
   */
  BudgetReport budgetVersusActual(DateRange range);
}
