package io.budgetai.budget.internal;

import io.budgetai.money.Money;
import java.util.List;

/**
 * What the books say about one period of a budget, in minor units of its currency.
 *
 * @param spent net spending of the scope
 * @param income income of the whole workspace; zero where no template asks for it
 * @param moved what moves brought, negative when they took
 * @param inBooks whether the books reach back to this period
 * @param unconverted spending without a rate, one amount per currency
 * @param complete whether spending and income could all be converted
 */
record PeriodFacts(
    long spent,
    long income,
    long moved,
    boolean inBooks,
    List<Money> unconverted,
    boolean complete) {

  PeriodFacts {
    unconverted = List.copyOf(unconverted);
  }
}
