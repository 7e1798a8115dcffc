package io.budgetai.testkit.internal;

import io.budgetai.Versioned;
import io.budgetai.storage.Register;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A short list of things with unique names.
 *
 * @param table where they are kept
 * @param idOf the id of a thing
 * @param nameOf what must be unique about a thing
 * @param pointers checks of what a thing points to
 * @param free whether nothing points to an id
 */
record MemoryRegister<I, T extends Versioned>(
    Unit unit,
    Table<I, T> table,
    Function<T, I> idOf,
    Function<T, Object> nameOf,
    List<BiConsumer<Unit, T>> pointers,
    BiPredicate<Unit, ? super I> free)
    implements Register<I, T> {

  /** A check that a thing points to something in the same books, or to nothing. */
  static <K, T> BiConsumer<Unit, T> pointer(Table<K, ?> to, Function<T, @Nullable K> pointerOf) {
    return (unit, thing) -> unit.requireThere(to, pointerOf.apply(thing));
  }

  @Override
  public Optional<T> find(I id) {
    return Optional.ofNullable(unit.find(table, id));
  }

  @Override
  public List<T> all() {
    return unit.get(table).values().toList();
  }

  @Override
  public void insert(T thing) {
    requireNameFree(thing);
    unit.insertNew(table, idOf.apply(thing), thing);
    pointers.forEach(check -> check.accept(unit, thing));
  }

  @Override
  public void update(T edited) {
    unit.update(table, idOf.apply(edited), edited);
    requireNameFree(edited);
    pointers.forEach(check -> check.accept(unit, edited));
  }

  @Override
  public void delete(I id, long version) {
    unit.requireVersion(table, id, version);
    unit.requireFree(free.test(unit, id), table, id);
    unit.remove(table, id);
  }

  private void requireNameFree(T thing) {
    Object name = nameOf.apply(thing);
    I id = idOf.apply(thing);
    boolean taken =
        unit.get(table)
            .values()
            .anyMatch(other -> nameOf.apply(other).equals(name) && !idOf.apply(other).equals(id));
    if (taken) {
      throw unit.conflict(
          "The name of %s %s is taken. Maybe choose another one.".formatted(table.what(), id));
    }
  }
}
