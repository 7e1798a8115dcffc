package io.budgetai.persistence.jpa.internal;

import io.budgetai.budget.BudgetAlert;
import io.budgetai.budget.BudgetMove;
import io.budgetai.budget.Contribution;
import io.budgetai.money.Money;
import io.budgetai.storage.BudgetLog;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

final class BudgetLogRows implements BudgetLog {
  private final UnitOfWork unit;

  BudgetLogRows(UnitOfWork unit) {
    this.unit = unit;
  }

  @Override
  public List<BudgetMove> moves() {
    return unit.list(MoveRow.class, new Hql("from MoveRow order by id")).stream()
        .map(MoveRow::toDomain)
        .toList();
  }

  @Override
  public void insert(BudgetMove move) {
    MoveRow row = new MoveRow();
    row.copyFrom(move);
    unit.insert(row);
  }

  @Override
  public List<BudgetAlert> alerts(LocalDate earliestPeriod) {
    return unit
        .list(
            AlertRow.class,
            new Hql("from AlertRow where periodStart >= :earliest").set("earliest", earliestPeriod))
        .stream()
        .map(AlertRow::toDomain)
        .toList();
  }

  @Override
  public void insert(BudgetAlert alert) {
    AlertRow row = new AlertRow();
    row.copyFrom(alert);
    unit.insert(row);
  }

  @Override
  public SortedMap<LocalDate, Money> held() {
    SortedMap<LocalDate, Money> held = new TreeMap<>();
    unit.list(HeldRow.class, new Hql("from HeldRow"))
        .forEach(row -> held.put(row.periodStart, Money.ofMinor(row.minorUnits, row.currency)));
    return held;
  }

  @Override
  public void hold(LocalDate period, Money amount) {
    HeldRow row = new HeldRow();
    row.periodStart = period;
    row.minorUnits = amount.minorUnits();
    row.currency = amount.currency().getCurrencyCode();
    int replaced =
        unit.change(
            new Hql("update HeldRow set minorUnits = :minorUnits, currency = :currency")
                .add(" where periodStart = :period")
                .set("minorUnits", row.minorUnits)
                .set("currency", row.currency)
                .set("period", period));
    if (replaced == 0) {
      unit.insertRacing(row);
    }
  }

  @Override
  public List<Contribution> contributions() {
    return unit.list(ContributionRow.class, new Hql("from ContributionRow order by id")).stream()
        .map(ContributionRow::toDomain)
        .toList();
  }

  @Override
  public void insert(Contribution contribution) {
    ContributionRow row = new ContributionRow();
    row.copyFrom(contribution);
    unit.insert(row);
  }
}
