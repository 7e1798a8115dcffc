package io.budgetai.budget.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.budget.Rollover;
import io.budgetai.budget.internal.EnvelopeMath.Flow;
import io.budgetai.calendar.PeriodRule;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class EnvelopeMathProperties {

  @Provide
  Arbitrary<BudgetCase> envelope() {
    return BudgetCase.with(Arbitraries.just(Rollover.FULL))
        .map(
            made ->
                new BudgetCase(
                    made.budget().withPeriod(PeriodRule.MONTH),
                    BudgetCase.START.plusMonths(7),
                    made.spending(),
                    made.moves()));
  }

  @Property(tries = 1000)
  @Label("4 EnvelopeConservation: toBudget + available + held = what the accounts hold")
  void conservation4(
      @ForAll("envelope") BudgetCase one,
      @ForAll("envelope") BudgetCase other,
      @ForAll @LongRange(min = -1_000_00, max = 9_000_00) long atStart,
      @ForAll @Size(8) List<@LongRange(min = -500_00, max = 3_000_00) Long> inflow,
      @ForAll @Size(8) List<@LongRange(min = -90_00, max = 800_00) Long> outside,
      @ForAll @Size(8) List<@LongRange(min = 0, max = 400_00) Long> held) {
    List<PeriodResult> some = one.results();
    List<PeriodResult> others = other.results().subList(0, 5);
    List<Flow> flows = new ArrayList<>();
    List<BigInteger> balances = new ArrayList<>();
    BigInteger balance = BigInteger.valueOf(atStart);
    for (int i = 0; i < 8; i++) {
      List<PeriodResult> present = new ArrayList<>(List.of(some.get(i)));
      long spending = outside.get(i) + some.get(i).spent();
      if (i < 5) {
        present.add(others.get(i));
        spending += others.get(i).spent();
      }
      long released = i == 5 ? others.get(4).carriedOn() : 0;
      Flow flow = new Flow(inflow.get(i), spending, held.get(i), present, released);
      assertThat(flow.outside()).isEqualTo(outside.get(i));
      flows.add(flow);
      balance =
          balance.add(BigInteger.valueOf(inflow.get(i))).subtract(BigInteger.valueOf(spending));
      balances.add(balance);
    }

    List<Long> toBudget = EnvelopeMath.toBudget(atStart, flows);

    for (int i = 0; i < 8; i++) {
      BigInteger total = BigInteger.valueOf(toBudget.get(i)).add(BigInteger.valueOf(held.get(i)));
      for (PeriodResult envelope : flows.get(i).envelopes()) {
        total = total.add(BigInteger.valueOf(envelope.remaining()));
      }
      assertThat(total).isEqualTo(balances.get(i));
    }
  }

  @Example
  void moneyThatIsHeldIsToBeBudgetedInTheNextPeriod() {
    List<Flow> flows =
        List.of(
            new Flow(1000, 100, 300, List.of(), 0),
            new Flow(0, 0, 0, List.of(), 0),
            new Flow(0, -50, 0, List.of(), 0));

    assertThat(EnvelopeMath.toBudget(5, flows)).containsExactly(605L, 905L, 955L);
  }
}
