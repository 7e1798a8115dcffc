package io.budgetai.expense.internal;

import io.budgetai.account.AccountId;
import io.budgetai.category.MerchantId;
import io.budgetai.expense.TransactionKind;
import io.budgetai.money.ExchangeRate;
import io.budgetai.money.ExchangeRates;
import io.budgetai.money.Money;
import io.budgetai.storage.Books;
import io.budgetai.storage.Total;
import io.budgetai.storage.TotalsQuery.Dimension;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Currency;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The one way in which totals of transactions become amounts of one currency, for reports and budgets alike.
 *
 * <p>What one account moved on one day with one merchant is converted and rounded once, half to even; income, spending and
 * transfers apart. Its parts by category and tags share the rounded amount: each gets its exact share rounded down, and the
 * minor units that are left go to the largest remainders. So each part is a whole number of minor units, less than one from
 * its exact worth, and the same whoever asks. Every total is a sum of those numbers: it does not matter how they are grouped,
 * and splitting a transaction changes no total but those by category and tag.
 *
 * <p>That holds for foreign totals by {@link #FINEST every dimension}; coarser ones would be rounded in another place.
 */
public final class Conversion {

  /** What foreign totals must be split by. Months follow from days. */
  public static final Set<Dimension> FINEST =
      Set.copyOf(EnumSet.complementOf(EnumSet.of(Dimension.MONTH)));

  /** Digits behind the minor unit that tell remainders apart. */
  private static final int FINENESS = 20;

  private static final Comparator<Share> LARGEST_REMAINDER_FIRST =
      Comparator.comparing(Share::remainder)
          .reversed()
          .thenComparing(share -> String.valueOf(share.row().category()))
          .thenComparing(share -> String.valueOf(share.row().kind()))
          .thenComparing(share -> new TreeSet<>(share.row().tags()).toString());

  /**
   * A total and what it is worth.
   *
   * @param worth signed as the total; {@code null} if there is no rate
   */
  public record Valued(Total total, @Nullable Money worth) {}

  /** What is rounded once. */
  private record Unit(
      LocalDate day,
      @Nullable AccountId account,
      @Nullable AccountId counterAccount,
      @Nullable MerchantId merchant,
      TransactionKind kind,
      Currency currency) {

    static Unit of(Total row) {
      TransactionKind kind = Objects.requireNonNull(row.kind(), "kind");
      return new Unit(
          Objects.requireNonNull(row.day(), "day"),
          row.account(),
          row.counterAccount(),
          row.merchant(),
          kind.isSpending() ? TransactionKind.EXPENSE : kind,
          row.amount().currency());
    }
  }

  /** The exact worth of a row in minor units: a whole number, and a remainder of 0 or more and less than 1. */
  private record Share(Total row, BigDecimal whole, BigDecimal remainder) {}

  private final ExchangeRates rates;
  private final Currency currency;

  public Conversion(ExchangeRates rates, Currency currency) {
    this.rates = rates;
    this.currency = currency;
  }

  /** The rates of the books between these currencies. */
  public static ExchangeRates rates(Books books, Collection<Currency> currencies) {
    Set<Currency> different = new HashSet<>(currencies);
    return different.size() < 2
        ? ExchangeRates.none()
        : ExchangeRates.of(books.rates().between(different));
  }

  /**
   * Values totals, in any order.
   *
   * @param rows those of other currencies than the wanted one by every dimension, and whole: all parts of what is rounded once
   */
  public List<Valued> of(List<Total> rows) {
    List<Valued> valued = new ArrayList<>(rows.size());
    List<Total> foreign = new ArrayList<>();
    for (Total row : rows) {
      if (row.amount().currency().equals(currency)) {
        valued.add(new Valued(row, row.amount()));
      } else {
        foreign.add(row);
      }
    }
    Map<Unit, List<Total>> units =
        foreign.stream()
            .collect(Collectors.groupingBy(Unit::of, LinkedHashMap::new, Collectors.toList()));
    units.forEach((unit, parts) -> convert(valued, unit, parts));
    return valued;
  }

  private void convert(List<Valued> valued, Unit unit, List<Total> parts) {
    Optional<ExchangeRate> rate = rates.find(unit.currency(), currency, unit.day());
    if (rate.isEmpty()) {
      parts.forEach(part -> valued.add(new Valued(part, null)));
      return;
    }
    Money whole =
        parts.stream().map(Total::amount).reduce(Money.zero(unit.currency()), Money::plus);
    Money worth = rates.convert(whole, currency, unit.day()).orElseThrow();
    share(valued, worth, parts.stream().map(part -> share(part, rate.get())).toList());
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

  private void share(List<Valued> valued, Money whole, List<Share> shares) {
    BigDecimal down = shares.stream().map(Share::whole).reduce(BigDecimal.ZERO, BigDecimal::add);
    long left = BigDecimal.valueOf(whole.minorUnits()).subtract(down).longValueExact();
    for (Share share : shares.stream().sorted(LARGEST_REMAINDER_FIRST).toList()) {
      long more = left-- > 0 ? 1 : 0;
      Money worth = Money.ofMinor(share.whole().longValueExact() + more, currency);
      valued.add(new Valued(share.row(), worth));
    }
  }
}
