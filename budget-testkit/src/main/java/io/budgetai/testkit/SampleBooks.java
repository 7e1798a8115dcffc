package io.budgetai.testkit;

import io.budgetai.UserId;
import io.budgetai.WorkspaceId;
import io.budgetai.WorkspaceInfo;
import io.budgetai.WorkspaceSettings;
import io.budgetai.access.Member;
import io.budgetai.access.Role;
import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.account.AccountKind;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryId;
import io.budgetai.category.CategoryKind;
import io.budgetai.category.Merchant;
import io.budgetai.category.MerchantId;
import io.budgetai.category.MerchantNames;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionId;
import io.budgetai.expense.TransactionSort;
import io.budgetai.money.Money;
import io.budgetai.storage.Books;
import io.budgetai.storage.Storage;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The books of an invented household in a workspace of its own: three accounts, a small tree of categories, two merchants,
 * no transaction. What a contract's test begins with.
 */
public final class SampleBooks {
  private static final Instant CREATED_AT = Instant.parse("2024-01-01T08:00:00.125Z");

  private final Storage storage;
  private final SeededIds ids;

  /** The workspace. */
  public final WorkspaceId workspace;

  /** Its owner and only member. */
  public final UserId owner;

  /** A checking account in euros. */
  public final AccountId checking;

  /** A savings account in euros. */
  public final AccountId savings;

  /** A card in dollars. */
  public final AccountId card;

  /** A root. */
  public final CategoryId food;

  /** Below {@link #food}. */
  public final CategoryId groceries;

  /** A root for income. */
  public final CategoryId salary;

  /** The merchant "Café Bäcker No. 7", whose key is {@code cafe backer no}. */
  public final MerchantId bakery;

  /** The merchant "Tidewater Market". */
  public final MerchantId market;

  private SampleBooks(Storage storage, SeededIds ids) {
    this.storage = storage;
    this.ids = ids;
    workspace = new WorkspaceId(ids.next());
    owner = new UserId(ids.next());
    checking = new AccountId(ids.next());
    savings = new AccountId(ids.next());
    card = new AccountId(ids.next());
    food = new CategoryId(ids.next());
    groceries = new CategoryId(ids.next());
    salary = new CategoryId(ids.next());
    bakery = new MerchantId(ids.next());
    market = new MerchantId(ids.next());
  }

  /** Stores the household in a workspace that no other test has. */
  public static SampleBooks in(Storage storage) {
    return in(storage, ThreadLocalRandom.current().nextLong());
  }

  /** Stores the household with ids that follow from the seed, the same in every storage. */
  public static SampleBooks in(Storage storage, long seed) {
    SampleBooks books = new SampleBooks(storage, new SeededIds(seed));
    books.write(books::furnish);
    return books;
  }

  private void furnish(Books books) {
    WorkspaceSettings settings =
        WorkspaceSettings.personal("Harbour Street", "EUR", ZoneId.of("Europe/Berlin"));
    books.workspace().insert(new WorkspaceInfo(workspace, settings, CREATED_AT, 1));
    books.workspace().insert(new Member(owner, Role.OWNER, CREATED_AT, 1));
    books.accounts().insert(account(checking, "Checking", "EUR"));
    books.accounts().insert(account(savings, "Savings", "EUR"));
    books.accounts().insert(account(card, "Card", "USD"));
    books.categories().insert(category(food, null, "Food", CategoryKind.EXPENSE));
    books.categories().insert(category(groceries, food, "Groceries", CategoryKind.EXPENSE));
    books.categories().insert(category(salary, null, "Salary", CategoryKind.INCOME));
    books
        .merchants()
        .insert(
            List.of(merchant(bakery, "Café Bäcker No. 7"), merchant(market, "Tidewater Market")));
  }

  /** A new id of the household. */
  public <I> I id(Function<UUID, I> type) {
    return type.apply(ids.next());
  }

  /** An open account, empty at first. */
  public static Account account(AccountId id, String name, String currency) {
    return new Account(
        id,
        name,
        AccountKind.CHECKING,
        Money.ofMinor(0, currency),
        LocalDate.of(2024, 1, 1),
        true,
        false,
        1);
  }

  /** A category that a member made. */
  public static Category category(
      CategoryId id, @Nullable CategoryId parent, String name, CategoryKind kind) {
    return new Category(id, parent, name, kind, null, false, 1);
  }

  /** A merchant with the key that its name leads by. */
  public static Merchant merchant(MerchantId id, String name) {
    return new Merchant(id, name, MerchantNames.key(name), 1);
  }

  /** A new transaction in the checking account: minor units of euros, money out negative. */
  public TransactionDraft euros(long minorUnits) {
    return TransactionDraft.of(id(TransactionId::new), checking, Money.ofMinor(minorUnits, "EUR"));
  }

  /** A new transaction on the card: cents, money out negative. */
  public TransactionDraft dollars(long minorUnits) {
    return TransactionDraft.of(id(TransactionId::new), card, Money.ofMinor(minorUnits, "USD"));
  }

  /** Stores a new transaction and returns it. */
  public Transaction store(TransactionDraft draft) {
    Transaction made = draft.build();
    write(books -> books.transactions().insert(List.of(made)));
    return made;
  }

  /** Stores an edit and returns it. */
  public Transaction update(TransactionDraft draft) {
    Transaction edited = draft.build();
    write(books -> books.transactions().update(List.of(edited)));
    return edited;
  }

  /** The stored transaction with this id. */
  public Transaction stored(TransactionId id) {
    return read(books -> books.transactions().find(id).orElseThrow());
  }

  /** All that the filter lets through, in one page. */
  public List<Transaction> search(TransactionFilter filter) {
    return list(
        books -> books.transactions().search(filter, TransactionSort.OLDEST_FIRST, null, 10_000));
  }

  public <T> T read(Function<? super Books, ? extends T> work) {
    return storage.read(workspace, work);
  }

  /** Reads a list. */
  public <T> List<T> list(Function<? super Books, List<T>> work) {
    return storage.<List<T>>read(workspace, work);
  }

  /** Reads something that may not be there. */
  public <T> Optional<T> find(Function<? super Books, Optional<T>> work) {
    return storage.<Optional<T>>read(workspace, work);
  }

  public void write(Consumer<? super Books> work) {
    storage.write(
        workspace,
        books -> {
          work.accept(books);
          return true;
        });
  }
}
