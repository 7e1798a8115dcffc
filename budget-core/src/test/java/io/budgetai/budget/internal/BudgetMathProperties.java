package io.budgetai.budget.internal;

import static io.budgetai.budget.internal.BudgetCase.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.budget.Budget;
import io.budgetai.budget.BudgetStatus;
import io.budgetai.budget.BudgetStatus.State;
import io.budgetai.budget.Rollover;
import io.budgetai.budget.Template;
import io.budgetai.budget.internal.BudgetCase.Entry;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class BudgetMathProperties {

  @Provide
  Arbitrary<BudgetCase> full() {
    return BudgetCase.with(Arbitraries.just(Rollover.FULL));
  }

  @Provide
  Arbitrary<BudgetCase> any() {
    return BudgetCase.with(Arbitraries.of(Rollover.class));
  }

  @Property(tries = 1000)
  @Label("1 Rollover.FULL: available[n] = sum of allocated + moves - netSpent up to n, no floor")
  void full1(@ForAll("full") BudgetCase made) {
    BigInteger available = BigInteger.ZERO;
    for (PeriodResult result : made.results()) {
      available =
          available
              .add(made.base(result.period()))
              .add(BudgetCase.sum(made.moves(), result.period()))
              .subtract(BudgetCase.sum(made.spending(), result.period()));
      assertThat(result.remaining()).isEqualTo(available.longValueExact());
      assertThat(result.dropped()).isZero();
    }
  }

  @Property(tries = 1000)
  @Label("2, 3 Rollover: what is carried follows its law, and carried + dropped = closing")
  void rollover2And3(@ForAll("any") BudgetCase made) {
    BigInteger carried = BigInteger.ZERO;
    BigInteger carriedOn = BigInteger.ZERO;
    BigInteger dropped = BigInteger.ZERO;
    BigInteger closings = BigInteger.ZERO;
    for (PeriodResult result : made.results()) {
      assertThat(result.carried()).isEqualTo(carried.longValueExact());
      BigInteger closing =
          made.base(result.period())
              .add(carried)
              .add(BudgetCase.sum(made.moves(), result.period()))
              .subtract(BudgetCase.sum(made.spending(), result.period()));
      assertThat(result.remaining()).isEqualTo(closing.longValueExact());
      carried = lawfullyCarried(made.budget(), closing);
      carriedOn = carriedOn.add(BigInteger.valueOf(result.carriedOn()));
      dropped = dropped.add(BigInteger.valueOf(result.dropped()));
      closings = closings.add(closing);
    }
    assertThat(carriedOn.add(dropped)).isEqualTo(closings);
  }

  private static BigInteger lawfullyCarried(Budget budget, BigInteger closing) {
    BigInteger surplus = closing.signum() > 0 ? closing : BigInteger.ZERO;
    Money cap = budget.cap();
    return switch (budget.rollover()) {
      case NONE -> BigInteger.ZERO;
      case SURPLUS -> surplus;
      case FULL -> closing;
      case CAPPED -> surplus.min(BigInteger.valueOf(cap == null ? 0 : cap.minorUnits()));
    };
  }

  @Property(tries = 1000)
  @Label("5 RetroactiveEdit: the result is independent of entry order")
  void entryOrder5(@ForAll("any") BudgetCase made, @ForAll long seed) {
    List<Entry> shuffled = new ArrayList<>(made.spending());
    Collections.shuffle(shuffled, new Random(seed));

    assertThat(made.results(shuffled)).isEqualTo(made.results());
  }

  @Property(tries = 1000)
  @Label("5 RetroactiveEdit: a late transaction changes no period before its own")
  void lateEntry5(@ForAll("any") BudgetCase made, @ForAll("entries") Entry late) {
    List<Entry> more = new ArrayList<>(made.spending());
    more.add(late);

    List<PeriodResult> before = made.results();
    List<PeriodResult> after = made.results(more);

    for (int i = 0; i < before.size(); i++) {
      DateRange period = before.get(i).period();
      if (period.last().isBefore(late.day())) {
        assertThat(after.get(i)).isEqualTo(before.get(i));
      } else if (period.contains(late.day())) {
        assertThat(after.get(i).spent() - before.get(i).spent()).isEqualTo(late.cents());
      } else {
        assertThat(after.get(i).spent()).isEqualTo(before.get(i).spent());
      }
    }
  }

  @Provide
  Arbitrary<Entry> entries() {
    return BudgetCase.entries();
  }

  @Property(tries = 1000)
  @Label("8 BudgetPeriod.bounds: a row on the last day counts, on the next day does not")
  void bounds8(@ForAll("any") BudgetCase made) {
    DateRange first = made.budget().period().periodOf(BudgetCase.START);
    BudgetCase bare = new BudgetCase(made.budget(), made.last(), List.of(), List.of());

    assertThat(bare.results(List.of(new Entry(first.first(), 7))).get(0).spent()).isEqualTo(7);
    assertThat(bare.results(List.of(new Entry(first.last(), 7))).get(0).spent()).isEqualTo(7);
    assertThat(bare.results(List.of(new Entry(first.first().minusDays(1), 7))).get(0).spent())
        .isZero();
    if (!first.openEnded()) {
      assertThat(bare.results(List.of(new Entry(first.last().plusDays(1), 7))).get(0).spent())
          .isZero();
    }
  }

  @Property(tries = 1000)
  @Label("9 BudgetGeneration: each period has one result, whatever was left in the one before")
  void oneResultPerPeriod9(
      @ForAll("any") BudgetCase made, @ForAll @IntRange(min = 0, max = 3) int choice) {
    DateRange first = made.budget().period().periodOf(BudgetCase.START);
    long base = made.base(first).longValueExact();
    long left = List.of(-77L, 0L, base, base + 55).get(choice);
    BudgetCase boundary =
        new BudgetCase(
            made.budget(),
            made.last(),
            List.of(new Entry(first.first(), Math.subtractExact(base, left))),
            List.of());

    List<PeriodResult> results = boundary.results();

    assertThat(results.get(0).remaining()).isEqualTo(left);
    assertThat(results).extracting(PeriodResult::period).isEqualTo(expectedPeriods(made));
  }

  private static List<DateRange> expectedPeriods(BudgetCase made) {
    DateRange asked = new DateRange(BudgetCase.START, made.last());
    return made.budget().period().periods(asked);
  }

  @Property(tries = 1000)
  @Label("10 LongPeriodBudget: a yearly remaining is monotone in spending and does not reset")
  void yearly10(@ForAll List<@LongRange(min = 0, max = 10_000) Long> daily) {
    Budget yearly =
        BudgetCase.monthly(Rollover.NONE, new Template.Fixed(eur(1_000_00)))
            .withPeriod(PeriodRule.YEAR);
    List<Entry> entries = new ArrayList<>();
    long remaining = 1_000_00;
    for (int i = 0; i < Math.min(daily.size(), 340); i++) {
      entries.add(new Entry(BudgetCase.START.plusDays(i), daily.get(i)));
      List<PeriodResult> results =
          new BudgetCase(yearly, BudgetCase.START.plusDays(i), entries, List.of()).results();
      assertThat(results).hasSize(1);
      remaining -= daily.get(i);
      assertThat(results.get(0).remaining()).isEqualTo(remaining);
    }
  }

  @Property(tries = 1000)
  @Label("11 MoveMoney: source and target are unchanged in sum")
  void move11(
      @ForAll("full") BudgetCase source,
      @ForAll @IntRange(min = 0, max = 300) int offset,
      @ForAll @LongRange(min = 1, max = 500_00) long cents) {
    Entry in = new Entry(BudgetCase.START.plusDays(offset), cents);
    BudgetCase target = new BudgetCase(source.budget(), source.last(), List.of(), List.of());
    List<Entry> outOfSource = new ArrayList<>(source.moves());
    outOfSource.add(new Entry(in.day(), -cents));

    List<PeriodResult> sourceBefore = source.results();
    List<PeriodResult> targetBefore = target.results();
    List<PeriodResult> sourceAfter =
        new BudgetCase(source.budget(), source.last(), source.spending(), outOfSource).results();
    List<PeriodResult> targetAfter =
        new BudgetCase(source.budget(), source.last(), List.of(), List.of(in)).results();

    for (int i = 0; i < sourceBefore.size(); i++) {
      assertThat(sourceAfter.get(i).limit() + targetAfter.get(i).limit())
          .isEqualTo(sourceBefore.get(i).limit() + targetBefore.get(i).limit());
    }
  }

  @Property(tries = 1000)
  @Label("12 BudgetStatus: spent = limit is REACHED; no limit gives a division by zero")
  void state12(
      @ForAll @LongRange(min = -1000, max = 1000) long limit,
      @ForAll @LongRange(min = -1000, max = 1000) long spent,
      @ForAll @IntRange(min = 1, max = 1000) int threshold) {
    BudgetStatus status = status(limit, spent);

    assertThat(status.state())
        .isEqualTo(spent < limit ? State.UNDER : spent > limit ? State.EXCEEDED : State.REACHED);
    assertThat(status.remaining()).isEqualTo(eur(limit - spent));
    assertThat(status.percentUsed().isPresent()).isEqualTo(limit > 0);
    status
        .percentUsed()
        .ifPresent(
            percent -> {
              assertThat(percent.compareTo(BigDecimal.valueOf(100)) >= 0).isEqualTo(spent >= limit);
              assertThat(percent)
                  .isEqualTo(
                      new BigDecimal(BigInteger.valueOf(spent * 100))
                          .divide(BigDecimal.valueOf(limit), 2, RoundingMode.FLOOR));
            });
    assertThat(status.crossed(threshold)).isEqualTo(spent > 0 && spent * 100 >= limit * threshold);
  }

  private static BudgetStatus status(long limit, long spent) {
    LocalDate day = LocalDate.of(2024, 2, 10);
    Money none = eur(0);
    return new BudgetStatus(
        BudgetCase.monthly(Rollover.NONE, new Template.Fixed(none)),
        PeriodRule.MONTH.periodOf(day),
        day,
        eur(limit - 3),
        eur(1),
        eur(2),
        eur(spent),
        none,
        none,
        none,
        none,
        List.of(),
        true);
  }

  @Property(tries = 1000)
  @Label("14 SpendProjection: with no day left nothing is estimated; never less than nothing")
  void estimate14(
      @ForAll List<@LongRange(min = -5_000, max = 50_000) Long> spending,
      @ForAll @IntRange(min = 0, max = 28) int known,
      @ForAll @IntRange(min = 0, max = 60) int rest) {
    long[] recent = new long[Projection.WINDOW];
    for (int i = 0; i < Math.min(spending.size(), recent.length); i++) {
      recent[recent.length - 1 - i] = spending.get(i);
    }

    assertThat(Projection.estimate(recent, known, 0)).isZero();
    assertThat(Projection.estimate(recent, known, rest)).isEqualTo(slowly(recent, known, rest));
  }

  /** The estimate from its description, with exact fractions. */
  private static long slowly(long[] recent, int known, int rest) {
    if (known < 7 || rest == 0) {
      return 0;
    }
    List<Long> days = new ArrayList<>();
    for (int i = 28 - known; i < 28; i++) {
      days.add(recent[i]);
    }
    List<Long> spending = days.stream().filter(day -> day > 0).sorted().toList();
    int size = spending.size();
    if (size < 2 || size < known / 7.0) {
      return 0;
    }
    BigDecimal median =
        BigDecimal.valueOf(spending.get((size - 1) / 2) + spending.get(size / 2))
            .divide(BigDecimal.valueOf(2));
    BigDecimal most = median.multiply(BigDecimal.valueOf(3)).setScale(0, RoundingMode.FLOOR);
    BigDecimal sum = BigDecimal.ZERO;
    for (long day : days) {
      sum = sum.add(BigDecimal.valueOf(day).min(most));
    }
    BigDecimal estimate =
        sum.multiply(BigDecimal.valueOf(rest))
            .divide(BigDecimal.valueOf(known), 0, RoundingMode.HALF_EVEN);
    return estimate.max(BigDecimal.ZERO).longValueExact();
  }

  @Property(tries = 1000)
  @Label("14 SpendProjection: up to three payments in four weeks are bills, and no daily rate")
  void bills14(
      @ForAll @Size(max = 3) Map<@IntRange(max = 27) Integer, @LongRange(max = 500_000) Long> paid,
      @ForAll @IntRange(max = 60) int rest) {
    long[] recent = new long[Projection.WINDOW];
    paid.forEach((day, amount) -> recent[day] = amount);

    assertThat(Projection.estimate(recent, Projection.WINDOW, rest)).isZero();
  }

  @Property(tries = 1000)
  void paceGrowsEvenlyToTheLimit(
      @ForAll @LongRange(min = -100_000, max = 100_000) long limit,
      @ForAll @IntRange(min = 0, max = 400) int offset) {
    LocalDate day = BudgetCase.START.plusDays(offset);
    DateRange month = PeriodRule.MONTH.periodOf(day);

    assertThat(BudgetMath.pace(limit, month, month.last())).isEqualTo(limit);
    assertThat(BudgetMath.pace(limit, month, day))
        .isEqualTo(
            BigDecimal.valueOf(limit)
                .multiply(BigDecimal.valueOf(day.getDayOfMonth()))
                .divide(BigDecimal.valueOf(day.lengthOfMonth()), 0, RoundingMode.HALF_EVEN)
                .longValueExact());
  }

  @Property(tries = 1000)
  void everyDayIsFoundInThePeriodThatContainsIt(
      @ForAll("any") BudgetCase made, @ForAll @IntRange(min = -60, max = 460) int offset) {
    LocalDate day = BudgetCase.START.plusDays(offset);
    Timeline timeline = made.timeline();
    int expected = -1;
    for (int i = 0; i < timeline.size(); i++) {
      expected = timeline.get(i).contains(day) ? i : expected;
    }

    assertThat(timeline.indexOf(day)).isEqualTo(expected);
  }
}
