package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.UserId;
import io.budgetai.audit.AuditAction;
import io.budgetai.audit.AuditEntry;
import io.budgetai.audit.AuditQuery;
import io.budgetai.audit.FieldChange;
import io.budgetai.storage.AuditStore;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The audit chain. */
public interface AuditContract extends StorageUnderTest {

  @Test
  @DisplayName("entries come back with every field, and the head is the last of them")
  default void entriesComeBack() {
    SampleBooks books = SampleBooks.in(storage());
    assertThat(head(books)).isEqualTo(AuditStore.Head.NONE);
    AuditEntry first =
        new AuditEntry(
            1,
            Instant.parse("2024-03-14T09:26:53.589Z"),
            books.owner,
            AuditAction.UPDATE,
            "transaction",
            books.checking.toString(),
            List.of(
                new FieldChange("splits[0].category", null, "\"Food\" & 🧀\n"),
                new FieldChange("note", "", null),
                new FieldChange("description", "x".repeat(1_000), " ")),
            "0123456789abcdef".repeat(4));
    AuditEntry second = entry(2, books.owner, "thing", AuditAction.DELETE);
    books.write(all -> all.audit().append(List.of(first, second)));

    assertThat(books.list(all -> all.audit().chain(0, 10))).containsExactly(first, second);
    assertThat(head(books)).isEqualTo(new AuditStore.Head(2, second.hash()));
  }

  @Test
  @DisplayName("the chain is read oldest first, behind a number, as many as asked for")
  default void chain() {
    SampleBooks books = SampleBooks.in(storage());
    List<AuditEntry> entries = append(books, 250);

    List<AuditEntry> read = new ArrayList<>();
    while (true) {
      long after = read.size();
      List<AuditEntry> next = books.list(all -> all.audit().chain(after, 99));
      read.addAll(next);
      if (next.size() < 99) {
        break;
      }
    }
    assertThat(read).containsExactlyElementsOf(entries);
  }

  @Test
  @DisplayName("a query finds entries by thing, user and time, newest first, page by page")
  default void queries() {
    SampleBooks books = SampleBooks.in(storage());
    UserId other = books.id(UserId::new);
    List<AuditEntry> entries = new ArrayList<>();
    for (long i = 1; i <= 9; i++) {
      entries.add(entry(i, i % 2 == 0 ? other : books.owner, "thing" + i % 3, AuditAction.CREATE));
    }
    books.write(all -> all.audit().append(entries));
    AuditQuery newest = AuditQuery.newest();

    assertThat(find(books, newest)).containsExactly(9L, 8L, 7L, 6L, 5L, 4L, 3L, 2L, 1L);
    assertThat(find(books, newest.limit(2))).containsExactly(9L, 8L);
    assertThat(find(books, newest.limit(2).before(8L))).containsExactly(7L, 6L);
    assertThat(find(books, newest.about("thing0"))).containsExactly(9L, 6L, 3L);
    assertThat(find(books, newest.about("thing0").by(other))).containsExactly(6L);
    assertThat(find(books, newest.by(other).before(8L))).containsExactly(6L, 4L, 2L);
    Instant third = entries.get(2).at();
    Instant fifth = entries.get(4).at();
    assertThat(find(books, newest.between(third, fifth))).containsExactly(4L, 3L);
    assertThat(find(books, newest.between(null, third))).containsExactly(2L, 1L);
    assertThat(find(books, newest.about("THING0"))).isEmpty();
  }

  @Test
  @DisplayName("an entry can neither be stored over another one nor twice")
  default void neverTwice() {
    SampleBooks books = SampleBooks.in(storage());
    List<AuditEntry> entries = append(books, 3);

    StorageUnderTest.assertConflict(
        books,
        all -> all.audit().append(List.of(entry(3, books.owner, "forged", AuditAction.CREATE))));
    assertThat(books.list(all -> all.audit().chain(0, 10))).containsExactlyElementsOf(entries);
    assertThat(head(books).sequence()).isEqualTo(3);
  }

  /** An entry with a hash of the right form; storages do not check hashes. */
  static AuditEntry entry(long sequence, UserId actor, String subjectId, AuditAction action) {
    return new AuditEntry(
        sequence,
        Instant.parse("2024-03-14T09:00:00Z").plusMillis(sequence),
        actor,
        action,
        "transaction",
        subjectId,
        List.of(),
        "%064x".formatted(sequence));
  }

  private static List<AuditEntry> append(SampleBooks books, int count) {
    List<AuditEntry> entries = new ArrayList<>();
    for (long i = 1; i <= count; i++) {
      entries.add(entry(i, books.owner, "thing", AuditAction.CREATE));
    }
    books.write(all -> all.audit().append(entries));
    return entries;
  }

  private static AuditStore.Head head(SampleBooks books) {
    return books.read(all -> all.audit().head());
  }

  private static List<Long> find(SampleBooks books, AuditQuery query) {
    return books.list(all -> all.audit().find(query)).stream().map(AuditEntry::sequence).toList();
  }
}
