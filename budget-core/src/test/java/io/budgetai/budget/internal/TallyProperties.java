package io.budgetai.budget.internal;

import static io.budgetai.budget.internal.BudgetCase.EUR;
import static io.budgetai.budget.internal.BudgetCase.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.budget.Budget;
import io.budgetai.budget.Rollover;
import io.budgetai.budget.Template;
import io.budgetai.budget.internal.BudgetCase.Entry;
import io.budgetai.calendar.CivilDates;
import io.budgetai.calendar.DateRange;
import io.budgetai.expense.TransactionKind;
import io.budgetai.expense.internal.Conversion.Valued;
import io.budgetai.money.ExchangeRate;
import io.budgetai.money.ExchangeRates;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class TallyProperties {
  private static final LocalDate TODAY = LocalDate.of(2023, 6, 15);
  private static final Budget BUDGET =
      BudgetCase.monthly(Rollover.NONE, new Template.Fixed(eur(0)));
  private static final ExchangeRates RATES =
      ExchangeRates.of(
          List.of(
              ExchangeRate.of("USD", "EUR", LocalDate.of(2023, 3, 1), "0.9"),
              ExchangeRate.of("USD", "EUR", LocalDate.of(2023, 4, 10), "0.8")));

  @Provide
  Arbitrary<List<Entry>> entries() {
    return BudgetCase.entries().list().ofMaxSize(25);
  }

  private static Tally tally() {
    return new Tally(EUR, Timeline.of(BUDGET, LocalDate.of(2023, 6, 30)), TODAY);
  }

  private static Valued spent(LocalDate day, Money amount) {
    return BudgetCase.spent(day, amount, RATES);
  }

  private static Valued earned(LocalDate day, Money amount) {
    return BudgetCase.valued(day, TransactionKind.INCOME, amount, RATES);
  }

  private static List<PeriodFacts> facts(List<Entry> dollars, ExchangeRates rates) {
    Tally tally = tally();
    dollars.forEach(
        one -> tally.spend(BudgetCase.spent(one.day(), Money.ofMinor(one.cents(), "USD"), rates)));
    return tally.facts(CivilDates.MIN);
  }

  @Property(tries = 1000)
  @Label("5 RetroactiveEdit: the order in which amounts come does not matter")
  void order5(@ForAll("entries") List<Entry> dollars, @ForAll long seed) {
    List<Entry> shuffled = new ArrayList<>(dollars);
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(facts(shuffled, RATES)).isEqualTo(facts(dollars, RATES));
  }

  @Property(tries = 1000)
  @Label("39 FxAsOf: a newer rate never changes what was spent before it")
  void newerRate39(
      @ForAll("entries") List<Entry> dollars, @ForAll @IntRange(min = 0, max = 150) int offset) {
    LocalDate published = LocalDate.of(2023, 1, 2).plusDays(offset);
    if (published.equals(LocalDate.of(2023, 3, 1)) || published.equals(LocalDate.of(2023, 4, 10))) {
      return;
    }
    ExchangeRates more = RATES.plus(List.of(ExchangeRate.of("USD", "EUR", published, "1.7")));
    List<PeriodFacts> before = facts(dollars, RATES);
    List<PeriodFacts> after = facts(dollars, more);
    Timeline timeline = Timeline.of(BUDGET, LocalDate.of(2023, 6, 30));
    for (int i = 0; i < timeline.size(); i++) {
      if (timeline.get(i).last().isBefore(published)) {
        assertThat(after.get(i)).isEqualTo(before.get(i));
      }
    }
  }

  @Property(tries = 1000)
  @Label("39 FxAsOf: without a rate nothing is added at par, and the period is incomplete")
  void noRate39(@ForAll("entries") List<Entry> dollars) {
    Timeline timeline = Timeline.of(BUDGET, LocalDate.of(2023, 6, 30));
    List<PeriodFacts> facts = facts(dollars, ExchangeRates.none());
    for (int i = 0; i < timeline.size(); i++) {
      int index = i;
      long inPeriod = BudgetCase.sum(dollars, timeline.get(index)).longValueExact();
      boolean anyDay = dollars.stream().anyMatch(one -> timeline.get(index).contains(one.day()));
      assertThat(facts.get(i).spent()).isZero();
      assertThat(facts.get(i).complete()).isEqualTo(!anyDay);
      assertThat(facts.get(i).unconverted())
          .isEqualTo(anyDay ? List.of(Money.ofMinor(inPeriod, "USD")) : List.of());
    }
  }

  @Property(tries = 1000)
  void recentDaysAreTheLast28UpToToday(@ForAll("entries") List<Entry> euros) {
    Tally tally = tally();
    euros.forEach(one -> tally.spend(spent(one.day(), eur(one.cents()))));

    long[] recent = tally.recent();

    assertThat(recent).hasSize(28);
    for (int i = 0; i < 28; i++) {
      LocalDate day = TODAY.minusDays(27L - i);
      assertThat(recent[i]).isEqualTo(BudgetCase.sum(euros, DateRange.day(day)).longValueExact());
    }
  }

  @Example
  void plannedSpendingSaysNothingAboutOtherDays() {
    Tally tally = tally();
    tally.spend(spent(TODAY, eur(100)));
    tally.spend(spent(TODAY.minusDays(1), eur(50)));
    tally.spend(spent(TODAY.minusDays(2), eur(-10)));

    tally.planned(TODAY, eur(70), RATES);
    tally.planned(TODAY.minusDays(1), eur(80), RATES);
    tally.planned(TODAY.minusDays(2), eur(80), RATES);
    tally.planned(TODAY.minusDays(28), eur(80), RATES);
    tally.planned(TODAY.plusDays(1), eur(80), RATES);
    tally.planned(TODAY, Money.of("0.10", "CHF"), RATES);
    tally.planned(TODAY, Money.of("0.10", "USD"), RATES);

    long[] recent = tally.recent();
    assertThat(recent[27]).isEqualTo(22);
    assertThat(recent[26]).isZero();
    assertThat(recent[25]).isEqualTo(-10);
    assertThat(recent[0]).isZero();
  }

  @Example
  void foreignSpendingOfRecentDaysIsConverted() {
    Tally tally = tally();
    tally.spend(spent(TODAY, Money.of("1.00", "USD")));

    List<PeriodFacts> facts = tally.facts(CivilDates.MIN);

    assertThat(tally.recent()[27]).isEqualTo(80);
    assertThat(facts.get(5).spent()).isEqualTo(80);
  }

  @Example
  void incomeIsSummedByPeriodAndIncompleteWithoutARate() {
    Tally tally = tally();
    tally.earn(earned(LocalDate.of(2023, 2, 28), eur(100)));
    tally.earn(earned(LocalDate.of(2023, 3, 1), Money.of("1.00", "USD")));
    tally.earn(earned(LocalDate.of(2023, 2, 27), Money.of("1.00", "USD")));
    tally.earn(earned(LocalDate.of(2022, 12, 31), Money.of("1.00", "USD")));
    tally.earn(earned(LocalDate.of(2022, 12, 31), eur(1)));

    List<PeriodFacts> facts = tally.facts(CivilDates.MIN);

    assertThat(facts).extracting(PeriodFacts::income).startsWith(0L, 100L, 90L, 0L);
    assertThat(facts).extracting(PeriodFacts::complete).startsWith(true, false, true, true);
    assertThat(facts).extracting(PeriodFacts::spent).containsOnly(0L);
    assertThat(tally.recent()).containsOnly(0L);
  }

  @Example
  void booksReachBackToThePeriodOfTheFirstTransaction() {
    assertThat(tally().facts(LocalDate.of(2023, 2, 28)))
        .extracting(PeriodFacts::inBooks)
        .startsWith(false, true, true);
    assertThat(tally().facts(LocalDate.of(2023, 3, 1)))
        .extracting(PeriodFacts::inBooks)
        .startsWith(false, false, true);
  }

  @Example
  void unconvertedAmountsComeByCurrencyCode() {
    Tally tally = tally();
    tally.spend(spent(TODAY, Money.of("1.00", "SEK")));
    tally.spend(spent(TODAY, Money.of("2.00", "CHF")));

    assertThat(tally.facts(CivilDates.MIN).get(5).unconverted())
        .containsExactly(Money.of("2.00", "CHF"), Money.of("1.00", "SEK"));
  }

  @Example
  void movesOutsideOfThePeriodsAreNoneOfItsOwn() {
    Tally tally = tally();
    tally.move(LocalDate.of(2022, 12, 31), 5);
    tally.move(LocalDate.of(2023, 1, 1), 7);
    tally.move(LocalDate.of(2023, 1, 31), -3);

    assertThat(tally.facts(CivilDates.MIN)).extracting(PeriodFacts::moved).startsWith(4L, 0L);
  }
}
