package io.budgetai.persistence.jpa.internal;

import io.budgetai.imports.SavedMapping;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** How to read one bank's files. */
@Entity
@Table(name = "budget_mapping")
@SuppressWarnings("NullAway.Init")
class MappingRow extends VersionedRow<SavedMapping> {
  String name;
  String format;

  String fingerprint;

  String mapping;

  @Override
  void copyFrom(SavedMapping saved) {
    id = saved.id();
    name = saved.name();
    format = saved.format();
    fingerprint = saved.fingerprint();
    mapping = saved.mapping();
    version = saved.version();
  }

  @Override
  SavedMapping toDomain() {
    return new SavedMapping(id, name, format, fingerprint, mapping, version);
  }
}
