package io.budgetai.samples;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.money.Money;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class AmountsTest {
  @Test
  @DisplayName("amounts show grouped thousands and as many digits as the currency has")
  void forPeople() {
    assertThat(Amounts.full(Money.of("-1234567.5", "EUR"))).isEqualTo("-1,234,567.50 EUR");
    assertThat(Amounts.full(Money.of("12000", "JPY"))).isEqualTo("12,000 JPY");
    assertThat(Amounts.number(Money.of("0.005", "KWD"))).isEqualTo("0.005");
    assertThat(Amounts.difference(Money.of("73.18", "EUR"))).isEqualTo("+73.18");
    assertThat(Amounts.difference(Money.of("0", "EUR"))).isEqualTo("0.00");
  }

  @Test
  @DisplayName("the smallest and largest amounts are exact")
  void extremes() {
    assertThat(Amounts.plain(Money.ofMinor(Long.MIN_VALUE, "EUR")))
        .isEqualTo("-92233720368547758.08");
    assertThat(Amounts.number(Money.ofMinor(Long.MAX_VALUE, "EUR")))
        .isEqualTo("92,233,720,368,547,758.07");
  }
}
