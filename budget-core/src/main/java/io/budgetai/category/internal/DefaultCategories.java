package io.budgetai.category.internal;

import io.budgetai.Ids;
import io.budgetai.WorkspaceKind;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryId;
import io.budgetai.category.CategoryKind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The categories that a new workspace begins with, read from {@code default-personal.txt} and its sibling. */
public final class DefaultCategories {

  private DefaultCategories() {}

  /** The default tree for a kind of workspace, with new ids; parents come before their children. */
  public static List<Category> of(WorkspaceKind kind, Ids ids) {
    List<Category> categories = new ArrayList<>();
    CategoryId root = null;
    for (String line : lines("default-" + kind.name().toLowerCase(Locale.ROOT) + ".txt")) {
      if (!line.startsWith("#")) {
        boolean child = line.startsWith(" ");
        Category category = read(line, child ? root : null, ids);
        categories.add(category);
        root = child ? root : category.id();
      }
    }
    return categories;
  }

  private static Category read(String line, @Nullable CategoryId parent, Ids ids) {
    String[] fields = line.strip().split("\\|", -1);
    return new Category(
        new CategoryId(ids.next()),
        parent,
        fields[2],
        CategoryKind.valueOf(fields[0]),
        fields[1],
        false,
        1);
  }

  private static List<String> lines(String resource) {
    try (InputStream in = Category.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(
            "The resource %s is missing from budget-core. Maybe the jar was repackaged without it."
                .formatted(resource));
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
