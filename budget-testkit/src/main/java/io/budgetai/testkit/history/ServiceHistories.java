package io.budgetai.testkit.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.storage.Storage;
import io.budgetai.testkit.InMemoryStorage;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import org.jspecify.annotations.Nullable;

/**
 * Lives the same random histories of a household through the public services on a storage and on {@link InMemoryStorage},
 * and compares every answer on the way, refusals and their messages included; and in the end every report, plan, list,
 * audit entry and event. A provider's test class extends it and says how its storage is opened.
 *
 * <p>Both have the same clock and the same ids, so answers must be equal to the last character. What differs is named by the
 * step or the question that it was the answer to.
 */
public abstract class ServiceHistories {
  // Tries share a storage, so each has a workspace of its own; ids are no part of a history.
  private static final AtomicLong SEEDS = new AtomicLong(System.nanoTime());

  /** The storage that is compared, open; the same for all tries, and closed by nobody but its owner. */
  protected abstract Storage storage();

  /** A storage that is right, to compare with. */
  protected Storage oracle() {
    return new InMemoryStorage();
  }

  @Property(tries = 20)
  @Label("40 DatabaseParity: the same life has the same reports, audit and events in every storage")
  void sameLife(@ForAll("lives") List<Step> life) {
    compare(life);
  }

  @Property(tries = 1000)
  @Tag("slow")
  @Label("40 DatabaseParity: a thousand lives, longer ones, have the same in every storage")
  void sameLongLife(@ForAll("longLives") List<Step> life) {
    compare(life);
  }

  @Provide
  Arbitrary<List<Step>> lives() {
    return Histories.histories(40);
  }

  @Provide
  Arbitrary<List<Step>> longLives() {
    return Histories.histories(100);
  }

  private void compare(List<Step> life) {
    long seed = SEEDS.incrementAndGet();
    try (Storage oracle = oracle();
        Home right = new Home(oracle, seed);
        Home tested = new Home(storage(), seed)) {
      int number = 0;
      for (Step step : life) {
        number++;
        assertThat(tested.does(number, step))
            .as("answer to step %s, %s", number, step)
            .isEqualTo(right.does(number, step));
      }
      // What one of the two remembers is compared with what the other has to find out anew.
      tested.restart();
      for (Map.Entry<String, Function<Home, @Nullable Object>> question :
          Questions.all().entrySet()) {
        assertThat(tested.answer(question.getValue()))
            .as("after %s steps, %s", number, question.getKey())
            .isEqualTo(right.answer(question.getValue()));
      }
    }
  }
}
