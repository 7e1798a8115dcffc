package io.budgetai.money;

import java.util.Currency;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * What people write beside an amount to say its currency: the code, or a symbol that several
 * currencies may share.
 */
final class CurrencyLabels {
  private static final Map<String, Set<String>> CODES_BY_LABEL =
      table(
          "$ USD ARS AUD BBD BMD BND BSD BZD CAD CLP COP CUP DOP FJD GYD HKD JMD KYD LRD MXN NAD"
              + " NZD SBD SGD SRD TTD TWD UYU XCD",
          "US$ USD",
          "A$ AUD",
          "AU$ AUD",
          "C$ CAD NIO",
          "CA$ CAD",
          "HK$ HKD",
          "MX$ MXN",
          "NT$ TWD",
          "NZ$ NZD",
          "R$ BRL",
          "S$ SGD",
          "\u20ac EUR",
          "EURO EUR",
          "EUROS EUR",
          "\u00a3 GBP EGP FKP GIP LBP SHP SYP",
          "\u00a5 JPY CNY",
          "\uffe5 JPY CNY",
          "\u5186 JPY",
          "\u5143 CNY TWD",
          "JP\u00a5 JPY",
          "CN\u00a5 CNY",
          "KR SEK NOK DKK ISK",
          "KR. SEK NOK DKK ISK",
          "FR CHF",
          "FR. CHF",
          "SFR CHF",
          "SFR. CHF",
          "Z\u0141 PLN",
          "K\u010c CZK",
          "FT HUF",
          "LEI RON MDL",
          "\u041b\u0412 BGN",
          "\u041b\u0412. BGN",
          "KM BAM",
          "DIN. RSD",
          "DIN RSD",
          "\u20bd RUB",
          "\u0420\u0423\u0411 RUB BYN",
          "\u0420\u0423\u0411. RUB BYN",
          "\u20b4 UAH",
          "\u0413\u0420\u041d UAH",
          "\u20ba TRY",
          "TL TRY",
          "\u20be GEL",
          "\u20b8 KZT",
          "\u20bc AZN",
          "\u058f AMD",
          "\u20b9 INR",
          "RS INR LKR MUR NPR PKR SCR",
          "RS. INR LKR MUR NPR PKR SCR",
          "\u09f3 BDT",
          "\u20aa ILS",
          "\ufdfc IRR OMR QAR SAR YER",
          "\u20a9 KRW KPW",
          "\uffe6 KRW KPW",
          "\u20ab VND",
          "\u0e3f THB",
          "\u20b1 PHP",
          "RP IDR",
          "RM MYR",
          "\u17db KHR",
          "\u20ad LAK",
          "\u20ae MNT",
          "\u20a6 NGN",
          "\u20b5 GHS",
          "R ZAR",
          "KSH KES",
          "FCFA XOF XAF",
          "S/ PEN",
          "S/. PEN",
          "\u20a1 CRC",
          "\u20b2 PYG",
          "BS. BOB VES",
          "BS BOB VES");

  private CurrencyLabels() {}

  /**
   * Whether a label is empty or stands for the currency; case and spaces do not count.
   *
   * @param label as {@link AmountText#plain} leaves it
   * @param ownLabel one more label of the currency, in any form
   */
  static boolean marks(String label, Currency currency, String ownLabel) {
    if (label.isEmpty()) {
      return true;
    }
    String compact = compact(label);
    return compact.equals(currency.getCurrencyCode())
        || CODES_BY_LABEL.getOrDefault(compact, Set.of()).contains(currency.getCurrencyCode())
        || compact.equals(compact(AmountText.plain(ownLabel)));
  }

  private static String compact(String label) {
    return label.replace(" ", "").toUpperCase(Locale.ROOT);
  }

  /** Each row is a label and the codes it stands for. */
  private static Map<String, Set<String>> table(String... rows) {
    var codesByLabel = new HashMap<String, Set<String>>();
    for (String row : rows) {
      String[] words = row.split(" ");
      var codes = new HashSet<>(Set.of(words));
      codes.remove(words[0]);
      codesByLabel.put(words[0], Set.copyOf(codes));
    }
    return Map.copyOf(codesByLabel);
  }
}
