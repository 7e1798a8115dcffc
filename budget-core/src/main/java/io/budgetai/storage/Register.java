package io.budgetai.storage;

import io.budgetai.ConflictException;
import java.util.List;
import java.util.Optional;

/**
 * A short list of things that are edited: accounts, categories, rules, budgets. Short enough to be read whole.
 *
 * @param <I> the id
 * @param <T> the thing, which carries its id and version
 */
public interface Register<I, T> {

  Optional<T> find(I id);

  /** Everything, in order of id, which is the order of creation. */
  List<T> all();

  /**
   * Stores a new thing, with version 1.
   *
   * @throws ConflictException if its id or its name is taken
   */
  void insert(T thing);

  /**
   * Stores an edit.
   *
   * @param edited carries the version that comes after the one from which it was made
   * @throws ConflictException if the stored version is another than the one before, if nothing is stored, or if its name is
   *     taken
   */
  void update(T edited);

  /**
   * Forgets a thing.
   *
   * @param version the version that was read
   * @throws ConflictException if the stored version is another, if nothing is stored, or if something points to it
   */
  void delete(I id, long version);
}
