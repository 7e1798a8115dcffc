package io.budgetai.money;

import io.budgetai.ValidationException;
import io.budgetai.ValidationException.Violation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A table of exchange rates by date, for converting past amounts at the rates of their own days.
 *
 * <p>A conversion uses the latest rate that is dated on or before the day asked about, of the pair
 * itself or of the inverse pair; whichever is later, and of the same date the pair itself. Rates
 * are not chained through a third currency. Rates dated after a day have no influence on
 * conversions as of that day, so adding newer rates never changes older totals.
 *
 * <p>A missing rate gives an empty result, which must be shown as incomplete and never be replaced
 * by the amount itself.
 *
 * <p>Immutable, and safe for use by several threads. A look-up takes logarithmic time.
 */
public final class ExchangeRates {
  private static final ExchangeRates NONE = new ExchangeRates(Map.of());

  private record Pair(Currency base, Currency quote) {}

  private final Map<Pair, TreeMap<LocalDate, ExchangeRate>> ratesByPair;

  private ExchangeRates(Map<Pair, TreeMap<LocalDate, ExchangeRate>> ratesByPair) {
    this.ratesByPair = ratesByPair;
  }

  /** No rates: each currency converts to itself only. */
  public static ExchangeRates none() {
    return NONE;
  }

  /**
   * A table of the given rates, in any order. The same rate may come more than once.
   *
   * @throws ValidationException if there are different rates for the same pair and date; names each
   */
  public static ExchangeRates of(Collection<ExchangeRate> rates) {
    var ratesByPair = new HashMap<Pair, TreeMap<LocalDate, ExchangeRate>>();
    var violations = new ArrayList<Violation>();
    for (ExchangeRate rate : rates) {
      var ofPair =
          ratesByPair.computeIfAbsent(new Pair(rate.base(), rate.quote()), pair -> new TreeMap<>());
      ExchangeRate earlier = ofPair.putIfAbsent(rate.date(), rate);
      if (earlier != null && !earlier.equals(rate)) {
        violations.add(
            new Violation(
                "rates",
                "There are different rates of %s in %s on %s."
                    .formatted(rate.base(), rate.quote(), rate.date()),
                "Maybe keep the one of the source you trust."));
      }
    }
    if (!violations.isEmpty()) {
      throw new ValidationException(violations);
    }
    return new ExchangeRates(ratesByPair);
  }

  /**
   * This table and more rates.
   *
   * @throws ValidationException if there are then different rates for the same pair and date
   */
  public ExchangeRates plus(Collection<ExchangeRate> more) {
    var rates = new ArrayList<>(all());
    rates.addAll(more);
    return of(rates);
  }

  /** Every rate, each once, in no particular order. */
  public List<ExchangeRate> all() {
    return ratesByPair.values().stream().flatMap(rates -> rates.values().stream()).toList();
  }

  /**
   * The rate that a conversion would use: of the pair asked about, or of the inverse pair. Shows
   * people where a converted amount comes from, and how old its rate is.
   *
   * @return empty if there is none, and for a currency and itself, which need none
   */
  public Optional<ExchangeRate> find(Currency from, Currency to, LocalDate asOf) {
    Optional<ExchangeRate> direct = latest(from, to, asOf);
    Optional<ExchangeRate> inverse = latest(to, from, asOf);
    if (direct.isPresent() && inverse.isPresent()) {
      return inverse.get().date().isAfter(direct.get().date()) ? inverse : direct;
    }
    return direct.or(() -> inverse);
  }

  /**
   * Converts an amount at the rate of a day, rounded once, at the end, to the nearest minor unit
   * (half to even).
   *
   * @param asOf the day of the amount, such as the date of its transaction
   * @return the amount in {@code to}, which is {@code amount} itself if it is in that currency;
   *     empty if there is no rate on or before that day
   * @throws ArithmeticException if the result is out of range
   */
  public Optional<Money> convert(Money amount, Currency to, LocalDate asOf) {
    if (amount.currency().equals(to)) {
      return Optional.of(amount);
    }
    return find(amount.currency(), to, asOf).map(rate -> convert(amount, rate));
  }

  private static Money convert(Money amount, ExchangeRate rate) {
    if (rate.base().equals(amount.currency())) {
      return Money.rounded(
          amount.amount().multiply(rate.rate()), rate.quote(), RoundingMode.HALF_EVEN);
    }
    int digits = rate.base().getDefaultFractionDigits();
    BigDecimal converted = amount.amount().divide(rate.rate(), digits, RoundingMode.HALF_EVEN);
    return Money.rounded(converted, rate.base(), RoundingMode.UNNECESSARY);
  }

  private Optional<ExchangeRate> latest(Currency base, Currency quote, LocalDate asOf) {
    TreeMap<LocalDate, ExchangeRate> rates = ratesByPair.get(new Pair(base, quote));
    return Optional.ofNullable(rates == null ? null : rates.floorEntry(asOf))
        .map(Map.Entry::getValue);
  }
}
