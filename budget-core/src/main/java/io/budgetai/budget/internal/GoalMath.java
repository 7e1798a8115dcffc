package io.budgetai.budget.internal;

import io.budgetai.budget.Contribution;
import io.budgetai.budget.Goal;
import io.budgetai.budget.GoalStatus;
import io.budgetai.money.Money;
import java.math.BigInteger;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The arithmetic of one goal. */
final class GoalMath {

  private GoalMath() {}

  /**
   * How a goal stands at the end of a day.
   *
   * @param contributions those to this goal, in any order
   */
  static GoalStatus status(Goal goal, Collection<Contribution> contributions, LocalDate day) {
    long saved = savedBefore(goal, contributions, day.plusDays(1));
    Money target = goal.target();
    if (target == null) {
      return new GoalStatus(goal, day, money(goal, saved), null, null, false, true);
    }
    long missing = missing(target.minorUnits(), saved);
    return new GoalStatus(
        goal,
        day,
        money(goal, saved),
        money(goal, missing),
        needed(goal, target.minorUnits(), contributions, day),
        missing == 0,
        onTrack(goal, target.minorUnits(), saved, day));
  }

  private static @Nullable Money needed(
      Goal goal, long target, Collection<Contribution> contributions, LocalDate day) {
    LocalDate by = goal.by();
    if (by == null) {
      return null;
    }
    long missing = missing(target, savedBefore(goal, contributions, day.withDayOfMonth(1)));
    long left = months(day, by) + 1;
    return money(goal, BudgetMath.sharedOut(missing, (int) Math.max(1, left)));
  }

  /** Compares with even saving over the months from the start to the date, as of the end of the month before. */
  private static boolean onTrack(Goal goal, long target, long saved, LocalDate day) {
    LocalDate by = goal.by();
    if (by == null || saved >= target) {
      return true;
    }
    if (day.isAfter(by)) {
      return false;
    }
    long whole = months(goal.start(), by) + 1;
    long passed = Math.max(0, months(goal.start(), day));
    long first = goal.saved().minorUnits();
    BigInteger ahead =
        BigInteger.valueOf(saved).subtract(BigInteger.valueOf(first)).multiply(big(whole));
    BigInteger planned =
        BigInteger.valueOf(target).subtract(BigInteger.valueOf(first)).multiply(big(passed));
    return ahead.compareTo(planned) >= 0;
  }

  /** What is there in the evening before {@code day}. */
  static long savedBefore(Goal goal, Collection<Contribution> contributions, LocalDate day) {
    long saved = goal.saved().minorUnits();
    for (Contribution contribution : contributions) {
      if (contribution.date().isBefore(day)) {
        saved = Math.addExact(saved, contribution.amount().minorUnits());
      }
    }
    return saved;
  }

  private static long missing(long target, long saved) {
    return Math.max(0, Math.subtractExact(target, saved));
  }

  private static long months(LocalDate from, LocalDate to) {
    return ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to));
  }

  private static BigInteger big(long number) {
    return BigInteger.valueOf(number);
  }

  private static Money money(Goal goal, long minorUnits) {
    return Money.ofMinor(minorUnits, goal.saved().currency());
  }
}
