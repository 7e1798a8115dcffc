package io.budgetai.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.budgetai.ValidationException;
import io.budgetai.money.ParsedAmount.Ambiguous;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A million hostile texts. A failure names its seed, which replays it. */
@Tag("fuzz")
class AmountParserFuzzTest {
  private static final int INPUTS = 1_000_000;
  private static final long SEED = Long.getLong("budget.fuzz.seed", 20_261_122L);
  private static final List<String> CODES = List.of("EUR", "JPY", "KWD", "CLF", "INR", "USD");

  /** Pieces that amounts are made of, and some that they are not. */
  private static final String[] PIECES = {
    "0",
    "1",
    "5",
    "12",
    "123",
    "234",
    "000",
    "9999999999",
    "\u0661",
    "\u0967\u0968",
    "\uff11",
    "\ud835\udfcf",
    ".",
    ",",
    "'",
    "\u2019",
    " ",
    "\u00a0",
    "\u202f",
    "\u066b",
    "\u066c",
    ".-",
    ",--",
    "-",
    "\u2212",
    "+",
    "(",
    ")",
    "CR",
    "DR",
    "D",
    "S",
    "\u20ac",
    "$",
    "EUR",
    "KWD",
    "Rs.",
    "kr",
    "F CFA",
    "\u200f",
    "\u061c",
    "\u0000",
    "\ud800",
    "\udc00",
    "e",
    "E5",
    "x",
    "/",
    "\t",
    "\n",
    "\ufeff",
    "\u00bd"
  };

  @Test
  void noTextBreaksTheParser() {
    var random = new Random(SEED);
    int amounts = 0;
    for (int i = 0; i < INPUTS; i++) {
      var currency = Currencies.of(CODES.get(random.nextInt(CODES.size())));
      String text = i % 2 == 0 ? pieces(random) : characters(random);
      try {
        ParsedAmount parsed = AmountParser.parse(text, currency);
        amounts++;
        check(parsed, text);
      } catch (ValidationException noAmount) {
        if (noAmount.violations().size() != 1) {
          fail("Input %d of seed %d has no single violation.".formatted(i, SEED));
        }
      } catch (RuntimeException | Error broken) {
        fail("Input %d of seed %d broke the parser.".formatted(i, SEED), broken);
      }
    }
    assertThat(amounts).isGreaterThan(INPUTS / 50);
  }

  @Test
  void whatIsFormattedIsReadBack() {
    var random = new Random(SEED);
    Locale[] locales = Locale.getAvailableLocales();
    for (int i = 0; i < INPUTS / 10; i++) {
      var currency = Currencies.all().get(random.nextInt(Currencies.all().size()));
      Money amount = Money.ofMinor(random.nextLong() >> random.nextInt(64), currency);
      var format = AmountFormat.of(locales[random.nextInt(locales.length)]);
      if (!format.parse(format.format(amount), currency).equals(amount)) {
        fail("Input %d of seed %d is not read back.".formatted(i, SEED));
      }
    }
  }

  /** Whatever was read has the digits of the text, and is read again from its own plain form. */
  private static void check(ParsedAmount parsed, String text) {
    for (Money amount : parsed.candidates()) {
      String written = significant(AmountText.plain(text));
      String read = significant(amount.amount().toPlainString());
      if (!written.equals(read)) {
        fail("An amount was read with other digits than those of the text.");
      }
      Money again =
          AmountParser.parse(amount.amount().toPlainString(), amount.currency(), DecimalStyle.DOT);
      if (!again.equals(amount)) {
        fail("An amount is not read back.");
      }
    }
    if (parsed instanceof Ambiguous ambiguous) {
      BigDecimal dot = ambiguous.ifDot().amount();
      BigDecimal comma = ambiguous.ifComma().amount();
      BigDecimal thousand = BigDecimal.valueOf(1000);
      if (dot.multiply(thousand).compareTo(comma) != 0
          && comma.multiply(thousand).compareTo(dot) != 0) {
        fail("The readings of an ambiguous text do not differ by a factor of a thousand.");
      }
    }
  }

  /** The digits without the zeros at both ends, which the form of a number may add or drop. */
  private static String significant(String text) {
    var digits = new StringBuilder();
    for (char c : text.toCharArray()) {
      if (c >= '0' && c <= '9') {
        digits.append(c);
      }
    }
    int from = 0;
    int to = digits.length();
    while (from < to && digits.charAt(from) == '0') {
      from++;
    }
    while (to > from && digits.charAt(to - 1) == '0') {
      to--;
    }
    return digits.substring(from, to);
  }

  private static String pieces(Random random) {
    var text = new StringBuilder();
    for (int n = random.nextInt(9); n >= 0; n--) {
      text.append(PIECES[random.nextInt(PIECES.length)]);
    }
    return text.toString();
  }

  private static String characters(Random random) {
    var text = new StringBuilder();
    boolean ascii = random.nextBoolean();
    for (int n = random.nextInt(random.nextInt(10) == 0 ? 120 : 12); n > 0; n--) {
      text.appendCodePoint(
          ascii ? "0123456789.,'- ()+".charAt(random.nextInt(18)) : random.nextInt(0x11_0000));
    }
    return text.toString();
  }
}
