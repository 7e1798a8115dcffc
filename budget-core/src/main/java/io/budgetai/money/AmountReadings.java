package io.budgetai.money;

import io.budgetai.ValidationException;
import io.budgetai.money.ParsedAmount.Ambiguous;
import io.budgetai.money.ParsedAmount.Exact;
import java.math.BigDecimal;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The amounts that a number means in each style; {@code null} in a style that it does not follow.
 * At least one is there.
 */
record AmountReadings(@Nullable Money ifDot, @Nullable Money ifComma, Currency currency) {

  /**
   * @throws ValidationException if the text follows neither style, or is out of range
   */
  static AmountReadings of(AmountText text, Currency currency) {
    Money ifDot = read(text, currency, DecimalStyle.DOT);
    Money ifComma = read(text, currency, DecimalStyle.COMMA);
    if (ifDot == null && ifComma == null) {
      throw new ValidationException(
          "amount",
          "The text is no number of at most %d decimals."
              .formatted(currency.getDefaultFractionDigits()),
          "Maybe look for odd separators, or for decimals that %s does not have."
              .formatted(currency));
    }
    return new AmountReadings(ifDot, ifComma, currency);
  }

  private static @Nullable Money read(AmountText text, Currency currency, DecimalStyle style) {
    BigDecimal size = GroupedNumber.read(text.number(), style);
    if (size == null || size.stripTrailingZeros().scale() > currency.getDefaultFractionDigits()) {
      return null;
    }
    return Money.of(text.negative() ? size.negate() : size, currency);
  }

  ParsedAmount unguided() {
    if (ifDot == null || ifComma == null || ifDot.equals(ifComma)) {
      return new Exact(ifDot == null ? present(ifComma) : ifDot);
    }
    Optional<DecimalStyle> grouping = groupingStyle();
    return grouping.isPresent() ? new Exact(in(grouping.get())) : new Ambiguous(ifDot, ifComma);
  }

  Money in(DecimalStyle style) {
    Money amount = style == DecimalStyle.DOT ? ifDot : ifComma;
    if (amount == null) {
      throw new ValidationException(
          "amount",
          "The text is no amount of %s in the style %s.".formatted(currency, style),
          "Maybe it is written in the other style, or has more decimals than the currency.");
    }
    return amount;
  }

  /** Whether both styles give an amount, but not the same. */
  boolean differ() {
    return ifDot != null && ifComma != null && !ifDot.equals(ifComma);
  }

  /** The style, if there is an amount in just one. */
  Optional<DecimalStyle> onlyStyle() {
    if (ifDot == null) {
      return Optional.of(DecimalStyle.COMMA);
    }
    return ifComma == null ? Optional.of(DecimalStyle.DOT) : Optional.empty();
  }

  /**
   * Where both differ, a sign stands before three digits: the style in which it groups them, if the
   * currency has too few decimals for the other reading to be natural.
   */
  Optional<DecimalStyle> groupingStyle() {
    if (currency.getDefaultFractionDigits() >= 3) {
      return Optional.empty();
    }
    boolean dotGroups = present(ifComma).abs().compareTo(present(ifDot).abs()) > 0;
    return Optional.of(dotGroups ? DecimalStyle.COMMA : DecimalStyle.DOT);
  }

  private static Money present(@Nullable Money amount) {
    if (amount == null) {
      throw new IllegalStateException("There is no amount in this style.");
    }
    return amount;
  }
}
