package io.budgetai.budget.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * The arithmetic of the envelope plan. What is to be budgeted is a running sum of its own, so that it agrees with the money
 * in the accounts because both are right, and not because one was derived from the other.
 */
final class EnvelopeMath {

  private EnvelopeMath() {}

  /**
   * One period of the plan, in minor units.
   *
   * @param inflow what came into the accounts beside spending
   * @param spending net spending from the accounts, in envelopes or not
   * @param held what is held back
   * @param envelopes the results of the envelopes that have this period
   * @param released what was left in envelopes that ended with the period before
   */
  record Flow(long inflow, long spending, long held, List<PeriodResult> envelopes, long released) {

    Flow {
      envelopes = List.copyOf(envelopes);
    }

    /** Net spending that no envelope counts. */
    long outside() {
      long outside = spending;
      for (PeriodResult envelope : envelopes) {
        outside = Math.subtractExact(outside, envelope.spent());
      }
      return outside;
    }
  }

  /**
   * What is to be budgeted at the end of each period.
   *
   * @param atStart what the accounts held before the first period
   */
  static List<Long> toBudget(long atStart, List<Flow> flows) {
    List<Long> results = new ArrayList<>(flows.size());
    long toBudget = atStart;
    long heldBefore = 0;
    for (Flow flow : flows) {
      toBudget = Math.addExact(toBudget, flow.inflow());
      toBudget = Math.subtractExact(toBudget, flow.outside());
      toBudget = Math.addExact(toBudget, flow.released());
      for (PeriodResult envelope : flow.envelopes()) {
        toBudget = Math.subtractExact(toBudget, envelope.allocated());
        toBudget = Math.subtractExact(toBudget, envelope.moved());
      }
      toBudget = Math.addExact(Math.subtractExact(toBudget, flow.held()), heldBefore);
      heldBefore = flow.held();
      results.add(toBudget);
    }
    return results;
  }
}
