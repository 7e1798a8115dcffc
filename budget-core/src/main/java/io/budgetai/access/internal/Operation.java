package io.budgetai.access.internal;

import io.budgetai.storage.Books;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * A changing call, and how its result is remembered for a retry with the same operation id.
 *
 * @param name such as {@code expenses.record}
 * @param remember the result as text of ids and numbers
 * @param recall the result again, from that text, as it stands now
 */
public record Operation<T>(
    String name, Function<T, String> remember, BiFunction<Books, String, T> recall) {

  /** A call that returns nothing. */
  public static Operation<Boolean> done(String name) {
    return new Operation<>(name, result -> "", (books, text) -> true);
  }
}
