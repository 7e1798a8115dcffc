package io.budgetai.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(MoneyArbitraries.class)
@Domain(DomainContext.Global.class)
class MoneyProperties {

  @Property(tries = 2_000)
  @Label("28 Split.allocate: parts sum to the whole, each less than one unit from its exact share")
  void splitAllocate28(@ForAll Money whole, @ForAll("weights") long[] weights) {
    List<Money> parts = whole.allocate(weights);

    assertThat(parts).hasSameSizeAs(LongStream.of(weights).boxed().toList());
    assertThat(sumOf(parts)).isEqualTo(BigInteger.valueOf(whole.minorUnits()));
    BigInteger total = sum(weights);
    for (int i = 0; i < weights.length; i++) {
      BigInteger partTimesTotal = minor(parts.get(i)).multiply(total);
      BigInteger exactTimesTotal = minor(whole).multiply(BigInteger.valueOf(weights[i]));
      assertThat(partTimesTotal.subtract(exactTimesTotal).abs()).isLessThan(total);
      assertThat(parts.get(i).signum() * whole.signum()).isNotNegative();
    }
  }

  @Property(tries = 1_000)
  @Label("28 Split.allocate: the remainder is deterministic and mirrors the sign")
  void splitAllocateIsOdd28(@ForAll Money whole, @ForAll("weights") long[] weights) {
    Assume.that(whole.minorUnits() != Long.MIN_VALUE);

    assertThat(whole.allocate(weights)).isEqualTo(whole.allocate(weights.clone()));
    assertThat(whole.negated().allocate(weights))
        .isEqualTo(whole.allocate(weights).stream().map(Money::negated).toList());
  }

  @Property(tries = 1_000)
  @Label(
      "28 Split.allocate: a larger weight never gets less, equal weights differ by one unit at"
          + " most")
  void splitAllocateIsMonotone28(@ForAll Money whole, @ForAll("weights") long[] weights) {
    Assume.that(whole.minorUnits() >= 0);
    List<Money> parts = whole.allocate(weights);

    for (int i = 0; i < weights.length; i++) {
      for (int j = 0; j < weights.length; j++) {
        if (weights[i] > weights[j]) {
          assertThat(parts.get(i)).isGreaterThanOrEqualTo(parts.get(j));
        }
        if (weights[i] == weights[j] && i < j) {
          assertThat(parts.get(i).minus(parts.get(j)).minorUnits()).isBetween(0L, 1L);
        }
      }
    }
  }

  @Property(tries = 1_000)
  void equalPartsAreSortedAndDifferByOneUnitAtMost(
      @ForAll Money whole, @ForAll @IntRange(min = 1, max = 60) int count) {
    List<Money> parts = whole.allocateEqually(count);

    assertThat(parts).hasSize(count);
    assertThat(sumOf(parts)).isEqualTo(minor(whole));
    long first = Math.abs(parts.get(0).minorUnits());
    long last = Math.abs(parts.get(count - 1).minorUnits());
    assertThat(first == last || first == last + 1 || count == 1).isTrue();
  }

  @Property(tries = 2_000)
  @Label("36 Money: (a + b) - b = a, or an error of overflow")
  void money36(@ForAll Money a, @ForAll long b) {
    Money other = Money.ofMinor(b, a.currency());

    assertThat(exactly(() -> a.plus(other)))
        .isEqualTo(fitting(minor(a).add(minor(other)), a.currency()));
    assertThat(exactly(() -> a.minus(other)))
        .isEqualTo(fitting(minor(a).subtract(minor(other)), a.currency()));
    assertThat(exactly(() -> a.times(b)))
        .isEqualTo(fitting(minor(a).multiply(BigInteger.valueOf(b)), a.currency()));
    assertThat(exactly(a::negated)).isEqualTo(fitting(minor(a).negate(), a.currency()));
    assertThat(exactly(a::abs)).isEqualTo(fitting(minor(a).abs(), a.currency()));
    exactly(() -> a.plus(other)).ifPresent(sum -> assertThat(sum.minus(other)).isEqualTo(a));
  }

  @Property(tries = 1_000)
  @Label("36 Money: equality ignores scale")
  void moneyEqualityIgnoresScale36(
      @ForAll Money m, @ForAll @IntRange(min = 0, max = 30) int zeros) {
    BigDecimal longer = m.amount().setScale(m.amount().scale() + zeros);
    Money same = Money.of(longer, m.currency());

    assertThat(same).isEqualTo(m).hasSameHashCodeAs(m).hasToString(m.toString());
    assertThat(Money.of(m.amount().stripTrailingZeros(), m.currency())).isEqualTo(m);
  }

  @Property(tries = 1_000)
  void equalMeansSameTextAndSameOrder(
      @ForAll Money a, @ForAll @LongRange(min = -2, max = 2) long step) {
    Optional<Money> neighbor = exactly(() -> a.plus(Money.ofMinor(step, a.currency())));
    neighbor.ifPresent(
        b -> {
          assertThat(a.equals(b)).isEqualTo(step == 0);
          assertThat(a.toString().equals(b.toString())).isEqualTo(step == 0);
          assertThat(Integer.signum(a.compareTo(b))).isEqualTo(-Long.signum(step));
          assertThat(Integer.signum(b.compareTo(a))).isEqualTo(Long.signum(step));
          assertThat(a.max(b)).isEqualTo(step > 0 ? b : a);
          assertThat(a.min(b)).isEqualTo(step > 0 ? a : b);
        });
  }

  @Property(tries = 2_000)
  void parseIsTheInverseOfToString(@ForAll Money m) {
    assertThat(Money.parse(m.toString())).isEqualTo(m);
    assertThat(Money.of(m.amount().toPlainString(), m.currency().getCurrencyCode())).isEqualTo(m);
    assertThat(Money.ofMinor(m.minorUnits(), m.currency().getCurrencyCode())).isEqualTo(m);
  }

  @Property(tries = 1_000)
  void signIsTold(@ForAll Money m) {
    assertThat(m.signum()).isEqualTo(m.amount().signum());
    assertThat(m.isNegative()).isEqualTo(m.amount().signum() < 0);
    assertThat(m.isPositive()).isEqualTo(m.amount().signum() > 0);
    assertThat(m.isZero()).isEqualTo(m.equals(Money.zero(m.currency())));
  }

  @Property(tries = 1_000)
  void currenciesNeverMix(@ForAll Money a, @ForAll Money b) {
    Assume.that(!a.currency().equals(b.currency()));

    assertThatThrownBy(() -> a.plus(b)).isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> a.minus(b)).isInstanceOf(CurrencyMismatchException.class);
    assertThatThrownBy(() -> a.compareTo(b))
        .isInstanceOf(CurrencyMismatchException.class)
        .hasMessageContaining(a.currency().getCurrencyCode())
        .hasMessageContaining(b.currency().getCurrencyCode());
    assertThat(a).isNotEqualTo(b);
  }

  @Property(tries = 1_000)
  void aPercentageIsWithinOneUnitOfTheExactShare(
      @ForAll @LongRange(min = -1_000_000_000, max = 1_000_000_000) long minorUnits,
      @ForAll @BigRange(min = "-250", max = "250") @Scale(4) BigDecimal percent,
      @ForAll RoundingMode mode) {
    Assume.that(mode != RoundingMode.UNNECESSARY);
    Money share = Money.ofMinor(minorUnits, "EUR").percentage(percent, mode);

    BigDecimal exact = BigDecimal.valueOf(minorUnits).multiply(percent).movePointLeft(2);
    assertThat(BigDecimal.valueOf(share.minorUnits()))
        .isEqualByComparingTo(exact.setScale(0, mode));
  }

  @Property(tries = 2_000)
  void roundingIsThatOfBigDecimalAtAnyScale(
      @ForAll long unscaled,
      @ForAll @IntRange(min = -25, max = 60) int scale,
      @ForAll RoundingMode mode) {
    BigDecimal amount = BigDecimal.valueOf(unscaled, scale);
    Currency currency = Currencies.of("EUR");

    Optional<Money> expected =
        exactly(
            () ->
                Money.ofMinor(
                    amount.movePointRight(2).setScale(0, mode).longValueExact(), currency));
    assertThat(exactly(() -> Money.rounded(amount, currency, mode))).isEqualTo(expected);
  }

  private static Optional<Money> exactly(Supplier<Money> calculation) {
    try {
      return Optional.of(calculation.get());
    } catch (ArithmeticException outOfRange) {
      return Optional.empty();
    }
  }

  private static Optional<Money> fitting(BigInteger minorUnits, Currency currency) {
    return minorUnits.bitLength() < Long.SIZE
        ? Optional.of(Money.ofMinor(minorUnits.longValue(), currency))
        : Optional.empty();
  }

  private static BigInteger minor(Money money) {
    return BigInteger.valueOf(money.minorUnits());
  }

  private static BigInteger sumOf(List<Money> parts) {
    return parts.stream().map(MoneyProperties::minor).reduce(BigInteger.ZERO, BigInteger::add);
  }

  private static BigInteger sum(long[] weights) {
    return LongStream.of(weights)
        .mapToObj(BigInteger::valueOf)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  @Provide
  Arbitrary<long[]> weights() {
    return Arbitraries.longs()
        .greaterOrEqual(0)
        .edgeCases(cases -> cases.add(0L, 1L, Long.MAX_VALUE))
        .array(long[].class)
        .ofMinSize(1)
        .ofMaxSize(12)
        .filter(weights -> Arrays.stream(weights).anyMatch(weight -> weight > 0));
  }
}
