package io.budgetai.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.budgetai.money.ParsedAmount.Ambiguous;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

@Domain(MoneyArbitraries.class)
@Domain(DomainContext.Global.class)
class AmountFormatProperties {
  private static final List<Locale> COMMON_LOCALES =
      Stream.of(
              "en-US",
              "en-GB",
              "en-IN",
              "en-ZA",
              "en-CA",
              "de-DE",
              "de-AT",
              "de-CH",
              "fr-FR",
              "fr-CH",
              "fr-CA",
              "it-IT",
              "it-CH",
              "es-ES",
              "es-MX",
              "pt-BR",
              "pt-PT",
              "nl-NL",
              "da-DK",
              "sv-SE",
              "nb-NO",
              "fi-FI",
              "pl-PL",
              "cs-CZ",
              "hu-HU",
              "ro-RO",
              "bg-BG",
              "lt-LT",
              "sl-SI",
              "ru-RU",
              "uk-UA",
              "tr-TR",
              "el-GR",
              "he-IL",
              "ar-EG",
              "ar-AE",
              "ar-MA",
              "fa-IR",
              "ps-AF",
              "ur-PK",
              "ckb-IQ",
              "hi-IN",
              "mr-IN",
              "bn-BD",
              "ne-NP",
              "my-MM",
              "dz-BT",
              "th-TH",
              "th-TH-u-nu-thai",
              "ar-EG-u-nu-latn",
              "zh-CN",
              "zh-TW",
              "ja-JP",
              "ko-KR",
              "vi-VN",
              "id-ID",
              "ff-Adlm-GN",
              "")
          .map(Locale::forLanguageTag)
          .toList();

  private static final long[] MINOR_UNITS = {
    0, -5, 123_456, -1_234_567, Long.MAX_VALUE, Long.MIN_VALUE
  };

  @Example
  @Label(
      "37 MinorUnits: parse(format(m, c, locale)) = m for every ISO currency and the common"
          + " locales")
  void minorUnits37ForEveryCurrency() {
    for (Locale locale : COMMON_LOCALES) {
      var formats = List.of(AmountFormat.of(locale), AmountFormat.withCodes(locale));
      for (var currency : Currencies.all()) {
        for (long minorUnits : MINOR_UNITS) {
          roundTrip(Money.ofMinor(minorUnits, currency), formats);
        }
      }
    }
  }

  @Example
  @Label(
      "37 MinorUnits: parse(format(m, c, locale)) = m for a grouped amount in each locale of the JDK")
  void minorUnits37InEachLocale() {
    for (Locale locale : Locale.getAvailableLocales()) {
      var formats = List.of(AmountFormat.of(locale), AmountFormat.withCodes(locale));
      for (String currency : List.of("EUR", "JPY", "BHD")) {
        roundTrip(Money.ofMinor(-1_234_567, currency), formats);
      }
    }
  }

  @Property(tries = 5_000)
  @Label("37 MinorUnits: parse(format(m, c, locale)) = m for every locale of the JDK")
  void minorUnits37(@ForAll Money m, @ForAll Locale locale) {
    roundTrip(m, List.of(AmountFormat.of(locale), AmountFormat.withCodes(locale)));
  }

  @Property(tries = 2_000)
  @Label("38 AmountParsing: without a style, a formatted amount is read as itself or as ambiguous")
  void amountParsing38(@ForAll Money m, @ForAll Locale locale) {
    String text = AmountFormat.withCodes(locale).format(m);
    ParsedAmount parsed = AmountParser.parse(text, m.currency());

    assertThat(parsed.candidates()).contains(m);
    if (parsed instanceof Ambiguous) {
      assertThat(m.currency().getDefaultFractionDigits()).isGreaterThanOrEqualTo(3);
    }
  }

  private static void roundTrip(Money m, List<AmountFormat> formats) {
    for (AmountFormat format : formats) {
      Money read = format.parse(format.format(m), m.currency());
      if (!read.equals(m)) {
        fail("%s was read back as %s from %s.".formatted(m, read, format.format(m)));
      }
    }
  }
}
