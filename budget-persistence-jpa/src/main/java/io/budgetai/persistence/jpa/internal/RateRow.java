package io.budgetai.persistence.jpa.internal;

import io.budgetai.money.ExchangeRate;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** An exchange rate of a day. */
@Entity
@Table(name = "budget_rate")
@IdClass(RateRow.Key.class)
@SuppressWarnings("NullAway.Init")
class RateRow extends TenantRow {
  @Id String base;
  @Id String quote;
  @Id LocalDate onDay;
  String rate;

  record Key(String base, String quote, LocalDate onDay) {}

  void copyFrom(ExchangeRate known) {
    base = known.base().getCurrencyCode();
    quote = known.quote().getCurrencyCode();
    onDay = known.date();
    rate = known.rate().toPlainString();
  }

  ExchangeRate toDomain() {
    return ExchangeRate.of(base, quote, onDay, rate);
  }
}
