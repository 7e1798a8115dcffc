package io.budgetai.persistence.jpa.internal;

import io.budgetai.budget.Budget;
import io.budgetai.budget.BudgetId;
import io.budgetai.budget.Rollover;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.money.Currencies;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A budget. */
@Entity
@Table(name = "budget_budget")
@SuppressWarnings("NullAway.Init")
class BudgetRow extends VersionedRow<Budget> {
  String name;
  String currency;

  String period;

  String scope;

  String rollover;
  @Nullable Long capMinorUnits;
  @Nullable String capCurrency;
  boolean envelope;
  LocalDate startsOn;
  @Nullable LocalDate endsOn;

  String allocations;

  String adjustments;

  String thresholds;

  boolean archived;

  @Override
  void copyFrom(Budget budget) {
    id = budget.id().value();
    name = budget.name();
    currency = budget.currency().getCurrencyCode();
    period = budget.period().toString();
    scope = BudgetJson.writeScope(budget.scope());
    rollover = budget.rollover().name();
    capMinorUnits = Columns.minorUnits(budget.cap());
    capCurrency = Columns.currency(budget.cap());
    envelope = budget.envelope();
    startsOn = budget.start();
    endsOn = budget.end();
    allocations = BudgetJson.writeAllocations(budget.allocations());
    adjustments = BudgetJson.writeAdjustments(budget.adjustments());
    thresholds = BudgetJson.writeThresholds(budget.thresholds());
    archived = budget.archived();
    version = budget.version();
  }

  @Override
  Budget toDomain() {
    return new Budget(
        new BudgetId(id),
        name,
        Currencies.of(currency),
        PeriodRule.parse(period),
        BudgetJson.readScope(scope),
        Rollover.valueOf(rollover),
        Columns.money(capMinorUnits, capCurrency),
        envelope,
        startsOn,
        endsOn,
        BudgetJson.readAllocations(allocations),
        BudgetJson.readAdjustments(adjustments),
        BudgetJson.readThresholds(thresholds),
        archived,
        version);
  }
}
