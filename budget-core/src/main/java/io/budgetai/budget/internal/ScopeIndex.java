package io.budgetai.budget.internal;

import io.budgetai.account.AccountId;
import io.budgetai.category.CategoryId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds what belongs to whom by scope, without looking at every scope each time.
 *
 * @param <T> what has a scope
 */
final class ScopeIndex<T> {

  private record Entry<T>(Scope scope, T owner) {}

  private final Map<CategoryId, List<Entry<T>>> byCategory = new HashMap<>();
  private final List<Entry<T>> ofAll = new ArrayList<>();

  void add(Scope scope, T owner) {
    Entry<T> entry = new Entry<>(scope, owner);
    if (scope.categories() == null) {
      ofAll.add(entry);
    } else {
      scope
          .categories()
          .forEach(id -> byCategory.computeIfAbsent(id, key -> new ArrayList<>()).add(entry));
    }
  }

  /** Hands over every owner in whose scope this is, each once. */
  void forEach(
      @Nullable CategoryId category,
      Set<String> tags,
      @Nullable AccountId account,
      Consumer<T> consumer) {
    if (category != null) {
      find(byCategory.getOrDefault(category, List.of()), tags, account, consumer);
    }
    find(ofAll, tags, account, consumer);
  }

  private static <T> void find(
      List<Entry<T>> entries, Set<String> tags, @Nullable AccountId account, Consumer<T> consumer) {
    for (Entry<T> entry : entries) {
      if (entry.scope().admits(tags, account)) {
        consumer.accept(entry.owner());
      }
    }
  }
}
