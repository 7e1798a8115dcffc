package io.budgetai.persistence.jpa.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A change that carried an operation id. */
@Entity
@Table(name = "budget_operation")
@SuppressWarnings("NullAway.Init")
class OperationRow extends TenantRow {
  @Id UUID id;
  String name;
  String request;
  String result;
}
