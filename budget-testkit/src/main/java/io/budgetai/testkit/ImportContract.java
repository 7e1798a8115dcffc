package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.account.AccountId;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionId;
import io.budgetai.imports.Import;
import io.budgetai.imports.ImportId;
import io.budgetai.imports.ImportStatus;
import io.budgetai.imports.ImportedRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Imports, and what became of their rows. */
public interface ImportContract extends StorageUnderTest {

  @Test
  @DisplayName("an import comes back with every field, running and finished")
  default void importsComeBack() {
    SampleBooks books = SampleBooks.in(storage());
    Import started = started(books, "a".repeat(64));
    books.write(all -> all.imports().insert(started));
    assertThat(books.find(all -> all.imports().find(started.id()))).contains(started);

    Import finished =
        new Import(
            started.id(),
            started.account(),
            started.source(),
            started.format(),
            started.digest(),
            ImportStatus.FINISHED,
            Long.MAX_VALUE,
            2,
            3,
            4,
            started.startedBy(),
            started.startedAt(),
            Instant.parse("2024-03-14T10:00:00.001Z"),
            2);
    books.write(all -> all.imports().update(finished));
    assertThat(books.find(all -> all.imports().find(started.id()))).contains(finished);
    StorageUnderTest.assertConflict(books, all -> all.imports().update(finished));
    StorageUnderTest.assertConflict(books, all -> all.imports().insert(started));
  }

  @Test
  @DisplayName("imports are listed newest first, page by page")
  default void newestFirst() {
    SampleBooks books = SampleBooks.in(storage());
    List<ImportId> ids = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      Import started = started(books, "b".repeat(64));
      ids.add(0, started.id());
      books.write(all -> all.imports().insert(started));
    }

    assertThat(page(books, null, 2)).containsExactlyElementsOf(ids.subList(0, 2));
    assertThat(page(books, ids.get(1), 2)).containsExactlyElementsOf(ids.subList(2, 4));
    assertThat(page(books, ids.get(3), 2)).containsExactlyElementsOf(ids.subList(4, 5));
    assertThat(page(books, ids.get(4), 2)).isEmpty();
  }

  @Test
  @DisplayName("an import that runs is found by account and bytes, until it ends")
  default void running() {
    SampleBooks books = SampleBooks.in(storage());
    String digest = "c".repeat(64);
    Import started = started(books, digest);
    books.write(all -> all.imports().insert(started));

    assertThat(books.find(all -> all.imports().running(books.checking, digest))).contains(started);
    assertThat(books.find(all -> all.imports().running(books.savings, digest))).isEmpty();
    assertThat(books.find(all -> all.imports().running(books.checking, "d".repeat(64)))).isEmpty();
    books.write(all -> all.imports().update(ended(started)));
    assertThat(books.find(all -> all.imports().running(books.checking, digest))).isEmpty();
  }

  @Test
  @DisplayName("rows come back in order of line, behind a line, as many as asked for")
  default void rowsComeBack() {
    SampleBooks books = SampleBooks.in(storage());
    ImportId id = begin(books);
    TransactionId transaction = books.store(books.euros(-1)).id();
    List<ImportedRow> rows = new ArrayList<>();
    for (long line : new long[] {2, 3, 10, 100_000_000_000L}) {
      rows.add(row(books, id, line, UUID.randomUUID(), 0, transaction, line == 3));
    }
    books.write(all -> all.imports().insert(List.of(rows.get(3), rows.get(0))));
    books.write(all -> all.imports().insert(List.of(rows.get(2), rows.get(1))));

    assertThat(books.list(all -> all.imports().rows(id, 0, 100))).containsExactlyElementsOf(rows);
    assertThat(books.list(all -> all.imports().rows(id, 2, 2)))
        .containsExactly(rows.get(1), rows.get(2));
    StorageUnderTest.assertConflict(books, all -> all.imports().insert(List.of(rows.get(0))));
  }

  @Test
  @DisplayName("an import counts what it met by fingerprint, created and duplicate alike")
  default void met() {
    SampleBooks books = SampleBooks.in(storage());
    ImportId first = begin(books);
    ImportId second = begin(books);
    TransactionId transaction = books.store(books.euros(-1)).id();
    UUID twice = UUID.fromString("ffffffff-ffff-ffff-ffff-ffffffffffff");
    UUID once = UUID.fromString("00000000-0000-0000-0000-000000000001");
    UUID never = UUID.fromString("80000000-0000-0000-8000-000000000000");
    books.write(
        all ->
            all.imports()
                .insert(
                    List.of(
                        row(books, first, 1, twice, 0, transaction, true),
                        row(books, first, 2, twice, 1, transaction, false),
                        row(books, first, 3, once, 0, transaction, true),
                        row(books, second, 1, never, 0, transaction, true))));

    Map<UUID, Integer> met =
        books.read(all -> all.imports().met(first, List.of(twice, once, never)));
    assertThat(met).containsOnly(Map.entry(twice, 2), Map.entry(once, 1));
  }

  @Test
  @DisplayName("a row creates a transaction once per account; its key leads to it from then on")
  default void created() {
    SampleBooks books = SampleBooks.in(storage());
    ImportId first = begin(books);
    ImportId second = begin(books);
    TransactionId transaction = books.store(books.euros(-1)).id();
    TransactionId other = books.store(books.euros(-2)).id();
    UUID fingerprint = UUID.randomUUID();
    ImportedRow made = row(books, first, 1, fingerprint, 0, transaction, true);
    books.write(all -> all.imports().insert(List.of(made)));

    ImportedRow again = row(books, second, 1, fingerprint, 0, other, true);
    StorageUnderTest.assertConflict(books, all -> all.imports().insert(List.of(again)));
    ImportedRow elsewhere = new ImportedRow(second, 2, books.savings, fingerprint, 0, other, true);
    ImportedRow duplicate = row(books, second, 3, fingerprint, 0, transaction, false);
    ImportedRow next = row(books, second, 4, fingerprint, 1, other, true);
    books.write(all -> all.imports().insert(List.of(elsewhere, duplicate, next)));

    UUID unknown = UUID.randomUUID();
    Map<ImportedRow.Key, TransactionId> created =
        books.read(all -> all.imports().created(books.checking, List.of(fingerprint, unknown)));
    assertThat(created)
        .containsOnly(Map.entry(made.key(), transaction), Map.entry(next.key(), other));
    Map<ImportedRow.Key, TransactionId> inSavings =
        books.read(all -> all.imports().created(books.savings, List.of(fingerprint)));
    assertThat(inSavings).containsOnly(Map.entry(made.key(), other));
  }

  @Test
  @DisplayName("keys that other imports met as duplicates are claimed; the import's own are not")
  default void claimed() {
    SampleBooks books = SampleBooks.in(storage());
    ImportId first = begin(books);
    ImportId second = begin(books);
    ImportId third = begin(books);
    TransactionId transaction = books.store(books.euros(-1)).id();
    ImportedRow made = row(books, first, 1, UUID.randomUUID(), 0, transaction, true);
    ImportedRow alone = row(books, first, 2, UUID.randomUUID(), 0, transaction, true);
    books.write(
        all ->
            all.imports()
                .insert(
                    List.of(
                        made,
                        alone,
                        row(books, second, 1, made.fingerprint(), 0, transaction, false),
                        row(books, third, 1, made.fingerprint(), 0, transaction, false))));

    List<ImportedRow.Key> keys = List.of(made.key(), alone.key());
    assertThat(books.list(all -> all.imports().claimedByOthers(first, books.checking, keys)))
        .containsExactly(made.key());
    assertThat(books.list(all -> all.imports().claimedByOthers(first, books.savings, keys)))
        .isEmpty();
    books.write(all -> all.imports().forget(third, List.of(1L)));
    assertThat(books.list(all -> all.imports().claimedByOthers(second, books.checking, keys)))
        .isEmpty();
  }

  @Test
  @DisplayName("rows that were forgotten can be created again")
  default void forgotten() {
    SampleBooks books = SampleBooks.in(storage());
    ImportId id = begin(books);
    ImportId later = begin(books);
    Transaction gone = books.store(books.euros(-1));
    TransactionId other = books.store(books.euros(-2)).id();
    ImportedRow first = row(books, id, 1, UUID.randomUUID(), 0, gone.id(), true);
    ImportedRow second = row(books, id, 2, UUID.randomUUID(), 0, other, true);
    ImportedRow duplicate = row(books, id, 3, second.fingerprint(), 1, other, false);
    books.write(all -> all.imports().insert(List.of(first, second, duplicate)));

    books.write(
        all -> {
          all.transactions().update(List.of(gone.withDeletedAt(gone.recordedAt()).nextVersion()));
          all.imports().forget(id, List.of(1L, 3L, 99L));
        });

    assertThat(books.list(all -> all.imports().rows(id, 0, 10))).containsExactly(second);
    assertThat(created(books, books.checking, first.key())).isEmpty();
    ImportedRow again = row(books, later, 1, first.fingerprint(), 0, other, true);
    books.write(all -> all.imports().insert(List.of(again)));
    assertThat(books.list(all -> all.imports().rows(later, 0, 10))).containsExactly(again);
  }

  @Test
  @DisplayName("a forgotten row is known by its key as long as its transaction is not deleted")
  default void restored() {
    SampleBooks books = SampleBooks.in(storage());
    Transaction transaction = books.store(books.euros(-1));
    TransactionId other = books.store(books.euros(-2)).id();
    UUID fingerprint = UUID.randomUUID();
    ImportedRow.Key key = new ImportedRow.Key(fingerprint, 0);
    ImportId first = begin(books);
    ImportId second = begin(books);
    ImportedRow made = row(books, first, 1, fingerprint, 0, transaction.id(), true);
    Transaction deleted = transaction.withDeletedAt(transaction.recordedAt()).nextVersion();
    books.write(
        all -> {
          all.imports().insert(List.of(made));
          all.transactions().update(List.of(deleted));
          all.imports().forget(first, List.of(1L));
        });
    assertThat(created(books, books.checking, key)).isEmpty();

    Transaction restored = deleted.withDeletedAt(null).nextVersion();
    books.write(all -> all.transactions().update(List.of(restored)));

    assertThat(created(books, books.checking, key)).containsOnly(Map.entry(key, transaction.id()));
    assertThat(created(books, books.savings, key)).isEmpty();
    ImportedRow again = row(books, second, 1, fingerprint, 0, other, true);
    books.write(all -> all.imports().insert(List.of(again)));
    assertThat(created(books, books.checking, key)).containsOnly(Map.entry(key, other));
  }

  private static Map<ImportedRow.Key, TransactionId> created(
      SampleBooks books, AccountId account, ImportedRow.Key key) {
    return books.read(all -> all.imports().created(account, List.of(key.fingerprint())));
  }

  @Test
  @DisplayName("imports and rows cannot point to what is not there")
  default void importsPointSomewhere() {
    SampleBooks books = SampleBooks.in(storage());
    ImportId id = begin(books);
    Transaction transaction = books.store(books.euros(-1));
    ImportedRow nowhere =
        row(books, id, 1, UUID.randomUUID(), 0, books.id(TransactionId::new), true);
    ImportedRow ofNothing =
        row(books, books.id(ImportId::new), 1, UUID.randomUUID(), 0, transaction.id(), true);
    Import lost =
        new Import(
            books.id(ImportId::new),
            books.id(AccountId::new),
            "lost.csv",
            "csv",
            "e".repeat(64),
            ImportStatus.RUNNING,
            0,
            0,
            0,
            0,
            books.owner,
            Instant.parse("2024-03-14T09:00:00Z"),
            null,
            1);

    StorageUnderTest.assertConflict(books, all -> all.imports().insert(List.of(nowhere)));
    StorageUnderTest.assertConflict(books, all -> all.imports().insert(List.of(ofNothing)));
    StorageUnderTest.assertConflict(books, all -> all.imports().insert(lost));
  }

  private static ImportId begin(SampleBooks books) {
    Import started = started(books, "f".repeat(64));
    books.write(all -> all.imports().insert(started));
    return started.id();
  }

  private static Import started(SampleBooks books, String digest) {
    return new Import(
        books.id(ImportId::new),
        books.checking,
        "Kontoauszug “März” 2024.csv",
        "csv",
        digest,
        ImportStatus.RUNNING,
        0,
        0,
        0,
        0,
        books.owner,
        Instant.parse("2024-03-14T09:26:53.589Z"),
        null,
        1);
  }

  private static Import ended(Import started) {
    return new Import(
        started.id(),
        started.account(),
        started.source(),
        started.format(),
        started.digest(),
        ImportStatus.CANCELLED,
        1,
        0,
        0,
        0,
        started.startedBy(),
        started.startedAt(),
        started.startedAt(),
        2);
  }

  private static ImportedRow row(
      SampleBooks books,
      ImportId id,
      long line,
      UUID fingerprint,
      int occurrence,
      TransactionId transaction,
      boolean created) {
    return new ImportedRow(id, line, books.checking, fingerprint, occurrence, transaction, created);
  }

  private static List<ImportId> page(SampleBooks books, @Nullable ImportId before, int limit) {
    return books.list(all -> all.imports().list(before, limit)).stream().map(Import::id).toList();
  }
}
