package io.budgetai.files;

import io.budgetai.money.Currencies;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Folds text so that spellings of one word compare equal. */
final class Words {
  private static final Set<String> CURRENCY_CODES = currencyCodes();

  private Words() {}

  /** Lower case without accents; everything but letters and digits becomes one space; {@code NetAmount} is two words. */
  static String fold(String text) {
    String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFD);
    var folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char c = plain.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        boolean startsWord =
            i > 0 && Character.isUpperCase(c) && Character.isLowerCase(plain.charAt(i - 1));
        if (startsWord) {
          appendSpace(folded);
        }
        appendLetter(folded, Character.toLowerCase(c));
      } else if (Character.getType(c) != Character.NON_SPACING_MARK) {
        appendSpace(folded);
      }
    }
    return folded.toString().strip();
  }

  /** Folds the name of a column, and leaves out currency codes: "Amount (EUR)" is {@code amount}. */
  static String foldHeader(String text) {
    String folded = fold(text);
    if (folded.indexOf(' ') < 0) {
      return folded;
    }
    var kept = new StringBuilder();
    for (String word : folded.split(" ")) {
      if (!CURRENCY_CODES.contains(word)) {
        appendSpace(kept);
        kept.append(word);
      }
    }
    return kept.isEmpty() ? folded : kept.toString();
  }

  /** Whether a folded text holds a folded phrase as whole words. */
  static boolean holds(String text, String phrase) {
    int at = text.indexOf(phrase);
    while (at >= 0) {
      int end = at + phrase.length();
      boolean starts = at == 0 || text.charAt(at - 1) == ' ';
      if (starts && (end == text.length() || text.charAt(end) == ' ')) {
        return true;
      }
      at = text.indexOf(phrase, at + 1);
    }
    return false;
  }

  /** Removes blanks around a text, and makes each run of blanks and line ends within it one space. */
  static String tidy(String text) {
    boolean clean = true;
    char before = ' ';
    for (int i = 0; i < text.length() && clean; i++) {
      char c = text.charAt(i);
      clean = !isBlank(c) || c == ' ' && before != ' ';
      before = c;
    }
    if (clean && before != ' ') {
      return text;
    }
    var tidied = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!isBlank(c)) {
        tidied.append(c);
      } else {
        appendSpace(tidied);
      }
    }
    return tidied.toString().strip();
  }

  static boolean isBlank(char c) {
    return c <= ' '
        || c == '\u00a0'
        || c == '\u202f'
        || c == '\u2007'
        || c == '\ufeff'
        || Character.isSpaceChar(c);
  }

  private static void appendSpace(StringBuilder text) {
    if (!text.isEmpty() && text.charAt(text.length() - 1) != ' ') {
      text.append(' ');
    }
  }

  /** Letters that are letters of their own in Unicode, not a letter with an accent. */
  private static void appendLetter(StringBuilder folded, char c) {
    switch (c) {
      case 'ł' -> folded.append('l');
      case 'ø' -> folded.append('o');
      case 'đ' -> folded.append('d');
      case 'ı' -> folded.append('i');
      case 'ß' -> folded.append("ss");
      case 'æ' -> folded.append("ae");
      case 'œ' -> folded.append("oe");
      default -> folded.append(c);
    }
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 127) {
        return false;
      }
    }
    return true;
  }

  private static Set<String> currencyCodes() {
    var codes = new HashSet<String>();
    for (var currency : Currencies.all()) {
      codes.add(currency.getCurrencyCode().toLowerCase(Locale.ROOT));
    }
    codes.removeAll(
        Set.of("all", "top", "try", "cup", "pen", "mad", "gel", "ron", "sos", "lek", "din", "dem"));
    return Set.copyOf(codes);
  }
}
