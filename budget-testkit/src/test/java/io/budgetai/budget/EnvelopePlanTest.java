package io.budgetai.budget;

import static io.budgetai.budget.Family.TODAY;
import static io.budgetai.budget.Family.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetai.ValidationException;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.audit.AuditEntry;
import io.budgetai.audit.AuditQuery;
import io.budgetai.calendar.DateRange;
import io.budgetai.category.CategoryId;
import io.budgetai.expense.NewTransaction;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When money comes into the envelope plan, and when it is in it no more. */
class EnvelopePlanTest {
  private static final LocalDate APRIL = LocalDate.of(2024, 4, 1);
  private static final LocalDate MAY = LocalDate.of(2024, 5, 1);
  private static final LocalDate JUNE = LocalDate.of(2024, 6, 1);

  private final Family family = new Family();
  private final BudgetService budgets = family.budgets;

  @AfterEach
  void close() {
    family.close();
  }

  private Budget envelope(String name, String amount, CategoryId category, LocalDate from) {
    return budgets.create(
        NewBudget.monthly(name, amount, "EUR").forCategories(category).asEnvelope().from(from));
  }

  private void open(String name, String balance, LocalDate day, boolean onBudget) {
    family
        .home
        .accounts()
        .open(
            NewAccount.of(name, AccountKind.CHECKING, "EUR")
                .opening(balance)
                .openedOn(day)
                .onBudget(onBudget));
  }

  @Test
  void planBeginsWithItsFirstEnvelope() {
    assertThat(budgets.envelopes(DateRange.of(APRIL, JUNE))).isEmpty();
    envelope("Fun", "2.00", family.fun, JUNE);
    envelope("Food", "5.00", family.food, MAY);

    assertThatThrownBy(() -> budgets.envelopes(MAY.minusDays(1)))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("before the first envelope");
    List<EnvelopeStatus> plan = budgets.envelopes(DateRange.of(APRIL, JUNE));
    assertThat(plan).extracting(status -> status.period().first()).containsExactly(MAY, JUNE);
    assertThat(plan.get(0).envelopes())
        .extracting(status -> status.budget().name())
        .containsExactly("Food");
    assertThat(plan.get(1).envelopes())
        .extracting(status -> status.budget().name())
        .containsExactly("Food", "Fun");
    assertThat(plan)
        .extracting(status -> status.envelopes().get(0).day())
        .containsExactly(TODAY, JUNE);
    assertThat(plan.get(1).toBudget()).isEqualTo(eur("-12.00"));
  }

  @Test
  void accountsBringWhatTheyHeldBeforeThePlanAndLaterOnesWhatTheyAreOpenedWith() {
    envelope("Food", "0", family.food, MAY);
    open("Old", "100.00", APRIL, true);
    open("New", "20.00", TODAY, true);
    open("Next", "3.00", JUNE, true);
    open("Apart", "500.00", APRIL, false);
    family.receive("7.00", APRIL, family.pay);
    family.spend("2.00", APRIL, family.food);

    EnvelopeStatus may = budgets.envelopes(TODAY);
    assertThat(may.toBudget()).isEqualTo(eur("125.00"));
    assertThat(may.inflow()).isEqualTo(eur("20.00"));
    assertThat(may.outside()).isEqualTo(eur("0.00"));
    EnvelopeStatus june = budgets.envelopes(JUNE);
    assertThat(june.inflow()).isEqualTo(eur("3.00"));
    assertThat(june.toBudget()).isEqualTo(eur("128.00"));
  }

  @Test
  void spendingFromAnAccountThatIsNotOnBudgetIsNoneOfThePlan() {
    Budget food = envelope("Food", "10.00", family.food, MAY);
    for (CategoryId category : List.of(family.food, family.fun)) {
      family
          .home
          .expenses()
          .record(
              NewTransaction.expense("4.00", "EUR").in(family.depot).on(TODAY).category(category));
    }

    EnvelopeStatus may = budgets.envelopes(TODAY);
    assertThat(may.outside()).isEqualTo(eur("0.00"));
    assertThat(may.toBudget()).isEqualTo(eur("-10.00"));
    assertThat(budgets.status(food.id(), TODAY).spent()).isEqualTo(eur("0.00"));
  }

  @Test
  void holdingMoneyReplacesWhatWasHeldAndIsAuditedWithIt() {
    envelope("Food", "0", family.food, MAY);
    family.receive("100.00", MAY, family.pay);

    family.twice(
        service -> {
          service.hold(TODAY, eur("20.00"));
          return true;
        });
    budgets.hold(MAY, eur("50.00"));
    budgets.hold(APRIL, eur("9.00"));

    assertThat(budgets.envelopes(TODAY).held()).isEqualTo(eur("50.00"));
    assertThat(budgets.envelopes(TODAY).toBudget()).isEqualTo(eur("50.00"));
    List<AuditEntry> held = family.home.audit().find(AuditQuery.newest().about(MAY.toString()));
    assertThat(held).hasSize(2);
    assertThat(held.get(0).changes().get(0).before())
        .isEqualTo(held.get(1).changes().get(0).after());
    budgets.hold(TODAY, eur("0.00"));
    assertThat(budgets.envelopes(TODAY).toBudget()).isEqualTo(eur("100.00"));
  }

  @Test
  void lessThanNothingAndOtherCurrenciesCannotBeHeld() {
    envelope("Food", "0", family.food, MAY);

    for (Money amount : List.of(eur("-0.01"), Money.of("1.00", "USD"))) {
      assertThatThrownBy(() -> budgets.hold(TODAY, amount))
          .isInstanceOf(ValidationException.class)
          .hasMessageContaining("amount");
    }
    assertThat(budgets.envelopes(TODAY).held()).isEqualTo(eur("0.00"));
  }
}
