package io.budgetai.testkit;

import io.budgetai.ConflictException;
import io.budgetai.calendar.DateRange;
import io.budgetai.category.Merchant;
import io.budgetai.category.MerchantNames;
import io.budgetai.expense.Cursor;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionFlag;
import io.budgetai.expense.TransactionSort;
import io.budgetai.money.Money;
import io.budgetai.storage.TotalsQuery;
import io.budgetai.storage.TotalsQuery.Dimension;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One step of a history that is done in two storages, with the answer that must be the same in both. */
public sealed interface HistoryStep {

  /** Does the step; what it answers is compared with {@code equals}. */
  Object in(SampleBooks books);

  /** Stores new transactions in one batch. */
  record Insert(List<TransactionShape> shapes) implements HistoryStep {
    @Override
    public Object in(SampleBooks books) {
      List<Transaction> there = all(books);
      List<Transaction> made =
          shapes.stream().map(shape -> shape.onto(books.euros(0), books, there).build()).toList();
      books.write(all -> all.transactions().insert(made));
      return made;
    }
  }

  /**
   * Gives a transaction another shape.
   *
   * @param stale whether the edit is made from the version before the one that is stored
   */
  record Edit(int which, TransactionShape shape, boolean stale) implements HistoryStep {
    @Override
    public Object in(SampleBooks books) {
      List<Transaction> there = all(books);
      if (there.isEmpty()) {
        return "nothing there";
      }
      Transaction stored = there.get(which % there.size());
      TransactionDraft draft = TransactionDraft.edit(stored);
      Transaction edited = shape.onto(draft, books, List.of()).build();
      if (stale) {
        books.update(TransactionDraft.edit(stored).note("in between"));
      }
      return attempt(() -> books.write(all -> all.transactions().update(List.of(edited))));
    }
  }

  /** Deletes a transaction, or restores it when it is deleted. */
  record DeleteOrRestore(int which) implements HistoryStep {
    @Override
    public Object in(SampleBooks books) {
      List<Transaction> there = all(books);
      if (there.isEmpty()) {
        return "nothing there";
      }
      Transaction stored = there.get(which % there.size());
      Instant at = stored.deleted() ? null : Instant.parse("2024-04-01T00:00:00.001Z");
      return books.update(TransactionDraft.edit(stored).deletedAt(at));
    }
  }

  /** Gives a merchant another name, which may be taken. */
  record Rename(boolean bakery, String name) implements HistoryStep {
    @Override
    public Object in(SampleBooks books) {
      String key = MerchantNames.key(name.isBlank() ? "nobody" : name);
      return attempt(
          () ->
              books.write(
                  all -> {
                    Merchant stored =
                        all.merchants().find(bakery ? books.bakery : books.market).orElseThrow();
                    all.merchants()
                        .update(new Merchant(stored.id(), name, key, stored.version() + 1));
                  }));
    }
  }

  /** Stores a batch whose last transaction is there already, so that nothing may come of it. */
  record FailingInsert(List<TransactionShape> shapes) implements HistoryStep {
    @Override
    public Object in(SampleBooks books) {
      List<Transaction> there = all(books);
      if (there.isEmpty()) {
        return "nothing there";
      }
      List<Transaction> batch = new ArrayList<>();
      shapes.forEach(shape -> batch.add(shape.onto(books.euros(0), books, there).build()));
      batch.add(
          TransactionDraft.of(there.get(0).id(), books.checking, Money.of("1.00", "EUR")).build());
      String answer = attempt(() -> books.write(all -> all.transactions().insert(batch)));
      return List.of(answer, all(books));
    }
  }

  /** Reads a list page by page. */
  record Search(FilterShape shape, TransactionSort sort, int limit) implements HistoryStep {
    @Override
    public Object in(SampleBooks books) {
      TransactionFilter filter = shape.of(books);
      return pages(books, filter, sort, limit);
    }
  }

  /** Sums. */
  record Sum(Set<Dimension> by, @Nullable DateRange dates, boolean checkingOnly)
      implements HistoryStep {
    @Override
    public Object in(SampleBooks books) {
      TotalsQuery query =
          new TotalsQuery(dates, by, checkingOnly ? Set.of(books.checking) : Set.of());
      return new HashSet<>(books.list(all -> all.transactions().totals(query)));
    }
  }

  /** Reads all that a history can have changed. */
  record ReadAll() implements HistoryStep {
    @Override
    public Object in(SampleBooks books) {
      return List.of(
          all(books),
          books.list(all -> all.transactions().tags()),
          books.list(all -> all.merchants().search("", 100)),
          new Sum(Set.of(Dimension.values()), null, false).in(books));
    }
  }

  /** All transactions, deleted ones included, in order of id. */
  private static List<Transaction> all(SampleBooks books) {
    List<Transaction> all = new ArrayList<>(books.search(TransactionFilter.all()));
    all.addAll(books.search(TransactionFilter.all().with(TransactionFlag.DELETED)));
    all.sort((a, b) -> a.id().compareTo(b.id()));
    return all;
  }

  private static List<Transaction> pages(
      SampleBooks books, TransactionFilter filter, TransactionSort sort, int limit) {
    List<Transaction> together = new ArrayList<>();
    Cursor after = null;
    while (true) {
      Cursor behind = after;
      List<Transaction> page =
          books.list(all -> all.transactions().search(filter, sort, behind, limit));
      together.addAll(page);
      if (page.size() < limit) {
        return together;
      }
      after = Cursor.behind(page.get(page.size() - 1), sort);
    }
  }

  private static String attempt(Runnable change) {
    try {
      change.run();
      return "done";
    } catch (ConflictException refused) {
      return refused.code();
    }
  }
}
