package io.budgetai.account;

import io.budgetai.calendar.DateRange;
import io.budgetai.money.ExchangeRate;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Optional;

/**
 * The exchange rates of a workspace, at which money in accounts of other currencies is valued. Reading needs the permission
 * READ, changing WRITE. Safe for use by several threads.
 *
 * <p>Conversions follow {@link io.budgetai.money.ExchangeRates}: the latest rate on or before the day, of the pair or of the
 * inverse pair. A rate that is added never changes what was converted as of earlier days.
 */
public interface RateService {
  /** How many rates can be stored at once. */
  int MAX_RATES = 1000;

  /**
   * Stores rates, all or none; one for the same two currencies and date is replaced, and a rate that is stored already leaves
   * no trace.
   *
   * @param rates at most {@value #MAX_RATES}, in any order
   * @throws io.budgetai.ValidationException if there are too many, a date is outside the years 1 to 9999, or there are
   *     different rates for the same currencies and date; names each
   */
  void put(List<ExchangeRate> rates);

  /** The stored rates between any two of these currencies, in order of date, then of base and quote. */
  List<ExchangeRate> rates(Collection<Currency> currencies, DateRange range);

  /**
   * What an amount is worth in another currency on a day, rounded once to the nearest minor unit (half even).
   *
   * @return empty if there is no rate on or before that day
   */
  Optional<Money> convert(Money amount, Currency to, LocalDate day);
}
