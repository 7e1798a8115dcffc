package io.budgetai.testkit.internal;

import io.budgetai.ConflictException;
import io.budgetai.Versioned;
import io.budgetai.WorkspaceId;
import io.budgetai.storage.Books;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One unit of work: a state of its own, and the checks that every store makes. */
public final class Unit {
  private final WorkspaceId workspace;
  private final State state;
  private final boolean writing;
  private boolean over;
  private @Nullable RuntimeException refusal;

  private Unit(WorkspaceId workspace, State state, boolean writing) {
    this.workspace = workspace;
    this.state = state;
    this.writing = writing;
  }

  /** Begins a unit that only reads. */
  public static Unit reading(WorkspaceId workspace, State moment) {
    return new Unit(workspace, moment, false);
  }

  /** Begins a unit that leaves {@code before} as it is. */
  public static Unit writing(WorkspaceId workspace, State before) {
    return new Unit(workspace, before.copy(), true);
  }

  /**
   * Does the work and ends the unit.
   *
   * @throws RuntimeException the first thing that a store refused, if the work did not pass it on
   */
  public <T> T run(Function<? super Books, ? extends T> work) {
    try {
      T result = work.apply(new MemoryBooks(this));
      if (refusal != null) {
        throw refusal;
      }
      return result;
    } finally {
      over = true;
    }
  }

  /** The books as this unit leaves them; only after {@link #run} returned. */
  public State result() {
    return state;
  }

  WorkspaceId workspace() {
    return workspace;
  }

  <K, V> SortedTree<K, V> get(Table<K, V> table) {
    requireOpen();
    return state.get(table);
  }

  <K, V> @Nullable V find(Table<K, V> table, K key) {
    return get(table).get(key);
  }

  <K, V> void put(Table<K, V> table, K key, V value) {
    requireWriting();
    state.put(table, state.get(table).with(key, value));
  }

  <K, V> void remove(Table<K, V> table, K key) {
    requireWriting();
    state.put(table, state.get(table).without(key));
  }

  /** Stores something whose key must be free. */
  <K, V> void insert(Table<K, V> table, K key, V value) {
    requireWriting();
    if (state.get(table).contains(key)) {
      throw conflict(
          "There is a %s with this key already. Maybe it was stored by somebody else, or twice."
              .formatted(table.what()));
    }
    put(table, key, value);
  }

  /** Stores something new that counts its edits from now on. */
  <K, V extends Versioned> void insertNew(Table<K, V> table, K key, V value) {
    requireWriting();
    require(
        value.version() == 1,
        "A new %s has version %d; it must be 1.".formatted(table.what(), value.version()));
    insert(table, key, value);
  }

  /** Stores an edit over the version that it was made from. */
  <K, V extends Versioned> void update(Table<K, V> table, K key, V edited) {
    requireVersion(table, key, edited.version() - 1);
    put(table, key, edited);
  }

  /** Refuses to go on unless the version that is stored is the one expected. */
  <K, V extends Versioned> void requireVersion(Table<K, V> table, K key, long version) {
    requireWriting();
    V stored = state.get(table).get(key);
    if (stored == null || stored.version() != version) {
      throw conflict(
          "The %s %s is not there in version %d any more. Maybe read it again and repeat the change."
              .formatted(table.what(), key, version));
    }
  }

  /** Refuses a pointer that leads to nothing in these books. */
  <K> void requireThere(Table<K, ?> table, @Nullable K key) {
    if (key != null && !get(table).contains(key)) {
      throw conflict(
          "There is no %s %s in this workspace to point to. Maybe it was deleted."
              .formatted(table.what(), key));
    }
  }

  /** Refuses to delete what something points to. */
  void requireFree(boolean free, Table<?, ?> table, Object key) {
    if (!free) {
      throw conflict(
          "Something points to the %s %s. Maybe move it elsewhere first."
              .formatted(table.what(), key));
    }
  }

  void require(boolean legal, String otherwise) {
    if (!legal) {
      throw refuse(new IllegalArgumentException(otherwise));
    }
  }

  ConflictException conflict(String message) {
    return refuse(new ConflictException(message));
  }

  void requireWriting() {
    requireOpen();
    if (!writing) {
      throw refuse(
          new IllegalStateException(
              "A unit of work that only reads was about to change something. Maybe use write."));
    }
  }

  private void requireOpen() {
    if (over) {
      throw new IllegalStateException(
          "These books are used after their unit of work. Maybe begin another one.");
    }
  }

  private <E extends RuntimeException> E refuse(E refused) {
    if (refusal == null) {
      refusal = refused;
    }
    return refused;
  }
}
