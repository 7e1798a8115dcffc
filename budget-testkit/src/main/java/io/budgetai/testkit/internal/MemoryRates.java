package io.budgetai.testkit.internal;

import io.budgetai.money.ExchangeRate;
import io.budgetai.storage.RateStore;
import io.budgetai.testkit.internal.Table.RateKey;
import java.util.Collection;
import java.util.Currency;
import java.util.List;

/** Exchange rates. */
record MemoryRates(Unit unit) implements RateStore {

  @Override
  public List<ExchangeRate> between(Collection<Currency> currencies) {
    return unit.get(Table.RATES)
        .values()
        .filter(rate -> currencies.contains(rate.base()) && currencies.contains(rate.quote()))
        .toList();
  }

  @Override
  public void put(List<ExchangeRate> rates) {
    for (ExchangeRate rate : rates) {
      RateKey key =
          new RateKey(rate.base().getCurrencyCode(), rate.quote().getCurrencyCode(), rate.date());
      unit.put(Table.RATES, key, rate);
    }
  }
}
