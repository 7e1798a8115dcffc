package io.budgetai.testkit.planted;

import io.budgetai.WorkspaceId;
import io.budgetai.expense.Cursor;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionId;
import io.budgetai.expense.TransactionSort;
import io.budgetai.storage.Books;
import io.budgetai.storage.Storage;
import io.budgetai.storage.TransactionStore;
import io.budgetai.testkit.TransactionDraft;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/** Mistakes that adapters make, each planted into a storage that is right otherwise. */
enum Defect {
  IGNORES_VERSIONS("staleEditsAreRefused", "batchesAreAllOrNothing", "oneWinner") {
    @Override
    Storage storage() {
      return bent(
          straight ->
              new BentTransactions(straight) {
                @Override
                public void update(List<Transaction> edited) {
                  straight.update(
                      edited.stream()
                          .map(
                              edit ->
                                  straight
                                      .find(edit.id())
                                      .map(stored -> withVersion(edit, stored.version() + 1))
                                      .orElse(edit))
                          .toList());
                }
              });
    }
  },

  LEAKS_A_NEIGHBOR("nothingIsSeen") {
    @Override
    Storage storage() {
      Map<TransactionId, Transaction> everybodys = new ConcurrentHashMap<>();
      return bent(
          straight ->
              new BentTransactions(straight) {
                @Override
                public Optional<Transaction> find(TransactionId id) {
                  return Optional.ofNullable(everybodys.get(id));
                }

                @Override
                public void insert(List<Transaction> transactions) {
                  straight.insert(transactions);
                  transactions.forEach(made -> everybodys.put(made.id(), made));
                }
              });
    }
  },

  LOSES_THE_LAST_OF_A_BATCH("batchesAreWhole", "batchesAreAllOrNothing", "sumsAreExact") {
    @Override
    Storage storage() {
      return bent(
          straight ->
              new BentTransactions(straight) {
                @Override
                public void insert(List<Transaction> batch) {
                  straight.insert(batch.size() < 50 ? batch : batch.subList(0, batch.size() - 1));
                }
              });
    }
  },

  SKIPS_TIES_BETWEEN_PAGES("pagesAreTheSortedWhole", "cursorOutlivesItsTransaction") {
    @Override
    Storage storage() {
      return bent(
          straight ->
              new BentTransactions(straight) {
                @Override
                public List<Transaction> search(
                    TransactionFilter filter, TransactionSort sort, Cursor after, int limit) {
                  long edge = sort.ascending() ? Long.MAX_VALUE : Long.MIN_VALUE;
                  Cursor behindTies =
                      after == null
                          ? null
                          : new Cursor(sort, after.key(), new TransactionId(new UUID(edge, edge)));
                  return straight.search(filter, sort, behindTies, limit);
                }
              });
    }
  },

  READS_WHAT_IS_WRITTEN_LATER("readIsOfOneMoment") {
    @Override
    Storage storage() {
      return new BentStorage() {
        @Override
        TransactionStore bend(WorkspaceId workspace, TransactionStore snapshot) {
          return new BentTransactions(snapshot) {
            @Override
            public List<Transaction> search(
                TransactionFilter filter, TransactionSort sort, Cursor after, int limit) {
              return CompletableFuture.supplyAsync(
                      () ->
                          whole.<List<Transaction>>read(
                              workspace,
                              now -> now.transactions().search(filter, sort, after, limit)))
                  .join();
            }
          };
        }
      };
    }
  },

  COMMITS_WORK_THAT_THREW("throwingLeavesNothing") {
    @Override
    Storage storage() {
      return new BentStorage() {
        @Override
        public <T> T write(WorkspaceId workspace, Function<? super Books, ? extends T> work) {
          Optional<RuntimeException> thrown =
              super.<Optional<RuntimeException>>write(
                  workspace,
                  books -> {
                    try {
                      work.apply(books);
                      return Optional.empty();
                    } catch (RuntimeException e) {
                      return Optional.of(e);
                    }
                  });
          if (thrown.isPresent()) {
            throw thrown.get();
          }
          return null;
        }
      };
    }
  },

  CUTS_MOMENTS_TO_SECONDS("everyFieldComesBack") {
    @Override
    Storage storage() {
      return bent(
          straight ->
              new BentTransactions(straight) {
                @Override
                public void insert(List<Transaction> transactions) {
                  straight.insert(
                      transactions.stream()
                          .map(
                              made ->
                                  TransactionDraft.edit(made)
                                      .recordedAt(made.recordedAt().truncatedTo(ChronoUnit.SECONDS))
                                      .build())
                          .map(made -> withVersion(made, 1))
                          .toList());
                }
              });
    }
  };

  private final List<String> caughtBy;

  Defect(String... caughtBy) {
    this.caughtBy = List.of(caughtBy);
  }

  /** A storage with this defect. */
  abstract Storage storage();

  /** The tests of the kit that must fail because of it. */
  List<String> caughtBy() {
    return caughtBy;
  }

  private static Storage bent(Function<TransactionStore, TransactionStore> bend) {
    return new BentStorage() {
      @Override
      TransactionStore bend(WorkspaceId workspace, TransactionStore straight) {
        return bend.apply(straight);
      }
    };
  }

  private static Transaction withVersion(Transaction t, long version) {
    return new Transaction(
        t.id(),
        t.account(),
        t.date(),
        t.amount(),
        t.originalAmount(),
        t.description(),
        t.merchant(),
        t.merchantSource(),
        t.note(),
        t.pending(),
        t.splits(),
        t.transfer(),
        t.refundOf(),
        t.attachments(),
        t.recordedAt(),
        t.deletedAt(),
        version);
  }
}
