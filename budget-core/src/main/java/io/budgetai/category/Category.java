package io.budgetai.category;

import io.budgetai.Versioned;
import org.jspecify.annotations.Nullable;

/**
 * A node in the workspace's tree of categories.
 *
 * @param parent the node above, or {@code null} for a root
 * @param name 1 to 80 characters, unique among its siblings
 * @param code a stable name for programs, such as Plaid's {@code FOOD_AND_DRINK_GROCERIES} or a tax line; {@code null}
 *     for categories that members made
 * @param archived whether it is kept for history only and offered no more
 */
public record Category(
    CategoryId id,
    @Nullable CategoryId parent,
    String name,
    CategoryKind kind,
    @Nullable String code,
    boolean archived,
    long version)
    implements Versioned {

  /** The same as the next edit of this one. */
  public Category nextVersion() {
    return new Category(id, parent, name, kind, code, archived, version + 1);
  }
}
