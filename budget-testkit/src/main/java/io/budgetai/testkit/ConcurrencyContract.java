package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.ConflictException;
import io.budgetai.account.AccountId;
import io.budgetai.audit.AuditAction;
import io.budgetai.audit.AuditEntry;
import io.budgetai.expense.RecurringId;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionId;
import io.budgetai.imports.Import;
import io.budgetai.imports.ImportId;
import io.budgetai.imports.ImportStatus;
import io.budgetai.imports.ImportedRow;
import io.budgetai.money.Money;
import io.budgetai.storage.AuditStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds when several threads change the same books: a lost race is told, and nothing that was told as done is lost. */
public interface ConcurrencyContract extends StorageUnderTest {

  /** How many threads race. */
  int THREADS = 8;

  @Test
  @DisplayName("8 threads edit one transaction, and every edit that was acknowledged counts")
  default void noLostUpdates() throws Exception {
    SampleBooks books = SampleBooks.in(storage());
    Transaction made = books.store(books.euros(0));

    List<Integer> acknowledged =
        race(
            thread -> {
              int done = 0;
              while (done < 25) {
                try {
                  books.write(
                      all -> {
                        Transaction current = all.transactions().find(made.id()).orElseThrow();
                        long next = current.amount().minorUnits() + 1;
                        all.transactions()
                            .update(
                                List.of(
                                    TransactionDraft.edit(current)
                                        .splits(
                                            TransactionDraft.part(Money.ofMinor(next, "EUR"), null))
                                        .build()));
                      });
                  done++;
                } catch (ConflictException lostTheRace) {
                  Thread.onSpinWait();
                }
              }
              return done;
            });

    int edits = acknowledged.stream().mapToInt(Integer::intValue).sum();
    assertThat(edits).isEqualTo(THREADS * 25);
    assertThat(books.stored(made.id()).amount().minorUnits()).isEqualTo(edits);
    assertThat(books.stored(made.id()).version()).isEqualTo(1L + edits);
  }

  @Test
  @DisplayName(
      "of 8 threads that edit the version they all read, one wins and the others hear of it")
  default void oneWinner() throws Exception {
    SampleBooks books = SampleBooks.in(storage());
    Transaction made = books.store(books.euros(-100));

    List<Boolean> won =
        race(
            thread ->
                succeeds(() -> books.update(TransactionDraft.edit(made).note("by " + thread))));

    assertThat(won).containsOnlyOnce(true);
    assertThat(books.stored(made.id()).note()).isEqualTo("by " + won.indexOf(true));
  }

  @Test
  @DisplayName("8 threads add to the audit chain, and it has no gap, no fork and no double")
  default void auditHasOneHead() throws Exception {
    SampleBooks books = SampleBooks.in(storage());

    List<Integer> acknowledged =
        race(
            thread -> {
              int done = 0;
              while (done < 15) {
                String subject = thread + ":" + done;
                boolean added =
                    succeeds(
                        () ->
                            books.write(
                                all -> {
                                  AuditStore.Head head = all.audit().head();
                                  all.audit()
                                      .append(
                                          List.of(
                                              AuditContract.entry(
                                                  head.sequence() + 1,
                                                  books.owner,
                                                  subject,
                                                  AuditAction.CREATE)));
                                }));
                done += added ? 1 : 0;
              }
              return done;
            });

    assertThat(acknowledged).containsOnly(15);
    List<AuditEntry> chain = books.list(all -> all.audit().chain(0, 1_000));
    assertThat(chain).hasSize(THREADS * 15);
    assertThat(chain).extracting(AuditEntry::subjectId).doesNotHaveDuplicates();
    for (int i = 0; i < chain.size(); i++) {
      assertThat(chain.get(i).sequence()).isEqualTo(i + 1L);
    }
  }

  @Test
  @DisplayName("of 8 threads that take one name, one gets it")
  default void oneName() throws Exception {
    SampleBooks books = SampleBooks.in(storage());

    List<Boolean> won =
        race(
            thread ->
                succeeds(
                    () ->
                        books.write(
                            all ->
                                all.accounts()
                                    .insert(
                                        SampleBooks.account(
                                            books.id(AccountId::new), "Wallet", "EUR")))));

    assertThat(won).containsOnlyOnce(true);
    assertThat(books.list(all -> all.accounts().all())).hasSize(4);
  }

  @Test
  @DisplayName("of 8 threads that record one occurrence, one does, and one transaction comes of it")
  default void oneOccurrence() throws Exception {
    SampleBooks books = SampleBooks.in(storage());
    RecurringId rent = OccurrenceContract.recurring(books, "Rent");

    List<Boolean> won =
        race(
            thread ->
                succeeds(
                    () -> {
                      Transaction made = books.euros(-95_000).build();
                      books.write(
                          all -> {
                            all.transactions().insert(List.of(made));
                            all.occurrences().insert(rent, 3, made.id());
                          });
                    }));

    assertThat(won).containsOnlyOnce(true);
    assertThat(books.search(TransactionFilter.all())).hasSize(1);
  }

  @Test
  @DisplayName("of 8 threads that create one row of a statement, one does")
  default void oneRow() throws Exception {
    SampleBooks books = SampleBooks.in(storage());
    TransactionId transaction = books.store(books.euros(-1)).id();
    UUID fingerprint = UUID.randomUUID();

    List<Boolean> won =
        race(
            thread ->
                succeeds(
                    () -> {
                      Import started = started(books);
                      books.write(
                          all -> {
                            all.imports().insert(started);
                            all.imports()
                                .insert(
                                    List.of(
                                        new ImportedRow(
                                            started.id(),
                                            1,
                                            books.checking,
                                            fingerprint,
                                            0,
                                            transaction,
                                            true)));
                          });
                    }));

    assertThat(won).containsOnlyOnce(true);
    assertThat(books.list(all -> all.imports().list(null, 100))).hasSize(1);
  }

  @Test
  @DisplayName("threads in workspaces of their own do not meet")
  default void workspacesDoNotMeet() throws Exception {
    List<Integer> sizes =
        race(
            thread -> {
              SampleBooks books = SampleBooks.in(storage());
              for (int i = 0; i < 10; i++) {
                books.store(books.euros(-i));
              }
              return books.search(TransactionFilter.all()).size();
            });

    assertThat(sizes).containsOnly(10);
  }

  private static Import started(SampleBooks books) {
    return new Import(
        books.id(ImportId::new),
        books.checking,
        "statement.csv",
        "csv",
        "a".repeat(64),
        ImportStatus.RUNNING,
        0,
        0,
        0,
        0,
        books.owner,
        Instant.parse("2024-03-14T09:00:00Z"),
        null,
        1);
  }

  private static boolean succeeds(Runnable change) {
    try {
      change.run();
      return true;
    } catch (ConflictException lostTheRace) {
      return false;
    }
  }

  private static <T> List<T> race(IntFunction<T> runner) throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      List<Callable<T>> runners = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        int number = i;
        runners.add(
            () -> {
              start.await(60, TimeUnit.SECONDS);
              return runner.apply(number);
            });
      }
      List<T> results = new ArrayList<>();
      for (Future<T> result : threads.invokeAll(runners, 120, TimeUnit.SECONDS)) {
        results.add(result.get());
      }
      return results;
    } finally {
      threads.shutdownNow();
    }
  }
}
