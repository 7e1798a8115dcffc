package io.budgetai.persistence.jpa.internal;

/** What a connection of our own is for. */
enum Purpose {
  /** Units of work that read: everything that one reads is of one moment. */
  READING,
  /** Units of work that write. */
  WRITING,
  /** Making and changing tables, which may take as long as it needs. */
  MIGRATING
}
