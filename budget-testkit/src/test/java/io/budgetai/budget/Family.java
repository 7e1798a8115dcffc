package io.budgetai.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.Actor;
import io.budgetai.BudgetAi;
import io.budgetai.OperationId;
import io.budgetai.UserId;
import io.budgetai.Workspace;
import io.budgetai.WorkspaceSettings;
import io.budgetai.account.AccountId;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.audit.AuditAction;
import io.budgetai.audit.AuditEntry;
import io.budgetai.audit.AuditQuery;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryId;
import io.budgetai.category.CategoryKind;
import io.budgetai.category.NewCategory;
import io.budgetai.event.Event;
import io.budgetai.event.EventListener;
import io.budgetai.event.EventType;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.Transaction;
import io.budgetai.money.Money;
import io.budgetai.storage.Storage;
import io.budgetai.testkit.ForwardingStorage;
import io.budgetai.testkit.InMemoryStorage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/** An invented family with accounts and categories in memory, on a clock that is moved by hand. */
final class Family implements AutoCloseable {
  static final LocalDate TODAY = LocalDate.of(2024, 5, 15);

  final Storage storage;
  final List<Event> told = new CopyOnWriteArrayList<>();
  final Actor owner = new Actor(new UserId(UUID.randomUUID()));
  final BudgetAi library;
  final Workspace home;
  final BudgetService budgets;
  final AccountId giro;
  final AccountId cash;
  final AccountId depot;
  final CategoryId food;
  final CategoryId bread;
  final CategoryId fun;
  final CategoryId pay;
  private volatile LocalDate today = TODAY;

  Family() {
    this(new InMemoryStorage());
  }

  Family(Storage storage) {
    this.storage = storage;
    library = open(told::add);
    home =
        library.createWorkspace(
            owner, WorkspaceSettings.personal("Home", "EUR", ZoneId.of("Europe/Berlin")));
    budgets = home.budgets();
    giro = home.accounts().open(NewAccount.of("Giro", AccountKind.CHECKING, "EUR")).id();
    cash = home.accounts().open(NewAccount.of("Cash", AccountKind.CASH, "EUR")).id();
    depot =
        home.accounts()
            .open(NewAccount.of("Depot", AccountKind.SAVINGS, "EUR").onBudget(false))
            .id();
    Category meals = home.categories().create(NewCategory.root("Food", CategoryKind.EXPENSE));
    food = meals.id();
    bread = home.categories().create(NewCategory.under(meals, "Bread")).id();
    fun = home.categories().create(NewCategory.root("Fun", CategoryKind.EXPENSE)).id();
    pay = home.categories().create(NewCategory.root("Pay", CategoryKind.INCOME)).id();
  }

  /** Another instance of the library on the same storage, as a second host would open it; closing it leaves the storage open. */
  BudgetAi open(EventListener listener) {
    return BudgetAi.builder()
        .storage(ForwardingStorage.keptOpen(storage))
        .clock(clock())
        .listener(listener)
        .build();
  }

  private Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        return this;
      }

      @Override
      public Instant instant() {
        return today.atTime(10, 0).toInstant(ZoneOffset.UTC);
      }
    };
  }

  void today(LocalDate day) {
    today = day;
  }

  static Money eur(String amount) {
    return Money.of(amount, "EUR");
  }

  Transaction spend(String amount, LocalDate day, CategoryId category) {
    return home.expenses()
        .record(NewTransaction.expense(amount, "EUR").in(giro).on(day).category(category));
  }

  Transaction receive(String amount, LocalDate day, CategoryId category) {
    return home.expenses()
        .record(NewTransaction.income(amount, "EUR").in(giro).on(day).category(category));
  }

  Budget monthly(String name, String amount, CategoryId category) {
    return budgets.create(
        NewBudget.monthly(name, amount, "EUR")
            .forCategories(category)
            .from(LocalDate.of(2024, 1, 1)));
  }

  /** What a call returns that a host makes, and makes again because it did not hear the answer. */
  <T> T twice(Function<BudgetService, T> call) {
    OperationId id = new OperationId(UUID.randomUUID());
    T first = call.apply(home.operation(id).budgets());
    T second = call.apply(home.operation(id).budgets());
    assertThat(second).isEqualTo(first);
    return second;
  }

  /** What the audit says was done to a thing, the latest first. */
  List<AuditAction> audited(Object id) {
    return home.audit().find(AuditQuery.newest().about(id.toString())).stream()
        .map(AuditEntry::action)
        .toList();
  }

  List<String> crossings() {
    return told.stream()
        .filter(event -> event.type() == EventType.BUDGET_THRESHOLD_CROSSED)
        .map(event -> event.details().get("period") + " " + event.details().get("threshold"))
        .toList();
  }

  @Override
  public void close() {
    library.close();
    storage.close();
  }
}
