package io.budgetai.persistence.jpa.internal;

import io.budgetai.UserId;
import io.budgetai.budget.Contribution;
import io.budgetai.budget.GoalId;
import io.budgetai.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;

/** Money put towards a goal. */
@Entity
@Table(name = "budget_contribution")
@SuppressWarnings("NullAway.Init")
class ContributionRow extends TenantRow {
  @Id UUID id;
  UUID goalId;
  LocalDate onDay;
  long minorUnits;
  String currency;
  long madeAt;
  UUID madeBy;

  void copyFrom(Contribution contribution) {
    id = contribution.id();
    goalId = contribution.goal().value();
    onDay = contribution.date();
    minorUnits = contribution.amount().minorUnits();
    currency = contribution.amount().currency().getCurrencyCode();
    madeAt = contribution.madeAt().toEpochMilli();
    madeBy = contribution.madeBy().value();
  }

  Contribution toDomain() {
    return new Contribution(
        id,
        new GoalId(goalId),
        onDay,
        Money.ofMinor(minorUnits, currency),
        Columns.instant(madeAt),
        new UserId(madeBy));
  }
}
