package io.budgetai.audit;

import org.jspecify.annotations.Nullable;

/**
 * Whether the audit chain holds.
 *
 * @param entries how many entries were read
 * @param brokenAt the first sequence number at which the chain does not hold: an entry was edited, removed, added or
 *     reordered there; {@code null} when it holds
 */
public record AuditVerdict(long entries, @Nullable Long brokenAt) {

  public boolean intact() {
    return brokenAt == null;
  }
}
