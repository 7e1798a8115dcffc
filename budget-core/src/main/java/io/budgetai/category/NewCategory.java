package io.budgetai.category;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * A category to be made.
 *
 * @param parent the node above, or {@code null} for a root
 * @param name 1 to 80 characters, unique among its siblings
 * @param kind what belongs into it; below a parent it must be the parent's
 */
public record NewCategory(
    @Nullable CategoryId parent,
    @NotBlank(message = "is empty. Maybe give the category a name.")
        @Size(max = 80, message = "is too long. Maybe shorten it to 80 characters.")
        String name,
    CategoryKind kind) {

  public static NewCategory root(String name, CategoryKind kind) {
    return new NewCategory(null, name, kind);
  }

  /** A category below another, of the same kind. */
  public static NewCategory under(Category parent, String name) {
    return new NewCategory(parent.id(), name, parent.kind());
  }
}
