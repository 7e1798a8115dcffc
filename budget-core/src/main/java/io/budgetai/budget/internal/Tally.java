package io.budgetai.budget.internal;

import io.budgetai.money.ExchangeRates;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Adds up what counts for one budget, period by period, and day by day for the days before today. Amounts in another
 * currency are put by day and converted once for each, so that it does not matter in what order or in how many parts they
 * come.
 */
final class Tally {

  private record Foreign(LocalDate day, Currency currency) {}

  private final Currency currency;
  private final Timeline timeline;
  private final LocalDate today;
  private final long[] spent;
  private final long[] income;
  private final long[] moved;
  private final long[] recent = new long[Projection.WINDOW];
  private final Map<Foreign, Long> foreignSpent = new HashMap<>();
  private final Map<Foreign, Long> foreignIncome = new HashMap<>();

  Tally(Currency currency, Timeline timeline, LocalDate today) {
    this.currency = currency;
    this.timeline = timeline;
    this.today = today;
    this.spent = new long[timeline.size()];
    this.income = new long[timeline.size()];
    this.moved = new long[timeline.size()];
  }

  /**
   * Counts net spending.
   *
   * @param day its day, or any day of a month that lies wholly in one period and before the recent days
   */
  void spend(LocalDate day, Money amount) {
    add(day, amount, spent, foreignSpent, true);
  }

  void earn(LocalDate day, Money amount) {
    add(day, amount, income, foreignIncome, false);
  }

  void move(LocalDate day, long minorUnits) {
    int index = timeline.indexOf(day);
    if (index >= 0) {
      moved[index] = Math.addExact(moved[index], minorUnits);
    }
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

  /** What was spent on each of the last days up to today; complete once {@link #facts} was asked for. */
  long[] recent() {
    return recent.clone();
  }

  /** What there is to say of each period, when everything is counted. To be asked for once. */
  List<PeriodFacts> facts(ExchangeRates rates, LocalDate booksBegin) {
    List<Map<Currency, Long>> unconverted = new ArrayList<>();
    boolean[] complete = new boolean[timeline.size()];
    for (int i = 0; i < timeline.size(); i++) {
      unconverted.add(new HashMap<>());
      complete[i] = true;
    }
    foreignSpent.forEach(
        (key, sum) -> {
          Money amount = Money.ofMinor(sum, key.currency());
          int index = timeline.indexOf(key.day());
          rates
              .convert(amount, currency, key.day())
              .ifPresentOrElse(
                  converted -> put(key.day(), converted.minorUnits(), spent, true),
                  () -> {
                    if (index >= 0 && sum != 0) {
                      complete[index] = false;
                      unconverted.get(index).merge(key.currency(), sum, Math::addExact);
                    }
                  });
        });
    foreignIncome.forEach(
        (key, sum) -> {
          Money amount = Money.ofMinor(sum, key.currency());
          int index = timeline.indexOf(key.day());
          rates
              .convert(amount, currency, key.day())
              .ifPresentOrElse(
                  converted -> put(key.day(), converted.minorUnits(), income, false),
                  () -> complete[index] &= sum == 0);
        });
    List<PeriodFacts> facts = new ArrayList<>(timeline.size());
    for (int i = 0; i < timeline.size(); i++) {
      facts.add(
          new PeriodFacts(
              spent[i],
              income[i],
              moved[i],
              !timeline.get(i).last().isBefore(booksBegin),
              amounts(unconverted.get(i)),
              complete[i]));
    }
    return facts;
  }

  private static List<Money> amounts(Map<Currency, Long> sums) {
    return sums.entrySet().stream()
        .map(sum -> Money.ofMinor(sum.getValue(), sum.getKey()))
        .sorted(java.util.Comparator.comparing(amount -> amount.currency().getCurrencyCode()))
        .toList();
  }

  private void add(
      LocalDate day, Money amount, long[] sums, Map<Foreign, Long> foreign, boolean spending) {
    boolean counts = timeline.indexOf(day) >= 0 || (spending && recentIndex(day) >= 0);
    if (amount.currency().equals(currency)) {
      put(day, amount.minorUnits(), sums, spending);
    } else if (counts) {
      foreign.merge(new Foreign(day, amount.currency()), amount.minorUnits(), Math::addExact);
    }
  }

  private void put(LocalDate day, long minorUnits, long[] sums, boolean spending) {
    int index = timeline.indexOf(day);
    if (index >= 0) {
      sums[index] = Math.addExact(sums[index], minorUnits);
    }
    int ago = spending ? recentIndex(day) : -1;
    if (ago >= 0) {
      recent[ago] = Math.addExact(recent[ago], minorUnits);
    }
  }

  private int recentIndex(LocalDate day) {
    long ago = today.toEpochDay() - day.toEpochDay();
    return ago < 0 || ago >= Projection.WINDOW ? -1 : (int) (Projection.WINDOW - 1 - ago);
  }
}
