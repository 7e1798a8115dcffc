package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.budgetai.WorkspaceId;
import io.budgetai.event.Event;
import io.budgetai.event.EventId;
import io.budgetai.event.EventType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Events that are committed and not yet told. */
public interface OutboxContract extends StorageUnderTest {

  @Test
  @DisplayName("events come back with every field, in order of id, and are forgotten once told")
  default void eventsComeBack() {
    SampleBooks books = SampleBooks.in(storage());
    Event first =
        new Event(
            books.id(EventId::new),
            books.workspace,
            Instant.parse("2024-03-14T09:26:53.589Z"),
            EventType.BUDGET_THRESHOLD_CROSSED,
            books.food.toString(),
            Map.of("threshold", "80", "quote\"", " 🧀\n", "empty", ""));
    Event second = event(books, books.workspace);
    Event third = event(books, books.workspace);
    books.write(all -> all.outbox().insert(List.of(third, first)));
    books.write(all -> all.outbox().insert(List.of(second)));

    assertThat(books.list(all -> all.outbox().pending(10))).containsExactly(first, second, third);
    assertThat(books.list(all -> all.outbox().pending(2))).containsExactly(first, second);
    books.write(all -> all.outbox().delete(List.of(second.id(), books.id(EventId::new))));
    assertThat(books.list(all -> all.outbox().pending(10))).containsExactly(first, third);
    StorageUnderTest.assertConflict(books, all -> all.outbox().insert(List.of(first)));
    books.write(all -> all.outbox().delete(List.of(first.id(), third.id())));
  }

  @Test
  @DisplayName("an event of a unit of work that failed is not told")
  default void failedUnitsTellNothing() {
    SampleBooks books = SampleBooks.in(storage());

    StorageUnderTest.assertConflict(
        books,
        all -> {
          all.outbox().insert(List.of(event(books, books.workspace)));
          all.accounts().delete(books.checking, 99);
        });
    assertThat(books.list(all -> all.outbox().pending(10))).isEmpty();
    assertThat(storage().workspacesWithEvents(100_000)).doesNotContain(books.workspace);
  }

  @Test
  @DisplayName("workspaces with events come in order of their first event, until all is told")
  default void workspacesWithEvents() {
    SampleBooks ids = SampleBooks.in(storage());
    SampleBooks later = SampleBooks.in(storage());
    SampleBooks earlier = SampleBooks.in(storage());
    Event first = event(ids, earlier.workspace);
    Event second = event(ids, later.workspace);
    Event third = event(ids, earlier.workspace);
    later.write(all -> all.outbox().insert(List.of(second)));
    earlier.write(all -> all.outbox().insert(List.of(third)));
    earlier.write(all -> all.outbox().insert(List.of(first)));

    assertThat(waiting(earlier, later)).containsExactly(earlier.workspace, later.workspace);
    earlier.write(all -> all.outbox().delete(List.of(first.id())));
    assertThat(waiting(earlier, later)).containsExactly(later.workspace, earlier.workspace);
    earlier.write(all -> all.outbox().delete(List.of(third.id())));
    assertThat(waiting(earlier, later)).containsExactly(later.workspace);
    assertThat(storage().workspacesWithEvents(1)).hasSize(1);
    later.write(all -> all.outbox().delete(List.of(second.id())));
    assertThat(waiting(earlier, later)).isEmpty();
  }

  @Test
  @DisplayName("an event of another workspace does not fit into the outbox")
  default void eventsStayAtHome() {
    SampleBooks books = SampleBooks.in(storage());
    Event foreign = event(books, books.id(WorkspaceId::new));

    assertThatIllegalArgumentException()
        .isThrownBy(() -> books.write(all -> all.outbox().insert(List.of(foreign))));
    assertThat(books.list(all -> all.outbox().pending(10))).isEmpty();
  }

  private List<WorkspaceId> waiting(SampleBooks one, SampleBooks other) {
    return storage().workspacesWithEvents(100_000).stream()
        .filter(id -> id.equals(one.workspace) || id.equals(other.workspace))
        .toList();
  }

  private static Event event(SampleBooks ids, WorkspaceId workspace) {
    return new Event(
        ids.id(EventId::new),
        workspace,
        Instant.parse("2024-03-14T09:26:53Z"),
        EventType.TRANSACTIONS_RECORDED,
        "1",
        Map.of());
  }
}
