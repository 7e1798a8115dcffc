package io.budgetai.budget;

import io.budgetai.calendar.DateRange;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Plans spending and saving, and says how the plan is going. Reading needs the permission READ, changing WRITE. Safe for use
 * by several threads.
 *
 * <p>Nothing that is said here is stored: status, rollover and envelopes are computed from the transactions each time, all
 * budgets and periods in one pass over sums that the storage makes. Spending in another currency than a budget's is converted
 * at the rate of the day it was spent, the spending of a day at once; where there is no rate it is listed and left out.
 *
 * <p>A sinking fund is a budget with {@link Rollover#FULL} and the template {@link Template.UpTo}: it saves up for a payment,
 * makes up for periods in which less was left than planned, and the payment itself empties it.
 *
 * <p>Errors: bad input is a {@link io.budgetai.ValidationException}; an id that is not in this workspace a {@link
 * io.budgetai.NotFoundException}; a name that is taken, or a version that is not the stored one, a {@link
 * io.budgetai.ConflictException}.
 */
public interface BudgetService {

  /** Every budget, archived ones included, by name. */
  List<Budget> list();

  Budget get(BudgetId id);

  /**
   * Makes a budget. An envelope must have {@link Rollover#FULL}, the workspace's currency, the periods of the other envelopes,
   * and categories or accounts that no other envelope has.
   */
  Budget create(NewBudget budget);

  /**
   * Stores everything of {@code edited}; its currency cannot change. Days of allocations and adjustments become the first
   * days of their periods.
   */
  Budget update(Budget edited);

  /**
   * Ends a budget with the period of today, unless it ended before, and keeps it for its history. What is left in an
   * envelope then is to be budgeted again.
   */
  Budget archive(BudgetId id, long version);

  /**
   * Forgets a budget.
   *
   * @throws io.budgetai.ConflictException if it has a history of moves or alerts; it can be archived
   */
  void delete(BudgetId id, long version);

  /**
   * Sets the amount of one period, over what the template says.
   *
   * @param day any day of the period
   * @param amount zero or positive; {@code null} to follow the template again
   */
  Budget adjust(BudgetId id, LocalDate day, @Nullable Money amount);

  /** Lets a template say the amount, from the period of {@code from} until a later allocation. */
  Budget allocate(BudgetId id, LocalDate from, Template template);

  /**
   * Closes the open period of a budget whose periods are closed by hand, and of every budget with the same periods.
   *
   * @param lastDay the last day of the period that is open; the next begins on the day after
   * @return the budgets that changed, by name
   */
  List<Budget> closePeriod(BudgetId id, LocalDate lastDay);

  /**
   * Moves money from one budget to another within a period, for good.
   *
   * @param to another budget with the same currency and periods; an envelope if and only if {@code from} is one
   * @param day any day of the period
   * @param amount positive
   * @param note at most 200 characters, or {@code null}
   */
  BudgetMove move(BudgetId from, BudgetId to, LocalDate day, Money amount, @Nullable String note);

  /** Every move, oldest first. */
  List<BudgetMove> moves();

  /**
   * How a budget stands on a day.
   *
   * <p>The projection is what is recorded for the period, plus what is planned for the days after {@code day} and after today:
   * the occurrences of recurring transactions that are not recorded yet, each once, and for everything else the mean of the
   * last 28 days up to today, without recorded recurring transactions, where a day that stands out counts as three times
   * the median of the days with spending. Where there was spending on fewer days than one in a week, those were bills and not
   * a daily rate, and no more of them are foretold. Nothing is estimated from fewer than seven days of books, and never less
   * than nothing. Days that are past are known, so nothing is projected for them.
   *
   * @param day any day of the period asked about
   * @throws io.budgetai.ValidationException if the budget has no period on that day
   */
  BudgetStatus status(BudgetId id, LocalDate day);

  /** How every budget stands that is not archived and has a period on {@code day}; by name. */
  List<BudgetStatus> statuses(LocalDate day);

  /**
   * The periods of a budget that have a day in {@code range}, oldest first: past ones as of their last day, the one of today
   * as of today, future ones as of their first day.
   */
  List<BudgetStatus> history(BudgetId id, DateRange range);

  /** The history of every budget, archived ones included, by name, then oldest first. */
  List<BudgetStatus> histories(DateRange range);

  /**
   * How the envelope plan stands in the period of {@code day}.
   *
   * @throws io.budgetai.ValidationException if there is no envelope, or none had begun by then
   */
  EnvelopeStatus envelopes(LocalDate day);

  /** The envelope plan in every period that has a day in {@code range} since the first envelope began, oldest first. */
  List<EnvelopeStatus> envelopes(DateRange range);

  /**
   * Holds money back in the period of {@code day}, so that it is not to be budgeted before the next.
   *
   * @param amount zero or positive, in the workspace's currency; replaces what was held in that period
   */
  void hold(LocalDate day, Money amount);

  /**
   * Notes which thresholds are crossed in the periods of {@code day} and were not noted before, and tells them as events. The
   * library does so itself for the periods of today after every change of transactions and budgets; a host that runs this
   * daily also hears of what time alone brought about.
   *
   * @return what was noted now, each threshold of a budget at most once in a period, by budget name, then threshold
   */
  List<BudgetAlert> checkThresholds(LocalDate day);

  /** Every goal, archived ones included, by name. */
  List<Goal> goals();

  Goal createGoal(NewGoal goal);

  /** Stores everything of {@code edited}; its currency cannot change. */
  Goal updateGoal(Goal edited);

  /** Keeps a goal for its history only. */
  Goal archiveGoal(GoalId id, long version);

  /**
   * Puts money towards a goal, or takes some out.
   *
   * @param amount positive in, negative out, at most what is there; not zero
   * @param day the day on which it counts
   */
  Contribution contribute(GoalId id, Money amount, LocalDate day);

  /** What was put towards a goal and taken out, oldest first. */
  List<Contribution> contributions(GoalId id);

  GoalStatus goalStatus(GoalId id, LocalDate day);

  /** How every goal stands that is not archived, by name. */
  List<GoalStatus> goalStatuses(LocalDate day);
}
