package io.budgetai.budget.internal;

import static io.budgetai.budget.internal.BudgetCase.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.budget.Budget;
import io.budgetai.budget.BudgetStatus;
import io.budgetai.budget.Rollover;
import io.budgetai.budget.Template;
import io.budgetai.calendar.CivilDates;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.money.ExchangeRate;
import io.budgetai.money.ExchangeRates;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class BudgetRunTest {
  private static final LocalDate TODAY = june(15);
  private static final ExchangeRates RATES =
      ExchangeRates.of(List.of(ExchangeRate.of("USD", "EUR", june(1), "0.5")));

  private static LocalDate june(int day) {
    return LocalDate.of(2023, 6, day);
  }

  private static Budget monthly(Rollover rollover) {
    return BudgetCase.monthly(rollover, new Template.Fixed(eur(40_00)));
  }

  private static BudgetRun run(Budget budget) {
    return new BudgetRun(budget, Timeline.of(budget, june(30)), TODAY);
  }

  /** A monthly budget of 40.00 with a euro spent on each of the last days up to today. */
  private static BudgetRun euroADay(int days) {
    BudgetRun run = run(monthly(Rollover.NONE));
    for (int i = 0; i < days; i++) {
      spend(run, TODAY.minusDays(i), eur(1_00));
    }
    return run;
  }

  private static void spend(BudgetRun run, LocalDate day, Money amount) {
    run.tally().spend(BudgetCase.spent(day, amount, RATES));
  }

  private static Planned planned(LocalDate day, Money spent, boolean recorded) {
    return new Planned(day, null, null, Set.of(), spent, recorded);
  }

  private static Money projection(BudgetRun run, LocalDate day) {
    return run.status(day, day).orElseThrow().projection();
  }

  @Test
  @DisplayName("14 SpendProjection: what is spent, and the daily rate for the days after today")
  void dailyRate14() {
    BudgetRun run = euroADay(28);
    run.finish(RATES, CivilDates.MIN);

    assertThat(projection(run, TODAY)).isEqualTo(eur(15_00 + 15_00));
    assertThat(projection(run, june(20))).isEqualTo(eur(15_00 + 10_00));
    assertThat(projection(run, june(29))).isEqualTo(eur(15_00 + 1_00));
    assertThat(projection(run, june(30))).isEqualTo(eur(15_00));
  }

  @Test
  @DisplayName(
      "14 SpendProjection: the days up to today are known, whichever of them is asked about")
  void pastDays14() {
    BudgetRun run = euroADay(28);
    run.finish(RATES, CivilDates.MIN);

    assertThat(projection(run, june(1))).isEqualTo(projection(run, TODAY));
    assertThat(projection(run, LocalDate.of(2023, 5, 20))).isEqualTo(eur(13_00));
  }

  @Test
  @DisplayName("14 SpendProjection: a bill to come counts on its day, if that lies in the rest")
  void billsToCome14() {
    BudgetRun run = run(monthly(Rollover.NONE));
    spend(run, TODAY, eur(3_00));
    run.plan(planned(TODAY, eur(1), false), RATES);
    run.plan(planned(june(16), eur(10), false), RATES);
    run.plan(planned(june(30), eur(100), false), RATES);
    run.plan(planned(june(30).plusDays(1), eur(1000), false), RATES);
    run.finish(RATES, CivilDates.MIN);

    assertThat(projection(run, TODAY)).isEqualTo(eur(3_00 + 10 + 100));
    assertThat(projection(run, june(16))).isEqualTo(eur(3_00 + 100));
  }

  @Test
  @DisplayName("14 SpendProjection: a refund to come lowers it")
  void refundToCome14() {
    BudgetRun run = run(monthly(Rollover.NONE));
    run.plan(planned(june(20), eur(-5_00), false), RATES);
    run.finish(RATES, CivilDates.MIN);

    assertThat(projection(run, TODAY)).isEqualTo(eur(-5_00));
  }

  @Test
  @DisplayName(
      "39 FxAsOf: a bill to come in another currency is converted, or left out without a rate")
  void foreignBills39() {
    BudgetRun run = run(monthly(Rollover.NONE));
    run.plan(planned(june(20), Money.of("8.00", "USD"), false), RATES);
    run.plan(planned(june(20), Money.of("8.00", "CHF"), false), RATES);
    run.finish(RATES, CivilDates.MIN);

    assertThat(projection(run, TODAY)).isEqualTo(eur(4_00));
  }

  @Test
  @DisplayName("14 SpendProjection: a bill that was paid is spent, and no daily rate")
  void paidBills14() {
    BudgetRun run = euroADay(28);
    spend(run, june(3), eur(500_00));
    run.plan(planned(june(3), eur(500_00), true), RATES);
    run.finish(RATES, CivilDates.MIN);

    assertThat(projection(run, TODAY)).isEqualTo(eur(15_00 + 500_00 + 15_00));
  }

  @Test
  @DisplayName("14 SpendProjection: nothing is estimated from fewer than seven days of books")
  void shortBooks14() {
    BudgetRun six = euroADay(6);
    six.finish(RATES, TODAY.minusDays(5));
    BudgetRun seven = euroADay(6);
    seven.finish(RATES, TODAY.minusDays(6));
    BudgetRun none = euroADay(0);
    none.finish(RATES, CivilDates.MAX);

    assertThat(projection(six, TODAY)).isEqualTo(eur(6_00));
    assertThat(projection(seven, TODAY)).isEqualTo(eur(6_00 + 12_86)); // 15 days of 6/7
    assertThat(projection(none, TODAY)).isEqualTo(eur(0));
  }

  @Test
  void periodWithoutAnEndIsNotOpenAndForetellsNothing() {
    Budget byHand =
        monthly(Rollover.NONE)
            .withPeriod(new PeriodRule.Manual(List.of(LocalDate.of(2023, 1, 10))));
    BudgetRun run = run(byHand);
    for (int i = 0; i < 28; i++) {
      spend(run, TODAY.minusDays(i), eur(1_00));
    }
    run.plan(planned(june(20), eur(9_00), false), RATES);
    run.finish(RATES, CivilDates.MIN);

    assertThat(run.openAfter(TODAY)).isFalse();
    assertThat(projection(run, TODAY)).isEqualTo(eur(28_00));
  }

  @Test
  void periodIsOpenUntilItsLastDay() {
    BudgetRun run = run(monthly(Rollover.NONE));

    assertThat(run.lastPeriod()).isEqualTo(DateRange.of(june(1), june(30)));
    assertThat(run.openAfter(june(29))).isTrue();
    assertThat(run.openAfter(june(30))).isFalse();
  }

  @Test
  void statusSaysWhatWasAllocatedCarriedMovedSpentAndDropped() {
    Budget capped = monthly(Rollover.CAPPED).withCap(eur(25_00));
    BudgetRun run = run(capped);
    run.tally().move(june(2), -2_00);
    spend(run, LocalDate.of(2023, 5, 3), eur(50_00));
    spend(run, june(3), eur(7_00));
    spend(run, june(4), Money.of("6.00", "CHF"));
    run.finish(RATES, CivilDates.MIN);

    BudgetStatus may =
        run.status(LocalDate.of(2023, 5, 31), LocalDate.of(2023, 5, 31)).orElseThrow();
    BudgetStatus june = run.status(june(30), june(12)).orElseThrow();

    assertThat(may.complete()).isTrue();
    assertThat(may.unconverted()).isEmpty();
    assertThat(may.carriedOn()).isEqualTo(eur(15_00));
    assertThat(june)
        .isEqualTo(
            new BudgetStatus(
                capped,
                DateRange.of(june(1), june(30)),
                june(12),
                eur(40_00),
                eur(15_00),
                eur(-2_00),
                eur(7_00),
                eur(25_00),
                eur(21_00),
                eur(21_20),
                eur(7_00),
                List.of(Money.of("6.00", "CHF")),
                false));
  }

  @Test
  void statusesAreThoseOfThePeriodsWithADayInTheRangeEachAsOfItsOwnDay() {
    BudgetRun run = run(monthly(Rollover.NONE));
    run.finish(RATES, CivilDates.MIN);

    List<BudgetStatus> statuses =
        run.statuses(
            DateRange.of(LocalDate.of(2023, 2, 28), LocalDate.of(2023, 4, 1)), DateRange::last);

    assertThat(statuses)
        .extracting(BudgetStatus::day)
        .containsExactly(
            LocalDate.of(2023, 2, 28), LocalDate.of(2023, 3, 31), LocalDate.of(2023, 4, 30));
    assertThat(run.statuses(DateRange.day(LocalDate.of(2022, 12, 31)), DateRange::last)).isEmpty();
  }

  @Test
  void periodsThatATemplateLooksBackToAreNoneOfTheBudget() {
    BudgetRun run = run(BudgetCase.monthly(Rollover.NONE, new Template.AverageOfLast(2)));
    spend(run, LocalDate.of(2022, 11, 5), eur(10_00));
    spend(run, LocalDate.of(2022, 12, 5), eur(30_00));
    spend(run, LocalDate.of(2023, 1, 5), Money.of("6.00", "CHF"));
    run.finish(RATES, CivilDates.MIN);
    LocalDate first = LocalDate.of(2023, 1, 1);

    assertThat(run.result(first.minusDays(1))).isEmpty();
    assertThat(run.status(first.minusDays(1), first.minusDays(1))).isEmpty();
    assertThat(run.result(first))
        .hasValueSatisfying(january -> assertThat(january.allocated()).isEqualTo(20_00));
    assertThat(run.status(first, first))
        .hasValueSatisfying(
            january -> assertThat(january.unconverted()).containsExactly(Money.of("6.00", "CHF")));
  }
}
