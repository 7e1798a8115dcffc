package io.budgetai.budget;

import io.budgetai.account.AccountId;
import io.budgetai.calendar.DateRange;
import io.budgetai.money.Money;
import java.util.List;
import java.util.Set;

/**
 * How the envelope plan stands at the end of a period, with everything that is recorded up to then. The plan covers the
 * accounts that are on budget and in the workspace's currency; {@link #total()} is always what they hold together.
 *
 * @param toBudget money in the accounts that is in no envelope and not held; negative when more was given out than there is
 * @param held money held back in this period; free again in the next
 * @param inflow what came into the accounts in this period beside spending: income, transfers with accounts that are not in
 *     the plan (negative when they took), opening balances
 * @param outside net spending from the accounts in this period that no envelope counts; taken off {@code toBudget}
 * @param envelopes the envelopes of this period by name; what is available in one is its {@link BudgetStatus#remaining()}
 * @param leftOut accounts that are on budget, and not in the plan because their currency is another
 */
public record EnvelopeStatus(
    DateRange period,
    Money toBudget,
    Money held,
    Money inflow,
    Money outside,
    List<BudgetStatus> envelopes,
    Set<AccountId> leftOut) {

  public EnvelopeStatus {
    envelopes = List.copyOf(envelopes);
    leftOut = Set.copyOf(leftOut);
  }

  /** What is available in all envelopes together. */
  public Money available() {
    return envelopes.stream()
        .map(BudgetStatus::remaining)
        .reduce(Money.zero(toBudget.currency()), Money::plus);
  }

  /** All money of the plan: to be budgeted, available and held. */
  public Money total() {
    return toBudget.plus(available()).plus(held);
  }
}
