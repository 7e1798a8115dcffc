package io.budgetai.testkit.internal;

import io.budgetai.budget.BudgetAlert;
import io.budgetai.budget.BudgetMove;
import io.budgetai.budget.Contribution;
import io.budgetai.money.Money;
import io.budgetai.storage.BudgetLog;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** What was done with budgets and goals. */
record MemoryBudgetLog(Unit unit) implements BudgetLog {

  @Override
  public List<BudgetMove> moves() {
    return unit.get(Table.MOVES).values().toList();
  }

  @Override
  public void insert(BudgetMove move) {
    unit.requireThere(Table.BUDGETS, move.from());
    unit.requireThere(Table.BUDGETS, move.to());
    unit.insert(Table.MOVES, move.id(), move);
  }

  @Override
  public List<BudgetAlert> alerts(LocalDate earliestPeriod) {
    return unit.get(Table.ALERTS)
        .values()
        .filter(alert -> !alert.period().isBefore(earliestPeriod))
        .toList();
  }

  @Override
  public void insert(BudgetAlert alert) {
    unit.requireThere(Table.BUDGETS, alert.budget());
    unit.insert(Table.ALERTS, alert, alert);
  }

  @Override
  public SortedMap<LocalDate, Money> held() {
    SortedMap<LocalDate, Money> byPeriod = new TreeMap<>();
    unit.get(Table.HELD).ascending(null).forEach(entry -> byPeriod.put(entry.key(), entry.value()));
    return byPeriod;
  }

  @Override
  public void hold(LocalDate period, Money amount) {
    unit.put(Table.HELD, period, amount);
  }

  @Override
  public List<Contribution> contributions() {
    return unit.get(Table.CONTRIBUTIONS).values().toList();
  }

  @Override
  public void insert(Contribution contribution) {
    unit.requireThere(Table.GOALS, contribution.goal());
    unit.insert(Table.CONTRIBUTIONS, contribution.id(), contribution);
  }
}
