package io.budgetai.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetai.ValidationException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {
  private static final Currency EUR = Currencies.of("EUR");

  @ParameterizedTest
  @CsvSource({
    "12.40, EUR, 1240, EUR 12.40",
    "-0.05, EUR, -5, EUR -0.05",
    "+7, EUR, 700, EUR 7.00",
    "1.500, EUR, 150, EUR 1.50",
    "007.5, EUR, 750, EUR 7.50",
    "1240, JPY, 1240, JPY 1240",
    "1240.00, KRW, 1240, KRW 1240",
    "1.234, KWD, 1234, KWD 1.234",
    "1.2345, CLF, 12345, CLF 1.2345",
    "92233720368547758.07, USD, 9223372036854775807, USD 92233720368547758.07",
    "-92233720368547758.08, USD, -9223372036854775808, USD -92233720368547758.08"
  })
  @DisplayName("the currency says how many decimals an amount has")
  void digitsComeFromTheCurrency(String amount, String code, long minorUnits, String text) {
    Money money = Money.of(amount, code);

    assertThat(money).isEqualTo(Money.ofMinor(minorUnits, code)).hasToString(text);
    assertThat(money.amount()).isEqualTo(new BigDecimal(text.substring(4)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "+",
        ".",
        "1.",
        ".5",
        "1,5",
        "1.2.3",
        "1e3",
        "--1",
        "1-",
        " 1",
        "1 ",
        "0x1",
        "NaN",
        "\u0661",
        "1'000",
        "00000000000000000000000000000000000000001"
      })
  @DisplayName("machines write plain decimals and nothing else")
  void refusesWhatIsNoPlainDecimal(String amount) {
    assertThatThrownBy(() -> Money.of(amount, "EUR"))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining(
            "amount: The text is no plain decimal number of at most 40 characters.");
  }

  @Test
  void readsUpToFortyCharacters() {
    assertThat(Money.of("0000000000000000000000000000000000000001", "EUR"))
        .isEqualTo(Money.of("1", "EUR"));
  }

  @ParameterizedTest
  @CsvSource({"0.001, EUR, 3", "1.5, JPY, 1", "1.2345, KWD, 4"})
  @DisplayName("an amount with more decimals than its currency is refused, not rounded")
  void refusesTooManyDecimals(String amount, String code, int decimals) {
    assertThatThrownBy(() -> Money.of(amount, code))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("has %d decimals, but %s allows".formatted(decimals, code))
        .hasMessageContaining(
            "Maybe round it to %d first.".formatted(Currencies.of(code).getDefaultFractionDigits()))
        .hasMessageNotContaining(amount);
  }

  @ParameterizedTest
  @CsvSource({
    "92233720368547758.08, USD",
    "-92233720368547758.09, USD",
    "9223372036854775808, JPY"
  })
  void refusesWhatIsOutOfRange(String amount, String code) {
    assertThatThrownBy(() -> Money.of(amount, code))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("too large for " + code);
  }

  @ParameterizedTest
  @ValueSource(strings = {"XAU", "XXX", "XTS", "XDR"})
  @DisplayName("37 MinorUnits: a currency without minor units is refused")
  void refusesCurrenciesWithoutMinorUnits(String code) {
    Currency currency = Currency.getInstance(code);
    String message = code + " has no minor unit";

    assertThatThrownBy(() -> Currencies.of(code))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining(message);
    assertThatThrownBy(() -> Money.ofMinor(1, code))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining(message);
    assertThatThrownBy(() -> new Money(1, currency))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining(message);
    assertThatThrownBy(() -> Money.of(BigDecimal.ONE, currency))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining(message);
    assertThatThrownBy(() -> Money.rounded(BigDecimal.ONE, currency, RoundingMode.UP))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining(message);
    assertThat(Currencies.all()).doesNotContain(currency);
  }

  @Test
  void looksCurrenciesUp() {
    assertThat(Currencies.of("EUR")).isSameAs(Currency.getInstance("EUR"));
    assertThat(Currencies.of("DEM").getDefaultFractionDigits()).isEqualTo(2);
    assertThat(Currencies.all()).contains(EUR).hasSizeGreaterThan(150);
    assertThat(Currencies.all()).extracting(Currency::getCurrencyCode).isSorted();
    assertThatThrownBy(() -> Currencies.of("EUx"))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "currency: The text 'EUx' is no currency code of ISO 4217. Maybe use three upper-case"
                + " letters such as EUR.");
    assertThatThrownBy(() -> Currencies.of("Main Street 5"))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("of 13 characters")
        .hasMessageNotContaining("Main");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "EUR",
        "EUR ",
        "EUR12.40",
        "EUR-12.40",
        "EUR  1",
        "EUR 1,2",
        "12.40 EUR",
        "eur 1.00"
      })
  void parseRefusesWhatToStringNeverWrites(String text) {
    assertThatThrownBy(() -> Money.parse(text)).isInstanceOf(ValidationException.class);
  }

  @Test
  @DisplayName("28 Split.allocate: a cent for three people, and yen")
  void splitAllocate28() {
    assertThat(Money.of("0.02", "EUR").allocate(3333, 3333, 3334))
        .containsExactly(Money.of("0.01", "EUR"), Money.zero(EUR), Money.of("0.01", "EUR"));
    assertThat(Money.of("100", "EUR").allocateEqually(3))
        .extracting(Money::minorUnits)
        .containsExactly(3334L, 3333L, 3333L);
    assertThat(Money.of("-100", "EUR").allocateEqually(3))
        .extracting(Money::minorUnits)
        .containsExactly(-3334L, -3333L, -3333L);
    assertThat(Money.of("100", "JPY").allocate(List.of(1, 1, 1)))
        .extracting(Money::minorUnits)
        .containsExactly(34L, 33L, 33L);
    assertThat(Money.of("0.05", "EUR").allocate(List.of(0, 7, 3, 0)))
        .extracting(Money::minorUnits)
        .containsExactly(0L, 4L, 1L, 0L);
    assertThat(Money.ofMinor(Long.MIN_VALUE, EUR).allocate(Long.MAX_VALUE, Long.MAX_VALUE))
        .extracting(Money::minorUnits)
        .containsExactly(Long.MIN_VALUE / 2, Long.MIN_VALUE / 2);
  }

  @Test
  void allocateRefusesImpossibleWeights() {
    Money money = Money.of("1", "EUR");

    assertThatIllegalArgumentException()
        .isThrownBy(() -> money.allocate(1, -1))
        .withMessage("Weight 2 of 2 is negative; it must be 0 or more.");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> money.allocate(0, 0))
        .withMessageContaining("The 2 weights of an allocation are all zero");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> money.allocate())
        .withMessageContaining("The 0 weights");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> money.allocateEqually(0))
        .withMessageContaining("into 0 parts");
    assertThat(money.allocateEqually(1)).containsExactly(money);
  }

  @Test
  void aPercentageSaysItsRounding() {
    Money money = Money.of("0.50", "EUR");
    BigDecimal five = new BigDecimal("5");

    assertThat(money.percentage(five, RoundingMode.HALF_UP)).isEqualTo(Money.of("0.03", "EUR"));
    assertThat(money.percentage(five, RoundingMode.HALF_EVEN)).isEqualTo(Money.of("0.02", "EUR"));
    assertThat(money.percentage(new BigDecimal("200"), RoundingMode.UNNECESSARY))
        .isEqualTo(Money.of("1", "EUR"));
    assertThatThrownBy(() -> money.percentage(five, RoundingMode.UNNECESSARY))
        .isInstanceOf(ArithmeticException.class);
    assertThatThrownBy(() -> money.percentage(new BigDecimal("1E40"), RoundingMode.DOWN))
        .isInstanceOf(ArithmeticException.class);
  }

  @Test
  @DisplayName("numbers with huge exponents take no time and no memory")
  void hugeExponents() {
    BigDecimal huge = new BigDecimal("1E+1000000000");
    BigDecimal tiny = new BigDecimal("-1E-1000000000");

    assertThatThrownBy(() -> Money.rounded(huge, EUR, RoundingMode.DOWN))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("The amount is out of range.");
    assertThatThrownBy(() -> Money.of(huge, EUR)).isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> Money.of(tiny, EUR)).isInstanceOf(ValidationException.class);
    assertThat(Money.rounded(tiny, EUR, RoundingMode.HALF_EVEN)).isEqualTo(Money.zero(EUR));
    assertThat(Money.rounded(tiny, EUR, RoundingMode.FLOOR)).isEqualTo(Money.ofMinor(-1, EUR));
    assertThatThrownBy(() -> Money.rounded(tiny, EUR, RoundingMode.UNNECESSARY))
        .isInstanceOf(ArithmeticException.class);
    assertThat(Money.of(new BigDecimal("0E+1000000000"), EUR)).isEqualTo(Money.zero(EUR));
    assertThat(Money.of(new BigDecimal("0E-1000000000"), EUR)).isEqualTo(Money.zero(EUR));
  }

  @Test
  void aMismatchNamesBothCurrencies() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of("1", "EUR").plus(Money.of("1", "JPY")))
        .withMessageContaining("in EUR met an amount in JPY")
        .satisfies(
            mismatch -> {
              assertThat(((CurrencyMismatchException) mismatch).expected()).isEqualTo(EUR);
              assertThat(((CurrencyMismatchException) mismatch).found())
                  .isEqualTo(Currencies.of("JPY"));
            });
  }
}
