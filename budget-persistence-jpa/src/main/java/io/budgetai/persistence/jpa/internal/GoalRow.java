package io.budgetai.persistence.jpa.internal;

import io.budgetai.budget.Goal;
import io.budgetai.budget.GoalId;
import io.budgetai.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A savings goal. */
@Entity
@Table(name = "budget_goal")
@SuppressWarnings("NullAway.Init")
class GoalRow extends VersionedRow<Goal> {
  String name;
  @Nullable Long targetMinorUnits;
  @Nullable String targetCurrency;
  long savedMinorUnits;
  String savedCurrency;
  LocalDate startsOn;
  @Nullable LocalDate dueOn;
  boolean archived;

  @Override
  void copyFrom(Goal goal) {
    id = goal.id().value();
    name = goal.name();
    targetMinorUnits = Columns.minorUnits(goal.target());
    targetCurrency = Columns.currency(goal.target());
    savedMinorUnits = goal.saved().minorUnits();
    savedCurrency = goal.saved().currency().getCurrencyCode();
    startsOn = goal.start();
    dueOn = goal.by();
    archived = goal.archived();
    version = goal.version();
  }

  @Override
  Goal toDomain() {
    return new Goal(
        new GoalId(id),
        name,
        Columns.money(targetMinorUnits, targetCurrency),
        Money.ofMinor(savedMinorUnits, savedCurrency),
        startsOn,
        dueOn,
        archived,
        version);
  }
}
