package io.budgetai.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetai.ValidationException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeRatesTest {
  private static final Currency EUR = Currencies.of("EUR");
  private static final Currency USD = Currencies.of("USD");
  private static final Currency JPY = Currencies.of("JPY");
  private static final Currency KWD = Currencies.of("KWD");
  private static final LocalDate MONDAY = LocalDate.of(2026, 3, 2);

  @Test
  void usesTheLatestRateOnOrBeforeTheDay() {
    var rates =
        ExchangeRates.of(
            List.of(
                ExchangeRate.of("EUR", "USD", MONDAY.plusDays(2), "1.30"),
                ExchangeRate.of("EUR", "USD", MONDAY, "1.10")));
    Money ten = Money.of("10", "EUR");

    assertThat(rates.convert(ten, USD, MONDAY.minusDays(1))).isEmpty();
    assertThat(rates.convert(ten, USD, MONDAY)).contains(Money.of("11", "USD"));
    assertThat(rates.convert(ten, USD, MONDAY.plusDays(1))).contains(Money.of("11", "USD"));
    assertThat(rates.convert(ten, USD, MONDAY.plusDays(2))).contains(Money.of("13", "USD"));
    assertThat(rates.convert(ten, USD, MONDAY.plusYears(1))).contains(Money.of("13", "USD"));
  }

  @Test
  @DisplayName("39 FxAsOf: no rate gives no amount, never the amount at par")
  void noRate39() {
    assertThat(ExchangeRates.none().convert(Money.of("10", "EUR"), USD, MONDAY)).isEmpty();
    assertThat(ExchangeRates.none().convert(Money.of("10", "EUR"), EUR, MONDAY))
        .contains(Money.of("10", "EUR"));
    assertThat(ExchangeRates.none().find(EUR, EUR, MONDAY)).isEmpty();
    assertThat(ExchangeRates.none().all()).isEmpty();
  }

  @Test
  @DisplayName("of a pair and its inverse the later rate counts, of the same day the pair itself")
  void inverseRates() {
    var direct = ExchangeRate.of("EUR", "USD", MONDAY, "1.25");
    var inverse = ExchangeRate.of("USD", "EUR", MONDAY, "0.5");
    var laterInverse = ExchangeRate.of("USD", "EUR", MONDAY.plusDays(1), "0.4");
    var rates = ExchangeRates.of(List.of(direct, inverse, laterInverse));
    Money ten = Money.of("10", "EUR");

    assertThat(rates.find(EUR, USD, MONDAY)).contains(direct);
    assertThat(rates.find(USD, EUR, MONDAY)).contains(inverse);
    assertThat(rates.convert(ten, USD, MONDAY)).contains(Money.of("12.50", "USD"));
    assertThat(rates.find(EUR, USD, MONDAY.plusDays(1))).contains(laterInverse);
    assertThat(rates.convert(ten, USD, MONDAY.plusDays(1))).contains(Money.of("25", "USD"));
    assertThat(ExchangeRates.of(List.of(direct)).find(USD, EUR, MONDAY)).contains(direct);
    assertThat(rates.all()).containsExactlyInAnyOrder(direct, inverse, laterInverse);
  }

  @Test
  @DisplayName("the digits of both currencies count, and rounding is half to even, once")
  void roundsOnce() {
    var rates =
        ExchangeRates.of(
            List.of(
                ExchangeRate.of("EUR", "JPY", MONDAY, "162.5"),
                ExchangeRate.of("KWD", "EUR", MONDAY, "3"),
                ExchangeRate.of("EUR", "USD", MONDAY, "0.5")));

    assertThat(rates.convert(Money.of("0.01", "EUR"), JPY, MONDAY)).contains(Money.of("2", "JPY"));
    assertThat(rates.convert(Money.of("325", "JPY"), EUR, MONDAY)).contains(Money.of("2", "EUR"));
    assertThat(rates.convert(Money.of("1", "EUR"), KWD, MONDAY)).contains(Money.of("0.333", "KWD"));
    assertThat(rates.convert(Money.of("-2", "EUR"), KWD, MONDAY))
        .contains(Money.of("-0.667", "KWD"));
    assertThat(rates.convert(Money.of("0.01", "EUR"), USD, MONDAY))
        .contains(Money.of("0.00", "USD"));
    assertThat(rates.convert(Money.of("0.03", "EUR"), USD, MONDAY))
        .contains(Money.of("0.02", "USD"));
    assertThat(rates.convert(Money.of("-0.05", "EUR"), USD, MONDAY))
        .contains(Money.of("-0.02", "USD"));
  }

  @Test
  void refusesDifferentRatesOfOneDay() {
    var rate = ExchangeRate.of("EUR", "USD", MONDAY, "1.10");
    var same = ExchangeRate.of("EUR", "USD", MONDAY, "1.1");
    var other = ExchangeRate.of("EUR", "USD", MONDAY, "1.11");

    assertThat(ExchangeRates.of(List.of(rate, same)).all()).containsExactly(rate);
    assertThatThrownBy(() -> ExchangeRates.of(List.of(rate)).plus(List.of(other)))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("rates: There are different rates of EUR in USD on 2026-03-02.");
  }

  @Test
  void conversionOutOfRangeIsAnError() {
    var rates =
        ExchangeRates.of(List.of(ExchangeRate.of("EUR", "USD", MONDAY, "1000000000000000000")));

    assertThatThrownBy(() -> rates.convert(Money.of("100", "EUR"), USD, MONDAY))
        .isInstanceOf(ArithmeticException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0",
        "-1",
        "0.0000000000000000009",
        "1000000000000000000.1",
        "1.2345678901234567890123456789012345"
      })
  void refusesRatesOutOfBounds(String rate) {
    assertThatThrownBy(() -> ExchangeRate.of("EUR", "USD", MONDAY, rate))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("rate: The rate of EUR in USD on 2026-03-02 is not between");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.000000000000000001",
        "1000000000000000000",
        "1.234567890123456789012345678901234"
      })
  void acceptsRatesAtTheBounds(String rate) {
    assertThat(ExchangeRate.of("EUR", "USD", MONDAY, rate).rate())
        .isEqualByComparingTo(new BigDecimal(rate));
  }

  @Test
  void refusesRatesOfOneCurrencyAndOfMetals() {
    assertThatThrownBy(() -> ExchangeRate.of("EUR", "EUR", MONDAY, "1"))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("The rate of EUR on 2026-03-02 is in the same currency.");
    Currency gold = Currency.getInstance("XAU");
    assertThatThrownBy(() -> new ExchangeRate(gold, EUR, MONDAY, BigDecimal.ONE))
        .hasMessageContaining("XAU");
    assertThatThrownBy(() -> new ExchangeRate(EUR, gold, MONDAY, BigDecimal.ONE))
        .hasMessageContaining("XAU");
  }
}
