package io.budgetai.budget;

import io.budgetai.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;

/** How the amount of each period is found. */
public sealed interface Template {

  /** The same amount each period; zero is legal. */
  record Fixed(Money amount) implements Template {}

  /**
   * What was spent on average in the {@code periods} periods before, rounded half even; the periods that the books do not
   * reach back to are left out. Zero without any, and when more came back than was spent.
   *
   * @param periods 1 to 120
   */
  record AverageOfLast(int periods) implements Template {}

  /**
   * A share of the income of the whole workspace in the period before, rounded down; zero when more was paid back than came
   * in.
   *
   * @param percent more than 0, at most 100
   */
  record PercentOfIncome(BigDecimal percent) implements Template {}

  /**
   * What it takes to have {@code target} by the end of the period in which {@code by} lies: what is missing then, spread
   * evenly over the periods that are left, so that a missed period is made up for. Zero from then on, and while nothing is
   * missing.
   */
  record UpTo(Money target, LocalDate by) implements Template {}
}
