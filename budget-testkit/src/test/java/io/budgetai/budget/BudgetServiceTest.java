package io.budgetai.budget;

import static io.budgetai.budget.Family.TODAY;
import static io.budgetai.budget.Family.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetai.AccessDeniedException;
import io.budgetai.Actor;
import io.budgetai.ConflictException;
import io.budgetai.NotFoundException;
import io.budgetai.OperationId;
import io.budgetai.UserId;
import io.budgetai.ValidationException;
import io.budgetai.access.Role;
import io.budgetai.account.AccountId;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.budget.BudgetStatus.State;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.Frequency;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.calendar.Recurrence;
import io.budgetai.category.CategoryId;
import io.budgetai.event.EventType;
import io.budgetai.expense.NewRecurring;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.NewTransfer;
import io.budgetai.expense.Transaction;
import io.budgetai.money.ExchangeRate;
import io.budgetai.money.Money;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BudgetServiceTest {
  private final Family family = new Family();
  private final BudgetService budgets = family.budgets;

  @AfterEach
  void close() {
    family.close();
  }

  private static LocalDate day(int month, int day) {
    return LocalDate.of(2024, month, day);
  }

  @Test
  @DisplayName(
      "34 CategoryRollup: children count with their parent by id, and once beside their own budget")
  void rollup34() {
    Budget food = family.monthly("Food", "400.00", family.food);
    Budget bread = family.monthly("Bread", "50.00", family.bread);
    Budget all = budgets.create(NewBudget.monthly("All", "900.00", "EUR").from(day(1, 1)));
    family.spend("20.00", TODAY, family.food);
    family.spend("5.00", TODAY, family.bread);
    family.spend("7.00", TODAY, family.fun);

    assertThat(budgets.status(food.id(), TODAY).spent()).isEqualTo(eur("25.00"));
    assertThat(budgets.status(bread.id(), TODAY).spent()).isEqualTo(eur("5.00"));
    assertThat(budgets.status(all.id(), TODAY).spent()).isEqualTo(eur("32.00"));
    assertThat(budgets.statuses(TODAY))
        .extracting(status -> status.budget().name())
        .containsExactly("All", "Bread", "Food");
    assertThat(budgets.statuses(TODAY)).contains(budgets.status(food.id(), TODAY));
  }

  @Test
  @DisplayName("30 Refund: lowers net spending, may make it negative, and is no income")
  void refund30() {
    Budget food = family.monthly("Food", "10.00", family.food);
    Budget tenth =
        budgets.create(
            NewBudget.monthly("Tenth", "0", "EUR")
                .forCategories(family.fun)
                .template(new Template.PercentOfIncome(BigDecimal.TEN))
                .from(day(1, 1)));
    family.receive("30.00", day(4, 30), family.food);
    family.receive("1000.00", day(4, 30), family.pay);

    assertThat(budgets.status(food.id(), day(4, 30)).spent()).isEqualTo(eur("-30.00"));
    assertThat(budgets.status(food.id(), day(4, 30)).remaining()).isEqualTo(eur("40.00"));
    assertThat(budgets.status(tenth.id(), TODAY).allocated()).isEqualTo(eur("100.00"));
  }

  @Test
  @DisplayName("32 Transfer.neutral: a transfer is no spending")
  void transfer32() {
    Budget all = budgets.create(NewBudget.monthly("All", "10.00", "EUR"));
    family
        .home
        .expenses()
        .recordTransfer(NewTransfer.of(family.giro, family.cash, eur("50.00"), TODAY));

    assertThat(budgets.status(all.id(), TODAY).spent()).isEqualTo(eur("0.00"));
  }

  @Test
  void scopesByTagAndAccountMustAllHold() {
    Budget trip =
        budgets.create(
            NewBudget.monthly("Trip", "10.00", "EUR")
                .forTags("Rome", "paris")
                .forAccounts(family.cash));
    record("1.00", family.cash, "rome", "paris");
    record("2.00", family.cash, "rome");
    record("4.00", family.cash, "oslo");
    record("8.00", family.giro, "rome");

    assertThat(budgets.status(trip.id(), TODAY).spent()).isEqualTo(eur("3.00"));
  }

  private void record(String amount, AccountId account, String... tags) {
    family
        .home
        .expenses()
        .record(NewTransaction.expense(amount, "EUR").in(account).on(TODAY).tags(tags));
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "NONE,150,0,-50",
    "NONE,100,0,0",
    "NONE,60,0,40",
    "SURPLUS,150,0,-50",
    "SURPLUS,100,0,0",
    "SURPLUS,0,100,0",
    "SURPLUS,-20,120,0",
    "FULL,150,-50,0",
    "FULL,100,0,0",
    "FULL,0,100,0",
    "FULL,-20,120,0",
    "CAPPED,150,0,-50",
    "CAPPED,100,0,0",
    "CAPPED,60,30,10",
    "CAPPED,-20,30,90"
  })
  @DisplayName(
      "9 BudgetGeneration: below, at and above zero and base each make exactly one next period")
  void boundaries9(Rollover rollover, int spent, int carried, int dropped) {
    NewBudget request =
        NewBudget.monthly("Food", "100.00", "EUR").forCategories(family.food).from(day(4, 1));
    Budget food =
        budgets.create(
            rollover == Rollover.CAPPED
                ? request.cappedAt(eur("30.00"))
                : request.rolling(rollover));
    if (spent > 0) {
      family.spend(spent + ".00", day(4, 30), family.food);
    } else if (spent < 0) {
      family.receive(-spent + ".00", day(4, 30), family.food);
    }

    List<BudgetStatus> history = budgets.history(food.id(), DateRange.of(day(4, 1), day(5, 31)));

    assertThat(history)
        .extracting(BudgetStatus::period)
        .containsExactly(DateRange.of(day(4, 1), day(4, 30)), DateRange.of(day(5, 1), day(5, 31)));
    assertThat(history.get(0).remaining()).isEqualTo(eur(100 - spent + ".00"));
    assertThat(history.get(0).dropped()).isEqualTo(eur(dropped + ".00"));
    assertThat(history.get(1).carried()).isEqualTo(eur(carried + ".00"));
  }

  @Test
  @DisplayName(
      "5 RetroactiveEdit: late, moved and deleted transactions are as if they had always been so")
  void retroactive5() {
    Budget food =
        budgets.create(
            NewBudget.monthly("Food", "100.00", "EUR")
                .forCategories(family.food)
                .rolling(Rollover.FULL)
                .from(day(1, 1)));
    family.spend("10.00", day(5, 2), family.food);
    assertThat(budgets.status(food.id(), TODAY).carried()).isEqualTo(eur("400.00"));

    Transaction late = family.spend("30.00", day(2, 29), family.food);
    assertThat(budgets.status(food.id(), TODAY).carried()).isEqualTo(eur("370.00"));

    family.home.expenses().delete(late.id(), late.version());
    assertThat(budgets.status(food.id(), TODAY).carried()).isEqualTo(eur("400.00"));
  }

  @Test
  @DisplayName("8, 10 periods of every kind count their own days, together in one call")
  void periods8And10() {
    Budget week =
        budgets.create(
            NewBudget.of("Week", new PeriodRule.Weekly(DayOfWeek.MONDAY), eur("10.00"))
                .from(day(1, 1)));
    Budget year = budgets.create(NewBudget.yearly("Year", "100.00", "EUR").from(day(1, 1)));
    Budget fromTheTenth =
        budgets.create(
            NewBudget.of("Tenth", new PeriodRule.CalendarMonth(10), eur("10.00")).from(day(1, 10)));
    family.spend("1.00", day(5, 12), family.fun);
    family.spend("2.00", day(5, 13), family.fun);
    family.spend("4.00", day(5, 19), family.fun);
    family.spend("8.00", day(5, 20), family.fun);
    family.spend("16.00", day(5, 9), family.fun);
    family.spend("32.00", day(1, 1), family.fun);

    assertThat(budgets.status(week.id(), TODAY).spent()).isEqualTo(eur("6.00"));
    assertThat(budgets.status(year.id(), TODAY).spent()).isEqualTo(eur("63.00"));
    assertThat(budgets.status(year.id(), TODAY).remaining()).isEqualTo(eur("37.00"));
    assertThat(budgets.status(fromTheTenth.id(), TODAY).spent()).isEqualTo(eur("15.00"));
    assertThat(budgets.statuses(TODAY))
        .extracting(BudgetStatus::spent)
        .containsExactly(eur("15.00"), eur("6.00"), eur("63.00"));
    assertThat(budgets.history(week.id(), DateRange.of(day(5, 1), day(5, 31)))).hasSize(5);
  }

  @Test
  void periodsAreClosedByHandForEveryBudgetThatSharesThem() {
    PeriodRule rule = new PeriodRule.Manual(List.of(day(1, 1)));
    Budget food =
        budgets.create(
            NewBudget.of("Food", rule, eur("100.00")).rolling(Rollover.FULL).from(day(1, 1)));
    budgets.create(NewBudget.of("Fun", rule, eur("50.00")).from(day(1, 1)));
    family.spend("30.00", day(3, 1), family.food);
    BudgetStatus open = budgets.status(food.id(), TODAY);
    assertThat(open.projection()).isEqualTo(open.spent());
    assertThat(open.pace()).isEqualTo(open.limit());

    List<Budget> closed = budgets.closePeriod(food.id(), day(4, 30));

    assertThat(closed).extracting(Budget::name).containsExactly("Food", "Fun");
    assertThat(budgets.status(food.id(), TODAY).carried()).isEqualTo(eur("70.00"));
    assertThat(budgets.status(food.id(), TODAY).period().first()).isEqualTo(day(5, 1));
    Budget monthly = family.monthly("Monthly", "1.00", family.fun);
    refused(() -> budgets.closePeriod(monthly.id(), TODAY), "budget");
  }

  @Test
  void averageLooksBackBeforeTheBudgetAsFarAsTheBooksGo() {
    family.spend("30.00", day(3, 31), family.food);
    family.spend("90.00", day(4, 1), family.food);
    Budget food =
        budgets.create(
            NewBudget.monthly("Food", "0", "EUR")
                .forCategories(family.food)
                .template(new Template.AverageOfLast(6))
                .from(TODAY));

    assertThat(budgets.status(food.id(), TODAY).allocated()).isEqualTo(eur("60.00"));
  }

  @Test
  void adjustmentWinsForOnePeriodAndAllocationFromItsPeriodOn() {
    Budget food = family.monthly("Food", "100.00", family.food);

    budgets.adjust(food.id(), day(3, 15), eur("0.00"));
    budgets.allocate(food.id(), day(4, 20), new Template.Fixed(eur("70.00")));

    DateRange months = DateRange.of(day(2, 1), day(5, 31));
    assertThat(budgets.history(food.id(), months))
        .extracting(BudgetStatus::allocated)
        .containsExactly(eur("100.00"), eur("0.00"), eur("70.00"), eur("70.00"));
    budgets.adjust(food.id(), day(3, 1), null);
    assertThat(budgets.status(food.id(), day(3, 1)).allocated()).isEqualTo(eur("100.00"));
  }

  @Test
  @DisplayName("11 MoveMoney: both or neither, with history, and refused where it makes no sense")
  void moves11() {
    Budget food = family.monthly("Food", "100.00", family.food);
    Budget fun = family.monthly("Fun", "50.00", family.fun);
    Budget year = budgets.create(NewBudget.yearly("Year", "9.00", "EUR").from(day(1, 1)));
    Budget dollars = budgets.create(NewBudget.monthly("Dollars", "9.00", "USD").from(day(1, 1)));

    OperationId once = new OperationId(UUID.randomUUID());
    BudgetMove move =
        family.home.operation(once).budgets().move(food.id(), fun.id(), TODAY, eur("30.00"), " x ");
    BudgetMove again =
        family.home.operation(once).budgets().move(food.id(), fun.id(), TODAY, eur("30.00"), " x ");

    assertThat(again).isEqualTo(move);
    assertThat(budgets.moves()).containsExactly(move);
    assertThat(move.note()).isEqualTo("x");
    assertThat(move.period()).isEqualTo(day(5, 1));
    assertThat(budgets.status(food.id(), TODAY).limit()).isEqualTo(eur("70.00"));
    assertThat(budgets.status(fun.id(), TODAY).limit()).isEqualTo(eur("80.00"));
    assertThat(budgets.status(fun.id(), day(4, 1)).limit()).isEqualTo(eur("50.00"));
    refused(() -> budgets.move(food.id(), food.id(), TODAY, eur("1.00"), null), "to");
    refused(() -> budgets.move(food.id(), year.id(), TODAY, eur("1.00"), null), "to");
    refused(() -> budgets.move(food.id(), dollars.id(), TODAY, eur("1.00"), null), "amount");
    refused(() -> budgets.move(food.id(), fun.id(), TODAY, eur("0.00"), null), "amount");
    refused(() -> budgets.move(food.id(), fun.id(), TODAY, eur("-1.00"), null), "amount");
    refused(
        () -> budgets.move(food.id(), fun.id(), TODAY, Money.of("1.00", "USD"), null), "amount");
    refused(
        () -> budgets.move(food.id(), fun.id(), day(1, 1).minusDays(1), eur("1.00"), null), "day");
    refused(() -> budgets.move(food.id(), fun.id(), TODAY, eur("1.00"), "x".repeat(201)), "note");
    assertThat(budgets.moves()).hasSize(1);
    assertThatThrownBy(() -> budgets.delete(food.id(), food.version()))
        .isInstanceOf(ConflictException.class)
        .hasMessageContaining("archive");
  }

  @Test
  @DisplayName(
      "12 BudgetStatus: spent = limit is REACHED, one cent more EXCEEDED; a limit of zero is legal")
  void state12() {
    Budget food = family.monthly("Food", "10.00", family.food);
    Budget nothing = family.monthly("Nothing", "0", family.fun);
    family.spend("10.00", TODAY, family.food);

    assertThat(budgets.status(food.id(), TODAY).state()).isEqualTo(State.REACHED);
    assertThat(budgets.status(nothing.id(), TODAY).state()).isEqualTo(State.REACHED);
    assertThat(budgets.status(nothing.id(), TODAY).percentUsed()).isEmpty();
    family.spend("0.01", TODAY, family.food);
    assertThat(budgets.status(food.id(), TODAY).state()).isEqualTo(State.EXCEEDED);
    assertThat(budgets.status(food.id(), TODAY).percentUsed()).contains(new BigDecimal("100.10"));
  }

  @Test
  @DisplayName(
      "14 SpendProjection: scheduled bills count once, income not, and the last day is what is spent")
  void projection14() {
    Budget all = budgets.create(NewBudget.monthly("All", "900.00", "EUR").from(day(1, 1)));
    recurring("Rent", "-500.00", day(1, 20), family.fun);
    recurring("Gym", "-28.00", day(1, 3), family.fun);
    recurring("Pay", "2000.00", day(1, 25), family.pay);
    family.home.recurring().materialize(TODAY);
    for (int i = 0; i < 28; i++) {
      family.spend("2.00", TODAY.minusDays(i), family.food);
    }

    BudgetStatus now = budgets.status(all.id(), TODAY);

    assertThat(now.spent()).isEqualTo(eur("58.00"));
    assertThat(now.projection()).isEqualTo(eur("590.00"));
    assertThat(budgets.status(all.id(), day(5, 31)).projection()).isEqualTo(eur("58.00"));
    BudgetStatus april = budgets.status(all.id(), day(4, 10));
    assertThat(april.projection()).isEqualTo(april.spent());
    assertThat(now.pace()).isEqualTo(eur("435.48"));

    family.today(day(5, 20));
    family.home.recurring().materialize(day(5, 20));
    assertThat(budgets.status(all.id(), day(5, 20)).spent()).isEqualTo(eur("558.00"));
    assertThat(budgets.status(all.id(), day(5, 31)).projection()).isEqualTo(eur("558.00"));
    family.today(day(5, 31));
    BudgetStatus end = budgets.status(all.id(), day(5, 31));
    assertThat(end.projection()).isEqualTo(end.spent());
  }

  @Test
  void nothingIsEstimatedFromFewerThanSevenDays() {
    Budget all = budgets.create(NewBudget.monthly("All", "900.00", "EUR").from(day(1, 1)));
    family.spend("60.00", TODAY.minusDays(5), family.food);
    assertThat(budgets.status(all.id(), TODAY).projection()).isEqualTo(eur("60.00"));

    family.spend("10.00", TODAY.minusDays(6), family.food);
    assertThat(budgets.status(all.id(), TODAY).projection()).isEqualTo(eur("230.00"));
  }

  private void recurring(String name, String amount, LocalDate start, CategoryId category) {
    family
        .home
        .recurring()
        .create(
            new NewRecurring(
                name,
                NewTransaction.of(eur(amount)).in(family.giro).category(category),
                Recurrence.of(
                    start,
                    new Frequency.MonthlyDay(start.getDayOfMonth(), Frequency.MonthEnd.CLAMP))));
  }

  @Test
  @DisplayName(
      "39 FxAsOf: spending is converted at the rate of its day; without one it is listed, not added")
  void foreign39() {
    AccountId dollars =
        family.home.accounts().open(NewAccount.of("Dollars", AccountKind.CASH, "USD")).id();
    Budget food =
        budgets.create(
            NewBudget.monthly("Food", "100.00", "EUR")
                .forCategories(family.food)
                .rolling(Rollover.SURPLUS)
                .from(day(3, 1)));
    for (int month = 3; month <= 5; month++) {
      family
          .home
          .expenses()
          .record(
              NewTransaction.expense("10.00", "USD")
                  .in(dollars)
                  .on(day(month, 10))
                  .category(family.food));
      family.spend("1.00", day(month, 10), family.food);
    }
    family.home.rates().put(List.of(ExchangeRate.of("USD", "EUR", day(4, 10), "0.9")));
    DateRange months = DateRange.of(day(3, 1), day(5, 31));
    List<BudgetStatus> before = budgets.history(food.id(), months);

    assertThat(before)
        .extracting(BudgetStatus::spent)
        .containsExactly(eur("1.00"), eur("10.00"), eur("10.00"));
    assertThat(before.get(0).unconverted()).containsExactly(Money.of("10.00", "USD"));
    assertThat(before).extracting(BudgetStatus::complete).containsOnly(false);

    family.home.rates().put(List.of(ExchangeRate.of("USD", "EUR", day(5, 1), "0.5")));
    List<BudgetStatus> after = budgets.history(food.id(), months);
    assertThat(after.subList(0, 2)).isEqualTo(before.subList(0, 2));
    assertThat(after.get(2).spent()).isEqualTo(eur("6.00"));

    family.home.rates().put(List.of(ExchangeRate.of("USD", "EUR", day(1, 1), "1.1")));
    assertThat(budgets.history(food.id(), months))
        .extracting(BudgetStatus::complete)
        .containsOnly(true);
  }

  @Test
  void archivedBudgetEndsWithItsPeriodAndKeepsItsHistory() {
    Budget food = family.monthly("Food", "100.00", family.food);

    Budget archived = budgets.archive(food.id(), food.version());

    assertThat(archived.end()).isEqualTo(day(5, 31));
    assertThat(budgets.statuses(TODAY)).isEmpty();
    assertThat(budgets.histories(DateRange.of(day(5, 1), day(9, 30)))).hasSize(1);
    refused(() -> budgets.status(food.id(), day(6, 1)), "day");
    assertThatThrownBy(() -> budgets.archive(food.id(), food.version()))
        .isInstanceOf(ConflictException.class);
  }

  @Test
  void editsCarryTheirVersionAndAreAuditedAndTold() {
    Budget food = family.monthly("Food", "100.00", family.food);
    Budget edited = budgets.update(food.withName(" Meals "));

    assertThat(edited.name()).isEqualTo("Meals");
    assertThat(budgets.get(food.id())).isEqualTo(edited);
    assertThat(edited.version()).isEqualTo(2);
    assertThatThrownBy(() -> budgets.update(food.withName("Other")))
        .isInstanceOf(ConflictException.class);
    assertThat(family.told)
        .filteredOn(event -> event.type() == EventType.BUDGET_CHANGED)
        .hasSize(2);
    budgets.delete(edited.id(), edited.version());
    assertThatThrownBy(() -> budgets.get(food.id())).isInstanceOf(NotFoundException.class);
    assertThat(family.home.audit().verify().intact()).isTrue();
  }

  @Test
  void badInputIsRefusedWithAllThatIsWrong() {
    NewBudget good = NewBudget.monthly("Food", "1.00", "EUR");
    bad(good.from(day(2, 1)).until(day(1, 1)).warningAt(0), "end", "thresholds");
    bad(NewBudget.monthly("  ", "1.00", "EUR"), "name");
    bad(NewBudget.monthly("x".repeat(101), "1.00", "EUR"), "name");
    bad(NewBudget.monthly("Food", "-1.00", "EUR"), "allocations[0].template.amount");
    bad(good.rolling(Rollover.CAPPED), "cap");
    bad(good.cappedAt(eur("-1.00")), "cap");
    bad(good.cappedAt(eur("1.00")).rolling(Rollover.FULL), "cap");
    bad(good.warningAt(1001), "thresholds");
    bad(good.forCategories(new CategoryId(UUID.randomUUID())), "scope.categories");
    bad(good.forCategories(family.pay), "scope.categories");
    bad(good.forAccounts(new AccountId(UUID.randomUUID())), "scope.accounts");
    bad(good.template(new Template.AverageOfLast(0)), "allocations[0].template.periods");
    bad(
        good.template(new Template.PercentOfIncome(BigDecimal.ZERO)),
        "allocations[0].template.percent");
    bad(good.template(new Template.UpTo(eur("1.00"), TODAY)), "allocations[0].template");
    bad(
        good.template(new Template.Fixed(Money.of("1.00", "USD"))),
        "allocations[0].template.amount");
    bad(good.from(LocalDate.of(1800, 1, 1)), "start");
    assertThat(budgets.list()).isEmpty();
    Budget food = budgets.create(good);
    assertThatThrownBy(() -> budgets.create(good)).isInstanceOf(ConflictException.class);
    refused(() -> budgets.adjust(food.id(), TODAY, eur("-1.00")), "adjustments[2024-05-01]");
    assertThatThrownBy(() -> budgets.status(new BudgetId(UUID.randomUUID()), TODAY))
        .isInstanceOf(NotFoundException.class);
  }

  private void bad(NewBudget request, String... places) {
    assertThatThrownBy(() -> budgets.create(request))
        .isInstanceOfSatisfying(
            ValidationException.class,
            refused ->
                assertThat(refused.violations())
                    .extracting(ValidationException.Violation::where)
                    .containsExactly(places));
  }

  private static void refused(Runnable call, String place) {
    assertThatThrownBy(call::run)
        .isInstanceOfSatisfying(
            ValidationException.class,
            refused ->
                assertThat(refused.violations())
                    .extracting(ValidationException.Violation::where)
                    .contains(place));
  }

  @Test
  void viewersLookAndChangeNothing() {
    Budget food = family.monthly("Food", "1.00", family.food);
    Goal goal = budgets.createGoal(NewGoal.of("Bicycle", "900.00", "EUR"));
    Actor viewer = new Actor(new UserId(UUID.randomUUID()));
    family.home.members().add(viewer.user(), Role.VIEWER);
    BudgetService seen = family.library.workspace(viewer, family.home.id()).budgets();

    assertThat(seen.list()).hasSize(1);
    assertThat(seen.statuses(TODAY)).hasSize(1);
    assertThat(seen.goalStatuses(TODAY)).hasSize(1);
    List<Consumer<BudgetService>> changes =
        List.of(
            service -> service.create(NewBudget.monthly("X", "1.00", "EUR")),
            service -> service.update(food),
            service -> service.archive(food.id(), 1),
            service -> service.delete(food.id(), 1),
            service -> service.adjust(food.id(), TODAY, eur("1.00")),
            service -> service.allocate(food.id(), TODAY, new Template.Fixed(eur("1.00"))),
            service -> service.closePeriod(food.id(), TODAY),
            service -> service.move(food.id(), food.id(), TODAY, eur("1.00"), null),
            service -> service.hold(TODAY, eur("1.00")),
            service -> service.checkThresholds(TODAY),
            service -> service.createGoal(NewGoal.open("Y", "EUR")),
            service -> service.updateGoal(goal),
            service -> service.archiveGoal(goal.id(), 1),
            service -> service.contribute(goal.id(), eur("1.00"), TODAY));
    changes.forEach(
        change ->
            assertThatThrownBy(() -> change.accept(seen))
                .isInstanceOf(AccessDeniedException.class));
  }
}
