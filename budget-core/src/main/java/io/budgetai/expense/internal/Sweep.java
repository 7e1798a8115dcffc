package io.budgetai.expense.internal;

import io.budgetai.Progress;
import io.budgetai.access.Permission;
import io.budgetai.access.internal.GuardedBooks;
import io.budgetai.access.internal.UnitOfWork;
import io.budgetai.expense.BulkResult;
import io.budgetai.expense.BulkResult.Skipped;
import io.budgetai.expense.Cursor;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionSort;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Changes every transaction that a filter lets through, oldest first, a few hundred in a unit of work each. A transaction
 * that its change moves towards the end may be looked at again, and is as wanted then.
 */
public final class Sweep {
  private static final int CHUNK = 500;
  private static final int MOST_SKIPPED = 1000;

  private final GuardedBooks guarded;
  private final TransactionFilter filter;
  private final Progress progress;

  public Sweep(GuardedBooks guarded, TransactionFilter filter, Progress progress) {
    this.guarded = guarded;
    this.filter = filter;
    this.progress = progress;
  }

  /** What becomes of one transaction: how it is from now on, or why it stays as it is. */
  public record Outcome(@Nullable Transaction after, @Nullable Skipped skipped) {

    public static Outcome of(Transaction after) {
      return new Outcome(after, null);
    }

    static Outcome skipped(Transaction transaction, Violations violations) {
      return new Outcome(null, new Skipped(transaction.id(), violations.first()));
    }
  }

  private record Chunk(long examined, long changed, List<Skipped> skipped, @Nullable Cursor end) {}

  /**
   * @param change says for each transaction what becomes of it, in the same order; called for a chunk at a time, perhaps
   *     several times for one chunk
   */
  public BulkResult run(BiFunction<UnitOfWork, List<Transaction>, List<Outcome>> change) {
    long examined = 0;
    long changed = 0;
    List<Skipped> skipped = new ArrayList<>();
    long skippedInAll = 0;
    Cursor after = null;
    do {
      Cursor from = after;
      Chunk chunk = guarded.step(Permission.WRITE, unit -> chunk(unit, from, change));
      examined += chunk.examined();
      changed += chunk.changed();
      skippedInAll += chunk.skipped().size();
      chunk.skipped().stream().limit(MOST_SKIPPED - skipped.size()).forEach(skipped::add);
      after = chunk.end();
    } while (progress.report(examined, Progress.UNKNOWN) && after != null);
    return new BulkResult(changed, examined - changed - skippedInAll, skipped);
  }

  private Chunk chunk(
      UnitOfWork unit,
      @Nullable Cursor from,
      BiFunction<UnitOfWork, List<Transaction>, List<Outcome>> change) {
    List<Transaction> found =
        unit.books()
            .transactions()
            .search(
                DefaultExpenseService.withChildren(unit.books(), filter),
                TransactionSort.OLDEST_FIRST,
                from,
                CHUNK);
    List<Outcome> outcomes = found.isEmpty() ? List.of() : change.apply(unit, found);
    List<Transaction> before = new ArrayList<>();
    List<Transaction> after = new ArrayList<>();
    List<Skipped> skipped = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      Outcome outcome = outcomes.get(i);
      if (outcome.after() != null) {
        before.add(found.get(i));
        after.add(outcome.after());
      } else if (outcome.skipped() != null) {
        skipped.add(outcome.skipped());
      }
    }
    List<Transaction> stored = Changes.update(unit, before, after);
    long changed = 0;
    for (int i = 0; i < stored.size(); i++) {
      changed += stored.get(i).version() == before.get(i).version() ? 0 : 1;
    }
    Cursor end =
        found.size() < CHUNK
            ? null
            : Cursor.behind(found.get(found.size() - 1), TransactionSort.OLDEST_FIRST);
    return new Chunk(found.size(), changed, skipped, end);
  }
}
