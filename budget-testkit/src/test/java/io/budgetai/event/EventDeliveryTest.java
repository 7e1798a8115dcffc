package io.budgetai.event;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.Actor;
import io.budgetai.BudgetAi;
import io.budgetai.UserId;
import io.budgetai.Workspace;
import io.budgetai.WorkspaceSettings;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionSort;
import io.budgetai.testkit.ForwardingStorage;
import io.budgetai.testkit.InMemoryStorage;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How listeners hear of what was committed: in order, at least once, whatever other listeners do. */
class EventDeliveryTest {
  private static final Actor OWNER = new Actor(new UserId(new UUID(0x7000, Long.MIN_VALUE)));
  private static final LocalDate DAY = LocalDate.of(2024, 5, 15);

  private final InMemoryStorage storage = new InMemoryStorage();
  private final List<Event> told = Collections.synchronizedList(new ArrayList<>());

  @Test
  @DisplayName(
      "events of eight threads come one at a time, each once, in the order of their commits")
  void order() throws Exception {
    AtomicInteger inside = new AtomicInteger();
    AtomicBoolean overlapped = new AtomicBoolean();
    EventListener careful =
        event -> {
          overlapped.compareAndSet(false, inside.incrementAndGet() > 1);
          told.add(event);
          inside.decrementAndGet();
        };
    try (BudgetAi budget = BudgetAi.builder().storage(storage).listener(careful).build()) {
      Workspace home = home(budget);
      int each = 25;
      var threads = Executors.newFixedThreadPool(8);
      try {
        Callable<Boolean> work =
            () -> {
              for (int i = 0; i < each; i++) {
                record(home);
              }
              return true;
            };
        for (var result : threads.invokeAll(Collections.nCopies(8, work))) {
          assertThat(result.get()).isTrue();
        }
      } finally {
        threads.shutdownNow();
      }
      assertThat(overlapped).isFalse();
      assertThat(told).hasSize(1 + 8 * each).extracting(Event::id).doesNotHaveDuplicates();
      assertThat(told.stream().map(event -> event.id().value())).isSorted();
      assertThat(recordedIds(home))
          .containsExactlyElementsOf(told.stream().skip(1).map(Event::subject).sorted().toList());
    }
  }

  @Test
  @DisplayName("a listener that fails silences nobody, and is told again with the next change")
  void failing() {
    List<Event> heard = new ArrayList<>();
    AtomicBoolean broken = new AtomicBoolean();
    EventListener moody =
        event -> {
          if (broken.get()) {
            throw new AssertionError("not now");
          }
          heard.add(event);
        };
    try (BudgetAi budget =
        BudgetAi.builder().storage(storage).listener(moody).listener(told::add).build()) {
      Workspace home = home(budget);
      broken.set(true);
      record(home);
      record(home);
      assertThat(told).extracting(Event::id).contains(pending(home).get(0).id());
      assertThat(types(heard)).containsExactly(EventType.WORKSPACE_CREATED);
      Event missed = pending(home).get(0);
      broken.set(false);
      record(home);
      assertThat(heard).hasSize(4).contains(missed);
      assertThat(heard).extracting(Event::id).doesNotHaveDuplicates();
      assertThat(told.stream().distinct().toList()).hasSize(4);
      record(home);
      assertThat(heard).hasSize(5);
      assertThat(pending(home)).containsExactly(heard.get(4));
    }
  }

  @Test
  @DisplayName("what a dead process did not tell is told at the next start, and then forgotten")
  void nextStart() {
    BudgetAi dead =
        BudgetAi.builder()
            .storage(storage)
            .listener(
                event -> {
                  throw new IllegalStateException("died");
                })
            .build();
    Workspace home = home(dead);
    record(home);
    assertThat(pending(home)).hasSize(2);
    BudgetAi.builder().storage(storage).listener(told::add).build();
    assertThat(types(told))
        .containsExactly(EventType.WORKSPACE_CREATED, EventType.TRANSACTIONS_RECORDED);
    assertThat(pending(home)).isEmpty();
    BudgetAi last = BudgetAi.builder().storage(storage).listener(told::add).build();
    assertThat(told).hasSize(2);
    last.close();
  }

  @Test
  @DisplayName("a listener that changes something is told of it after the event that it is at")
  void changesOfListeners() {
    List<Workspace> homes = new ArrayList<>();
    AtomicInteger depth = new AtomicInteger();
    EventListener saver =
        event -> {
          assertThat(depth.incrementAndGet()).isEqualTo(1);
          told.add(event);
          if (told.size() == 2) {
            record(homes.get(0));
            assertThat(told).hasSize(2);
          }
          depth.decrementAndGet();
        };
    try (BudgetAi budget = BudgetAi.builder().storage(storage).listener(saver).build()) {
      homes.add(home(budget));
      record(homes.get(0));
      assertThat(types(told))
          .containsExactly(
              EventType.WORKSPACE_CREATED,
              EventType.TRANSACTIONS_RECORDED,
              EventType.TRANSACTIONS_RECORDED);
    }
  }

  @Test
  @DisplayName(
      "what was told leaves the outbox with the next change, and when the library is closed")
  void outbox() {
    BudgetAi budget =
        BudgetAi.builder().storage(ForwardingStorage.keptOpen(storage)).listener(told::add).build();
    Workspace home = home(budget);
    record(home);
    assertThat(pending(home)).containsExactly(told.get(1));
    record(home);
    assertThat(pending(home)).containsExactly(told.get(2));
    budget.close();
    assertThat(pending(home)).isEmpty();
    assertThat(storage.workspacesWithEvents(10)).isEmpty();
    storage.close();
  }

  private static Workspace home(BudgetAi budget) {
    Workspace home =
        budget.createWorkspace(
            OWNER, WorkspaceSettings.personal("Home", "EUR", ZoneId.of("Europe/Berlin")));
    home.accounts().open(NewAccount.of("Giro", AccountKind.CHECKING, "EUR"));
    return home;
  }

  private static void record(Workspace home) {
    home.expenses().record(NewTransaction.expense("1.00", "EUR").on(DAY));
  }

  private List<Event> pending(Workspace home) {
    return storage.read(home.id(), books -> books.outbox().pending(1_000));
  }

  private List<String> recordedIds(Workspace home) {
    return storage.read(
        home.id(),
        books ->
            books
                .transactions()
                .search(TransactionFilter.all(), TransactionSort.OLDEST_FIRST, null, 1_000)
                .stream()
                .map(one -> one.id().toString())
                .sorted()
                .toList());
  }

  private static List<EventType> types(List<Event> events) {
    return events.stream().map(Event::type).toList();
  }
}
