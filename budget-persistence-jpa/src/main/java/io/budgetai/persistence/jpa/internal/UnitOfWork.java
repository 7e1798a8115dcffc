package io.budgetai.persistence.jpa.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.hibernate.HibernateException;
import org.hibernate.LockMode;
import org.hibernate.StatelessSession;
import org.jspecify.annotations.Nullable;

/**
 * The one way to the database within a unit of work: a session that is bound to a workspace, and to the time until the unit
 * ends. A statement that fails makes the unit a lost one, whatever the work does with the exception.
 */
final class UnitOfWork {
  /** How many rows go to the database at once. */
  static final int BATCH = 500;

  private final StatelessSession session;
  private final UUID workspace;
  private final boolean writing;
  private boolean open = true;
  private boolean changed;
  private @Nullable RuntimeException lost;
  private boolean repeatable;

  UnitOfWork(StatelessSession session, UUID workspace, boolean writing) {
    this.session = session;
    this.workspace = workspace;
    this.writing = writing;
  }

  UUID workspace() {
    return workspace;
  }

  boolean writing() {
    return writing;
  }

  void end() {
    open = false;
  }

  boolean changed() {
    return changed;
  }

  /** Why nothing of this unit can be committed; {@code null} while it can. */
  @Nullable RuntimeException lost() {
    return lost;
  }

  /** Whether doing the unit again from its start can help. */
  boolean repeatable() {
    return repeatable;
  }

  <R> @Nullable R get(Class<R> type, Object id) {
    return attempt("reading", () -> session.get(type, id));
  }

  /** The row, which no other unit of work can change or lock until this one ends. */
  <R> @Nullable R lock(Class<R> type, Object id) {
    return attempt("locking", () -> session.get(type, id, LockMode.PESSIMISTIC_WRITE));
  }

  <R> List<R> list(Class<R> type, Hql hql) {
    return attempt(
        "reading",
        () -> {
          var query = hql.bind(session.createSelectionQuery(hql.text(), type));
          if (hql.limit() > 0) {
            query.setMaxResults(hql.limit());
          }
          return query.getResultList();
        });
  }

  /** Reads by values of which there may be too many for one statement: they go in as the parameter {@code chunk}. */
  <R> List<R> listByChunks(Class<R> type, Supplier<Hql> hql, Collection<?> values) {
    List<R> all = new ArrayList<>();
    for (List<?> chunk : chunks(values)) {
      all.addAll(list(type, hql.get().set("chunk", chunk)));
    }
    return all;
  }

  /** Updates or deletes, and says how many rows. */
  int change(Hql hql) {
    requireWriting();
    return attempt(
        "changing", () -> hql.bind(session.createMutationQuery(hql.text())).executeUpdate());
  }

  int changeByChunks(Supplier<Hql> hql, Collection<?> values) {
    int count = 0;
    for (List<?> chunk : chunks(values)) {
      count += change(hql.get().set("chunk", chunk));
    }
    return count;
  }

  void insert(Object row) {
    requireWriting();
    run("storing", () -> session.insert(own(row)));
  }

  /** Stores a row for which two units of work may race; the one that loses is done again, and finds the other's row. */
  void insertRacing(Object row) {
    requireWriting();
    try {
      session.insert(own(row));
    } catch (HibernateException e) {
      Failure failure = Failure.of(e);
      RuntimeException refused = failure.toException("storing", e);
      lose(refused, failure == Failure.DUPLICATE ? Failure.TRANSIENT : failure);
      throw refused;
    }
  }

  void insertAll(List<?> rows) {
    requireWriting();
    rows.forEach(this::own);
    run("storing", () -> chunks(rows).forEach(session::insertMultiple));
  }

  /** Stores an edit of a row that carries the version from which the edit was made. */
  void update(Object row) {
    requireWriting();
    run("storing", () -> session.update(own(row)));
  }

  void updateAll(List<?> rows) {
    requireWriting();
    rows.forEach(this::own);
    run("storing", () -> chunks(rows).forEach(session::updateMultiple));
  }

  /** Refuses what the database let through, and gives the unit up. */
  RuntimeException refuse(Failure failure, String what) {
    RuntimeException refused = failure.toException(what, new IllegalStateException(what));
    lose(refused, failure);
    return refused;
  }

  /** Gives the unit up because of input that the books cannot take. */
  <E extends RuntimeException> E refuse(E refused) {
    lose(refused, Failure.UNKNOWN);
    return refused;
  }

  /** What a failure that comes to light at the end of the unit means for it. */
  RuntimeException failed(String what, Throwable thrown) {
    Failure failure = Failure.of(thrown);
    RuntimeException refused = failure.toException(what, thrown);
    lose(refused, failure);
    return refused;
  }

  private void lose(RuntimeException refused, Failure failure) {
    if (lost == null) {
      lost = refused;
      repeatable = failure.passing();
    }
  }

  private Object own(Object row) {
    if (row instanceof TenantRow owned) {
      owned.workspaceId = workspace;
    }
    return row;
  }

  private void run(String what, Runnable statement) {
    attempt(
        what,
        () -> {
          statement.run();
          return null;
        });
  }

  private <T extends @Nullable Object> T attempt(String what, Supplier<T> statement) {
    if (!open) {
      throw new IllegalStateException(
          "These books were closed when their unit of work ended. Maybe start another one.");
    }
    try {
      return statement.get();
    } catch (HibernateException e) {
      throw failed(what, e);
    }
  }

  private void requireWriting() {
    if (!open) {
      throw new IllegalStateException(
          "These books were closed when their unit of work ended. Maybe start another one.");
    }
    if (!writing) {
      throw refuse(
          new IllegalStateException(
              "This unit of work only reads, but tried to change something. Maybe use write(...)."));
    }
    changed = true;
  }

  private static List<List<?>> chunks(Collection<?> values) {
    List<?> list = values instanceof List<?> given ? given : new ArrayList<>(values);
    List<List<?>> chunks = new ArrayList<>();
    for (int start = 0; start < list.size(); start += BATCH) {
      chunks.add(list.subList(start, Math.min(list.size(), start + BATCH)));
    }
    return chunks;
  }
}
