package io.budgetai.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetai.ValidationException;
import io.budgetai.money.ParsedAmount.Ambiguous;
import io.budgetai.money.ParsedAmount.Exact;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountParserTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      ignoreLeadingAndTrailingWhitespace = false,
      value = {
        "1.234,56|EUR 1234.56",
        "1,234.56|EUR 1234.56",
        "1'234.56|EUR 1234.56",
        "1\u2019234,56|EUR 1234.56",
        "1 234,56|EUR 1234.56",
        "1\u00a0234,56|EUR 1234.56",
        "1\u202f234,56|EUR 1234.56",
        "1\u2009234.56|EUR 1234.56",
        "12,34,567.89|INR 1234567.89",
        "1,00,000|INR 100000.00",
        "1,234,567|EUR 1234567.00",
        "1.234.567,8|EUR 1234567.80",
        "1 234 567|EUR 1234567.00",
        "123,456,789.01|EUR 123456789.01",
        "110.7|EUR 110.70",
        "110,7|EUR 110.70",
        "1,23|EUR 1.23",
        "1.234|EUR 1234.00",
        "1,234|EUR 1234.00",
        "1.000|EUR 1000.00",
        "12,000|JPY 12000",
        "1240|JPY 1240",
        "1240.00|JPY 1240",
        "0.500|EUR 0.50",
        "0,000|EUR 0.00",
        "12.3400|EUR 12.34",
        "1234.500|EUR 1234.50",
        "1,234.500|EUR 1234.50",
        "1,234.500|KWD 1234.500",
        "1234.500|KWD 1234.500",
        "0.500|KWD 0.500",
        "1.5|KWD 1.500",
        "1,234,567|KWD 1234567.000",
        "1.2345|CLF 1.2345",
        "007,50|EUR 7.50",
        ".50|EUR 0.50",
        "-,5|EUR -0.50",
        "$.50|USD 0.50",
        "(.50)|EUR -0.50",
        "+.50|EUR 0.50",
        "Rs .50|INR 0.50",
        "Rs.50|INR 50.00",
        "S/.50|PEN 50.00",
        "(0.01)|EUR -0.01",
        "( 0.01 )|EUR -0.01",
        "($1,000.00)|USD -1000.00",
        "$(5)|USD -5.00",
        "-0,5|EUR -0.50",
        "0,5-|EUR -0.50",
        "0,5 -|EUR -0.50",
        "\u22125|EUR -5.00",
        "\u20135|EUR -5.00",
        "+5|EUR 5.00",
        "\uff0b5|EUR 5.00",
        "5+|EUR 5.00",
        "5 CR|EUR 5.00",
        "5 DR|EUR -5.00",
        "5CR|EUR 5.00",
        "5,00 D|EUR -5.00",
        "5,00 C|EUR 5.00",
        "5,00 S|EUR -5.00",
        "5,00 H|EUR 5.00",
        "5 dr|EUR -5.00",
        "5,00 EUR DR|EUR -5.00",
        "5,00 \u20ac CR|EUR 5.00",
        "\u20ac 5|EUR 5.00",
        "5 EUR|EUR 5.00",
        "eur 5|EUR 5.00",
        "EUR 5 EUR|EUR 5.00",
        "-\u20ac5|EUR -5.00",
        "\u20ac-5|EUR -5.00",
        "5 \u20ac-|EUR -5.00",
        "$1,000|USD 1000.00",
        "US$ 5|USD 5.00",
        "kr 1.234|SEK 1234.00",
        "1 234 kr.|DKK 1234.00",
        "kr.1.234,50|DKK 1234.50",
        "1'234.-|CHF 1234.00",
        "Fr. 1'234.\u2014|CHF 1234.00",
        "5,-|EUR 5.00",
        "5,-- \u20ac|EUR 5.00",
        "1.234,-|EUR 1234.00",
        "-5,-|EUR -5.00",
        "(5,-)|EUR -5.00",
        "5 F CFA|XOF 5",
        "\u0661\u0662\u0663\u066b\u0664|EUR 123.40",
        "\u0661\u0660|EUR 10.00",
        "\u0661\u066c\u0662\u0663\u0664\u066b\u0665|EUR 1234.50",
        "\u0661\u066c\u0662\u0663\u0664|KWD 1234.000",
        "\u0661\u066b\u0662\u0663\u0664|KWD 1.234",
        "1.234\u066b5|EUR 1234.50",
        "\u200f\u061c-\u0661\u0662|EUR -12.00",
        "\u0967,\u0968\u0969\u096a.\u096b\u096c|INR 1234.56",
        "\uff11\uff12\uff0e\uff15|EUR 12.50",
        "\uff11\uff0c\uff12\uff13\uff14\uff0e\uff15|EUR 1234.50",
        "\u07c1\u060c\u07c2\u07c3\u07c4.\u07c5\u07c6|EUR 1234.56",
        "\uff085\uff09|EUR -5.00",
        "\ud835\udfcf\ud835\udfd0|EUR 12.00",
        "  5\t|EUR 5.00",
        "92233720368547758.07|EUR 92233720368547758.07",
        "-92.233.720.368.547.758,08|EUR -92233720368547758.08"
      })
  @DisplayName("38 AmountParsing: what can only be read in one way is read in that way")
  void amountParsing38(String text, String expected) {
    Money amount = Money.parse(expected);

    assertThat(AmountParser.parse(text, amount.currency())).isEqualTo(new Exact(amount));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.234|KWD|KWD 1.234|KWD 1234.000",
        "1,234|KWD|KWD 1234.000|KWD 1.234",
        "-1.000|BHD|BHD -1.000|BHD -1000.000",
        "12,345 CR|BHD|BHD 12345.000|BHD 12.345",
        "1.234|CLF|CLF 1.2340|CLF 1234.0000"
      })
  @DisplayName(
      "38 AmountParsing: what can be read in two ways is said to be ambiguous, until a style"
          + " decides")
  void ambiguity38(String text, String code, String ifDot, String ifComma) {
    var currency = Currencies.of(code);
    var expected = new Ambiguous(Money.parse(ifDot), Money.parse(ifComma));

    ParsedAmount parsed = AmountParser.parse(text, currency);

    assertThat(parsed).isEqualTo(expected);
    assertThat(parsed.candidates()).containsExactly(Money.parse(ifDot), Money.parse(ifComma));
    for (DecimalStyle style : DecimalStyle.values()) {
      assertThat(AmountParser.parse(text, currency, style)).isEqualTo(expected.in(style));
    }
  }

  @Test
  void anAmbiguityHasTwoReadings() {
    Money one = Money.of("1", "EUR");

    assertThatIllegalArgumentException().isThrownBy(() -> new Ambiguous(one, one));
    assertThat(new Exact(one).candidates()).containsExactly(one);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.200|DOT|EUR 1.20",
        "1.200|COMMA|EUR 1200.00",
        "1,200|DOT|EUR 1200.00",
        "1,200|COMMA|EUR 1.20",
        "5|DOT|EUR 5.00",
        "5|COMMA|EUR 5.00",
        "1 234,5|COMMA|EUR 1234.50"
      })
  void aStyleDecides(String text, DecimalStyle style, String expected) {
    Money amount = Money.parse(expected);

    assertThat(AmountParser.parse(text, amount.currency(), style)).isEqualTo(amount);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1.234|DOT",
        "1,234|COMMA",
        "1,5|DOT",
        "1.5|COMMA",
        "1,234.5|COMMA",
        "1.234,5|DOT",
        "1.234.567|DOT"
      })
  void aStyleThatDoesNotFitIsAnError(String text, DecimalStyle style) {
    assertThatThrownBy(() -> AmountParser.parse(text, Currencies.of("EUR"), style))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("The text is no amount of EUR in the style " + style);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "abc",
        "-",
        "\u20ac",
        ".",
        ",-",
        "5.",
        "5,",
        "5..",
        "..5",
        "1..5",
        "1,,5",
        "1.2.3",
        "1,2,3",
        "1.23.456",
        "12.34.567",
        "12.34.567,8.9",
        "1'23'456",
        "1,234.567,8",
        "1.234,567.8",
        "1'234,567.89",
        "1234,567.89",
        "1,2345.67",
        "1 23",
        "1  234",
        "1'23",
        "0.123",
        "0,123.50",
        "0 123",
        "123,45,678",
        "1,23,45",
        "'123",
        "1,234'567",
        "12,345,67",
        "--5",
        "+-5",
        "-5-",
        "(-5)",
        "-(5)",
        "((5))",
        "(5",
        "5)",
        ")5(",
        "-5 DR",
        "+5 CR",
        "(5 DR)",
        "5 DR CR",
        "DR 5",
        "5-.",
        "5.---",
        "5,-5",
        "1-2",
        "2026-11-22",
        "12:30",
        "1/2",
        "1e5",
        "0x10",
        "5%",
        "#5",
        "5 apples",
        "5 USD",
        "$5",
        "\u00a35",
        "5 EUR USD",
        "EUR USD 5",
        "XAU 5",
        "Rs.5",
        "110 Main Street",
        "5 D D",
        "92233720368547758.08",
        "-92233720368547758.09",
        "99999999999999999999999999",
        "12.345.67",
        "1.5\u066b5",
        "5\u0000",
        "NaN",
        "Infinity",
        "\u00bd",
        "\u2167"
      })
  @DisplayName("38 AmountParsing: what is no amount of the currency is an error, never a guess")
  void refuses38(String text) {
    assertThatThrownBy(() -> AmountParser.parse(text, Currencies.of("EUR")))
        .isInstanceOf(ValidationException.class)
        .extracting(e -> ((ValidationException) e).violations().get(0).where())
        .isEqualTo("amount");
  }

  @Test
  void refusalsSayWhatIsWrongWithoutRepeatingTheText() {
    assertThatThrownBy(() -> AmountParser.parse("no number", Currencies.of("EUR")))
        .hasMessageContaining("has no digits");
    assertThatThrownBy(() -> AmountParser.parse("77 USD", Currencies.of("EUR")))
        .hasMessageContaining("marked with something that is not EUR")
        .hasMessageNotContaining("77");
    assertThatThrownBy(() -> AmountParser.parse("-77-", Currencies.of("EUR")))
        .hasMessageContaining("more than one sign");
    assertThatThrownBy(() -> AmountParser.parse("77,---", Currencies.of("EUR")))
        .hasMessageContaining("more dashes");
    assertThatThrownBy(() -> AmountParser.parse("0.777", Currencies.of("EUR")))
        .hasMessageContaining("no number of at most 2 decimals")
        .hasMessageContaining("EUR");
    assertThatThrownBy(() -> AmountParser.parse("99999999999999999999", Currencies.of("EUR")))
        .hasMessageContaining("too large for EUR");
  }

  @Test
  void readsUpToOneHundredCharacters() {
    assertThat(AmountParser.parse(" ".repeat(99) + "5", Currencies.of("EUR")))
        .isEqualTo(new Exact(Money.of("5", "EUR")));
    assertThatThrownBy(() -> AmountParser.parse(" ".repeat(100) + "5", Currencies.of("EUR")))
        .hasMessageContaining("more than 100 characters");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "EUR|1.000;12,50;7|COMMA",
        "EUR|1.000;12.50;7|DOT",
        "EUR|1.000;2.500|COMMA",
        "EUR|1,000;2,500|DOT",
        "EUR|12.400;0.500|DOT",
        "EUR|12.400;1234.500|DOT",
        "EUR|5;7;1 000|DOT",
        "EUR||DOT",
        "EUR|n/a;;Betrag;5,5|COMMA",
        "EUR|1.000;2,000|",
        "JPY|1,000;12,000|DOT",
        "JPY|1.000;12.000|COMMA",
        "KWD|1.234;5.000|",
        "KWD|1.234;5|",
        "KWD|1.234;5,5|COMMA",
        "KWD|1.234;0.500|DOT"
      })
  @DisplayName("a column says its style, or that it is ambiguous")
  void infersTheStyleOfAColumn(String code, String samples, DecimalStyle expected) {
    List<String> column = samples == null ? List.of() : List.of(samples.split(";"));

    assertThat(AmountParser.inferStyle(column, Currencies.of(code)))
        .isEqualTo(Optional.ofNullable(expected));
  }

  @Test
  void aColumnThatContradictsItselfIsAnError() {
    assertThatThrownBy(
            () ->
                AmountParser.inferStyle(
                    List.of("5", "12.50", "7,25", "8.25"), Currencies.of("EUR")))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("sample 2: The amount can only be read in the style DOT")
        .hasMessageContaining("sample 3: The amount can only be read in the style COMMA");
  }
}
