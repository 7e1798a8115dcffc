package io.budgetai.testkit.internal;

import io.budgetai.OperationId;
import io.budgetai.storage.OperationStore;
import java.util.Optional;

/** Operations that were done. */
record MemoryOperations(Unit unit) implements OperationStore {

  @Override
  public Optional<Outcome> find(OperationId id) {
    return Optional.ofNullable(unit.find(Table.OPERATIONS, id.value()));
  }

  @Override
  public void insert(OperationId id, Outcome outcome) {
    unit.insert(Table.OPERATIONS, id.value(), outcome);
  }
}
