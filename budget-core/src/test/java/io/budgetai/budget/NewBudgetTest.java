package io.budgetai.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetai.Samples;
import io.budgetai.ValidationException;
import io.budgetai.account.AccountId;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.category.CategoryId;
import io.budgetai.money.Money;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Budgets and goals as they are asked for. */
class NewBudgetTest {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final LocalDate DAY = LocalDate.of(2025, 3, 7);
  private static final CategoryId FOOD = new CategoryId(new UUID(0x7000, Long.MIN_VALUE));
  private static final AccountId GIRO = new AccountId(new UUID(0x7001, Long.MIN_VALUE));

  @Test
  @DisplayName("a monthly budget begins with all spending, no rollover and no thresholds")
  void monthly() {
    assertThat(NewBudget.monthly("Food", "400.00", "EUR"))
        .isEqualTo(
            new NewBudget(
                "Food",
                EUR,
                PeriodRule.MONTH,
                BudgetScope.all(),
                Rollover.NONE,
                null,
                false,
                null,
                null,
                new Template.Fixed(Money.of("400.00", "EUR")),
                Collections.emptySortedSet()));
    assertThat(NewBudget.yearly("Food", "0", "EUR"))
        .isEqualTo(NewBudget.of("Food", PeriodRule.YEAR, Money.zero(EUR)));
  }

  @Test
  @DisplayName("each call says one thing more")
  void callByCall() {
    Template average = new Template.AverageOfLast(3);
    NewBudget budget =
        NewBudget.monthly("Food", "400.00", "EUR")
            .forCategories(FOOD)
            .forTags("urlaub", "home")
            .forAccounts(GIRO)
            .per(new PeriodRule.Weekly(DayOfWeek.MONDAY))
            .cappedAt(Money.of("50.00", "EUR"))
            .from(DAY)
            .until(DAY.plusYears(1))
            .template(average)
            .warningAt(100, 80);
    assertThat(budget)
        .isEqualTo(
            new NewBudget(
                "Food",
                EUR,
                new PeriodRule.Weekly(DayOfWeek.MONDAY),
                new BudgetScope(Set.of(FOOD), Set.of("home", "urlaub"), Set.of(GIRO)),
                Rollover.CAPPED,
                Money.of("50.00", "EUR"),
                false,
                DAY,
                DAY.plusYears(1),
                average,
                thresholds(80, 100)));
    assertThat(budget.thresholds()).containsExactly(80, 100);
    assertThatThrownBy(() -> budget.thresholds().add(90))
        .isInstanceOf(UnsupportedOperationException.class);
    NewBudget envelope = budget.asEnvelope();
    assertThat(envelope.envelope()).isTrue();
    assertThat(envelope.rollover()).isEqualTo(Rollover.FULL);
    assertThat(envelope.cap()).isNull();
    assertThat(envelope.start()).isEqualTo(DAY);
    assertThat(budget.rolling(Rollover.SURPLUS).rollover()).isEqualTo(Rollover.SURPLUS);
  }

  @Test
  @DisplayName("thresholds are copied when the budget is asked for")
  void copies() {
    SortedSet<Integer> given = thresholds(80);
    NewBudget budget =
        new NewBudget(
            "Food",
            EUR,
            PeriodRule.MONTH,
            BudgetScope.all(),
            Rollover.NONE,
            null,
            false,
            null,
            null,
            new Template.AverageOfLast(3),
            given);
    given.add(90);
    assertThat(budget.thresholds()).containsExactly(80);
  }

  @Test
  @DisplayName("a budget keeps its adjustments by day, and none can be changed from outside")
  void adjustments() {
    Map<LocalDate, Money> given = new TreeMap<>(Collections.reverseOrder());
    given.put(DAY, Money.of("1.00", "EUR"));
    given.put(DAY.minusDays(1), Money.of("2.00", "EUR"));
    Budget budget =
        new Budget(
            new BudgetId(new UUID(0x7002, Long.MIN_VALUE)),
            "Food",
            EUR,
            PeriodRule.MONTH,
            BudgetScope.all(),
            Rollover.NONE,
            null,
            false,
            DAY,
            null,
            List.of(),
            given,
            thresholds(100, 80),
            false,
            1);
    given.clear();
    assertThat(budget.adjustments().keySet()).containsExactly(DAY.minusDays(1), DAY);
    assertThat(budget.thresholds()).containsExactly(80, 100);
    assertThatThrownBy(() -> budget.adjustments().clear())
        .isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  @DisplayName("a scope is of everything, of categories, of tags in their one form, or of accounts")
  void scopes() {
    assertThat(BudgetScope.all()).isEqualTo(new BudgetScope(Set.of(), Set.of(), Set.of()));
    assertThat(BudgetScope.categories(FOOD))
        .isEqualTo(new BudgetScope(Set.of(FOOD), Set.of(), Set.of()));
    assertThat(BudgetScope.tags(" Urlaub").tags()).containsExactly("urlaub");
    assertThat(BudgetScope.accounts(GIRO))
        .isEqualTo(new BudgetScope(Set.of(), Set.of(), Set.of(GIRO)));
    assertThatThrownBy(() -> BudgetScope.tags("a,b"))
        .isInstanceOf(ValidationException.class)
        .hasMessageStartingWith("scope.tags: holds a tag that is empty, too long");
  }

  @Test
  @DisplayName("a goal has a target or none, and begins with nothing saved")
  void goals() {
    Money target = Money.of("900.00", "EUR");
    assertThat(NewGoal.of("Bicycle", "900.00", "EUR"))
        .isEqualTo(new NewGoal("Bicycle", target, Money.zero(EUR), null, null));
    assertThat(NewGoal.open("Whatever comes", "EUR"))
        .isEqualTo(new NewGoal("Whatever comes", null, Money.zero(EUR), null, null));
    assertThat(NewGoal.of("Bicycle", "900.00", "EUR").from(DAY).by(DAY.plusYears(1)).saved(target))
        .isEqualTo(new NewGoal("Bicycle", target, target, DAY, DAY.plusYears(1)));
  }

  @Test
  @DisplayName("the money of a plan is to be budgeted, in envelopes or held")
  void plan() {
    BudgetStatus food = Samples.record(BudgetStatus.class, 0);
    BudgetStatus rent = Samples.record(BudgetStatus.class, 1);
    EnvelopeStatus plan =
        new EnvelopeStatus(
            new DateRange(DAY, DAY),
            Money.of("1.00", "EUR"),
            Money.of("0.20", "EUR"),
            Money.zero(EUR),
            Money.zero(EUR),
            List.of(food, rent),
            Set.of());
    assertThat(plan.available()).isEqualTo(food.remaining().plus(rent.remaining()));
    assertThat(plan.available()).isNotEqualTo(Money.zero(EUR));
    assertThat(plan.total()).isEqualTo(plan.available().plus(Money.of("1.20", "EUR")));
  }

  private static SortedSet<Integer> thresholds(Integer... percents) {
    return new TreeSet<>(Set.of(percents));
  }
}
