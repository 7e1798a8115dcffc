package io.budgetai.persistence.jpa.internal;

import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;

/** A row that belongs to a workspace: every query and every change names it. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
abstract class TenantRow {
  @TenantId @PartitionKey UUID workspaceId;
}
