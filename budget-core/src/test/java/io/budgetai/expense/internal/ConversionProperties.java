package io.budgetai.expense.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.account.AccountId;
import io.budgetai.category.CategoryId;
import io.budgetai.category.MerchantId;
import io.budgetai.expense.TransactionKind;
import io.budgetai.expense.internal.Conversion.Valued;
import io.budgetai.money.Currencies;
import io.budgetai.money.ExchangeRate;
import io.budgetai.money.ExchangeRates;
import io.budgetai.money.Money;
import io.budgetai.storage.Total;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Laws of the one conversion that reports and budgets share. */
class ConversionProperties {
  private static final Currency EUR = Currencies.of("EUR");
  private static final LocalDate FIRST = LocalDate.of(2024, 2, 27);
  private static final ExchangeRates RATES =
      ExchangeRates.of(
          List.of(
              ExchangeRate.of("EUR", "USD", FIRST, "1.0837"),
              ExchangeRate.of("EUR", "USD", FIRST.plusDays(2), "1.0911"),
              ExchangeRate.of("JPY", "EUR", FIRST, "0.0063471")));

  /** What must be rounded as one. */
  private static List<Object> unit(Total row) {
    List<Object> unit = new ArrayList<>();
    Collections.addAll(
        unit,
        row.day(),
        row.account(),
        row.merchant(),
        row.kind().isSpending() ? TransactionKind.EXPENSE : row.kind(),
        row.amount().currency());
    return unit;
  }

  @Property(tries = 1000)
  @Label("30 one conversion: each part is less than a minor unit from its exact worth")
  void partsAreClose30(@ForAll("rows") List<Total> rows) {
    for (Valued valued : new Conversion(RATES, EUR).of(rows)) {
      Money amount = valued.total().amount();
      BigDecimal off = exact(amount, valued.total().day()).subtract(valued.worth().amount()).abs();
      assertThat(off).isLessThan(new BigDecimal("0.01"));
    }
  }

  @Property(tries = 1000)
  @Label("29 Split.neutral: what is rounded once has the worth of its sum, in however many parts")
  void wholesAreConvertedOnce29(@ForAll("rows") List<Total> rows) {
    Map<List<Object>, Money> worths =
        new Conversion(RATES, EUR)
            .of(rows).stream()
                .collect(Collectors.toMap(row -> unit(row.total()), Valued::worth, Money::plus));
    Map<List<Object>, List<Total>> units =
        rows.stream().collect(Collectors.groupingBy(ConversionProperties::unit));

    assertThat(worths).hasSameSizeAs(units);
    units.forEach(
        (unit, parts) -> {
          Money whole = parts.stream().map(Total::amount).reduce(Money::plus).orElseThrow();
          assertThat(RATES.convert(whole, EUR, parts.get(0).day())).hasValue(worths.get(unit));
        });
  }

  @Property(tries = 1000)
  @Label("5 RetroactiveEdit: a part has one worth, in whatever order the parts come")
  void order5(@ForAll("rows") List<Total> rows, @ForAll long seed) {
    List<Total> shuffled = new ArrayList<>(rows);
    Collections.shuffle(shuffled, new Random(seed));
    Conversion conversion = new Conversion(RATES, EUR);

    assertThat(new HashSet<>(conversion.of(shuffled)))
        .isEqualTo(new HashSet<>(conversion.of(rows)));
  }

  @Property(tries = 1000)
  @Label("39 FxAsOf: a newer rate changes nothing before its day")
  void newerRate39(@ForAll("rows") List<Total> rows, @ForAll @IntRange(max = 6) int offset) {
    LocalDate published = FIRST.plusDays(offset);
    ExchangeRates more = RATES.plus(List.of(ExchangeRate.of("USD", "EUR", published, "0.5")));
    List<Total> before = rows.stream().filter(row -> row.day().isBefore(published)).toList();

    assertThat(new Conversion(more, EUR).of(before))
        .isEqualTo(new Conversion(RATES, EUR).of(before));
  }

  @Property(tries = 1000)
  @Label("39 FxAsOf: no rate, no worth; amounts of the wanted currency need none")
  void noRate39(@ForAll("rows") List<Total> rows) {
    assertThat(new Conversion(ExchangeRates.none(), EUR).of(rows))
        .hasSameSizeAs(rows)
        .allSatisfy(
            row -> {
              Money amount = row.total().amount();
              assertThat(row.worth()).isEqualTo(amount.currency().equals(EUR) ? amount : null);
            });
  }

  private static BigDecimal exact(Money amount, LocalDate day) {
    if (amount.currency().equals(EUR)) {
      return amount.amount();
    }
    ExchangeRate rate = RATES.find(amount.currency(), EUR, day).orElseThrow();
    return rate.quote().equals(EUR)
        ? amount.amount().multiply(rate.rate())
        : amount.amount().divide(rate.rate(), 30, RoundingMode.HALF_EVEN);
  }

  /** Rows that differ in at least one dimension, as a storage gives them. */
  @Provide
  Arbitrary<List<Total>> rows() {
    Arbitrary<Integer> few = Arbitraries.integers().between(0, 2);
    Function<Integer, UUID> id = number -> new UUID(7, number);
    Arbitrary<Set<String>> tags = Arbitraries.of("a", "b").set().ofMaxSize(2);
    return Combinators.combine(
            few.map(FIRST::plusDays),
            few.map(id.andThen(AccountId::new)),
            few.map(id.andThen(CategoryId::new)).injectNull(0.2),
            few.map(id.andThen(MerchantId::new)).injectNull(0.2),
            tags,
            Arbitraries.of(TransactionKind.class),
            Arbitraries.longs().between(-100_000, 100_000),
            Arbitraries.of("USD", "JPY", "EUR"))
        .as(
            (day, account, category, merchant, labels, kind, minorUnits, currency) ->
                new Total(
                    day,
                    account,
                    null,
                    category,
                    merchant,
                    labels,
                    kind,
                    Money.ofMinor(minorUnits, currency),
                    1))
        .list()
        .ofMaxSize(30)
        .uniqueElements(
            row ->
                new Total(
                    row.day(),
                    row.account(),
                    null,
                    row.category(),
                    row.merchant(),
                    row.tags(),
                    row.kind(),
                    Money.zero(row.amount().currency()),
                    1));
  }
}
