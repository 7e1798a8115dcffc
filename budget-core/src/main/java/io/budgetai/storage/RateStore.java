package io.budgetai.storage;

import io.budgetai.money.ExchangeRate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;

/** Exchange rates of the workspace, each as of a date. */
public interface RateStore {

  /** The rates between any two of these currencies, in no order. */
  List<ExchangeRate> between(Collection<Currency> currencies);

  /** Stores rates; one for the same two currencies and date is replaced. */
  void put(List<ExchangeRate> rates);
}
