package io.budgetai.planted.calendar;

import io.budgetai.planted.expense.Till;

/** Breaks the rules on purpose: a calendar that knows a feature above it. */
final class Almanac {
  Till till = new Till();
}
