package io.budgetai.report;

import io.budgetai.Actor;
import io.budgetai.BudgetAi;
import io.budgetai.UserId;
import io.budgetai.Workspace;
import io.budgetai.WorkspaceSettings;
import io.budgetai.account.Account;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryKind;
import io.budgetai.category.NewCategory;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionQuery;
import io.budgetai.money.ExchangeRate;
import io.budgetai.storage.Storage;
import io.budgetai.testkit.InMemoryStorage;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * An invented household that counts in euro, with two accounts in euro, one in dollars and one in yen; a tree of expense
 * categories three levels deep, one for income and one for transfers. Ids are counted, so
 * two such households have the same.
 */
record Household(BudgetAi budget, Workspace home, List<Account> accounts, List<Category> categories)
    implements AutoCloseable {
  static final Actor OWNER = new Actor(new UserId(new UUID(0, 1)));
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2024-06-30T10:00:00Z"), ZoneOffset.UTC);

  static Household empty() {
    return on(new InMemoryStorage());
  }

  static Household on(Storage storage) {
    AtomicLong made = new AtomicLong();
    BudgetAi budget =
        BudgetAi.builder()
            .storage(storage)
            .clock(CLOCK)
            .ids(() -> new UUID(made.incrementAndGet(), 0))
            .build();
    Workspace home =
        budget.createWorkspace(OWNER, WorkspaceSettings.personal("Home", "EUR", ZoneOffset.UTC));
    var accounts = home.accounts();
    var categories = home.categories();
    Category food = categories.create(NewCategory.root("Eating", CategoryKind.EXPENSE));
    Category out = categories.create(NewCategory.under(food, "Out"));
    return new Household(
        budget,
        home,
        List.of(
            accounts.open(NewAccount.of("Giro", AccountKind.CHECKING, "EUR").opening("100.00")),
            accounts.open(
                NewAccount.of("Card", AccountKind.CARD, "EUR")
                    .opening("-20.00")
                    .openedOn(LocalDate.of(2024, 1, 10))),
            accounts.open(NewAccount.of("Dollars", AccountKind.SAVINGS, "USD").opening("50.00")),
            accounts.open(NewAccount.of("Yen", AccountKind.CASH, "JPY"))),
        List.of(
            food,
            out,
            categories.create(NewCategory.under(out, "Lunch")),
            categories.create(NewCategory.under(food, "In")),
            categories.create(NewCategory.root("Eatings", CategoryKind.EXPENSE)),
            categories.create(NewCategory.root("Pay", CategoryKind.INCOME)),
            categories.create(NewCategory.root("Moved", CategoryKind.TRANSFER))));
  }

  static Household of(List<Entry> entries, List<ExchangeRate> rates) {
    Household household = empty();
    household.home().rates().put(rates);
    entries.forEach(entry -> entry.happenIn(household));
    return household;
  }

  Account account(int number) {
    return accounts.get(number % accounts.size());
  }

  Category category(int number) {
    return categories.get(number % categories.size());
  }

  ReportService reports() {
    return home.reports();
  }

  /** Everything that is not deleted. */
  List<Transaction> transactions() {
    List<Transaction> all = new ArrayList<>();
    var query = TransactionQuery.of(TransactionFilter.all()).limit(1000);
    var page = home.expenses().search(query);
    all.addAll(page.items());
    while (page.next().isPresent()) {
      page = home.expenses().search(query.after(page.next().orElseThrow()));
      all.addAll(page.items());
    }
    return all;
  }

  @Override
  public void close() {
    budget.close();
  }
}
