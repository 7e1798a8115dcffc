package io.budgetai;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A part of a long list.
 *
 * @param items in the order that was asked for; immutable
 * @param nextCursor where the next page begins, to be handed back as it is; {@code null} on the last page
 */
public record Page<T>(List<T> items, @Nullable String nextCursor) {

  public Page {
    items = List.copyOf(items);
  }

  /** Where the next page begins; empty on the last page. */
  public Optional<String> next() {
    return Optional.ofNullable(nextCursor);
  }
}
