package io.budgetai.persistence.jpa.internal;

import io.budgetai.WorkspaceId;
import io.budgetai.event.Event;
import io.budgetai.event.EventId;
import io.budgetai.event.EventType;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** An event that was not told yet. */
@Entity
@Table(name = "budget_outbox")
@SuppressWarnings("NullAway.Init")
class OutboxRow extends TenantRow {
  @Id UUID id;
  long atMoment;
  String type;
  String subject;

  String details;

  void copyFrom(Event event) {
    id = event.id().value();
    atMoment = event.at().toEpochMilli();
    type = event.type().name();
    subject = event.subject();
    details = Json.write(Json.texts(event.details()));
  }

  Event toDomain() {
    return new Event(
        new EventId(id),
        new WorkspaceId(workspaceId),
        Columns.instant(atMoment),
        EventType.valueOf(type),
        subject,
        Json.texts(Json.read(details)));
  }
}
