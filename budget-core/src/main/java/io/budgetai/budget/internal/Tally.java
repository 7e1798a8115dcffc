package io.budgetai.budget.internal;

import io.budgetai.expense.internal.Conversion.Valued;
import io.budgetai.money.ExchangeRates;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Adds up what counts for one budget, period by period, and day by day for the days before today. */
final class Tally {
  private final Currency currency;
  private final Timeline timeline;
  private final LocalDate today;
  private final long[] spent;
  private final long[] income;
  private final long[] moved;
  private final boolean[] incomplete;
  private final List<Map<Currency, Long>> unconverted = new ArrayList<>();
  private final long[] recent = new long[Projection.WINDOW];

  Tally(Currency currency, Timeline timeline, LocalDate today) {
    this.currency = currency;
    this.timeline = timeline;
    this.today = today;
    this.spent = new long[timeline.size()];
    this.income = new long[timeline.size()];
    this.moved = new long[timeline.size()];
    this.incomplete = new boolean[timeline.size()];
    timeline.periods().forEach(period -> unconverted.add(new HashMap<>()));
  }

  /**
   * Counts a total of expenses or refunds.
   *
   * @param row of its day, or of a month that lies wholly in one period and before the recent days; its worth is in the
   *     budget's currency
   */
  void spend(Valued row) {
    LocalDate day = Objects.requireNonNull(row.total().day());
    Money amount = row.total().amount();
    int index = timeline.indexOf(day);
    if (row.worth() != null) {
      long minorUnits = Math.negateExact(row.worth().minorUnits());
      add(spent, index, minorUnits);
      add(recent, recentIndex(day), minorUnits);
    } else if (index >= 0) {
      incomplete[index] = true;
      unconverted
          .get(index)
          .merge(amount.currency(), Math.negateExact(amount.minorUnits()), Math::addExact);
    }
  }

  /** Counts a total of income, as {@link #spend} does for spending. */
  void earn(Valued row) {
    int index = timeline.indexOf(Objects.requireNonNull(row.total().day()));
    if (row.worth() != null) {
      add(income, index, row.worth().minorUnits());
    } else if (index >= 0) {
      incomplete[index] = true;
    }
  }

  void move(LocalDate day, long minorUnits) {
    add(moved, timeline.indexOf(day), minorUnits);
  }

  /** Takes something off what was spent on a recent day, because it was planned and says nothing about other days. */
  void planned(LocalDate day, Money amount, ExchangeRates rates) {
    rates
        .convert(amount, currency, day)
        .ifPresent(
            converted -> {
              int index = recentIndex(day);
              if (index >= 0) {
                long left = Math.subtractExact(recent[index], converted.minorUnits());
                recent[index] = recent[index] > 0 ? Math.max(0, left) : recent[index];
              }
            });
  }

  /** What was spent on each of the last days up to today. */
  long[] recent() {
    return recent.clone();
  }

  /** What there is to say of each period, when everything is counted. */
  List<PeriodFacts> facts(LocalDate booksBegin) {
    List<PeriodFacts> facts = new ArrayList<>(timeline.size());
    for (int i = 0; i < timeline.size(); i++) {
      facts.add(
          new PeriodFacts(
              spent[i],
              income[i],
              moved[i],
              !timeline.get(i).last().isBefore(booksBegin),
              amounts(unconverted.get(i)),
              !incomplete[i]));
    }
    return facts;
  }

  private static List<Money> amounts(Map<Currency, Long> sums) {
    return sums.entrySet().stream()
        .map(sum -> Money.ofMinor(sum.getValue(), sum.getKey()))
        .sorted(Comparator.comparing(amount -> amount.currency().getCurrencyCode()))
        .toList();
  }

  private static void add(long[] sums, int index, long minorUnits) {
    if (index >= 0) {
      sums[index] = Math.addExact(sums[index], minorUnits);
    }
  }

  private int recentIndex(LocalDate day) {
    long ago = today.toEpochDay() - day.toEpochDay();
    return ago < 0 || ago >= Projection.WINDOW ? -1 : (int) (Projection.WINDOW - 1 - ago);
  }
}
