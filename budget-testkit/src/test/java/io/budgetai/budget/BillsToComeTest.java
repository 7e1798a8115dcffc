package io.budgetai.budget;

import static io.budgetai.budget.Family.TODAY;
import static io.budgetai.budget.Family.eur;
import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.account.AccountId;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.calendar.Frequency;
import io.budgetai.calendar.Recurrence;
import io.budgetai.expense.NewRecurring;
import io.budgetai.expense.NewSplit;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.Recurring;
import io.budgetai.money.ExchangeRate;
import io.budgetai.money.Money;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Which recurring transactions a projection foretells, and for which budgets. */
class BillsToComeTest {
  private static final LocalDate LAST_OF_MAY = LocalDate.of(2024, 5, 31);

  private final Family family = new Family();
  private final BudgetService budgets = family.budgets;
  private final Budget all = budget("All", NewBudget.monthly("All", "900.00", "EUR"));

  @AfterEach
  void close() {
    family.close();
  }

  private Budget budget(String name, NewBudget like) {
    return budgets.create(
        NewBudget.monthly(name, "900.00", "EUR")
            .scope(like.scope())
            .from(LocalDate.of(2024, 1, 1)));
  }

  private Recurring monthly(int day, NewTransaction template) {
    return family.home.recurring().create(new NewRecurring("Bill on " + day, template, onThe(day)));
  }

  private static Recurrence onThe(int day) {
    return Recurrence.of(
        LocalDate.of(2024, 1, day), new Frequency.MonthlyDay(day, Frequency.MonthEnd.CLAMP));
  }

  private NewTransaction giro(String amount) {
    return NewTransaction.of(eur(amount)).in(family.giro);
  }

  private Money projection(Budget budget) {
    return budgets.status(budget.id(), TODAY).projection();
  }

  @Test
  void billThatWasStoppedIsNotToCome() {
    Recurring gym = monthly(20, giro("-28.00").category(family.fun));
    assertThat(projection(all)).isEqualTo(eur("28.00"));

    family
        .home
        .recurring()
        .update(
            new Recurring(gym.id(), gym.name(), gym.template(), gym.recurrence(), false, null, 1));

    assertThat(projection(all)).isEqualTo(eur("0.00"));
  }

  @Test
  void billThatIsDueAndNotRecordedIsNotToCome() {
    monthly(3, giro("-28.00").category(family.fun));
    monthly(15, giro("-5.00").category(family.fun));

    assertThat(projection(all)).isEqualTo(eur("0.00"));
  }

  @Test
  void billThatIsRecordedAheadCountsOnce() {
    monthly(20, giro("-28.00").category(family.fun));
    family.home.recurring().materialize(LAST_OF_MAY);

    assertThat(projection(all)).isEqualTo(eur("28.00"));
  }

  @Test
  void daysThatWereRecordedBeforeTheBillWasMovedAreNotForetoldAgain() {
    Recurring gym = monthly(20, giro("-28.00").category(family.fun));
    family.home.recurring().materialize(LAST_OF_MAY);
    Recurring stored = family.home.recurring().list().get(0);
    Recurrence mondays =
        Recurrence.of(LocalDate.of(2024, 1, 1), new Frequency.Weekly(Set.of(DayOfWeek.MONDAY)));

    family
        .home
        .recurring()
        .update(
            new Recurring(
                gym.id(),
                gym.name(),
                gym.template(),
                mondays,
                true,
                stored.materializedThrough(),
                stored.version()));

    assertThat(projection(all)).isEqualTo(eur("28.00"));
    assertThat(budgets.status(all.id(), LocalDate.of(2024, 6, 1)).projection())
        .isEqualTo(eur("112.00"));
  }

  @Test
  void partsOfABillCountForTheBudgetsOfTheirOwnCategoriesAndTags() {
    Budget food = budget("Food", all().forCategories(family.food));
    Budget fun = budget("Fun", all().forCategories(family.fun));
    Budget home = budget("Home", all().forTags("home"));
    Budget party = budget("Party", all().forTags("party"));
    monthly(
        20,
        giro("-50.00")
            .tags("Home")
            .split(NewSplit.of(eur("-30.00"), family.bread))
            .split(NewSplit.of(eur("-20.00"), family.fun).tags("party")));

    assertThat(projection(food)).isEqualTo(eur("30.00"));
    assertThat(projection(fun)).isEqualTo(eur("20.00"));
    assertThat(projection(home)).isEqualTo(eur("50.00"));
    assertThat(projection(party)).isEqualTo(eur("20.00"));
    assertThat(projection(all)).isEqualTo(eur("50.00"));
  }

  private static NewBudget all() {
    return NewBudget.monthly("All", "0", "EUR");
  }

  @Test
  void moneyThatComesInIsNoRefundUnlessItsCategoryIsForSpending() {
    monthly(20, giro("2000.00").category(family.pay));
    monthly(21, giro("300.00"));
    assertThat(projection(all)).isEqualTo(eur("0.00"));

    monthly(22, giro("-40.00"));
    monthly(23, giro("10.00").category(family.food));
    assertThat(projection(all)).isEqualTo(eur("30.00"));
  }

  @Test
  void billWithoutAnAccountIsOfTheOnlyOpenOneInItsCurrency() {
    AccountId dollars = open("Dollars");
    Budget abroad = budget("Abroad", all().forAccounts(dollars));
    Budget giro = budget("Giro", all().forAccounts(family.giro));
    family.home.rates().put(List.of(ExchangeRate.of("USD", "EUR", TODAY, "0.5")));
    monthly(20, NewTransaction.expense("8.00", "USD").category(family.fun));

    assertThat(projection(abroad)).isEqualTo(eur("4.00"));
    assertThat(projection(giro)).isEqualTo(eur("0.00"));
    assertThat(projection(all)).isEqualTo(eur("4.00"));
    open("More dollars");
    assertThat(projection(abroad)).isEqualTo(eur("0.00"));
    assertThat(projection(all)).isEqualTo(eur("4.00"));
  }

  private AccountId open(String name) {
    return family.home.accounts().open(NewAccount.of(name, AccountKind.CASH, "USD")).id();
  }
}
