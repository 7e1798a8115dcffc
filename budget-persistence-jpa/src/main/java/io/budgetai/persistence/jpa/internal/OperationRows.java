package io.budgetai.persistence.jpa.internal;

import io.budgetai.OperationId;
import io.budgetai.storage.OperationStore;
import java.util.Optional;

final class OperationRows implements OperationStore {
  private final UnitOfWork unit;

  OperationRows(UnitOfWork unit) {
    this.unit = unit;
  }

  @Override
  public Optional<Outcome> find(OperationId id) {
    return Optional.ofNullable(unit.get(OperationRow.class, id.value()))
        .map(row -> new Outcome(row.name, row.request, row.result));
  }

  @Override
  public void insert(OperationId id, Outcome outcome) {
    OperationRow row = new OperationRow();
    row.id = id.value();
    row.name = outcome.name();
    row.request = outcome.request();
    row.result = outcome.result();
    unit.insert(row);
  }
}
