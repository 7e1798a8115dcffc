package io.budgetai.testkit.internal;

import java.util.HashMap;
import java.util.Map;

/** All books of one workspace at one moment, or, within a unit of work, on their way to the next. */
public final class State {
  private final Map<Table<?, ?>, SortedTree<?, ?>> trees;

  private State(Map<Table<?, ?>, SortedTree<?, ?>> trees) {
    this.trees = trees;
  }

  /** Books in which nothing is. */
  public static State empty() {
    return new State(new HashMap<>());
  }

  /** The same books; what is changed in one of the two does not change the other. */
  State copy() {
    return new State(new HashMap<>(trees));
  }

  @SuppressWarnings("unchecked") // put() stores under a table trees of its types alone
  <K, V> SortedTree<K, V> get(Table<K, V> table) {
    SortedTree<?, ?> tree = trees.get(table);
    return tree == null ? SortedTree.empty(table.order()) : (SortedTree<K, V>) tree;
  }

  <K, V> void put(Table<K, V> table, SortedTree<K, V> tree) {
    trees.put(table, tree);
  }
}
