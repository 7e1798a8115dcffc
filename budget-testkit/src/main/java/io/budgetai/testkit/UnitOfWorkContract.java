package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.budgetai.ConflictException;
import io.budgetai.UserId;
import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.storage.Books;
import io.budgetai.storage.Storage;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What holds for every unit of work, whatever it does. */
public interface UnitOfWorkContract extends StorageUnderTest {

  @Test
  @DisplayName("what a unit of work wrote is read by the next one")
  default void committedIsRead() {
    SampleBooks books = SampleBooks.in(storage());
    Transaction made = books.store(books.euros(-1240));

    assertThat(books.stored(made.id())).isEqualTo(made);
  }

  @Test
  @DisplayName("a unit of work reads what it has written itself")
  default void readsItsOwnWrites() {
    SampleBooks books = SampleBooks.in(storage());
    Transaction made = books.euros(-1240).category(books.groceries, "bread").build();

    books.write(
        all -> {
          all.transactions().insert(List.of(made));
          assertThat(all.transactions().find(made.id())).contains(made);
          assertThat(all.transactions().tags()).containsExactly("bread");
          Transaction edited = TransactionDraft.edit(made).note("rye").build();
          all.transactions().update(List.of(edited));
          assertThat(all.transactions().findAll(List.of(made.id()))).containsExactly(edited);
        });
  }

  @Test
  @DisplayName("work that throws leaves nothing, and its exception comes through as it is")
  default void throwingLeavesNothing() {
    SampleBooks books = SampleBooks.in(storage());
    IllegalArgumentException thrown = new IllegalArgumentException("The work had enough.");
    AccountId wallet = books.id(AccountId::new);
    Transaction made = books.euros(-500).build();

    assertThatExceptionOfType(IllegalArgumentException.class)
        .isThrownBy(
            () ->
                books.write(
                    all -> {
                      all.accounts().insert(SampleBooks.account(wallet, "Wallet", "EUR"));
                      all.transactions().insert(List.of(made));
                      throw thrown;
                    }))
        .isSameAs(thrown);
    assertThat(books.find(all -> all.accounts().find(wallet))).isEmpty();
    assertThat(books.find(all -> all.transactions().find(made.id()))).isEmpty();
  }

  @Test
  @DisplayName("a unit of work with one refused change keeps none of its changes")
  default void refusedChangeTakesTheOthersAlong() {
    SampleBooks books = SampleBooks.in(storage());
    Transaction made = books.store(books.euros(-500));
    AccountId wallet = books.id(AccountId::new);

    StorageUnderTest.assertConflict(
        books,
        all -> {
          all.accounts().insert(SampleBooks.account(wallet, "Wallet", "EUR"));
          all.transactions().insert(List.of(made));
        });
    assertThat(books.find(all -> all.accounts().find(wallet))).isEmpty();
  }

  @Test
  @DisplayName("work that swallows a refusal does not get its unit of work committed")
  default void swallowedRefusalIsNotCommitted() {
    SampleBooks books = SampleBooks.in(storage());
    AccountId wallet = books.id(AccountId::new);

    StorageUnderTest.assertConflict(
        books,
        all -> {
          all.accounts().insert(SampleBooks.account(wallet, "Wallet", "EUR"));
          try {
            all.accounts().delete(books.id(AccountId::new), 1);
          } catch (ConflictException swallowed) {
            assertThat(swallowed).hasMessageNotContaining("Wallet");
          }
        });
    assertThat(books.find(all -> all.accounts().find(wallet))).isEmpty();
  }

  @Test
  @DisplayName("reading sees one moment, also while others write")
  default void readIsOfOneMoment() throws Exception {
    SampleBooks books = SampleBooks.in(storage());
    books.store(books.euros(-100));
    CountDownLatch firstRead = new CountDownLatch(1);
    CountDownLatch written = new CountDownLatch(1);
    ExecutorService reader = Executors.newSingleThreadExecutor();
    try {
      Future<List<Integer>> sizes =
          reader.submit(
              () ->
                  books.read(
                      all -> {
                        List<Integer> seen = new ArrayList<>();
                        seen.add(count(all));
                        firstRead.countDown();
                        await(written);
                        seen.add(count(all));
                        return seen;
                      }));
      await(firstRead);
      Future<Transaction> writing =
          Executors.newSingleThreadExecutor().submit(() -> books.store(books.euros(-200)));
      // A storage may let the writer wait for the reader; neither may wait forever.
      try {
        writing.get(2, TimeUnit.SECONDS);
      } catch (java.util.concurrent.TimeoutException waitsForTheReader) {
        assertThat(waitsForTheReader).isNotNull();
      }
      written.countDown();

      assertThat(sizes.get(30, TimeUnit.SECONDS)).containsExactly(1, 1);
      writing.get(30, TimeUnit.SECONDS);
      assertThat(books.read(UnitOfWorkContract::count)).isEqualTo(2);
    } finally {
      reader.shutdownNow();
    }
  }

  @Test
  @DisplayName("a unit of work that only reads refuses every kind of change")
  default void readRefusesChanges() {
    SampleBooks books = SampleBooks.in(storage());
    Transaction made = books.euros(-500).build();
    Account wallet = SampleBooks.account(books.id(AccountId::new), "Wallet", "EUR");

    assertThatIllegalStateException()
        .isThrownBy(() -> books.read(all -> run(() -> all.transactions().insert(List.of(made)))));
    assertThatIllegalStateException()
        .isThrownBy(() -> books.read(all -> run(() -> all.accounts().insert(wallet))));
    assertThatIllegalStateException()
        .isThrownBy(
            () -> books.read(all -> run(() -> all.workspace().deleteMember(books.owner, 1))));
    assertThat(books.read(UnitOfWorkContract::count)).isZero();
    assertThat(books.find(all -> all.accounts().find(wallet.id()))).isEmpty();
    assertThat(books.find(all -> all.workspace().member(books.owner))).isPresent();
  }

  @Test
  @DisplayName("books are of no use after their unit of work")
  default void booksEndWithTheirUnit() {
    SampleBooks books = SampleBooks.in(storage());
    Books kept = books.read(all -> all);

    assertThatIllegalStateException().isThrownBy(() -> kept.accounts().all());
    assertThatIllegalStateException().isThrownBy(() -> kept.transactions().tags());
  }

  @Test
  @DisplayName("units of work do not nest, and the thread is free again afterwards")
  default void unitsDoNotNest() {
    SampleBooks books = SampleBooks.in(storage());
    SampleBooks others = SampleBooks.in(storage());

    assertThatIllegalStateException()
        .isThrownBy(() -> books.write(all -> books.write(inner -> {})));
    assertThatIllegalStateException().isThrownBy(() -> books.read(all -> others.read(inner -> 1)));
    assertThat(books.read(UnitOfWorkContract::count)).isZero();
  }

  @Test
  @DisplayName("a closed storage refuses everything")
  default void closedRefuses() {
    Storage closed = another();
    SampleBooks books = SampleBooks.in(closed);
    closed.close();

    assertThatIllegalStateException().isThrownBy(() -> books.read(UnitOfWorkContract::count));
    assertThatIllegalStateException().isThrownBy(() -> books.store(books.euros(-1)));
    assertThatIllegalStateException().isThrownBy(() -> closed.workspacesOf(books.id(UserId::new)));
    assertThatIllegalStateException().isThrownBy(() -> closed.workspacesWithEvents(1));
  }

  @Test
  @DisplayName("refusals hold no amounts, names or notes")
  default void refusalsArePrivate() {
    SampleBooks books = SampleBooks.in(storage());
    Transaction made =
        books.store(books.euros(-987_654_321).description("Secretname").note("Secretnote"));

    assertThatExceptionOfType(ConflictException.class)
        .isThrownBy(() -> books.write(all -> all.transactions().insert(List.of(made))))
        .satisfies(
            refused -> {
              for (Throwable cause = refused; cause != null; cause = cause.getCause()) {
                assertThat(String.valueOf(cause.getMessage()))
                    .doesNotContain("Secretname", "Secretnote", "987654321");
              }
            });
  }

  private static int count(Books books) {
    return books
        .transactions()
        .search(
            TransactionFilter.all(), io.budgetai.expense.TransactionSort.NEWEST_FIRST, null, 1_000)
        .size();
  }

  private static boolean run(Runnable change) {
    change.run();
    return true;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The test was interrupted.", e);
    }
  }
}
