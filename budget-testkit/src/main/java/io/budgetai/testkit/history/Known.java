package io.budgetai.testkit.history;

import java.util.ArrayList;
import java.util.List;

/** The ids of a kind that a history has come across, in the order in which it did. */
final class Known<I> {
  /** The number that stands for an id which nobody has. */
  static final int UNKNOWN = 99;

  private final I unknown;
  private final List<I> ids = new ArrayList<>();

  /**
   * @param unknown an id that is never given to anything
   */
  Known(I unknown) {
    this.unknown = unknown;
  }

  void add(I id) {
    if (!ids.contains(id)) {
      ids.add(id);
    }
  }

  /** The id with this number, counted round and round. */
  I get(int number) {
    return number == UNKNOWN || ids.isEmpty() ? unknown : ids.get(number % ids.size());
  }

  List<I> all() {
    return List.copyOf(ids);
  }
}
