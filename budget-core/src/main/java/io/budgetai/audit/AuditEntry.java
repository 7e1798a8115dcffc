package io.budgetai.audit;

import io.budgetai.UserId;
import java.time.Instant;
import java.util.List;

/**
 * One change, as it was made. Entries are written in the same unit of work as the change, are never edited, and are chained:
 * each hash covers the one before, so that an edited, removed or reordered entry shows.
 *
 * @param sequence its number in the workspace, 1 for the first, without gaps
 * @param at when, to the millisecond
 * @param actor who
 * @param action what was done
 * @param subject the kind of thing, in the words of the domain, such as {@code transaction}
 * @param subjectId its id
 * @param changes what became different, in the order of the fields; never empty but for deletions
 * @param hash SHA-256 over the hash before and everything above, 64 hexadecimal digits
 */
public record AuditEntry(
    long sequence,
    Instant at,
    UserId actor,
    AuditAction action,
    String subject,
    String subjectId,
    List<FieldChange> changes,
    String hash) {

  public AuditEntry {
    changes = List.copyOf(changes);
  }
}
