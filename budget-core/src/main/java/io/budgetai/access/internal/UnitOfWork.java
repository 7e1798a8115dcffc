package io.budgetai.access.internal;

import io.budgetai.Actor;
import io.budgetai.Ids;
import io.budgetai.Versioned;
import io.budgetai.WorkspaceInfo;
import io.budgetai.audit.AuditAction;
import io.budgetai.event.Event;
import io.budgetai.event.EventId;
import io.budgetai.event.EventType;
import io.budgetai.storage.Books;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A change in the making: the books, who changes them, and what there will be to audit and to tell. */
public final class UnitOfWork {
  private final Books books;
  private final WorkspaceInfo workspace;
  private final Actor actor;
  private final Instant now;
  private final Ids ids;
  private final AuditChain audit;
  private final List<Event> events = new ArrayList<>();

  UnitOfWork(Books books, WorkspaceInfo workspace, Actor actor, Instant now, Ids ids) {
    this.books = books;
    this.workspace = workspace;
    this.actor = actor;
    this.now = now;
    this.ids = ids;
    this.audit = new AuditChain(actor.user(), now);
  }

  public Books books() {
    return books;
  }

  public WorkspaceInfo workspace() {
    return workspace;
  }

  public Actor actor() {
    return actor;
  }

  /** The moment of the change, to the millisecond. */
  public Instant now() {
    return now;
  }

  /** The day of the change where the owner lives. */
  public LocalDate today() {
    return now.atZone(workspace.settings().zone()).toLocalDate();
  }

  public UUID newId() {
    return ids.next();
  }

  public void created(String subject, Object id, Record thing) {
    audit.note(AuditAction.CREATE, subject, id, null, thing);
  }

  /** Notes an edit; two equal states leave no trace. */
  public void updated(String subject, Object id, Record before, Record after) {
    audit.note(AuditAction.UPDATE, subject, id, before, after);
  }

  /**
   * Stores an edit and notes it. One that changes nothing is not stored: the version stays, and no trace is left.
   *
   * @param edited carries the version that was read
   * @param next makes the next version of it
   * @param store stores that, unless another version than the one read is stored
   * @return what is stored now
   */
  public <T extends Record & Versioned> T edit(
      String subject,
      Object id,
      T before,
      T edited,
      UnaryOperator<T> next,
      Consumer<? super T> store) {
    if (edited.equals(before)) {
      return before;
    }
    T after = next.apply(edited);
    store.accept(after);
    updated(subject, id, before, after);
    return after;
  }

  public void deleted(String subject, Object id, Record before) {
    audit.note(AuditAction.DELETE, subject, id, before, null);
  }

  /** Notes that a thing was marked as deleted, or brought back. */
  public void marked(AuditAction action, String subject, Object id, Record before, Record after) {
    audit.note(action, subject, id, before, after);
  }

  /**
   * Tells listeners after the commit.
   *
   * @param details ids, dates and numbers; no private text
   */
  public void tell(EventType type, Object subject, Map<String, String> details) {
    events.add(
        new Event(new EventId(ids.next()), workspace.id(), now, type, subject.toString(), details));
  }

  List<Event> events() {
    return events;
  }

  /** Writes what there is to audit and to tell into the books. */
  void finish() {
    if (!audit.isEmpty()) {
      books.audit().append(audit.continueFrom(books.audit().head()));
    }
    if (!events.isEmpty()) {
      books.outbox().insert(events);
    }
  }
}
