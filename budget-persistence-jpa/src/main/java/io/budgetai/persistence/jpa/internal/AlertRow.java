package io.budgetai.persistence.jpa.internal;

import io.budgetai.budget.BudgetAlert;
import io.budgetai.budget.BudgetId;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** A threshold of a budget that was reached in a period. */
@Entity
@Table(name = "budget_alert")
@IdClass(AlertRow.Key.class)
@SuppressWarnings("NullAway.Init")
class AlertRow extends TenantRow {
  @Id UUID budgetId;
  @Id LocalDate periodStart;
  @Id int threshold;

  record Key(UUID budgetId, LocalDate periodStart, int threshold) {}

  void copyFrom(BudgetAlert alert) {
    budgetId = alert.budget().value();
    periodStart = alert.period();
    threshold = alert.threshold();
  }

  BudgetAlert toDomain() {
    return new BudgetAlert(new BudgetId(budgetId), periodStart, threshold);
  }
}
