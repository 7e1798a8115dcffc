package io.budgetai.money;

import io.budgetai.ValidationException;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/**
 * An amount taken apart: its sign, and its number without what stands around it. In the number
 * digits are ASCII, and of the kinds of space and apostrophe one each is left; a decimal mark at
 * the end stands for "no decimals".
 */
record AmountText(boolean negative, String number) {
  static final char ARABIC_DECIMAL = '\u066b';
  static final char ARABIC_GROUPING = '\u066c';

  private static final List<String> DEBIT_MARKS = List.of("DR", "D", "S");
  private static final List<String> CREDIT_MARKS = List.of("CR", "C", "H");

  /**
   * Takes apart an amount that is marked with no currency or with a sign that {@link
   * CurrencyLabels} knows.
   */
  static AmountText of(String text, Currency currency) {
    return of(text, currency, currency.getCurrencyCode());
  }

  /**
   * @param ownLabel one more text that marks the currency
   * @throws ValidationException if the text has no number, or something around it that is neither
   *     sign nor currency
   */
  static AmountText of(String text, Currency currency, String ownLabel) {
    if (text.length() > AmountParser.MAX_LENGTH) {
      throw invalid("The text has more than %d characters.".formatted(AmountParser.MAX_LENGTH));
    }
    String plain = plain(text);
    int from = start(plain);
    int to = end(plain);
    String number = plain.substring(from, to);
    int after = to;
    if (to + 1 < plain.length() && isDecimalMark(plain.charAt(to)) && plain.charAt(to + 1) == '-') {
      number = plain.substring(from, to + 1);
      after = skipDashes(plain, to + 1);
    }
    var around = new Surroundings();
    String before = around.takeSigns(plain.substring(0, from), '(');
    String behind =
        around.takeMark(around.takeSigns(plain.substring(after), ')'), currency, ownLabel);
    around.requireOneSign();
    if (!CurrencyLabels.marks(before, currency, ownLabel)
        || !CurrencyLabels.marks(behind, currency, ownLabel)) {
      throw invalid("The number is marked with something that is not %s.".formatted(currency));
    }
    return new AmountText(around.negative > 0, number);
  }

  /**
   * Maps every digit, space, dash and apostrophe to one of its kind, and drops what is invisible.
   */
  static String plain(String text) {
    var plain = new StringBuilder(text.length());
    text.codePoints().forEach(c -> appendPlain(plain, c));
    return plain.toString();
  }

  private static void appendPlain(StringBuilder plain, int c) {
    int digit = Character.digit(c, 10);
    if (digit >= 0) {
      plain.append((char) ('0' + digit));
    } else if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
      plain.append(' ');
    } else if (c == '\u2212' || Character.getType(c) == Character.DASH_PUNCTUATION) {
      plain.append('-');
    } else if (Character.getType(c) != Character.FORMAT) {
      plain.appendCodePoint(
          switch (c) {
            case '\u2018', '\u2019', '\u02bc', '\u2032', '\u00b4', '`' -> '\'';
            case '\uff0e' -> '.';
            case '\uff0c', '\u060c' -> ',';
            case '\uff0b' -> '+';
            case '\uff08' -> '(';
            case '\uff09' -> ')';
            default -> c;
          });
    }
  }

  /** Where the number starts: at its first digit, or at a decimal mark just before it. */
  private static int start(String plain) {
    int first = 0;
    while (first < plain.length() && !isDigit(plain.charAt(first))) {
      first++;
    }
    if (first == plain.length()) {
      throw invalid("The text has no digits.");
    }
    boolean marked = first > 0 && isDecimalMark(plain.charAt(first - 1));
    return marked && (first == 1 || mayPrecedeMark(plain.charAt(first - 2))) ? first - 1 : first;
  }

  /**
   * After a letter or a slash a dot ends an abbreviation: {@code Rs.50} and {@code S/.50} are
   * fifty.
   */
  private static boolean mayPrecedeMark(char c) {
    return c == ' '
        || c == '-'
        || c == '+'
        || c == '('
        || Character.getType(c) == Character.CURRENCY_SYMBOL;
  }

  private static int end(String plain) {
    int end = plain.length();
    while (!isDigit(plain.charAt(end - 1))) {
      end--;
    }
    return end;
  }

  private static int skipDashes(String plain, int from) {
    int at = from;
    while (at < plain.length() && plain.charAt(at) == '-') {
      at++;
    }
    if (at - from > 2) {
      throw invalid("The number is followed by more dashes than stand for decimals.");
    }
    return at;
  }

  private static boolean isDecimalMark(char c) {
    return c == '.' || c == ',' || c == ARABIC_DECIMAL;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static ValidationException invalid(String problem) {
    return new ValidationException(
        "amount",
        problem,
        "Maybe write one number with at most one sign and one currency, like -12.40 EUR.");
  }

  /** Counts the signs on both sides of the number. */
  private static final class Surroundings {
    private int negative;
    private int positive;
    private int brackets;

    /** Removes signs, and the bracket that belongs on this side. */
    String takeSigns(String side, char bracket) {
      var rest = new StringBuilder();
      for (char c : side.toCharArray()) {
        if (c == '-') {
          negative++;
        } else if (c == '+') {
          positive++;
        } else if (c == bracket) {
          brackets += bracket == '(' ? 1 : -1;
          negative += bracket == '(' ? 1 : 0;
        } else {
          rest.append(c);
        }
      }
      return rest.toString().strip();
    }

    /** Removes a bank's mark for debit or credit, unless the whole is a sign of the currency. */
    String takeMark(String side, Currency currency, String ownLabel) {
      if (side.isEmpty()) {
        return side;
      }
      int space = side.lastIndexOf(' ');
      String last = side.substring(space + 1).toUpperCase(Locale.ROOT);
      boolean debit = DEBIT_MARKS.contains(last);
      if (CurrencyLabels.marks(side, currency, ownLabel)
          || !debit && !CREDIT_MARKS.contains(last)) {
        return side;
      }
      negative += debit ? 1 : 0;
      positive += debit ? 0 : 1;
      return side.substring(0, space + 1).strip();
    }

    void requireOneSign() {
      if (brackets != 0 || negative + positive > 1) {
        throw invalid("The number has more than one sign, or a bracket without its partner.");
      }
    }
  }
}
