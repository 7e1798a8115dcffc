package io.budgetai.persistence.jpa.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** Money that the envelope plan holds back in a period. */
@Entity
@Table(name = "budget_held")
@SuppressWarnings("NullAway.Init")
class HeldRow extends TenantRow {
  @Id LocalDate periodStart;
  long minorUnits;
  String currency;
}
