package io.budgetai.persistence.jpa.internal;

import io.budgetai.calendar.Recurrence;
import io.budgetai.expense.Recurring;
import io.budgetai.expense.RecurringId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** A recurring transaction. */
@Entity
@Table(name = "budget_recurring")
@SuppressWarnings("NullAway.Init")
class RecurringRow extends VersionedRow<Recurring> {
  String name;

  String template;

  String recurrence;

  boolean active;
  @Nullable LocalDate materializedThrough;

  @Override
  void copyFrom(Recurring recurring) {
    id = recurring.id().value();
    name = recurring.name();
    template = TemplateJson.write(recurring.template());
    recurrence = recurring.recurrence().toString();
    active = recurring.active();
    materializedThrough = recurring.materializedThrough();
    version = recurring.version();
  }

  @Override
  Recurring toDomain() {
    return new Recurring(
        new RecurringId(id),
        name,
        TemplateJson.read(template),
        Recurrence.parse(recurrence),
        active,
        materializedThrough,
        version);
  }
}
