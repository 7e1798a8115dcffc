package io.budgetai.persistence.jpa.internal;

import io.budgetai.UserId;
import io.budgetai.budget.BudgetId;
import io.budgetai.budget.BudgetMove;
import io.budgetai.budget.MoveId;
import io.budgetai.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Money moved between two budgets. */
@Entity
@Table(name = "budget_move")
@SuppressWarnings("NullAway.Init")
class MoveRow extends TenantRow {
  @Id UUID id;
  UUID fromBudgetId;
  UUID toBudgetId;
  LocalDate periodStart;
  long minorUnits;
  String currency;
  long movedAt;
  UUID movedBy;
  @Nullable String note;

  void copyFrom(BudgetMove move) {
    id = move.id().value();
    fromBudgetId = move.from().value();
    toBudgetId = move.to().value();
    periodStart = move.period();
    minorUnits = move.amount().minorUnits();
    currency = move.amount().currency().getCurrencyCode();
    movedAt = move.movedAt().toEpochMilli();
    movedBy = move.movedBy().value();
    note = move.note();
  }

  BudgetMove toDomain() {
    return new BudgetMove(
        new MoveId(id),
        new BudgetId(fromBudgetId),
        new BudgetId(toBudgetId),
        periodStart,
        Money.ofMinor(minorUnits, currency),
        Columns.instant(movedAt),
        new UserId(movedBy),
        note);
  }
}
