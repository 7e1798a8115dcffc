package io.budgetai.report;

import io.budgetai.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What amounts of one or more currencies are worth in the workspace's currency.
 *
 * @param amount everything that could be converted, each amount at the rate of its own day
 * @param unconverted what there was no rate for, as one sum for each currency, in order of currency code. A sum can be
 *     zero: its parts would hardly be so at the rates of their days. Never part of {@code amount}
 */
public record Worth(Money amount, List<Money> unconverted) {
  private static final Comparator<Money> BY_CODE =
      Comparator.comparing(money -> money.currency().getCurrencyCode());

  /**
   * @throws IllegalArgumentException if {@code unconverted} holds a currency twice, or that of {@code amount}
   */
  public Worth {
    unconverted = unconverted.stream().sorted(BY_CODE).toList();
    long currencies = unconverted.stream().map(Money::currency).distinct().count();
    boolean own = unconverted.stream().map(Money::currency).anyMatch(amount.currency()::equals);
    if (own || currencies < unconverted.size()) {
      throw new IllegalArgumentException(
          "Each currency is unconverted once at most, and that of the amount never.");
    }
  }

  public static Worth of(Money amount) {
    return new Worth(amount, List.of());
  }

  public static Worth zero(Currency currency) {
    return of(Money.zero(currency));
  }

  /** An amount without a rate. */
  public static Worth unconverted(Money amount, Currency wanted) {
    return new Worth(Money.zero(wanted), List.of(amount));
  }

  /** Whether everything could be converted; where it could not, the amount is not the whole truth. */
  public boolean complete() {
    return unconverted.isEmpty();
  }

  public Worth plus(Worth other) {
    Money sum = amount.plus(other.amount);
    if (complete() || other.complete()) {
      return new Worth(sum, complete() ? other.unconverted : unconverted);
    }
    Map<String, Money> sums = new TreeMap<>();
    unconverted.forEach(money -> sums.put(money.currency().getCurrencyCode(), money));
    other.unconverted.forEach(
        money -> sums.merge(money.currency().getCurrencyCode(), money, Money::plus));
    return new Worth(sum, new ArrayList<>(sums.values()));
  }

  public Worth minus(Worth other) {
    return plus(other.negated());
  }

  public Worth negated() {
    return new Worth(amount.negated(), unconverted.stream().map(Money::negated).toList());
  }

  /** The share of converted amounts in percent, to two decimals (half even); empty unless the whole is positive. */
  public Optional<BigDecimal> percentOf(Worth whole) {
    if (!whole.amount.isPositive()) {
      return Optional.empty();
    }
    BigDecimal hundredfold = amount.amount().movePointRight(2);
    return Optional.of(hundredfold.divide(whole.amount.amount(), 2, RoundingMode.HALF_EVEN));
  }
}
