package io.budgetai.testkit.history;

import io.budgetai.Actor;
import io.budgetai.storage.Storage;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitrary;

/**
 * A random history of a household, for tests that need books with something of everything in them. Each time it is lived it
 * is in a new workspace, with ids that were never used before.
 */
public final class Life {
  /** Who owns the workspaces. */
  public static final Actor OWNER = Home.OWNER;

  private static final AtomicLong SEEDS = new AtomicLong(System.nanoTime());

  private final List<Step> steps;

  private Life(List<Step> steps) {
    this.steps = steps;
  }

  /** Lives of so many steps at most, behind a beginning of some. */
  public static Arbitrary<Life> ofAtMost(int steps) {
    return Histories.histories(steps).map(Life::new);
  }

  /** Lives it in a storage, which stays open. */
  public void in(Storage storage) {
    try (Home home = new Home(storage, SEEDS.incrementAndGet())) {
      int number = 0;
      for (Step step : steps) {
        number++;
        home.does(number, step);
      }
    }
  }

  @Override
  public String toString() {
    return steps.toString();
  }
}
