package io.budgetai.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetai.ValidationException;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountFormatTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en-US|USD -1234.50|-$1,234.50|USD\u00a0-1,234.50",
        "de-DE|EUR 1234.50|1.234,50\u00a0\u20ac|EUR\u00a01.234,50",
        "ja-JP|JPY 1240|\uffe51,240|JPY\u00a01,240",
        "en-US|KWD 1.500|KWD1.500|KWD\u00a01.500",
        "nl-NL|EUR -5.00|\u20ac\u00a0-5,00|EUR\u00a0-5,00",
        "hi-IN|INR 5.00|\u20b95.00|INR\u00a05.00"
      })
  void writesForPeople(String tag, String money, String withSymbol, String withCode) {
    Locale locale = Locale.forLanguageTag(tag);

    // The JDK's locale data changes its spaces now and then; the rest is stable.
    assertThat(AmountFormat.of(locale).format(Money.parse(money)))
        .isEqualToNormalizingUnicode(withSymbol);
    assertThat(AmountFormat.withCodes(locale).format(Money.parse(money))).isEqualTo(withCode);
  }

  @Test
  void readsInTheStyleOfTheLocale() {
    var kuwait = Currencies.of("KWD");

    assertThat(AmountFormat.of(Locale.US).parse("1.234", kuwait))
        .isEqualTo(Money.of("1.234", "KWD"));
    assertThat(AmountFormat.of(Locale.GERMANY).parse("1.234", kuwait))
        .isEqualTo(Money.of("1234", "KWD"));
    assertThatThrownBy(() -> AmountFormat.of(Locale.GERMANY).parse("1,234.5", kuwait))
        .isInstanceOf(ValidationException.class);
    assertThatThrownBy(() -> AmountFormat.of(Locale.US).parse("$5", kuwait))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  void aLocaleHasAStyle() {
    assertThat(DecimalStyle.of(Locale.US)).isEqualTo(DecimalStyle.DOT);
    assertThat(DecimalStyle.of(Locale.GERMANY)).isEqualTo(DecimalStyle.COMMA);
    assertThat(DecimalStyle.of(Locale.forLanguageTag("de-CH"))).isEqualTo(DecimalStyle.DOT);
    assertThat(DecimalStyle.of(Locale.forLanguageTag("ar-EG"))).isEqualTo(DecimalStyle.DOT);
  }
}
