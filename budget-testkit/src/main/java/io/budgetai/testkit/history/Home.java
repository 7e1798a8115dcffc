package io.budgetai.testkit.history;

import io.budgetai.Actor;
import io.budgetai.BudgetAi;
import io.budgetai.BudgetException;
import io.budgetai.ConflictException;
import io.budgetai.OperationId;
import io.budgetai.UserId;
import io.budgetai.Workspace;
import io.budgetai.WorkspaceId;
import io.budgetai.WorkspaceSettings;
import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.budget.BudgetId;
import io.budgetai.budget.GoalId;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryId;
import io.budgetai.category.CategoryKind;
import io.budgetai.category.MerchantId;
import io.budgetai.category.NewCategory;
import io.budgetai.event.Event;
import io.budgetai.expense.RecurringId;
import io.budgetai.expense.RuleId;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionId;
import io.budgetai.imports.ImportId;
import io.budgetai.money.Money;
import io.budgetai.storage.Storage;
import io.budgetai.testkit.ForwardingStorage;
import io.budgetai.testkit.MutableClock;
import io.budgetai.testkit.ScriptedStatements;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The books of an invented household, kept by one of the storages that are compared, and what was told about them: four
 * accounts in three currencies, and a few categories beside the default ones. Two of the same seed are equal in every id.
 */
final class Home implements AutoCloseable {
  /** The first of the three years of days that histories are about. */
  static final LocalDate FIRST_DAY = LocalDate.of(2022, 9, 1);

  private static final UUID NOBODY = new UUID(0x7000L, 0x8000_0000_0000_0000L);
  static final Actor OWNER = new Actor(new UserId(new UUID(0x7000L, Long.MIN_VALUE | 1)));

  private final Storage storage;
  private final StepIds ids;
  private final MutableClock clock = MutableClock.at("2024-06-15T10:15:30.125Z");
  private final List<Event> told = new ArrayList<>();
  private final WorkspaceId id;
  private BudgetAi budget;
  private Workspace books;

  final Known<AccountId> accounts = new Known<>(new AccountId(NOBODY));
  final Known<CategoryId> categories = new Known<>(new CategoryId(NOBODY));
  final Known<MerchantId> merchants = new Known<>(new MerchantId(NOBODY));
  final Known<TransactionId> transactions = new Known<>(new TransactionId(NOBODY));
  final Known<RecurringId> recurring = new Known<>(new RecurringId(NOBODY));
  final Known<RuleId> rules = new Known<>(new RuleId(NOBODY));
  final Known<BudgetId> budgets = new Known<>(new BudgetId(NOBODY));
  final Known<GoalId> goals = new Known<>(new GoalId(NOBODY));
  final Known<ImportId> imports = new Known<>(new ImportId(NOBODY));

  /**
   * A refusal of a call.
   *
   * @param type the simple name of the exception
   * @param message empty for a conflict, which a storage may find later than another and says in its own words
   */
  record Refusal(String type, String message) {}

  /** Founds the household in a workspace of its own; the storage stays open when the household is closed. */
  Home(Storage storage, long seed) {
    this.storage = storage;
    this.ids = new StepIds(seed);
    this.budget = open();
    this.books =
        budget.createWorkspace(
            OWNER, WorkspaceSettings.personal("Home", "EUR", ZoneId.of("Europe/Berlin")));
    this.id = books.id();
    furnish();
  }

  private BudgetAi open() {
    return BudgetAi.builder()
        .storage(ForwardingStorage.keptOpen(storage))
        .clock(clock)
        .ids(ids)
        .statements(new ScriptedStatements())
        .listener(told::add)
        .build();
  }

  private void furnish() {
    List.of(
            NewAccount.of("Giro", AccountKind.CHECKING, "EUR").opening("250.00"),
            NewAccount.of("Savings", AccountKind.SAVINGS, "EUR")
                .opening("1000.00")
                .openedOn(LocalDate.of(2024, 2, 29)),
            NewAccount.of("Card", AccountKind.CARD, "USD").opening("-20.00").onBudget(false),
            NewAccount.of("Purse", AccountKind.CASH, "JPY"))
        .forEach(account -> accounts.add(books.accounts().open(account).id()));
    Category eating = category(NewCategory.root("Eating", CategoryKind.EXPENSE));
    category(NewCategory.under(eating, "Out"));
    category(NewCategory.root("EatingUtensils", CategoryKind.EXPENSE));
    category(NewCategory.root("Fun", CategoryKind.EXPENSE));
    category(NewCategory.root("Pay", CategoryKind.INCOME));
    category(NewCategory.root("Moved", CategoryKind.TRANSFER));
  }

  private Category category(NewCategory category) {
    Category made = books.categories().create(category);
    categories.add(made.id());
    return made;
  }

  /** Does a step; a refusal is an answer too, every other exception is a fault. */
  @Nullable Object does(int number, Step step) {
    ids.begin(number);
    return answer(step::in);
  }

  /** What a question is answered with, or how it is refused. */
  @Nullable Object answer(Function<Home, @Nullable Object> question) {
    try {
      return question.apply(this);
    } catch (ConflictException refused) {
      return new Refusal("ConflictException", "");
    } catch (BudgetException refused) {
      return new Refusal(refused.getClass().getSimpleName(), String.valueOf(refused.getMessage()));
    }
  }

  /** The services of the household. */
  Workspace books() {
    return books;
  }

  /** What was told so far, in order. */
  List<Event> told() {
    return told.stream().filter(event -> event.workspace().equals(id)).toList();
  }

  /** Puts the library together anew over the same storage, as a host does that was restarted. */
  void restart() {
    budget.close();
    budget = open();
    books = budget.workspace(OWNER, id);
  }

  void pass(Duration time) {
    clock.advance(time);
  }

  /** Does a step whose change carries an operation id. */
  @Nullable Object carrying(OperationId operation, Step step) {
    Workspace plain = books;
    books = plain.operation(operation);
    try {
      return answer(step::in);
    } finally {
      books = plain;
    }
  }

  /** Remembers a transaction, and its merchant. */
  Transaction know(Transaction transaction) {
    transactions.add(transaction.id());
    if (transaction.merchant() != null) {
      merchants.add(transaction.merchant());
    }
    return transaction;
  }

  List<Transaction> know(List<Transaction> all) {
    all.forEach(this::know);
    return all;
  }

  /** The currency of an account; euros for one that there is not. */
  Currency currency(AccountId account) {
    return books.accounts().list().stream()
        .filter(one -> one.id().equals(account))
        .map(Account::currency)
        .findFirst()
        .orElseGet(() -> Currency.getInstance("EUR"));
  }

  /** The category with this number; {@code null} for a negative one. */
  @Nullable CategoryId category(int number) {
    return number < 0 ? null : categories.get(number);
  }

  static Money euros(long cents) {
    return Money.ofMinor(cents, "EUR");
  }

  /** Lets go of the library; the storage stays open. */
  @Override
  public void close() {
    budget.close();
  }
}
