package io.budgetai.persistence.jpa.internal;

import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.util.UUID;

/** A row that is edited, known by one id. */
@MappedSuperclass
@SuppressWarnings("NullAway.Init")
abstract class VersionedRow<T> extends TenantRow {
  @Id UUID id;
  @Version long version;

  abstract void copyFrom(T thing);

  abstract T toDomain();
}
