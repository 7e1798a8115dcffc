package io.budgetai.persistence.jpa.internal;

import io.budgetai.money.ExchangeRate;
import io.budgetai.storage.RateStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

final class RateRows implements RateStore {
  private final UnitOfWork unit;

  RateRows(UnitOfWork unit) {
    this.unit = unit;
  }

  @Override
  public List<ExchangeRate> between(Collection<Currency> currencies) {
    if (currencies.isEmpty()) {
      return List.of();
    }
    List<String> codes = currencies.stream().map(Currency::getCurrencyCode).distinct().toList();
    return unit
        .list(
            RateRow.class,
            new Hql("from RateRow where base in (:codes) and quote in (:codes)")
                .set("codes", codes))
        .stream()
        .map(RateRow::toDomain)
        .toList();
  }

  @Override
  public void put(List<ExchangeRate> rates) {
    Map<RateRow.Key, RateRow> last = new LinkedHashMap<>();
    for (ExchangeRate rate : rates) {
      RateRow row = new RateRow();
      row.copyFrom(rate);
      last.put(new RateRow.Key(row.base, row.quote, row.onDay), row);
    }
    List<RateRow> unknown = new ArrayList<>();
    for (RateRow row : last.values()) {
      int replaced =
          unit.change(
              new Hql("update RateRow set rate = :rate")
                  .add(" where base = :base and quote = :quote and onDay = :day")
                  .set("rate", row.rate)
                  .set("base", row.base)
                  .set("quote", row.quote)
                  .set("day", row.onDay));
      if (replaced == 0) {
        unknown.add(row);
      }
    }
    unit.insertAll(unknown);
  }
}
