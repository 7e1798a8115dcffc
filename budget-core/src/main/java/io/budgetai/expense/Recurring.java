package io.budgetai.expense;

import io.budgetai.Versioned;
import io.budgetai.calendar.Recurrence;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A transaction that comes again and again.
 *
 * @param name what people call it; 1 to 100 characters, unique in the workspace
 * @param template what is recorded each time; its date is not used
 * @param recurrence when
 * @param active whether it is recorded at all; pausing leaves no trace of the days in between
 * @param materializedThrough the last day up to which occurrences were recorded or passed over; {@code null} before the
 *     first time
 */
public record Recurring(
    RecurringId id,
    String name,
    NewTransaction template,
    Recurrence recurrence,
    boolean active,
    @Nullable LocalDate materializedThrough,
    long version)
    implements Versioned {

  /** The same with another template. */
  public Recurring withTemplate(NewTransaction newTemplate) {
    return new Recurring(id, name, newTemplate, recurrence, active, materializedThrough, version);
  }

  /** The same, recorded through a later day. */
  public Recurring withMaterializedThrough(LocalDate day) {
    return new Recurring(id, name, template, recurrence, active, day, version);
  }

  /** The same as the next edit of this one. */
  public Recurring nextVersion() {
    return new Recurring(id, name, template, recurrence, active, materializedThrough, version + 1);
  }
}
