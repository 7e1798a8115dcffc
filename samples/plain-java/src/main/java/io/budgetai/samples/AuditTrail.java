package io.budgetai.samples;

import io.budgetai.audit.AuditEntry;
import io.budgetai.audit.AuditVerdict;
import io.budgetai.audit.FieldChange;
import io.budgetai.samples.Color.Style;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who changed what, newest first, and whether the chain of entries holds.
 *
 * @param entries the newest of those that were asked for
 * @param verified how many entries of the chain were checked
 * @param brokenAt the first entry at which the chain does not hold; {@code null} when it holds
 */
record AuditTrail(List<Row> entries, long verified, @Nullable Long brokenAt) implements Document {

  /** One change. */
  record Row(
      long sequence,
      Instant at,
      String actor,
      String action,
      String subject,
      String subjectId,
      List<FieldChange> changes,
      String hash) {}

  static AuditTrail of(List<AuditEntry> entries, AuditVerdict verdict) {
    return new AuditTrail(
        entries.stream()
            .map(
                entry ->
                    new Row(
                        entry.sequence(),
                        entry.at(),
                        entry.actor().toString(),
                        entry.action().name().toLowerCase(Locale.ROOT),
                        entry.subject(),
                        entry.subjectId(),
                        entry.changes(),
                        entry.hash()))
            .toList(),
        verdict.entries(),
        verdict.brokenAt());
  }

  @Override
  public void print(Page page) {
    page.heading("Audit", entries.isEmpty() ? "" : "newest first");
    var table =
        new Table()
            .number("#")
            .fixed("At")
            .fixed("Who")
            .fixed("Action")
            .text("Subject")
            .text("What became different");
    for (Row each : entries) {
      table.row(
          String.valueOf(each.sequence()),
          each.at().toString(),
          who(each.actor()),
          each.action(),
          each.subject() + " " + ShortId.of(each.subjectId()),
          each.changes().stream().map(AuditTrail::change).collect(Collectors.joining("; ")));
    }
    if (!table.isEmpty()) {
      page.table(table);
    }
    page.line(
        brokenAt == null
            ? page.paint(
                Style.GOOD,
                "The chain of %s is intact.".formatted(Words.count(verified, "entry", "entries")))
            : page.paint(Style.BAD, "The chain is broken at entry %,d.".formatted(brokenAt)));
  }

  private static String who(String actor) {
    return actor.equals(OpenBooks.OWNER.toString()) ? "you" : ShortId.of(actor);
  }

  private static String change(FieldChange change) {
    if (change.before() == null) {
      return change.field() + " = " + change.after();
    }
    return "%s: %s -> %s"
        .formatted(
            change.field(), change.before(), change.after() == null ? "none" : change.after());
  }
}
