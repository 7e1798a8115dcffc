package io.budgetai.budget;

import static io.budgetai.budget.Family.TODAY;
import static io.budgetai.budget.Family.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.budgetai.audit.AuditAction;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.expense.NewTransaction;
import io.budgetai.money.ExchangeRate;
import io.budgetai.money.Money;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Several budgets and several periods in one answer. */
class BudgetHistoryTest {
  private static final LocalDate JANUARY = LocalDate.of(2024, 1, 1);
  private static final LocalDate APRIL = LocalDate.of(2024, 4, 1);
  private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);
  private static final DateRange APRIL_TO_JUNE = DateRange.of(APRIL, LocalDate.of(2024, 6, 30));

  private final Family family = new Family();
  private final BudgetService budgets = family.budgets;

  @AfterEach
  void close() {
    family.close();
  }

  @Test
  void pastPeriodsAreSeenFromTheirEndFutureOnesFromTheirBeginning() {
    Budget food = family.monthly("Food", "31.00", family.food);

    List<BudgetStatus> history = budgets.history(food.id(), APRIL_TO_JUNE);

    assertThat(history)
        .extracting(BudgetStatus::day)
        .containsExactly(LocalDate.of(2024, 4, 30), TODAY, JUNE);
    assertThat(history.get(1).pace()).isEqualTo(eur("15.00"));
    assertThat(budgets.histories(APRIL_TO_JUNE)).isEqualTo(history);
  }

  @Test
  void budgetsThatHaveNotBegunAreInNoAnswer() {
    Budget food = family.monthly("Food", "31.00", family.food);
    budgets.create(NewBudget.monthly("Later", "9.00", "EUR").from(JUNE));

    assertThat(budgets.statuses(TODAY))
        .extracting(status -> status.budget().id())
        .containsExactly(food.id());
    assertThat(budgets.statuses(JUNE)).hasSize(2);
    assertThat(budgets.histories(DateRange.of(JANUARY, TODAY))).hasSize(5);
  }

  @Test
  @DisplayName("39 FxAsOf: each budget counts in its own currency, spending and income")
  void currencies39() {
    Template half = new Template.PercentOfIncome(BigDecimal.valueOf(50));
    NewBudget euros = NewBudget.monthly("Euros", "0", "EUR").template(half).from(JANUARY);
    NewBudget dollars = NewBudget.monthly("Dollars", "0", "USD").template(half).from(JANUARY);
    Budget inEuros = budgets.create(euros);
    Budget inDollars = budgets.create(dollars);
    family.home.rates().put(List.of(ExchangeRate.of("EUR", "USD", JANUARY, "1.5")));
    family.receive("100.00", APRIL, family.pay);
    family.spend("10.00", TODAY, family.food);

    BudgetStatus seenInEuros = budgets.status(inEuros.id(), TODAY);
    BudgetStatus seenInDollars = budgets.status(inDollars.id(), TODAY);

    assertThat(budgets.statuses(TODAY)).containsExactly(seenInDollars, seenInEuros);
    assertThat(seenInEuros.allocated()).isEqualTo(eur("50.00"));
    assertThat(seenInEuros.spent()).isEqualTo(eur("10.00"));
    assertThat(seenInDollars.allocated()).isEqualTo(Money.of("75.00", "USD"));
    assertThat(seenInDollars.spent()).isEqualTo(Money.of("15.00", "USD"));
    assertThat(seenInDollars.complete()).isTrue();
  }

  @Test
  void spendingInABudgetsOwnCurrencyNeedsNoRateWhereAnotherBudgetHasNone() {
    budgets.create(NewBudget.monthly("Dollars", "9.00", "USD").from(JANUARY));
    Budget food = family.monthly("Food", "31.00", family.food);
    family.spend("10.00", TODAY, family.food);

    assertThat(budgets.statuses(TODAY))
        .extracting(BudgetStatus::spent, BudgetStatus::complete)
        .containsExactly(tuple(Money.of("0.00", "USD"), false), tuple(eur("10.00"), true));
    assertThat(budgets.status(food.id(), TODAY).unconverted()).isEmpty();
  }

  @Test
  void projectionOfALaterPeriodKnowsTheDaysUpToToday() {
    Budget all = budgets.create(NewBudget.monthly("All", "900.00", "EUR").from(JANUARY));
    for (int i = 0; i < 28; i++) {
      family.spend("2.00", TODAY.minusDays(i), family.food);
    }

    assertThat(budgets.history(all.id(), APRIL_TO_JUNE))
        .extracting(BudgetStatus::projection)
        .containsExactly(eur("26.00"), eur("62.00"), eur("58.00"));
  }

  @Test
  void weeksOfLongAgoCountTheirOwnDays() {
    Budget week =
        budgets.create(
            NewBudget.of("Week", new PeriodRule.Weekly(DayOfWeek.MONDAY), eur("9.00"))
                .from(JANUARY));
    family.spend("1.00", LocalDate.of(2024, 1, 7), family.food);
    family.spend("2.00", LocalDate.of(2024, 1, 8), family.food);
    family.spend("4.00", LocalDate.of(2024, 1, 14), family.food);
    family.spend("8.00", LocalDate.of(2024, 1, 22), family.food);

    assertThat(budgets.history(week.id(), DateRange.of(JANUARY, LocalDate.of(2024, 1, 21))))
        .extracting(BudgetStatus::spent)
        .containsExactly(eur("1.00"), eur("6.00"), eur("0.00"));
  }

  @Test
  void budgetOfOneAccountCountsNoSpendingOfTheOthers() {
    Budget cash =
        budgets.create(
            NewBudget.monthly("Cash", "9.00", "EUR").forAccounts(family.cash).from(JANUARY));
    family.spend("2.00", TODAY, family.food);
    family.home.expenses().record(NewTransaction.expense("1.00", "EUR").in(family.cash).on(TODAY));

    assertThat(budgets.status(cash.id(), TODAY).spent()).isEqualTo(eur("1.00"));
  }

  @Test
  void moneyIsMovedOnceHoweverOftenTheHostAsksAndBothBudgetsAreTold() {
    Budget food = family.monthly("Food", "31.00", family.food);
    Budget fun = family.monthly("Fun", "31.00", family.fun);
    BudgetMove first = budgets.move(food.id(), fun.id(), TODAY, eur("1.00"), " ");
    int told = family.told.size();

    family.today(JUNE);
    BudgetMove second =
        family.twice(service -> service.move(fun.id(), food.id(), APRIL, eur("2.00"), null));

    assertThat(first.note()).isNull();
    assertThat(budgets.moves()).containsExactly(first, second);
    assertThat(family.audited(second.id())).containsExactly(AuditAction.CREATE);
    assertThat(family.told.subList(told, family.told.size()))
        .extracting(event -> event.subject(), event -> event.details().get("move"))
        .containsExactly(
            tuple(fun.id().toString(), second.id().toString()),
            tuple(food.id().toString(), second.id().toString()));
  }

  @Test
  void noteOfAMoveHasUpTo200CharactersWithoutTheBlanksAroundIt() {
    Budget food = family.monthly("Food", "31.00", family.food);
    Budget fun = family.monthly("Fun", "31.00", family.fun);
    String longest = "x".repeat(200);

    assertThat(budgets.move(food.id(), fun.id(), TODAY, eur("1.00"), longest + " ").note())
        .isEqualTo(longest);
  }
}
