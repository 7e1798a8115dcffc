package io.budgetai.planted.money;

import io.budgetai.planted.expense.Till;

/** Breaks the rules on purpose: money that knows a feature above it, and weighs itself in doubles. */
public final class Purse {
  Till till = new Till();
  double weight;

  double weigh() {
    return weight;
  }
}
