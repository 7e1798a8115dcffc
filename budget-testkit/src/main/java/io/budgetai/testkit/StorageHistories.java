package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.storage.Storage;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * Does the same random histories in a storage and in {@link InMemoryStorage}, and compares every answer. A provider's test
 * class extends it and says how its storage is opened.
 */
public abstract class StorageHistories {
  // Tries share a storage, so each has a workspace of its own; ids are no part of a history.
  private static final AtomicLong SEEDS = new AtomicLong(System.nanoTime());

  /** The storage that is compared, open; the same for all tries. */
  protected abstract Storage storage();

  /** A storage that is right, to compare with. */
  protected Storage oracle() {
    return new InMemoryStorage();
  }

  @Property(tries = 150)
  @Label("40 DatabaseParity: the same history has the same answers in every storage")
  void sameAnswers(@ForAll("histories") List<HistoryStep> history) {
    long seed = SEEDS.incrementAndGet();
    try (Storage oracle = oracle()) {
      SampleBooks tested = SampleBooks.in(storage(), seed);
      SampleBooks right = SampleBooks.in(oracle, seed);

      for (HistoryStep step : history) {
        assertThat(step.in(tested)).as("answer to %s", step).isEqualTo(step.in(right));
      }
      HistoryStep everything = new HistoryStep.ReadAll();
      assertThat(everything.in(tested)).isEqualTo(everything.in(right));
    }
  }

  /** Histories of up to 40 steps, three or four transactions each. */
  @Provide
  Arbitrary<List<HistoryStep>> histories() {
    Arbitrary<Integer> which = Arbitraries.integers().between(0, 99);
    Arbitrary<List<TransactionShape>> batches =
        LedgerArbitraries.transactions().list().ofMinSize(1).ofMaxSize(6);
    return Arbitraries.<HistoryStep>frequencyOf(
            Tuple.of(4, batches.map(HistoryStep.Insert::new)),
            Tuple.of(
                3,
                Combinators.combine(
                        which,
                        LedgerArbitraries.transactions(),
                        Arbitraries.of(false, false, false, true))
                    .as(HistoryStep.Edit::new)),
            Tuple.of(2, which.map(HistoryStep.DeleteOrRestore::new)),
            Tuple.of(
                1,
                Combinators.combine(Arbitraries.of(true, false), LedgerArbitraries.texts())
                    .as(HistoryStep.Rename::new)),
            Tuple.of(1, batches.map(HistoryStep.FailingInsert::new)),
            Tuple.of(
                6,
                Combinators.combine(
                        LedgerArbitraries.filters(),
                        LedgerArbitraries.sorts(),
                        Arbitraries.integers().between(1, 30))
                    .as(HistoryStep.Search::new)),
            Tuple.of(
                4,
                Combinators.combine(
                        LedgerArbitraries.dimensions(),
                        LedgerArbitraries.ranges().injectNull(0.3),
                        Arbitraries.of(true, false))
                    .as(HistoryStep.Sum::new)))
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }
}
