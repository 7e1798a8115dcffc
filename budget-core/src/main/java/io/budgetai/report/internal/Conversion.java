package io.budgetai.report.internal;

import io.budgetai.account.AccountId;
import io.budgetai.category.MerchantId;
import io.budgetai.expense.TransactionKind;
import io.budgetai.money.ExchangeRate;
import io.budgetai.money.ExchangeRates;
import io.budgetai.money.Money;
import io.budgetai.report.Worth;
import io.budgetai.report.internal.Valuation.Valued;
import io.budgetai.storage.Total;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Converts foreign totals so that nothing depends on how they are split.
 *
 * <p>What one account moved on one day with one merchant is converted and rounded once, income, spending and transfers apart.
 * Its parts by category and tags share the rounded amount: each gets its exact share rounded down, and the minor units that
 * are left go to the largest remainders. So each part is less than one minor unit from its exact worth, the parts sum to the
 * whole, and splitting a transaction changes no total but those by category and tag.
 */
final class Conversion {

  /** Digits behind the minor unit that tell remainders apart. */
  private static final int FINENESS = 20;

  private static final Comparator<Share> LARGEST_REMAINDER_FIRST =
      Comparator.comparing(Share::remainder)
          .reversed()
          .thenComparing(share -> String.valueOf(share.row().category()))
          .thenComparing(share -> String.valueOf(share.row().kind()))
          .thenComparing(share -> new TreeSet<>(share.row().tags()).toString());

  /** What is rounded once. */
  private record Unit(
      LocalDate day,
      @Nullable AccountId account,
      @Nullable AccountId counterAccount,
      @Nullable MerchantId merchant,
      TransactionKind kind,
      Currency currency) {

    static Unit of(Total row) {
      return new Unit(
          Rows.day(row),
          row.account(),
          row.counterAccount(),
          row.merchant(),
          Rows.isSpending(row) ? TransactionKind.EXPENSE : Rows.kind(row),
          row.amount().currency());
    }
  }

  /** The exact worth of a row in minor units: a whole number, and a remainder of 0 or more and less than 1. */
  private record Share(Total row, BigDecimal whole, BigDecimal remainder) {}

  private final ExchangeRates rates;
  private final Currency currency;

  Conversion(ExchangeRates rates, Currency currency) {
    this.rates = rates;
    this.currency = currency;
  }

  /**
   * Values rows.
   *
   * @param rows of other currencies than the wanted one, by every dimension
   */
  List<Valued> of(List<Total> rows) {
    Map<Unit, List<Total>> units =
        rows.stream()
            .collect(Collectors.groupingBy(Unit::of, LinkedHashMap::new, Collectors.toList()));
    List<Valued> valued = new ArrayList<>(rows.size());
    units.forEach((unit, parts) -> valued.addAll(convert(unit, parts)));
    return valued;
  }

  private List<Valued> convert(Unit unit, List<Total> parts) {
    Money whole =
        parts.stream().map(Total::amount).reduce(Money.zero(unit.currency()), Money::plus);
    Optional<Money> converted = rates.convert(whole, currency, unit.day());
    Optional<ExchangeRate> rate = rates.find(unit.currency(), currency, unit.day());
    if (converted.isEmpty() || rate.isEmpty()) {
      return parts.stream()
          .map(part -> new Valued(part, Worth.unconverted(part.amount(), currency)))
          .toList();
    }
    return shared(converted.get(), parts.stream().map(part -> share(part, rate.get())).toList());
  }

  private Share share(Total row, ExchangeRate rate) {
    int digits = currency.getDefaultFractionDigits();
    BigDecimal amount = row.amount().amount();
    BigDecimal exact =
        rate.quote().equals(currency)
            ? amount.multiply(rate.rate())
            : amount.divide(rate.rate(), digits + FINENESS, RoundingMode.FLOOR);
    BigDecimal minorUnits = exact.movePointRight(digits);
    BigDecimal down = minorUnits.setScale(0, RoundingMode.FLOOR);
    return new Share(row, down, minorUnits.subtract(down));
  }

  private List<Valued> shared(Money whole, List<Share> shares) {
    BigDecimal down = shares.stream().map(Share::whole).reduce(BigDecimal.ZERO, BigDecimal::add);
    long left = BigDecimal.valueOf(whole.minorUnits()).subtract(down).longValueExact();
    List<Valued> valued = new ArrayList<>(shares.size());
    for (Share share : shares.stream().sorted(LARGEST_REMAINDER_FIRST).toList()) {
      long more = left-- > 0 ? 1 : 0;
      Money worth = Money.ofMinor(share.whole().longValueExact() + more, currency);
      valued.add(new Valued(share.row(), Worth.of(worth)));
    }
    return valued;
  }
}
