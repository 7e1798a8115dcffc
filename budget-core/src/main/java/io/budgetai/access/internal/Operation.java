package io.budgetai.access.internal;

import io.budgetai.storage.Books;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A changing call, and how its result is remembered for a retry with the same operation id.
 *
 * @param name such as {@code expenses.record}
 * @param arguments what the call was given, as the caller gave it, so that an id used for another request is noticed
 * @param remember the result as text of ids and numbers
 * @param recall the result again, from that text, as it stands now
 */
public record Operation<T>(
    String name,
    List<@Nullable Object> arguments,
    Function<T, String> remember,
    BiFunction<Books, String, T> recall) {

  /** A call by its name and what it was given. */
  public record Call(String name, List<@Nullable Object> arguments) {

    /** A call that returns something. */
    public <T> Operation<T> returning(
        Function<T, String> remember, BiFunction<Books, String, T> recall) {
      return new Operation<>(name, arguments, remember, recall);
    }

    /** A call that returns nothing. */
    public Operation<Boolean> done() {
      return returning(result -> "", (books, text) -> true);
    }
  }

  public static Call call(String name, @Nullable Object... arguments) {
    return new Call(name, Arrays.asList(arguments));
  }
}
