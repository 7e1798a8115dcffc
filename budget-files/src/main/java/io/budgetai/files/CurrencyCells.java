package io.budgetai.files;

import io.budgetai.money.Currencies;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Currencies by the codes and symbols that statements write. */
final class CurrencyCells {
  /** Symbols that stand for one currency only. */
  private static final Map<String, String> SYMBOLS =
      Map.of(
          "€", "EUR", "£", "GBP", "zł", "PLN", "Kč", "CZK", "Ft", "HUF", "₹", "INR", "₺", "TRY",
          "R$", "BRL", "₴", "UAH");

  private static final Map<String, Currency> BY_CODE = byCode();

  private CurrencyCells() {}

  /** The currency of a code in any case, or {@code null} if there is none. */
  static @Nullable Currency find(String code) {
    Currency exact = BY_CODE.get(code);
    return exact == null && code.length() == 3 ? BY_CODE.get(code.toUpperCase(Locale.ROOT)) : exact;
  }

  /** The currency of a code or symbol beside an amount, or {@code null} if it stands for none or for several. */
  static @Nullable Currency ofLabel(String label) {
    String symbol = SYMBOLS.get(label);
    return symbol == null ? find(label) : BY_CODE.get(symbol);
  }

  /** The currency in the name of a column such as "Amount (EUR)", or {@code null}. */
  static @Nullable Currency inHeader(String header) {
    for (String word : header.split("[^A-Za-z€£]+")) {
      boolean upper =
          word.equals(word.toUpperCase(Locale.ROOT))
              && !header.equals(header.toUpperCase(Locale.ROOT));
      Currency currency = word.length() == 3 && upper || word.length() == 1 ? ofLabel(word) : null;
      if (currency != null) {
        return currency;
      }
    }
    return null;
  }

  private static Map<String, Currency> byCode() {
    var codes = new HashMap<String, Currency>();
    for (Currency currency : Currencies.all()) {
      codes.put(currency.getCurrencyCode(), currency);
    }
    return Map.copyOf(codes);
  }
}
