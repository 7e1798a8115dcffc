package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.account.AccountKind;
import io.budgetai.budget.Allocation;
import io.budgetai.budget.Budget;
import io.budgetai.budget.BudgetId;
import io.budgetai.budget.BudgetScope;
import io.budgetai.budget.Goal;
import io.budgetai.budget.GoalId;
import io.budgetai.budget.Rollover;
import io.budgetai.budget.Template;
import io.budgetai.calendar.BusinessCalendar;
import io.budgetai.calendar.BusinessDayShift;
import io.budgetai.calendar.Frequency;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.calendar.Recurrence;
import io.budgetai.categorization.Action;
import io.budgetai.categorization.Condition;
import io.budgetai.categorization.Rule;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryId;
import io.budgetai.category.CategoryKind;
import io.budgetai.expense.Attachment;
import io.budgetai.expense.NewSplit;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.Recurring;
import io.budgetai.expense.RecurringId;
import io.budgetai.expense.RuleId;
import io.budgetai.expense.Transaction.TransferLeg;
import io.budgetai.imports.SavedMapping;
import io.budgetai.money.Money;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Accounts, categories, rules, budgets, goals, recurring transactions and layouts: the short lists. */
public interface RegisterContract extends StorageUnderTest {

  @Test
  @DisplayName("an account comes back with every field, at the limits of each")
  default void accountsComeBack() {
    SampleBooks books = SampleBooks.in(storage());
    for (AccountKind kind : AccountKind.values()) {
      boolean even = kind.ordinal() % 2 == 0;
      Account account =
          new Account(
              books.id(AccountId::new),
              " " + kind + " “O'Neill” 100 % 🏦 ",
              kind,
              Money.ofMinor(even ? Long.MIN_VALUE : Long.MAX_VALUE, even ? "JPY" : "KWD"),
              LocalDate.parse(even ? "0001-01-01" : "9999-12-31"),
              even,
              !even,
              1);
      books.write(all -> all.accounts().insert(account));
      assertThat(books.find(all -> all.accounts().find(account.id()))).contains(account);
    }
  }

  @Test
  @DisplayName("everything comes in order of id, whatever order it was stored in")
  default void allInOrderOfId() {
    SampleBooks books = SampleBooks.in(storage());
    AccountId first = books.id(AccountId::new);
    AccountId second = books.id(AccountId::new);
    books.write(
        all -> {
          all.accounts().insert(SampleBooks.account(second, "A", "EUR"));
          all.accounts().insert(SampleBooks.account(first, "B", "EUR"));
        });

    assertThat(books.list(all -> all.accounts().all()))
        .extracting(Account::id)
        .containsExactly(books.checking, books.savings, books.card, first, second);
  }

  @Test
  @DisplayName("names are unique to the last character: case, accents and blanks tell them apart")
  default void namesAreUnique() {
    SampleBooks books = SampleBooks.in(storage());
    for (String name : List.of("Café", "café", "Cafe", "Cafe ", " Cafe", "Cafe\u0301", "🧀")) {
      books.write(
          all -> all.accounts().insert(SampleBooks.account(books.id(AccountId::new), name, "EUR")));
      StorageUnderTest.assertConflict(
          books,
          all -> all.accounts().insert(SampleBooks.account(books.id(AccountId::new), name, "EUR")));
    }
    assertThat(books.list(all -> all.accounts().all())).hasSize(10);
  }

  @Test
  @DisplayName("an edit cannot take the name of another, but can keep or free its own")
  default void renaming() {
    SampleBooks books = SampleBooks.in(storage());
    Account checking = books.find(all -> all.accounts().find(books.checking)).orElseThrow();

    StorageUnderTest.assertConflict(
        books, all -> all.accounts().update(edited(checking, "Savings", 2)));
    books.write(all -> all.accounts().update(edited(checking, "Checking", 2)));
    books.write(all -> all.accounts().update(edited(checking, "Everyday", 3)));
    books.write(
        all ->
            all.accounts()
                .insert(SampleBooks.account(books.id(AccountId::new), "Checking", "EUR")));
    assertThat(books.find(all -> all.accounts().find(books.checking)))
        .contains(edited(checking, "Everyday", 3));
  }

  @Test
  @DisplayName("edits and deletions need the version that was read")
  default void versionsAreChecked() {
    SampleBooks books = SampleBooks.in(storage());
    Account first = SampleBooks.account(books.id(AccountId::new), "Wallet", "EUR");
    books.write(all -> all.accounts().insert(first));
    Account second = edited(first, "Purse", 2);
    books.write(all -> all.accounts().update(second));

    StorageUnderTest.assertConflict(books, all -> all.accounts().update(edited(first, "Bag", 2)));
    StorageUnderTest.assertConflict(books, all -> all.accounts().update(edited(first, "Bag", 4)));
    StorageUnderTest.assertConflict(books, all -> all.accounts().delete(first.id(), 1));
    StorageUnderTest.assertConflict(books, all -> all.accounts().insert(first));
    assertThat(books.find(all -> all.accounts().find(first.id()))).contains(second);

    books.write(all -> all.accounts().delete(first.id(), 2));
    assertThat(books.find(all -> all.accounts().find(first.id()))).isEmpty();
    StorageUnderTest.assertConflict(books, all -> all.accounts().delete(first.id(), 2));
    StorageUnderTest.assertConflict(books, all -> all.accounts().update(edited(first, "Bag", 3)));
  }

  @Test
  @DisplayName("what something points to cannot be deleted")
  default void pointedToStays() {
    SampleBooks books = SampleBooks.in(storage());
    books.store(books.euros(-100).category(books.groceries));
    books.store(books.dollars(-100).transfer(new TransferLeg(books.savings, null)));

    StorageUnderTest.assertConflict(books, all -> all.accounts().delete(books.checking, 1));
    StorageUnderTest.assertConflict(books, all -> all.accounts().delete(books.savings, 1));
    StorageUnderTest.assertConflict(books, all -> all.categories().delete(books.groceries, 1));
    StorageUnderTest.assertConflict(books, all -> all.categories().delete(books.food, 1));
    books.write(all -> all.categories().delete(books.salary, 1));
    assertThat(books.list(all -> all.categories().all()))
        .extracting(Category::id)
        .containsExactly(books.food, books.groceries);
  }

  @Test
  @DisplayName("category names are unique below one parent, and among the roots")
  default void categoryNames() {
    SampleBooks books = SampleBooks.in(storage());
    CategoryId below = books.id(CategoryId::new);
    books.write(
        all ->
            all.categories()
                .insert(SampleBooks.category(below, books.food, "Food", CategoryKind.EXPENSE)));
    books.write(
        all ->
            all.categories()
                .insert(
                    SampleBooks.category(
                        books.id(CategoryId::new), null, "food", CategoryKind.EXPENSE)));

    StorageUnderTest.assertConflict(
        books,
        all ->
            all.categories()
                .insert(
                    SampleBooks.category(
                        books.id(CategoryId::new), null, "Food", CategoryKind.EXPENSE)));
    StorageUnderTest.assertConflict(
        books,
        all ->
            all.categories()
                .insert(
                    SampleBooks.category(
                        books.id(CategoryId::new), books.food, "Groceries", CategoryKind.EXPENSE)));
    StorageUnderTest.assertConflict(
        books,
        all ->
            all.categories()
                .update(new Category(below, null, "Food", CategoryKind.EXPENSE, null, false, 2)));
    StorageUnderTest.assertConflict(
        books,
        all ->
            all.categories()
                .insert(
                    SampleBooks.category(
                        books.id(CategoryId::new),
                        books.id(CategoryId::new),
                        "Orphan",
                        CategoryKind.EXPENSE)));
  }

  @Test
  @DisplayName("a category comes back with every field")
  default void categoriesComeBack() {
    SampleBooks books = SampleBooks.in(storage());
    Category category =
        new Category(
            books.id(CategoryId::new),
            books.food,
            "Brot & Käse 🧀",
            CategoryKind.TRANSFER,
            "FOOD_AND_DRINK_OTHER",
            true,
            1);
    books.write(all -> all.categories().insert(category));

    assertThat(books.find(all -> all.categories().find(category.id()))).contains(category);
    Category moved =
        new Category(category.id(), null, "Käse", CategoryKind.EXPENSE, null, false, 2);
    books.write(all -> all.categories().update(moved));
    assertThat(books.find(all -> all.categories().find(category.id()))).contains(moved);
  }

  @Test
  @DisplayName("a rule comes back with every kind of condition and action, in their order")
  default void rulesComeBack() {
    SampleBooks books = SampleBooks.in(storage());
    Rule rule =
        new Rule(
            books.id(RuleId::new),
            "Everything \"at once\"",
            7,
            false,
            Rule.Match.ANY,
            List.of(
                new Condition.Text(
                    Condition.TextField.MERCHANT, Condition.TextMatch.REGEX, "a{2,}\\s\"'|🧀"),
                new Condition.Text(
                    Condition.TextField.ANY, Condition.TextMatch.WORD, "  two  words "),
                new Condition.Amount(Money.of("0.01", "EUR"), null),
                new Condition.Amount(null, Money.ofMinor(Long.MAX_VALUE, "JPY")),
                new Condition.Flow(Condition.Direction.OUT),
                new Condition.InAccount(Set.of(books.checking, books.card))),
            List.of(
                new Action.SetCategory(books.groceries),
                new Action.SetMerchant("Tidewater, Market"),
                new Action.AddTags(Set.of("a b", "ü"))),
            true,
            1);
    books.write(all -> all.rules().insert(rule));

    assertThat(books.find(all -> all.rules().find(rule.id()))).contains(rule);
    books.write(all -> all.rules().delete(rule.id(), 1));
    assertThat(books.list(all -> all.rules().all())).isEmpty();
  }

  @Test
  @DisplayName("a budget comes back with every kind of period, template and rollover")
  default void budgetsComeBack() {
    SampleBooks books = SampleBooks.in(storage());
    LocalDate start = LocalDate.of(2024, 1, 15);
    List<PeriodRule> periods =
        List.of(
            new PeriodRule.CalendarMonth(31),
            new PeriodRule.Weekly(DayOfWeek.SUNDAY),
            new PeriodRule.TwoWeekly(start),
            new PeriodRule.MonthlyPayDay(25, BusinessDayShift.BEFORE, BusinessCalendar.WEEKDAYS),
            new PeriodRule.WeeklyPayDay(
                4,
                start,
                BusinessDayShift.NEAREST,
                BusinessCalendar.WEEKDAYS.withHolidays(Set.of(start))),
            new PeriodRule.Quarter(MonthDay.of(4, 6)),
            new PeriodRule.Year(MonthDay.of(2, 29)),
            new PeriodRule.Manual(List.of(start, start.plusDays(3))));
    List<Template> templates =
        List.of(
            new Template.Fixed(Money.of("250.00", "EUR")),
            new Template.AverageOfLast(120),
            new Template.PercentOfIncome(new BigDecimal("12.5")),
            new Template.UpTo(Money.of("1200.00", "EUR"), LocalDate.of(2030, 12, 31)));
    for (int i = 0; i < periods.size(); i++) {
      Rollover rollover = Rollover.values()[i % Rollover.values().length];
      boolean odd = i % 2 == 1;
      Budget budget =
          new Budget(
              books.id(BudgetId::new),
              "Budget " + i,
              Currency.getInstance("EUR"),
              periods.get(i),
              odd
                  ? BudgetScope.all()
                  : new BudgetScope(
                      Set.of(books.food, books.salary), Set.of("a b", "ü"), Set.of(books.checking)),
              rollover,
              rollover == Rollover.CAPPED ? Money.of("99.99", "EUR") : null,
              odd,
              start,
              odd ? LocalDate.of(9999, 12, 31) : null,
              List.of(
                  new Allocation(start, templates.get(i % 4)),
                  new Allocation(start.plusYears(1), templates.get((i + 1) % 4))),
              odd
                  ? Map.of()
                  : Map.of(
                      start, Money.of("-1.00", "EUR"), start.plusDays(9), Money.of("5.00", "EUR")),
              new TreeSet<>(odd ? Set.of() : Set.of(100, 80, 5)),
              odd,
              1);
      books.write(all -> all.budgets().insert(budget));
      assertThat(books.find(all -> all.budgets().find(budget.id()))).contains(budget);
    }
  }

  @Test
  @DisplayName("a goal comes back with and without its optional fields")
  default void goalsComeBack() {
    SampleBooks books = SampleBooks.in(storage());
    Goal full =
        new Goal(
            books.id(GoalId::new),
            "A boat ⛵",
            Money.ofMinor(Long.MAX_VALUE, "KWD"),
            Money.of("0.125", "KWD"),
            LocalDate.of(2024, 2, 29),
            LocalDate.of(9999, 12, 31),
            true,
            1);
    Goal bare =
        new Goal(
            books.id(GoalId::new),
            "A rainy day",
            null,
            Money.ofMinor(0, "JPY"),
            LocalDate.of(1, 1, 1),
            null,
            false,
            1);
    books.write(all -> all.goals().insert(full));
    books.write(all -> all.goals().insert(bare));

    assertThat(books.list(all -> all.goals().all())).containsExactly(full, bare);
  }

  @Test
  @DisplayName("a recurring transaction comes back with its template and recurrence")
  default void recurringComesBack() {
    SampleBooks books = SampleBooks.in(storage());
    NewTransaction rent =
        NewTransaction.expense("950.00", "EUR")
            .in(books.checking)
            .on(LocalDate.of(2024, 1, 31))
            .at("Landlord & Daughters")
            .originally(Money.of("-1000.00", "USD"))
            .note("\"warm\"\n100 %")
            .tags("home", "a b")
            .split(NewSplit.of(Money.of("-900.00", "EUR"), books.food).note("").tags("x"))
            .split(NewSplit.of(Money.of("-50.00", "EUR"), null))
            .asPending()
            .attach(new Attachment("lease", "application/pdf", URI.create("file:/lease?x#y"), 7));
    NewTransaction bare = NewTransaction.income("5", "JPY");
    Recurrence monthly =
        Recurrence.of(
                LocalDate.of(2024, 1, 31),
                new Frequency.MonthlyDay(31, Frequency.MonthEnd.values()[0]))
            .every(2)
            .until(LocalDate.of(2030, 6, 30))
            .shifted(
                BusinessDayShift.AFTER,
                BusinessCalendar.WEEKDAYS.withHolidays(Set.of(LocalDate.of(2024, 5, 1))));
    Recurrence weekly =
        Recurrence.of(
                LocalDate.of(2024, 2, 29),
                new Frequency.Weekly(Set.of(DayOfWeek.MONDAY, DayOfWeek.FRIDAY)))
            .times(9);
    Recurring full =
        new Recurring(
            books.id(RecurringId::new),
            "Rent",
            rent,
            monthly,
            false,
            LocalDate.of(2024, 12, 31),
            1);
    Recurring sparse =
        new Recurring(books.id(RecurringId::new), "Interest", bare, weekly, true, null, 1);
    books.write(all -> all.recurring().insert(full));
    books.write(all -> all.recurring().insert(sparse));

    assertThat(books.list(all -> all.recurring().all())).containsExactly(full, sparse);
  }

  @Test
  @DisplayName("a layout comes back as it was stored")
  default void mappingsComeBack() {
    SampleBooks books = SampleBooks.in(storage());
    SavedMapping mapping =
        new SavedMapping(
            books.id(id -> id),
            "Lindenbank",
            "csv",
            "header:Buchung;Betrag",
            "charset=UTF-8 delimiter=';' " + "x".repeat(3_000),
            1);
    SavedMapping sameName =
        new SavedMapping(books.id(id -> id), "Lindenbank", "csv", "other", "", 1);
    books.write(all -> all.mappings().insert(mapping));

    UUID id = mapping.id();
    assertThat(books.find(all -> all.mappings().find(id))).contains(mapping);
    StorageUnderTest.assertConflict(books, all -> all.mappings().insert(sameName));
  }

  private static Account edited(Account account, String name, long version) {
    return new Account(
        account.id(),
        name,
        account.kind(),
        account.openingBalance(),
        account.openedOn(),
        account.onBudget(),
        account.closed(),
        version);
  }
}
