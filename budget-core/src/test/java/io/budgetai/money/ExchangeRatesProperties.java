package io.budgetai.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

class ExchangeRatesProperties {
  private static final LocalDate START = LocalDate.of(2026, 1, 1);
  private static final List<String> CODES = List.of("EUR", "USD", "JPY", "KWD");

  @Property(tries = 2_000)
  @Label("39 FxAsOf: rates dated after a day never change conversions as of that day")
  void fxAsOf39(
      @ForAll("tables") List<ExchangeRate> rates,
      @ForAll("amounts") Money amount,
      @ForAll("codes") String to,
      @ForAll @IntRange(max = 30) int day) {
    LocalDate asOf = START.plusDays(day);
    var known =
        ExchangeRates.of(rates.stream().filter(rate -> !rate.date().isAfter(asOf)).toList());
    var later = rates.stream().filter(rate -> rate.date().isAfter(asOf)).toList();

    assertThat(known.plus(later).convert(amount, Currencies.of(to), asOf))
        .isEqualTo(known.convert(amount, Currencies.of(to), asOf));
  }

  @Property(tries = 2_000)
  @Label("39 FxAsOf: converts exactly when a rate is known, at the latest one, half to even")
  void convertsAtTheLatestRate39(
      @ForAll("tables") List<ExchangeRate> rates,
      @ForAll("amounts") Money amount,
      @ForAll("codes") String to,
      @ForAll @IntRange(max = 30) int day) {
    LocalDate asOf = START.plusDays(day);
    var target = Currencies.of(to);
    var table = ExchangeRates.of(rates);
    var usable =
        rates.stream()
            .filter(rate -> !rate.date().isAfter(asOf))
            .filter(
                rate ->
                    rate.base().equals(amount.currency()) && rate.quote().equals(target)
                        || rate.quote().equals(amount.currency()) && rate.base().equals(target))
            .toList();

    var converted = table.convert(amount, target, asOf);

    if (amount.currency().equals(target)) {
      assertThat(converted).contains(amount);
    } else if (usable.isEmpty()) {
      assertThat(converted).isEmpty();
    } else {
      ExchangeRate used = table.find(amount.currency(), target, asOf).orElseThrow();
      assertThat(usable).contains(used).allMatch(rate -> !rate.date().isAfter(used.date()));
      int digits = target.getDefaultFractionDigits();
      BigDecimal expected =
          used.quote().equals(target)
              ? amount.amount().multiply(used.rate()).setScale(digits, RoundingMode.HALF_EVEN)
              : amount.amount().divide(used.rate(), digits, RoundingMode.HALF_EVEN);
      assertThat(converted).contains(Money.of(expected, target));
    }
  }

  @Property(tries = 1_000)
  void theOrderOfRatesDoesNotMatter(
      @ForAll("tables") List<ExchangeRate> rates,
      @ForAll("amounts") Money amount,
      @ForAll("codes") String to,
      @ForAll @LongRange long seed,
      @ForAll @IntRange(max = 30) int day) {
    var shuffled = new ArrayList<>(rates);
    Collections.shuffle(shuffled, new Random(seed));
    shuffled.addAll(rates);

    assertThat(ExchangeRates.of(shuffled).convert(amount, Currencies.of(to), START.plusDays(day)))
        .isEqualTo(ExchangeRates.of(rates).convert(amount, Currencies.of(to), START.plusDays(day)));
  }

  @Provide
  Arbitrary<String> codes() {
    return Arbitraries.of(CODES);
  }

  @Provide
  Arbitrary<Money> amounts() {
    return Combinators.combine(Arbitraries.longs().between(-10_000_000, 10_000_000), codes())
        .as(Money::ofMinor);
  }

  /** Rates with at most one for each pair and day. */
  @Provide
  Arbitrary<List<ExchangeRate>> tables() {
    Arbitrary<LocalDate> dates = Arbitraries.integers().between(0, 30).map(START::plusDays);
    Arbitrary<BigDecimal> rates =
        Arbitraries.bigDecimals()
            .between(new BigDecimal("0.0001"), new BigDecimal("1000"))
            .ofScale(6);
    return Combinators.combine(codes(), codes(), dates, rates)
        .filter((base, quote, date, rate) -> !base.equals(quote))
        .as(
            (base, quote, date, rate) ->
                new ExchangeRate(Currencies.of(base), Currencies.of(quote), date, rate))
        .list()
        .ofMaxSize(40)
        .uniqueElements(rate -> List.of(rate.base(), rate.quote(), rate.date()));
  }
}
