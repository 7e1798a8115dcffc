package io.budgetai.money;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/** Amounts, currencies and locales for the laws of this package. */
public class MoneyArbitraries extends DomainContextBase {

  @Provide
  Arbitrary<Currency> currencies() {
    return Arbitraries.of(Currencies.all());
  }

  /** Any amount, with more weight on the small ones that people spend. */
  @Provide
  Arbitrary<Money> amounts() {
    Arbitrary<Long> minorUnits =
        Arbitraries.frequencyOf(
            Tuple.of(3, Arbitraries.longs().between(-100_000, 100_000)),
            Tuple.of(1, Arbitraries.longs()));
    return Combinators.combine(minorUnits, currencies()).as(Money::ofMinor);
  }

  @Provide
  Arbitrary<Locale> locales() {
    return Arbitraries.of(List.of(Locale.getAvailableLocales()));
  }
}
