package io.budgetai.testkit;

import io.budgetai.Actor;
import io.budgetai.BudgetAi;
import io.budgetai.UserId;
import io.budgetai.Workspace;
import io.budgetai.WorkspaceId;
import io.budgetai.WorkspaceSettings;
import io.budgetai.account.Account;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryKind;
import io.budgetai.category.NewCategory;
import io.budgetai.event.Event;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionFlag;
import io.budgetai.expense.TransactionSort;
import io.budgetai.storage.AuditStore.Head;
import io.budgetai.storage.Books;
import io.budgetai.storage.Total;
import io.budgetai.storage.TotalsQuery;
import io.budgetai.storage.TotalsQuery.Dimension;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A household with accounts and categories, kept in memory, on a clock that stands still. */
final class Household implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2024, 5, 15);

  final InMemoryStorage storage = new InMemoryStorage();
  final List<Event> told = new ArrayList<>();
  final Actor owner = new Actor(new UserId(id(1)));
  final BudgetAi budget;
  final Workspace home;
  final Account giro;
  final Account cash;
  final Account dollars;
  final Category groceries;
  final Category household;
  final Category salary;
  final Category moves;

  private static final AtomicLong SEED = new AtomicLong();

  Household() {
    AtomicLong counter = new AtomicLong(SEED.addAndGet(1L << 32));
    budget =
        BudgetAi.builder()
            .storage(storage)
            .clock(Clock.fixed(Instant.parse("2024-05-15T10:00:00Z"), ZoneOffset.UTC))
            .ids(() -> new UUID(counter.incrementAndGet() << 16 | 0x7000L, Long.MIN_VALUE))
            .statements(new ScriptedStatements())
            .listener(told::add)
            .build();
    home =
        budget.createWorkspace(
            owner, WorkspaceSettings.personal("Home", "EUR", ZoneId.of("Europe/Berlin")));
    giro = home.accounts().open(NewAccount.of("Giro", AccountKind.CHECKING, "EUR"));
    cash = home.accounts().open(NewAccount.of("Cash", AccountKind.CASH, "EUR"));
    dollars = home.accounts().open(NewAccount.of("Dollars", AccountKind.CASH, "USD"));
    groceries = home.categories().create(NewCategory.root("Market", CategoryKind.EXPENSE));
    household = home.categories().create(NewCategory.root("Hearth", CategoryKind.EXPENSE));
    salary = home.categories().create(NewCategory.root("Pay", CategoryKind.INCOME));
    moves = home.categories().create(NewCategory.root("Moves", CategoryKind.TRANSFER));
  }

  static UUID id(long number) {
    return new UUID(number << 16 | 0x7000L, Long.MIN_VALUE);
  }

  WorkspaceId id() {
    return home.id();
  }

  NewTransaction bakery() {
    return NewTransaction.expense("12.40", "EUR").in(giro.id()).on(TODAY).at("Bakery");
  }

  NewTransaction refund() {
    return NewTransaction.income("2.40", "EUR").in(giro.id()).on(TODAY).at("Bakery");
  }

  Transaction record(NewTransaction request) {
    return home.expenses().record(request);
  }

  <T> T read(Function<? super Books, ? extends T> work) {
    return storage.read(id(), work);
  }

  Head auditHead() {
    return read(books -> books.audit().head());
  }

  /** Every transaction, deleted ones too. */
  List<Transaction> all() {
    return read(Household::all);
  }

  /** Sums of what counts, in minor units, by these dimensions. */
  Map<List<Object>, Long> totals(Dimension... by) {
    return read(
        books ->
            books.transactions().totals(TotalsQuery.by(null, by)).stream()
                .collect(Collectors.toMap(Household::place, total -> total.amount().minorUnits())));
  }

  private static List<Object> place(Total total) {
    List<Object> place = new ArrayList<>();
    place.add(total.amount().currency());
    place.add(total.day());
    place.add(total.account());
    place.add(total.counterAccount());
    place.add(total.category());
    place.add(total.merchant());
    place.add(total.tags());
    place.add(total.kind());
    return place;
  }

  /** Everything in the books but the outbox, as text. */
  String dump() {
    return read(
        books ->
            Stream.of(
                    books.workspace().find(),
                    books.workspace().members(),
                    books.accounts().all(),
                    books.categories().all(),
                    books.merchants().search("", Integer.MAX_VALUE),
                    all(books),
                    books.recurring().all(),
                    books.recurring().all().stream()
                        .map(one -> books.occurrences().recorded(one.id(), 0))
                        .toList(),
                    books.rules().all(),
                    books.budgets().all(),
                    books.budgetLog().moves(),
                    books.budgetLog().alerts(LocalDate.EPOCH),
                    books.budgetLog().held(),
                    books.goals().all(),
                    books.budgetLog().contributions(),
                    books.mappings().all(),
                    books.rates().between(List.of(giro.currency(), dollars.currency())),
                    books.audit().chain(0, Integer.MAX_VALUE))
                .map(Object::toString)
                .collect(Collectors.joining("\n")));
  }

  private static List<Transaction> all(Books books) {
    TransactionFilter live = TransactionFilter.all();
    return Stream.of(live, live.with(TransactionFlag.DELETED))
        .flatMap(
            filter ->
                books
                    .transactions()
                    .search(filter, TransactionSort.OLDEST_FIRST, null, Integer.MAX_VALUE)
                    .stream())
        .toList();
  }

  @Override
  public void close() {
    budget.close();
  }
}
