package io.budgetai.storage;

import io.budgetai.audit.AuditEntry;
import io.budgetai.audit.AuditQuery;
import java.util.List;

/** The audit chain. Entries are only ever added. */
public interface AuditStore {

  /** The end of the chain: how many entries there are, and the hash of the last. */
  record Head(long sequence, String hash) {

    /** The end of a chain without entries. */
    public static final Head NONE = new Head(0, "0".repeat(64));
  }

  /**
   * The end of the chain; {@link Head#NONE} before the first entry. Within {@code write} no other unit of work can add
   * entries until this one ends.
   */
  Head head();

  /**
   * Adds entries behind the end of the chain, in batches.
   *
   * @param entries in order of sequence, without gaps, beginning right behind the head
   * @throws io.budgetai.ConflictException if another unit of work added entries since the head was read
   * @throws IllegalArgumentException if there is a gap in the sequence
   */
  void append(List<AuditEntry> entries);

  /** Entries that the query asks for, newest first. */
  List<AuditEntry> find(AuditQuery query);

  /** At most {@code limit} entries behind {@code afterSequence}, oldest first. */
  List<AuditEntry> chain(long afterSequence, int limit);
}
