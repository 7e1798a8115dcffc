package io.budgetai.persistence.jpa.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.util.UUID;

/** An occurrence of a recurring transaction that was recorded. */
@Entity
@Table(name = "budget_occurrence")
@IdClass(OccurrenceRow.Key.class)
@SuppressWarnings("NullAway.Init")
class OccurrenceRow extends TenantRow {
  @Id UUID recurringId;
  @Id int occurrenceIndex;
  UUID transactionId;

  record Key(UUID recurringId, int occurrenceIndex) {}
}
