package io.budgetai.report;

import io.budgetai.money.Money;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Spending that has something in common. Positive is money spent; negative where more was refunded than spent.
 *
 * @param name for people: of the category without its parents, the merchant, tag or account, the month as {@code 2026-01}
 * @param spent everything in this line, the lines below it included
 * @param own what is in this line itself: {@code spent} less that of {@code children}
 * @param percent the share of the report's total, rounded half even to two decimals; {@code null} unless the total is
 *     positive
 * @param before {@code spent} in the days that the report is set beside; {@code null} without comparison
 * @param children the categories below this one; empty for every other kind of line
 */
public record SpendingLine(
    SpendingKey key,
    String name,
    Worth spent,
    Worth own,
    @Nullable BigDecimal percent,
    @Nullable Worth before,
    List<SpendingLine> children) {
  public SpendingLine {
    children = List.copyOf(children);
  }

  /** How much more was spent than before; negative for less. Empty without comparison. */
  public Optional<Money> change() {
    return Optional.ofNullable(before).map(earlier -> spent.amount().minus(earlier.amount()));
  }

  /** The change in percent of before, to two decimals (half even). Empty unless before is positive. */
  public Optional<BigDecimal> changePercent() {
    return Optional.ofNullable(before).flatMap(earlier -> spent.minus(earlier).percentOf(earlier));
  }
}
