package io.budgetai.budget.internal;

import static io.budgetai.budget.internal.BudgetCase.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.budget.Allocation;
import io.budgetai.budget.Budget;
import io.budgetai.budget.Rollover;
import io.budgetai.budget.Template;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class TemplateProperties {

  private static List<PeriodResult> results(
      Budget budget, int months, List<Long> spent, List<Long> income, int firstInBooks) {
    Timeline timeline = Timeline.of(budget, BudgetCase.START.plusMonths(months - 1L));
    List<PeriodFacts> facts = new ArrayList<>();
    for (int i = 0; i < timeline.size(); i++) {
      facts.add(
          new PeriodFacts(
              i < spent.size() ? spent.get(i) : 0,
              i < income.size() ? income.get(i) : 0,
              0,
              i >= firstInBooks,
              List.of(),
              true));
    }
    return BudgetMath.results(budget, timeline, facts);
  }

  @Property(tries = 1000)
  void averageOfLastIsTheMeanOfThePeriodsInTheBooks(
      @ForAll @Size(12) List<@LongRange(min = -5_000, max = 50_000) Long> spent,
      @ForAll @IntRange(min = 1, max = 6) int periods,
      @ForAll @IntRange(min = 0, max = 12) int begin) {
    Budget budget = BudgetCase.monthly(Rollover.NONE, new Template.AverageOfLast(periods));
    int months = 12 - periods;

    List<PeriodResult> results = results(budget, months, spent, List.of(), begin);

    assertThat(results).hasSize(months);
    for (int i = 0; i < months; i++) {
      BigDecimal sum = BigDecimal.ZERO;
      int count = 0;
      for (int p = i; p < i + periods; p++) {
        if (p >= begin) {
          sum = sum.add(BigDecimal.valueOf(spent.get(p)));
          count++;
        }
      }
      long mean =
          count == 0 || sum.signum() < 0
              ? 0
              : sum.divide(BigDecimal.valueOf(count), 0, RoundingMode.HALF_EVEN).longValueExact();
      assertThat(results.get(i).allocated()).isEqualTo(mean);
    }
  }

  @Property(tries = 1000)
  void percentOfIncomeIsRoundedDownAndNeverNegative(
      @ForAll @Size(7) List<@LongRange(min = -1_000, max = 500_000) Long> income,
      @ForAll @IntRange(min = 1, max = 10_000) int hundredths) {
    BigDecimal percent = BigDecimal.valueOf(hundredths, 2);
    Budget budget = BudgetCase.monthly(Rollover.NONE, new Template.PercentOfIncome(percent));

    List<PeriodResult> results = results(budget, 6, List.of(), income, 0);

    for (int i = 0; i < 6; i++) {
      long expected = Math.floorDiv(Math.max(0, income.get(i)) * hundredths, 10_000L);
      assertThat(results.get(i).allocated()).isEqualTo(expected);
    }
  }

  @Property(tries = 1000)
  void sinkingFundHoldsItsTargetWhenItIsDue(
      @ForAll @LongRange(min = 0, max = 1_000_00) long target,
      @ForAll @IntRange(min = 0, max = 24) int monthsAhead) {
    LocalDate by = BudgetCase.START.plusMonths(monthsAhead);
    Budget fund = BudgetCase.monthly(Rollover.FULL, new Template.UpTo(eur(target), by));

    List<PeriodResult> results = results(fund, monthsAhead + 3, List.of(), List.of(), 0);

    assertThat(results.get(monthsAhead).remaining()).isEqualTo(target);
    assertThat(results.get(monthsAhead + 1).allocated()).isZero();
    assertThat(results.get(monthsAhead + 2).remaining()).isEqualTo(target);
    List<Long> given =
        results.subList(0, monthsAhead + 1).stream().map(PeriodResult::allocated).toList();
    assertThat(given.get(0) - given.get(monthsAhead)).isBetween(0L, (long) monthsAhead + 1);
  }

  @Property(tries = 1000)
  void sinkingFundMakesUpForWhatWasTakenOut(
      @ForAll @Size(12) List<@LongRange(min = -2_000, max = 9_000) Long> spent,
      @ForAll @LongRange(min = 1, max = 600_00) long target) {
    LocalDate by = BudgetCase.START.plusMonths(11);
    Budget fund = BudgetCase.monthly(Rollover.FULL, new Template.UpTo(eur(target), by));

    List<PeriodResult> results = results(fund, 12, spent, List.of(), 0);

    long have = 0;
    for (int i = 0; i < 12; i++) {
      long missing = Math.max(0, target - have);
      long left = 12 - i;
      assertThat(results.get(i).allocated()).isEqualTo((missing + left - 1) / left);
      have += results.get(i).allocated() - spent.get(i);
    }
    PeriodResult due = results.get(11);
    assertThat(due.limit()).isGreaterThanOrEqualTo(target);
  }

  @Example
  void templateIsInForceFromItsPeriodOn() {
    LocalDate later = LocalDate.of(2023, 3, 1);
    Budget budget =
        BudgetCase.monthly(Rollover.NONE, new Template.Fixed(eur(100)))
            .withAllocations(
                List.of(
                    new Allocation(LocalDate.of(2023, 1, 1), new Template.Fixed(eur(100))),
                    new Allocation(later, new Template.Fixed(eur(300)))));

    assertThat(results(budget, 4, List.of(), List.of(), 0))
        .extracting(PeriodResult::allocated)
        .containsExactly(100L, 100L, 300L, 300L);
  }

  @Example
  void fundThatIsDueBeforeItBeginsGetsNothing() {
    Budget fund =
        BudgetCase.monthly(Rollover.FULL, new Template.UpTo(eur(500), LocalDate.of(2022, 12, 31)));

    assertThat(results(fund, 2, List.of(), List.of(), 0))
        .extracting(PeriodResult::allocated)
        .containsExactly(0L, 0L);
  }

  @Example
  void missingRateMakesEveryPeriodThatDependsOnItIncomplete() {
    assertThat(complete(Rollover.NONE, new Template.Fixed(eur(1))))
        .containsExactly(true, false, true);
    assertThat(complete(Rollover.FULL, new Template.Fixed(eur(1))))
        .containsExactly(true, false, false);
    assertThat(complete(Rollover.NONE, new Template.AverageOfLast(1)))
        .containsExactly(true, false, false);
  }

  private static List<Boolean> complete(Rollover rollover, Template template) {
    Budget budget = BudgetCase.monthly(rollover, template);
    Timeline timeline = Timeline.of(budget, BudgetCase.START.plusMonths(2));
    List<PeriodFacts> facts = new ArrayList<>();
    for (int i = 0; i < timeline.size(); i++) {
      boolean known = i != timeline.lead() + 1;
      List<Money> unconverted = known ? List.of() : List.of(Money.of("5.00", "USD"));
      facts.add(new PeriodFacts(0, 0, 0, true, unconverted, known));
    }
    return BudgetMath.results(budget, timeline, facts).stream()
        .map(PeriodResult::complete)
        .toList();
  }

  @Example
  void timelineBeginsBeforeTheBudgetWhereATemplateLooksBack() {
    LocalDate last = BudgetCase.START;

    assertThat(timeline(new Template.AverageOfLast(3), last).lead()).isEqualTo(3);
    assertThat(timeline(new Template.PercentOfIncome(BigDecimal.ONE), last).lead()).isEqualTo(1);
    assertThat(timeline(new Template.Fixed(eur(1)), last).lead()).isZero();
    assertThat(timeline(new Template.Fixed(eur(1)), last.minusMonths(1)).isEmpty()).isTrue();
    assertThat(timeline(new Template.AverageOfLast(3), last).span().first())
        .isEqualTo(LocalDate.of(2022, 10, 1));
    assertThat(timeline(new Template.AverageOfLast(3), last).span().last())
        .isEqualTo(LocalDate.of(2023, 1, 31));
  }

  private static Timeline timeline(Template template, LocalDate last) {
    return Timeline.of(BudgetCase.monthly(Rollover.NONE, template), last);
  }

  @Example
  void timelineEndsWithTheBudget() {
    Budget budget =
        BudgetCase.monthly(Rollover.NONE, new Template.Fixed(eur(1)))
            .withEnd(LocalDate.of(2023, 2, 3));

    assertThat(Timeline.of(budget, LocalDate.of(2024, 1, 1)).periods())
        .containsExactlyElementsOf(
            PeriodRule.MONTH.periods(
                new DateRange(LocalDate.of(2023, 1, 1), LocalDate.of(2023, 2, 28))));
  }
}
