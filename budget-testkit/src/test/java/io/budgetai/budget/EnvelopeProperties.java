package io.budgetai.budget;

import static io.budgetai.budget.Family.TODAY;
import static io.budgetai.budget.Family.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetai.ValidationException;
import io.budgetai.account.Account;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.category.CategoryId;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.NewTransfer;
import io.budgetai.expense.Transaction;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

class EnvelopeProperties {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  private static Budget envelope(Family family, String name, String amount, NewBudget scope) {
    return family.budgets.create(
        NewBudget.monthly(name, amount, "EUR").scope(scope.scope()).asEnvelope().from(FIRST));
  }

  private static NewBudget of(CategoryId category) {
    return NewBudget.monthly("x", "0", "EUR").forCategories(category);
  }

  /** What the accounts of the plan hold at the end of a day, as the account service says. */
  private static Money held(Family family, LocalDate day) {
    Money sum = eur("0.00");
    for (Map.Entry<Account, Money> one : family.home.accounts().balances(day).entrySet()) {
      if (one.getKey().onBudget() && one.getKey().currency().equals(sum.currency())) {
        sum = sum.plus(one.getValue());
      }
    }
    return sum;
  }

  @Property(tries = 1000)
  @Label("4 EnvelopeConservation: in every period, after any sequence of edits and moves")
  void conservation4(@ForAll long seed) {
    Random random = new Random(seed);
    try (Family family = new Family()) {
      family
          .home
          .accounts()
          .open(
              NewAccount.of("Old", AccountKind.CHECKING, "EUR")
                  .opening("250.00")
                  .openedOn(LocalDate.of(2024, 2, 10)));
      Budget food = envelope(family, "Food", "100.00", of(family.food));
      Budget fun = envelope(family, "Fun", "40.00", of(family.fun));
      List<Transaction> recorded = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        step(family, random, recorded, food, fun);
        check(family);
      }
    }
  }

  private static void step(
      Family family, Random random, List<Transaction> recorded, Budget food, Budget fun) {
    LocalDate day = LocalDate.of(2023, 12, 1).plusDays(random.nextInt(180));
    LocalDate planned = FIRST.plusDays(random.nextInt(150));
    Money amount = Money.ofMinor(1 + random.nextInt(9_000), "EUR");
    var accounts = List.of(family.giro, family.cash, family.depot);
    var account = accounts.get(random.nextInt(3));
    switch (random.nextInt(9)) {
      case 0, 1, 2 -> {
        var category = List.of(family.food, family.bread, family.fun).get(random.nextInt(3));
        Money signed = random.nextInt(5) == 0 ? amount : amount.negated();
        recorded.add(
            family
                .home
                .expenses()
                .record(NewTransaction.of(signed).in(account).on(day).category(category)));
      }
      case 3 ->
          family
              .home
              .expenses()
              .record(NewTransaction.of(amount).in(account).on(day).category(family.pay));
      case 4 ->
          family.home.expenses().record(NewTransaction.of(amount.negated()).in(account).on(day));
      case 5 ->
          family
              .home
              .expenses()
              .recordTransfer(
                  NewTransfer.of(
                      account, accounts.get((accounts.indexOf(account) + 1) % 3), amount, day));
      case 6 -> {
        boolean there = random.nextBoolean();
        family.budgets.move(
            there ? food.id() : fun.id(), there ? fun.id() : food.id(), planned, amount, null);
      }
      case 7 -> family.budgets.adjust(random.nextBoolean() ? food.id() : fun.id(), planned, amount);
      default -> {
        family.budgets.hold(planned, amount);
        if (!recorded.isEmpty()) {
          Transaction gone = recorded.remove(random.nextInt(recorded.size()));
          family.home.expenses().delete(gone.id(), gone.version());
        }
      }
    }
  }

  private static void check(Family family) {
    List<EnvelopeStatus> plan =
        family.budgets.envelopes(DateRange.of(FIRST, LocalDate.of(2024, 6, 30)));
    assertThat(plan).hasSize(6);
    for (EnvelopeStatus status : plan) {
      assertThat(status.total()).isEqualTo(held(family, status.period().last()));
    }
  }

  @Example
  void whatIsLeftInAnArchivedEnvelopeIsToBeBudgetedAgain() {
    try (Family family = new Family()) {
      family.receive("1000.00", FIRST, family.pay);
      Budget food = envelope(family, "Food", "100.00", of(family.food));
      envelope(family, "Fun", "40.00", of(family.fun));
      family.spend("30.00", TODAY, family.food);
      family.budgets.archive(food.id(), food.version());

      EnvelopeStatus may = family.budgets.envelopes(TODAY);
      EnvelopeStatus june = family.budgets.envelopes(LocalDate.of(2024, 6, 1));

      assertThat(may.toBudget()).isEqualTo(eur("300.00"));
      assertThat(may.available()).isEqualTo(eur("670.00"));
      assertThat(june.toBudget()).isEqualTo(eur("730.00"));
      assertThat(june.envelopes()).hasSize(1);
      assertThat(june.total()).isEqualTo(eur("970.00"));
    }
  }

  @Example
  void moneyHeldIsFreeInTheNextPeriodAndSpendingOutsideOfEnvelopesComesOffWhatIsToBudget() {
    try (Family family = new Family()) {
      family.receive("500.00", TODAY, family.pay);
      envelope(family, "Food", "0", of(family.food));
      family.budgets.hold(TODAY, eur("200.00"));
      family.spend("50.00", TODAY, family.fun);

      EnvelopeStatus may = family.budgets.envelopes(TODAY);

      assertThat(may.toBudget()).isEqualTo(eur("250.00"));
      assertThat(may.held()).isEqualTo(eur("200.00"));
      assertThat(may.outside()).isEqualTo(eur("50.00"));
      assertThat(may.inflow()).isEqualTo(eur("500.00"));
      assertThat(family.budgets.envelopes(LocalDate.of(2024, 6, 1)).toBudget())
          .isEqualTo(eur("450.00"));
    }
  }

  @Example
  void accountsInOtherCurrenciesAreLeftOutAndNamed() {
    try (Family family = new Family()) {
      Account dollars =
          family
              .home
              .accounts()
              .open(NewAccount.of("Dollars", AccountKind.CASH, "USD").opening("70.00"));
      Budget food = envelope(family, "Food", "10.00", of(family.food));
      family
          .home
          .expenses()
          .record(
              NewTransaction.expense("5.00", "USD")
                  .in(dollars.id())
                  .on(TODAY)
                  .category(family.food));

      EnvelopeStatus may = family.budgets.envelopes(TODAY);

      assertThat(may.leftOut()).containsExactly(dollars.id());
      assertThat(may.total()).isEqualTo(held(family, TODAY));
      assertThat(family.budgets.status(food.id(), TODAY).spent()).isEqualTo(eur("0.00"));
    }
  }

  @Example
  void envelopesThatWouldBreakThePlanAreRefused() {
    try (Family family = new Family()) {
      assertThatThrownBy(() -> family.budgets.envelopes(TODAY))
          .isInstanceOf(ValidationException.class);
      assertThatThrownBy(() -> family.budgets.hold(TODAY, eur("1.00")))
          .isInstanceOf(ValidationException.class);
      Budget food = envelope(family, "Food", "10.00", of(family.food));
      Budget plain = family.monthly("Plain", "10.00", family.fun);
      NewBudget good =
          NewBudget.monthly("Fun", "1.00", "EUR").forCategories(family.fun).asEnvelope();

      refused(family, good.rolling(Rollover.SURPLUS), "rollover");
      refused(family, good.per(PeriodRule.QUARTER), "period");
      refused(family, good.forCategories(family.bread), "scope");
      refused(family, good.scope(BudgetScope.tags("fun")), "scope");
      refused(
          family,
          NewBudget.monthly("Fun", "1", "USD").forCategories(family.fun).asEnvelope(),
          "currency");
      assertThatThrownBy(() -> family.budgets.move(food.id(), plain.id(), TODAY, eur("1.00"), null))
          .isInstanceOf(ValidationException.class);
      assertThat(family.budgets.create(good).envelope()).isTrue();
    }
  }

  private static void refused(Family family, NewBudget request, String place) {
    assertThatThrownBy(() -> family.budgets.create(request))
        .isInstanceOfSatisfying(
            ValidationException.class,
            refused ->
                assertThat(refused.violations())
                    .extracting(ValidationException.Violation::where)
                    .containsExactly(place));
  }
}
