package io.budgetai.budget.internal;

import static io.budgetai.budget.internal.BudgetCase.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.UserId;
import io.budgetai.budget.Contribution;
import io.budgetai.budget.Goal;
import io.budgetai.budget.GoalId;
import io.budgetai.budget.GoalStatus;
import io.budgetai.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.jspecify.annotations.Nullable;

class GoalMathProperties {
  private static final GoalId ID = new GoalId(new UUID(1, 2));
  private static final LocalDate START = LocalDate.of(2024, 1, 17);

  private static Goal goal(@Nullable Money target, long saved, @Nullable LocalDate by) {
    return new Goal(ID, "Bicycle", target, eur(saved), START, by, false, 1);
  }

  private static Contribution put(LocalDate day, long cents) {
    UUID id = new UUID(3, 4);
    return new Contribution(id, ID, day, eur(cents), Instant.EPOCH, new UserId(id));
  }

  @Property(tries = 1000)
  void puttingAsideWhatIsNeededEachMonthReachesTheTarget(
      @ForAll @LongRange(min = 1, max = 5_000_00) long target,
      @ForAll @LongRange(min = 0, max = 5_000_00) long saved,
      @ForAll @IntRange(min = 0, max = 30) int months,
      @ForAll @IntRange(min = 0, max = 31) int missed) {
    Goal goal = goal(eur(target), saved, START.plusMonths(months));
    List<Contribution> made = new ArrayList<>();
    for (int i = 0; i <= months; i++) {
      LocalDate day = START.plusMonths(i);
      Money needed = Objects.requireNonNull(GoalMath.status(goal, made, day).neededThisMonth());
      if (i != missed) {
        made.add(put(day, needed.minorUnits()));
        assertThat(GoalMath.status(goal, made, day).neededThisMonth()).isEqualTo(needed);
        assertThat(GoalMath.status(goal, made, day).onTrack()).isTrue();
      }
    }
    GoalStatus end = GoalMath.status(goal, made, START.plusMonths(months));
    assertThat(end.reached() || missed == months).isTrue();
    assertThat(end.reached()).isEqualTo(end.saved().minorUnits() >= target);
  }

  @Property(tries = 1000)
  void missedMonthMakesTheRestMore(
      @ForAll @LongRange(min = 100, max = 5_000_00) long target,
      @ForAll @IntRange(min = 2, max = 30) int months) {
    Goal goal = goal(eur(target), 0, START.plusMonths(months));

    GoalStatus first = GoalMath.status(goal, List.of(), START);
    GoalStatus third = GoalMath.status(goal, List.of(), START.plusMonths(2));

    long all = months + 1L;
    assertThat(first.neededThisMonth()).isEqualTo(eur((target + all - 1) / all));
    assertThat(third.neededThisMonth()).isEqualTo(eur((target + all - 3) / (all - 2)));
    assertThat(first.onTrack()).isTrue();
    assertThat(third.onTrack()).isFalse();
  }

  @Example
  void goalWithoutTargetIsAlwaysOnTrackAndNeverReached() {
    GoalStatus status = GoalMath.status(goal(null, 50, null), List.of(put(START, 25)), START);

    assertThat(status.saved()).isEqualTo(eur(75));
    assertThat(status.remaining()).isNull();
    assertThat(status.neededThisMonth()).isNull();
    assertThat(status.reached()).isFalse();
    assertThat(status.onTrack()).isTrue();
  }

  @Example
  void goalWithoutDateHasNoHurry() {
    GoalStatus status = GoalMath.status(goal(eur(100), 0, null), List.of(), START);

    assertThat(status.remaining()).isEqualTo(eur(100));
    assertThat(status.neededThisMonth()).isNull();
    assertThat(status.onTrack()).isTrue();
  }

  @Example
  void contributionCountsOnItsDay() {
    Goal goal = goal(eur(100), 0, START.plusDays(3));
    List<Contribution> made = List.of(put(START.plusDays(1), 100));

    GoalStatus before = GoalMath.status(goal, made, START);
    GoalStatus after = GoalMath.status(goal, made, START.plusDays(1));

    assertThat(before.saved()).isEqualTo(eur(0));
    assertThat(before.reached()).isFalse();
    assertThat(after.saved()).isEqualTo(eur(100));
    assertThat(after.reached()).isTrue();
    assertThat(after.remaining()).isEqualTo(eur(0));
  }

  @Example
  void pastDateThatWasMissedNeedsAllThatIsMissing() {
    Goal goal = goal(eur(100), 30, START.plusMonths(1));

    GoalStatus onTheDay = GoalMath.status(goal, List.of(), START.plusMonths(1));
    GoalStatus late = GoalMath.status(goal, List.of(), START.plusMonths(5));

    assertThat(onTheDay.neededThisMonth()).isEqualTo(eur(70));
    assertThat(late.neededThisMonth()).isEqualTo(eur(70));
    assertThat(late.onTrack()).isFalse();
    assertThat(GoalMath.status(goal, List.of(put(START, 70)), START.plusMonths(5)).onTrack())
        .isTrue();
  }

  @Example
  void halfOfTheWayAfterHalfOfTheMonthsIsOnTrack() {
    Goal goal = goal(eur(600), 0, LocalDate.of(2024, 6, 30));

    assertThat(GoalMath.status(goal, List.of(put(START, 300)), LocalDate.of(2024, 4, 30)).onTrack())
        .isTrue();
    assertThat(GoalMath.status(goal, List.of(put(START, 299)), LocalDate.of(2024, 4, 1)).onTrack())
        .isFalse();
    assertThat(GoalMath.status(goal, List.of(put(START, 299)), LocalDate.of(2024, 3, 31)).onTrack())
        .isTrue();
  }
}
