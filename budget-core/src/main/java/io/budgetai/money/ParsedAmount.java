package io.budgetai.money;

import java.util.List;

/**
 * What a text says: one amount, or two that differ by a factor of a thousand and that the text
 * alone cannot tell apart.
 */
public sealed interface ParsedAmount {

  /**
   * The text can only be read in one way.
   *
   * @param amount what it says
   */
  record Exact(Money amount) implements ParsedAmount {
    @Override
    public List<Money> candidates() {
      return List.of(amount);
    }
  }

  /**
   * The text can be read in two ways, such as {@code 1.234} in Kuwaiti dinars. Whoever knows the
   * file or the person says which, with a {@link DecimalStyle}.
   *
   * @param ifDot the amount if the dot is the decimal mark
   * @param ifComma the amount if the comma is the decimal mark; another one than {@code ifDot}
   */
  record Ambiguous(Money ifDot, Money ifComma) implements ParsedAmount {
    public Ambiguous {
      if (ifDot.equals(ifComma)) {
        throw new IllegalArgumentException(
            "Both readings are the same amount. Maybe make an Exact of it.");
      }
    }

    @Override
    public List<Money> candidates() {
      return List.of(ifDot, ifComma);
    }

    /** The amount under a style. */
    public Money in(DecimalStyle style) {
      return style == DecimalStyle.DOT ? ifDot : ifComma;
    }
  }

  /** Every amount that the text may mean: one or two. */
  List<Money> candidates();
}
