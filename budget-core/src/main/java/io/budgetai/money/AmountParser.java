package io.budgetai.money;

import io.budgetai.ValidationException;
import io.budgetai.money.ParsedAmount.Ambiguous;
import java.util.Currency;
import java.util.Optional;

/**
 * Reads amounts as people and banks write them, and never guesses.
 *
 * <p><b>Digits</b> may be of any script. <b>Thousands</b> are grouped by dot, comma, apostrophe,
 * any space or the Arabic thousands mark, in threes ({@code 1.234.567}) or by commas the Indian way
 * ({@code 12,34,567}), always with the same sign, and the first group does not start with zero.
 * <b>Decimals</b> follow a dot, a comma or the Arabic decimal mark; {@code .-} and {@code ,-} stand
 * for none. A number needs digits on both sides of a decimal mark, except that a leading {@code
 * .50} is legal.
 *
 * <p><b>Dot or comma.</b> A style that the caller gives decides. Without one:
 *
 * <ul>
 *   <li>A sign that comes twice groups; of two different signs the last is the decimal mark.
 *   <li>One sign with anything but three digits after it is the decimal mark: {@code 110.7} is
 *       110.70, never 1107.
 *   <li>One sign with three digits after it groups if the currency has fewer than three decimals,
 *       because no one writes euros or yen with three: {@code 1.234} and {@code 1,000} euro are
 *       1234 and 1000. (Not after a zero: {@code 0.500} is 0.50.)
 *   <li>The same in a currency with three decimals or more is {@link Ambiguous}.
 * </ul>
 *
 * <p>Decimals beyond those of the currency must be zeros; nothing is rounded.
 *
 * <p><b>Signs.</b> Money out is {@code -5} (any dash), {@code 5-}, {@code (5)}, or a bank's debit
 * mark after the number: {@code DR}, {@code D}, or German {@code S} (Soll). {@code +5}, {@code 5+},
 * {@code CR}, {@code C} and {@code H} (Haben) are money in. Two signs are refused, even if they
 * agree. <b>Currencies</b> may stand on either side as code or symbol and must be the expected one,
 * so dollars never pass for euros. Space and invisible direction marks count nowhere else.
 *
 * <p>A text may have {@value #MAX_LENGTH} characters. The time taken is linear in that, and the
 * only exception for any text is {@link ValidationException}, also for amounts out of range. Its
 * message does not repeat the text.
 */
public final class AmountParser {
  static final int MAX_LENGTH = 100;

  private AmountParser() {}

  /**
   * Reads an amount of unknown style.
   *
   * @param currency the currency the amount must be in
   * @throws ValidationException if the text is no amount of that currency
   */
  public static ParsedAmount parse(String text, Currency currency) {
    return AmountReadings.of(AmountText.of(text, currency), currency).unguided();
  }

  /**
   * Reads an amount of a known style.
   *
   * @param currency the currency the amount must be in
   * @throws ValidationException if the text is no amount of that currency in that style
   */
  public static Money parse(String text, Currency currency, DecimalStyle style) {
    return AmountReadings.of(AmountText.of(text, currency), currency).in(style);
  }

  /**
   * Finds the style in which a whole column of amounts is written. A column says more than a cell:
   * one {@code 12,50} settles every {@code 1.000}. Samples that are no amount at all are passed
   * over, because each fails when it is read.
   *
   * @param samples the cells of one column, as many as are at hand
   * @param currency the currency the amounts must be in
   * @return the style; DOT if every sample means the same in both; empty if the column is ambiguous
   * @throws ValidationException if one sample can only be read with a decimal dot and another only
   *     with a decimal comma; the places count samples from 1
   */
  public static Optional<DecimalStyle> inferStyle(Iterable<String> samples, Currency currency) {
    var evidence = new StyleEvidence();
    for (String sample : samples) {
      evidence.add(sample, currency);
    }
    return evidence.conclusion();
  }
}
