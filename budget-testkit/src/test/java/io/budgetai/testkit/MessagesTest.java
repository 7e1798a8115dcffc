package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetai.BudgetException;
import io.budgetai.ConflictException;
import io.budgetai.NotFoundException;
import io.budgetai.ValidationException;
import io.budgetai.WorkspaceSettings;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.budget.Budget;
import io.budgetai.budget.BudgetId;
import io.budgetai.budget.NewBudget;
import io.budgetai.budget.NewGoal;
import io.budgetai.budget.Rollover;
import io.budgetai.budget.Template;
import io.budgetai.calendar.CivilDates;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.category.CategoryKind;
import io.budgetai.category.NewCategory;
import io.budgetai.expense.Cursor;
import io.budgetai.expense.NewSplit;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.NewTransfer;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionEdit;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionId;
import io.budgetai.expense.TransactionQuery;
import io.budgetai.expense.TransactionSort;
import io.budgetai.money.AmountParser;
import io.budgetai.money.Currencies;
import io.budgetai.money.DecimalStyle;
import io.budgetai.money.ExchangeRate;
import io.budgetai.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What people read when something is refused, word for word; and that nothing was changed. */
class MessagesTest {
  private static final LocalDate TODAY = Household.TODAY;
  private static final Currency EUR = Currency.getInstance("EUR");

  /** Something that is refused, and what is said then. */
  private record Refusal(
      String title,
      Class<? extends BudgetException> type,
      Consumer<Household> attempt,
      Function<Household, String> message) {
    @Override
    public String toString() {
      return title;
    }
  }

  static Stream<Refusal> refusals() {
    return Stream.of(amounts(), dates(), transactions(), links(), budgets(), others())
        .flatMap(Function.identity());
  }

  private static Stream<Refusal> amounts() {
    return Stream.of(
        invalid(
            "an unknown currency",
            home -> NewTransaction.expense("1.00", "EUX"),
            "currency: The text 'EUX' is no currency code of ISO 4217. Maybe use three upper-case"
                + " letters such as EUR."),
        invalid(
            "a currency without minor units",
            home -> Money.of("1", "XAU"),
            "currency: XAU has no minor unit, so no amount can be counted in it. Maybe use a"
                + " currency that is paid with, such as EUR."),
        invalid(
            "too many decimals",
            home -> Money.of("1.005", "EUR"),
            "amount: The amount has 3 decimals, but EUR allows 2. Maybe round it to 2" + " first."),
        invalid(
            "a decimal comma where machines write",
            home -> Money.of("12,40", "EUR"),
            "amount: The text is no plain decimal number of at most 40 characters. Maybe write it"
                + " like 12.40."),
        invalid(
            "an amount that is far too large",
            home -> Money.of("99999999999999999999", "EUR"),
            "amount: The amount is too large for EUR. Maybe look for a missing decimal point, or"
                + " for a number that is no amount."),
        invalid(
            "an amount with another currency's sign",
            home -> AmountParser.parse("$ 12.40", EUR),
            "amount: The number is marked with something that is not EUR. Maybe write one number"
                + " with at most one sign and one currency, like -12.40 EUR."),
        invalid(
            "an amount with two signs",
            home -> AmountParser.parse("-(12.40)", EUR),
            "amount: The number has more than one sign, or a bracket without its partner. Maybe"
                + " write one number with at most one sign and one currency, like -12.40 EUR."),
        invalid(
            "a word for an amount",
            home -> AmountParser.parse("twelve", EUR),
            "amount: The text has no digits. Maybe write one number with at most one sign"
                + " and one currency, like -12.40 EUR."),
        invalid(
            "an amount in the other style",
            home -> AmountParser.parse("1.234,56", EUR, DecimalStyle.DOT),
            "amount: The text is no amount of EUR in the style DOT. Maybe it is written in the"
                + " other style, or has more decimals than the currency."),
        invalid(
            "odd separators",
            home -> AmountParser.parse("1.2.3,4", EUR),
            "amount: The text is no number of at most 2 decimals. Maybe look for odd separators, or"
                + " for decimals that EUR does not have."),
        invalid(
            "a rate of a currency in itself",
            home -> ExchangeRate.of("EUR", "EUR", TODAY, "1"),
            "quote: The rate of EUR on 2024-05-15 is in the same currency. Maybe leave it out; a"
                + " currency is always worth itself."),
        invalid(
            "a rate of zero",
            home -> ExchangeRate.of("EUR", "USD", TODAY, "0"),
            "rate: The rate of EUR in USD on 2024-05-15 is not between 1E-18 and 1E+18 with at most"
                + " 34 digits. Maybe look for a missing or misplaced decimal point."));
  }

  private static Stream<Refusal> dates() {
    return Stream.of(
        invalid(
            "a date in the year 0",
            home -> home.record(home.bakery().on(LocalDate.of(0, 1, 1))),
            "date: The date is in the year 0; dates run from 0001-01-01 to 9999-12-31. Maybe the"
                + " year was mistyped, or the date is missing and a default stands in its place."),
        invalid(
            "a date in the German form",
            home -> CivilDates.parse("date", "15.05.2024"),
            "date: A text of the shape '99.99.9999' is no date in the form YYYY-MM-DD. Maybe write"
                + " the date as YYYY-MM-DD, such as 2024-02-29."),
        invalid(
            "a day that does not exist",
            home -> CivilDates.parse("date", "2023-02-29"),
            "date: A text of the shape '9999-99-99' names a day that the calendar does not have."
                + " Maybe write the date as YYYY-MM-DD, such as 2024-02-29."),
        invalid(
            "a range that ends before it begins",
            home -> new DateRange(TODAY, TODAY.minusDays(1)),
            "range: The last day 2024-05-14 is before the first day 2024-05-15. Maybe the two dates"
                + " are swapped."));
  }

  private static Stream<Refusal> transactions() {
    return Stream.of(
        invalid(
            "no date",
            home -> home.record(NewTransaction.expense("1.00", "EUR").in(home.giro.id())),
            "date: is missing. Maybe call on(date)."),
        invalid(
            "a split that does not add up",
            home ->
                home.record(
                    home.bakery()
                        .split(part(home, "-12.00", "EUR"))
                        .split(part(home, "-0.39", "EUR"))),
            "splits: do not sum to the whole. Maybe let the last part be what is left."),
        invalid(
            "a part in another currency",
            home -> home.record(home.bakery().split(part(home, "-12.40", "USD"))),
            "splits[0].amount: is in USD, and the whole in EUR. Maybe give every part in the"
                + " currency of the account."),
        invalid(
            "a part with another sign",
            home ->
                home.record(
                    home.bakery()
                        .split(part(home, "-13.40", "EUR"))
                        .split(part(home, "1.00", "EUR"))),
            "splits[1].amount: has another sign than the whole. Maybe negate the part."),
        invalid(
            "a category beside parts",
            home ->
                home.record(
                    home.bakery().category(home.groceries.id()).split(part(home, "-12.40", "EUR"))),
            "category: is given beside parts. Maybe give a category to each part instead."),
        invalid(
            "an amount in another currency than the account's",
            home -> home.record(home.bakery().in(home.dollars.id())),
            "amount: is in EUR, and the account in USD. Maybe give what the account was charged,"
                + " and this as the original amount."),
        invalid(
            "no account, where several could be meant",
            home -> home.record(NewTransaction.expense("1.00", "EUR").on(TODAY)),
            "account: is missing, and the workspace has 2 open accounts in EUR. Maybe say"
                + " which of them."),
        invalid(
            "no account, where none could be meant",
            home -> home.record(NewTransaction.expense("1", "JPY").on(TODAY)),
            "account: is missing, and the workspace has 0 open accounts in JPY. Maybe open one"
                + " first."),
        invalid(
            "an amount beyond what the books hold",
            home ->
                home.record(
                    NewTransaction.expense("100000000000000.01", "EUR")
                        .in(home.giro.id())
                        .on(TODAY)),
            "amount: is beyond what the books hold: 10^16 minor units. Maybe look for a missing"
                + " decimal point."),
        invalid(
            "an original amount the other way round",
            home -> home.record(home.bakery().originally(Money.of("13.00", "USD"))),
            "originalAmount: has another sign than the amount. Maybe negate one of the two."),
        invalid(
            "a tag with a comma",
            home -> home.record(home.bakery().tags("food,home")),
            "tags: holds a tag that is empty, too long, or has a comma or control character in it."
                + " Maybe use 1 to 40 letters, digits and spaces."),
        invalid(
            "several things at once",
            home -> home.record(home.bakery().at("x".repeat(201)).tags(" ")),
            "merchant: is too long. Maybe shorten it to 200 characters.\n"
                + "tags: holds a tag that is empty, too long, or has a comma or control character"
                + " in it. Maybe use 1 to 40 letters, digits and spaces."),
        invalid(
            "the amount of a transaction in parts",
            home -> {
              Transaction parts =
                  home.record(
                      home.bakery()
                          .split(part(home, "-12.00", "EUR"))
                          .split(part(home, "-0.40", "EUR")));
              edit(home, parts, TransactionEdit.none().amount(Money.of("-1.00", "EUR")));
            },
            "amount: cannot change alone: the transaction is in several parts. Maybe give the new"
                + " parts too."),
        invalid(
            "an edit of what is deleted",
            home -> {
              Transaction bakery = home.record(home.bakery());
              Transaction gone = home.home.expenses().delete(bakery.id(), bakery.version());
              edit(home, gone, TransactionEdit.none().note("late"));
            },
            "transaction: is deleted. Maybe restore it first."),
        new Refusal(
            "an edit of what somebody else has edited",
            ConflictException.class,
            home -> {
              Transaction bakery = home.record(home.bakery());
              edit(home, bakery, TransactionEdit.none().note("first"));
              edit(home, bakery, TransactionEdit.none().note("second"));
            },
            home ->
                "Transaction %s is at version 2, and the change was made from version 1. Maybe read it again."
                    .formatted(home.all().get(0).id())),
        new Refusal(
            "a transaction that is not there",
            NotFoundException.class,
            home -> home.home.expenses().get(nowhere()),
            home ->
                "There is no transaction %s here. Maybe it was deleted, or belongs to another workspace."
                    .formatted(nowhere())),
        invalid(
            "a page of nothing",
            home ->
                home.home
                    .expenses()
                    .search(
                        new TransactionQuery(
                            TransactionFilter.all(), TransactionSort.NEWEST_FIRST, 0, null)),
            "limit: is less than 1. Maybe ask for 50."),
        invalid(
            "a broken cursor",
            home -> Cursor.parse("page 2"),
            "cursor: is no cursor of a list of transactions. Maybe hand back the one that came with"
                + " the last page."));
  }

  private static Stream<Refusal> links() {
    return Stream.of(
        invalid(
            "a transfer from an account to itself",
            home ->
                home.home
                    .expenses()
                    .recordTransfer(
                        NewTransfer.of(
                            home.giro.id(), home.giro.id(), Money.of("5.00", "EUR"), TODAY)),
            "to: is the account that the money leaves. Maybe choose another."),
        invalid(
            "a transfer of less than nothing",
            home ->
                home.home
                    .expenses()
                    .recordTransfer(
                        NewTransfer.of(
                            home.giro.id(), home.cash.id(), Money.of("-5.00", "EUR"), TODAY)),
            "sent: is not positive. Maybe swap the two accounts.\n"
                + "received: is not positive. Maybe leave it out."),
        invalid(
            "two legs in one account",
            home ->
                home.home
                    .expenses()
                    .linkTransfer(home.record(home.bakery()).id(), home.record(home.refund()).id()),
            "other: is in the same account. Maybe link it to a leg elsewhere."),
        invalid(
            "a refund of money in",
            home ->
                home.home
                    .expenses()
                    .linkRefund(home.record(home.refund()).id(), home.record(home.refund()).id()),
            "original: is not money out. Maybe swap the two."));
  }

  private static Stream<Refusal> budgets() {
    NewBudget food = NewBudget.monthly("Food", "400.00", "EUR");
    return Stream.of(
        invalid(
            "a budget without a name",
            home -> create(home, NewBudget.monthly(" ", "1.00", "EUR")),
            "name: is empty. Maybe give the budget a name such as Groceries."),
        invalid(
            "a cap on a rollover that has none",
            home -> create(home, food.cappedAt(Money.of("5.00", "EUR")).rolling(Rollover.FULL)),
            "cap: is set, and the rollover has none. Maybe choose the rollover CAPPED."),
        invalid(
            "a capped rollover without a cap",
            home -> create(home, food.rolling(Rollover.CAPPED)),
            "cap: is missing. Maybe say the most that is carried, or choose SURPLUS."),
        invalid(
            "a cap in another currency",
            home -> create(home, food.cappedAt(Money.of("5.00", "USD"))),
            "cap: is in another currency than the budget. Maybe convert it first."),
        invalid(
            "a negative amount",
            home -> create(home, NewBudget.monthly("Food", "-1.00", "EUR")),
            "allocations[0].template.amount: is negative. Maybe leave out the sign; zero is"
                + " legal."),
        invalid(
            "an end before the start",
            home -> create(home, food.from(TODAY).until(TODAY.minusDays(1))),
            "end: lies before the start. Maybe the two dates are swapped."),
        invalid(
            "a start in the year 24",
            home -> create(home, food.from(LocalDate.of(24, 5, 1))),
            "start: is not in the years 1900 to 2999. Maybe the year was mistyped."),
        invalid(
            "saving up without a rollover",
            home ->
                create(
                    home,
                    food.template(
                        new Template.UpTo(Money.of("600.00", "EUR"), TODAY.plusYears(1)))),
            "allocations[0].template: saves up, and the rollover NONE carries nothing. Maybe choose"
                + " the rollover FULL."),
        invalid(
            "more than all of the income",
            home ->
                create(home, food.template(new Template.PercentOfIncome(new BigDecimal("101")))),
            "allocations[0].template.percent: is not more than 0 and at most 100. Maybe write 10"
                + " for a tenth of the income."),
        invalid(
            "a threshold of nothing",
            home -> create(home, food.warningAt(0, 80)),
            "thresholds: are more than 10, or not all between 1 and 1000 percent. Maybe choose 80"
                + " and 100."),
        invalid(
            "a budget for income",
            home -> create(home, food.forCategories(home.salary.id())),
            "scope.categories: are not all expense categories of this workspace. Maybe look them up"
                + " in the tree first."),
        invalid(
            "an envelope in another currency",
            home -> create(home, NewBudget.monthly("Trip", "1.00", "USD").asEnvelope()),
            "currency: is not the workspace's, in which the envelope plan is made. Maybe make it a"
                + " budget outside of the envelope plan."),
        invalid(
            "a move onto itself",
            home -> {
              Budget one = create(home, food);
              move(home, one.id(), one.id(), "5.00", "EUR");
            },
            "to: is the budget that the money comes from. Maybe choose another one."),
        invalid(
            "a move across currencies",
            home ->
                move(
                    home,
                    create(home, food).id(),
                    create(home, NewBudget.monthly("Trip", "1.00", "USD")).id(),
                    "5.00",
                    "EUR"),
            "amount: and the two budgets are not all in one currency. Maybe adjust the budgets one"
                + " by one."),
        invalid(
            "a move across periods",
            home ->
                move(
                    home,
                    create(home, food).id(),
                    create(home, NewBudget.yearly("Trip", "1.00", "EUR")).id(),
                    "5.00",
                    "EUR"),
            "to: has other periods than the budget that the money comes from. Maybe adjust the"
                + " budgets one by one."),
        invalid(
            "a move of less than nothing",
            home ->
                move(
                    home,
                    create(home, food).id(),
                    create(home, NewBudget.monthly("Trip", "1.00", "EUR")).id(),
                    "-5.00",
                    "EUR"),
            "amount: is not positive. Maybe swap the two budgets."),
        invalid(
            "a day before the budget",
            home ->
                home.home
                    .budgets()
                    .status(create(home, food.from(TODAY)).id(), TODAY.minusYears(1)),
            "day: The budget has no period on 2023-05-15. Maybe choose a day between its start and"
                + " its end."),
        invalid(
            "money held back without a plan",
            home -> home.home.budgets().hold(TODAY, Money.of("5.00", "EUR")),
            "day: There is no envelope plan. Maybe make an envelope first."),
        invalid(
            "a goal that has passed",
            home ->
                home.home
                    .budgets()
                    .createGoal(
                        NewGoal.of("Bicycle", "900.00", "EUR").from(TODAY).by(TODAY.minusDays(1))),
            "by: lies before the start. Maybe the two dates are swapped."),
        invalid(
            "a month that begins on the 32nd",
            home -> new PeriodRule.CalendarMonth(32),
            "period.startDay: There is no day 32 in a month. Maybe choose 1 to 31; 31 stands for"
                + " the last day of every month."));
  }

  private static Stream<Refusal> others() {
    return Stream.of(
        invalid(
            "an account without a name",
            home -> home.home.accounts().open(NewAccount.of("", AccountKind.CASH, "EUR")),
            "name: is empty. Maybe give the account a name."),
        invalid(
            "a category below one of another kind",
            home ->
                home.home
                    .categories()
                    .create(new NewCategory(home.salary.id(), "Market two", CategoryKind.EXPENSE)),
            "parent: is of another kind than the category. Maybe choose a parent of the kind"
                + " EXPENSE."),
        invalid(
            "a workspace without a name",
            home ->
                home.budget.createWorkspace(
                    home.owner, WorkspaceSettings.personal("", "EUR", ZoneId.of("Europe/Berlin"))),
            "name: is empty. Maybe give the workspace a name."),
        invalid(
            "two rates for one day",
            home ->
                home.home
                    .rates()
                    .put(
                        List.of(
                            ExchangeRate.of("EUR", "USD", TODAY, "1.08"),
                            ExchangeRate.of("EUR", "USD", TODAY, "1.09"))),
            "rates: There are different rates of EUR in USD on 2024-05-15. Maybe keep the one of"
                + " the source you trust."));
  }

  @ParameterizedTest
  @MethodSource("refusals")
  @DisplayName(
      "a refusal says what, which, what was found and what to do, and changes nothing more")
  void wordForWord(Refusal refusal) {
    try (Household home = new Household()) {
      assertThatThrownBy(() -> refusal.attempt().accept(home))
          .isExactlyInstanceOf(refusal.type())
          .hasMessage(refusal.message().apply(home));
    }
  }

  @Test
  @DisplayName("an amount with two readings is no refusal: both are there to choose from")
  void twoReadings() {
    Currency dinar = Currencies.of("KWD");
    assertThat(AmountParser.parse("1.234", dinar).candidates())
        .containsExactly(Money.of("1.234", "KWD"), Money.of("1234", "KWD"));
  }

  private static Refusal invalid(String title, Consumer<Household> attempt, String message) {
    return new Refusal(title, ValidationException.class, attempt, home -> message);
  }

  private static NewSplit part(Household home, String amount, String currency) {
    return NewSplit.of(Money.of(amount, currency), home.groceries.id());
  }

  private static void edit(Household home, Transaction transaction, TransactionEdit edit) {
    home.home.expenses().edit(transaction.id(), transaction.version(), edit);
  }

  private static Budget create(Household home, NewBudget budget) {
    return home.home.budgets().create(budget);
  }

  private static void move(
      Household home, BudgetId from, BudgetId to, String amount, String currency) {
    home.home.budgets().move(from, to, TODAY, Money.of(amount, currency), null);
  }

  private static TransactionId nowhere() {
    return new TransactionId(Household.id(77));
  }
}
