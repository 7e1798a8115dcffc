package io.budgetai.account.internal;

import io.budgetai.ValidationException;
import io.budgetai.ValidationException.Violation;
import io.budgetai.access.Permission;
import io.budgetai.access.internal.GuardedBooks;
import io.budgetai.access.internal.Operation;
import io.budgetai.access.internal.UnitOfWork;
import io.budgetai.account.RateService;
import io.budgetai.calendar.CivilDates;
import io.budgetai.calendar.DateRange;
import io.budgetai.money.ExchangeRate;
import io.budgetai.money.ExchangeRates;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Exchange rates, on the storage SPI. */
public final class DefaultRateService implements RateService {
  private static final String SUBJECT = "rate";

  private static final Comparator<ExchangeRate> IN_ORDER =
      Comparator.comparing(ExchangeRate::date)
          .thenComparing(rate -> rate.base().getCurrencyCode())
          .thenComparing(rate -> rate.quote().getCurrencyCode());

  private final GuardedBooks guarded;

  public DefaultRateService(GuardedBooks guarded) {
    this.guarded = guarded;
  }

  @Override
  public void put(List<ExchangeRate> rates) {
    List<ExchangeRate> wanted = checked(rates);
    guarded.change(
        Permission.WRITE,
        Operation.call("rates.put", rates).done(),
        unit -> {
          put(unit, wanted);
          return true;
        });
  }

  @Override
  public List<ExchangeRate> rates(Collection<Currency> currencies, DateRange range) {
    Set<Currency> wanted = Set.copyOf(currencies);
    return guarded.read(
        Permission.READ,
        books ->
            books.rates().between(wanted).stream()
                .filter(rate -> range.contains(rate.date()))
                .sorted(IN_ORDER)
                .toList());
  }

  @Override
  public Optional<Money> convert(Money amount, Currency to, LocalDate day) {
    Set<Currency> pair = new HashSet<>(List.of(amount.currency(), to));
    return guarded.read(
        Permission.READ,
        books -> ExchangeRates.of(books.rates().between(pair)).convert(amount, to, day));
  }

  private static List<ExchangeRate> checked(List<ExchangeRate> rates) {
    List<Violation> violations = new ArrayList<>();
    if (rates.size() > MAX_RATES) {
      throw new ValidationException(
          "rates",
          "There are %d; at most %d can be stored at once.".formatted(rates.size(), MAX_RATES),
          "Maybe store them in several calls.");
    }
    for (int position = 0; position < rates.size(); position++) {
      if (!CivilDates.contains(rates.get(position).date())) {
        violations.add(
            new Violation(
                "rates[%d].date".formatted(position),
                "The date is outside the years 1 to 9999.",
                "Maybe the year is mistyped."));
      }
    }
    if (!violations.isEmpty()) {
      throw new ValidationException(violations);
    }
    return ExchangeRates.of(rates).all().stream().sorted(IN_ORDER).toList();
  }

  private static void put(UnitOfWork unit, List<ExchangeRate> wanted) {
    Map<String, ExchangeRate> stored = new HashMap<>();
    unit.books().rates().between(currencies(wanted)).forEach(rate -> stored.put(key(rate), rate));
    List<ExchangeRate> changed =
        wanted.stream().filter(rate -> !rate.equals(stored.get(key(rate)))).toList();
    for (ExchangeRate rate : changed) {
      ExchangeRate before = stored.get(key(rate));
      if (before == null) {
        unit.created(SUBJECT, key(rate), rate);
      } else {
        unit.updated(SUBJECT, key(rate), before, rate);
      }
    }
    if (!changed.isEmpty()) {
      unit.books().rates().put(changed);
    }
  }

  private static Set<Currency> currencies(List<ExchangeRate> rates) {
    Set<Currency> currencies = new HashSet<>();
    for (ExchangeRate rate : rates) {
      currencies.add(rate.base());
      currencies.add(rate.quote());
    }
    return currencies;
  }

  /** Names the rate in the audit: {@code EUR/USD 2026-01-31}. */
  private static String key(ExchangeRate rate) {
    return "%s/%s %s".formatted(rate.base(), rate.quote(), rate.date());
  }
}
