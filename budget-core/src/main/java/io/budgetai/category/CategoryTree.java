package io.budgetai.category;

import io.budgetai.NotFoundException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** All categories of a workspace at one moment, as a tree. Immutable. Siblings come in order of name. */
public final class CategoryTree {
  private static final Comparator<Category> BY_NAME =
      Comparator.comparing(Category::name).thenComparing(Category::id);

  private final Map<CategoryId, Category> byId = new LinkedHashMap<>();
  private final Map<@Nullable CategoryId, List<Category>> children = new HashMap<>();

  /** Builds the tree from all of its nodes, in any order. */
  public CategoryTree(Collection<Category> categories) {
    categories.stream()
        .sorted(BY_NAME)
        .forEach(
            category -> {
              byId.put(category.id(), category);
              children
                  .computeIfAbsent(category.parent(), parent -> new ArrayList<>())
                  .add(category);
            });
  }

  public Collection<Category> all() {
    return List.copyOf(byId.values());
  }

  public List<Category> roots() {
    return List.copyOf(children.getOrDefault(null, List.of()));
  }

  public List<Category> children(CategoryId parent) {
    return List.copyOf(children.getOrDefault(parent, List.of()));
  }

  /**
   * @throws NotFoundException if there is no such category in this tree
   */
  public Category get(CategoryId id) {
    Category category = byId.get(id);
    if (category == null) {
      throw new NotFoundException("category", id);
    }
    return category;
  }

  /** The node and everything below it. Empty for an id that is not in this tree. */
  public Set<CategoryId> branch(CategoryId top) {
    Set<CategoryId> found = new LinkedHashSet<>();
    Deque<CategoryId> open = new ArrayDeque<>();
    if (byId.containsKey(top)) {
      open.add(top);
    }
    while (!open.isEmpty()) {
      CategoryId next = open.remove();
      if (found.add(next)) {
        children.getOrDefault(next, List.of()).forEach(child -> open.add(child.id()));
      }
    }
    return found;
  }

  /** The nodes of all branches that begin at {@code tops}. */
  public Set<CategoryId> branches(Collection<CategoryId> tops) {
    Set<CategoryId> found = new LinkedHashSet<>();
    tops.forEach(top -> found.addAll(branch(top)));
    return found;
  }

  /** From the root down to the node itself. */
  public List<Category> path(CategoryId id) {
    List<Category> path = new ArrayList<>();
    for (CategoryId next = id; next != null; next = path.get(0).parent()) {
      path.add(0, get(next));
    }
    return path;
  }

  /** The root of the branch in which the node is. */
  public Category root(CategoryId id) {
    return path(id).get(0);
  }

  /** Names from the root to the node, such as {@code Food and drink: Groceries}. */
  public String pathName(CategoryId id) {
    return String.join(": ", path(id).stream().map(Category::name).toList());
  }

  /** The category with this stable name for programs. */
  public Optional<Category> byCode(String code) {
    return byId.values().stream().filter(category -> code.equals(category.code())).findFirst();
  }

  /** Categories with this name, letter case ignored, or with this path as {@link #pathName} writes it. */
  public List<Category> named(String nameOrPath) {
    return byId.values().stream()
        .filter(
            category ->
                category.name().equalsIgnoreCase(nameOrPath)
                    || pathName(category.id()).equalsIgnoreCase(nameOrPath))
        .toList();
  }
}
