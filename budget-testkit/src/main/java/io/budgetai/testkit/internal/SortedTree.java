package io.budgetai.testkit.internal;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * An immutable sorted map, as an AVL tree. A change makes a new map that shares all but one path of nodes with the old one,
 * so a snapshot is the map itself.
 */
final class SortedTree<K, V> {

  /** One key with its value. */
  record Entry<K, V>(K key, V value) {}

  private record Node<K, V>(
      @Nullable Node<K, V> left, K key, V value, @Nullable Node<K, V> right, int height) {

    static <K, V> Node<K, V> of(
        @Nullable Node<K, V> left, K key, V value, @Nullable Node<K, V> right) {
      return new Node<>(left, key, value, right, 1 + Math.max(heightOf(left), heightOf(right)));
    }

    static int heightOf(@Nullable Node<?, ?> node) {
      return node == null ? 0 : node.height;
    }
  }

  private final Comparator<? super K> order;
  private final @Nullable Node<K, V> root;

  private SortedTree(Comparator<? super K> order, @Nullable Node<K, V> root) {
    this.order = order;
    this.root = root;
  }

  static <K, V> SortedTree<K, V> empty(Comparator<? super K> order) {
    return new SortedTree<>(order, null);
  }

  boolean isEmpty() {
    return root == null;
  }

  @Nullable V get(K key) {
    Node<K, V> node = root;
    while (node != null) {
      int side = order.compare(key, node.key);
      if (side == 0) {
        return node.value;
      }
      node = side < 0 ? node.left : node.right;
    }
    return null;
  }

  boolean contains(K key) {
    return get(key) != null;
  }

  SortedTree<K, V> with(K key, V value) {
    return new SortedTree<>(order, put(root, key, value));
  }

  SortedTree<K, V> without(K key) {
    return new SortedTree<>(order, remove(root, key));
  }

  /** All values in order of their keys. */
  Stream<V> values() {
    return ascending(null).map(Entry::value);
  }

  /** Entries in order of their keys, beginning behind {@code after}, or at the start when it is {@code null}. */
  Stream<Entry<K, V>> ascending(@Nullable K after) {
    return stream(new Walk(after, true));
  }

  /** Entries in reverse order of their keys, beginning before {@code before}, or at the end when it is {@code null}. */
  Stream<Entry<K, V>> descending(@Nullable K before) {
    return stream(new Walk(before, false));
  }

  private static <E> Stream<E> stream(Iterator<E> walk) {
    int traits = Spliterator.ORDERED | Spliterator.DISTINCT | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(walk, traits), false);
  }

  private Node<K, V> put(@Nullable Node<K, V> node, K key, V value) {
    if (node == null) {
      return Node.of(null, key, value, null);
    }
    int side = order.compare(key, node.key);
    if (side == 0) {
      return Node.of(node.left, key, value, node.right);
    }
    return side < 0
        ? balanced(put(node.left, key, value), node, node.right)
        : balanced(node.left, node, put(node.right, key, value));
  }

  private @Nullable Node<K, V> remove(@Nullable Node<K, V> node, K key) {
    if (node == null) {
      return null;
    }
    int side = order.compare(key, node.key);
    if (side < 0) {
      return balanced(remove(node.left, key), node, node.right);
    }
    if (side > 0) {
      return balanced(node.left, node, remove(node.right, key));
    }
    if (node.left == null || node.right == null) {
      return node.left == null ? node.right : node.left;
    }
    Node<K, V> next = node.right;
    while (next.left != null) {
      next = next.left;
    }
    return balanced(node.left, next, remove(node.right, next.key));
  }

  /** The entry of {@code top} over two trees whose heights differ by 2 at the most. */
  private static <K, V> Node<K, V> balanced(
      @Nullable Node<K, V> left, Node<K, V> top, @Nullable Node<K, V> right) {
    int lean = Node.heightOf(left) - Node.heightOf(right);
    if (left != null && lean > 1) {
      Node<K, V> inner = left.right;
      if (inner != null && inner.height > Node.heightOf(left.left)) {
        return Node.of(
            Node.of(left.left, left.key, left.value, inner.left),
            inner.key,
            inner.value,
            Node.of(inner.right, top.key, top.value, right));
      }
      return Node.of(left.left, left.key, left.value, Node.of(inner, top.key, top.value, right));
    }
    if (right != null && lean < -1) {
      Node<K, V> inner = right.left;
      if (inner != null && inner.height > Node.heightOf(right.right)) {
        return Node.of(
            Node.of(left, top.key, top.value, inner.left),
            inner.key,
            inner.value,
            Node.of(inner.right, right.key, right.value, right.right));
      }
      return Node.of(Node.of(left, top.key, top.value, inner), right.key, right.value, right.right);
    }
    return Node.of(left, top.key, top.value, right);
  }

  private final class Walk implements Iterator<Entry<K, V>> {
    private final Deque<Node<K, V>> ahead = new ArrayDeque<>();
    private final boolean ascending;

    Walk(@Nullable K behind, boolean ascending) {
      this.ascending = ascending;
      Node<K, V> node = root;
      while (node != null) {
        int side = behind == null ? -1 : order.compare(behind, node.key);
        boolean comes = behind == null || (ascending ? side < 0 : side > 0);
        if (comes) {
          ahead.push(node);
        }
        node = comes == ascending ? node.left : node.right;
      }
    }

    @Override
    public boolean hasNext() {
      return !ahead.isEmpty();
    }

    @Override
    public Entry<K, V> next() {
      if (ahead.isEmpty()) {
        throw new NoSuchElementException("The last entry of this tree was read already.");
      }
      Node<K, V> node = ahead.pop();
      Node<K, V> below = ascending ? node.right : node.left;
      while (below != null) {
        ahead.push(below);
        below = ascending ? below.left : below.right;
      }
      return new Entry<>(node.key, node.value);
    }
  }
}
