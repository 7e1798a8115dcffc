package io.budgetai.budget;

import static io.budgetai.budget.Family.TODAY;
import static io.budgetai.budget.Family.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetai.ConflictException;
import io.budgetai.ValidationException;
import io.budgetai.audit.AuditAction;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.event.EventType;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Budgets on their way from the first to the last day: made, given amounts, closed, archived, forgotten. */
class BudgetBookTest {
  private static final LocalDate JANUARY = LocalDate.of(2024, 1, 1);

  private final Family family = new Family();
  private final BudgetService budgets = family.budgets;

  @AfterEach
  void close() {
    family.close();
  }

  private Budget until(LocalDate end, String name) {
    return budgets.create(
        NewBudget.monthly(name, "100.00", "EUR")
            .forCategories(family.food)
            .from(JANUARY)
            .until(end));
  }

  @Test
  void makingAndForgettingABudgetIsAuditedAndTold() {
    Budget food = family.monthly("Food", "100.00", family.food);
    budgets.delete(food.id(), food.version());

    assertThat(family.audited(food.id())).containsExactly(AuditAction.DELETE, AuditAction.CREATE);
    assertThat(family.told)
        .filteredOn(event -> event.type() == EventType.BUDGET_CHANGED)
        .hasSize(2)
        .allMatch(event -> event.subject().equals(food.id().toString()));
  }

  @Test
  void budgetsCanBeForgottenUntilTheyHaveAHistoryOfTheirOwn() {
    Budget from = family.monthly("Food", "100.00", family.food);
    Budget to = family.monthly("Fun", "50.00", family.fun);
    Budget neither = family.monthly("Neither", "50.00", family.fun);
    Budget warned =
        budgets.create(
            NewBudget.monthly("Warned", "1.00", "EUR").forCategories(family.bread).warningAt(80));
    budgets.move(from.id(), to.id(), TODAY, eur("1.00"), null);
    family.spend("5.00", TODAY, family.bread);

    for (Budget budget : List.of(from, to, warned)) {
      assertThatThrownBy(() -> budgets.delete(budget.id(), budget.version()))
          .isInstanceOf(ConflictException.class)
          .hasMessageContaining("archive");
    }
    budgets.delete(neither.id(), neither.version());
    assertThat(budgets.list()).extracting(Budget::name).containsExactly("Food", "Fun", "Warned");
  }

  @Test
  void archivingEndsABudgetTodayUnlessItEndedBefore() {
    LocalDate march = LocalDate.of(2024, 3, 31);
    LocalDate september = LocalDate.of(2024, 9, 30);
    Budget over = until(march, "Over");
    assertThat(budgets.archive(over.id(), over.version()).end()).isEqualTo(march);

    Budget going = until(september, "Going");
    assertThat(budgets.archive(going.id(), going.version()).end())
        .isEqualTo(LocalDate.of(2024, 5, 31));

    Budget planned = budgets.create(NewBudget.monthly("Trip", "100.00", "EUR").from(september));
    assertThat(budgets.archive(planned.id(), planned.version()).end()).isEqualTo(september);

    Budget open =
        budgets.create(
            NewBudget.of("Open", new PeriodRule.Manual(List.of(JANUARY)), eur("100.00"))
                .from(JANUARY));
    assertThat(budgets.archive(open.id(), open.version()).end()).isEqualTo(TODAY);
  }

  @Test
  void amountsOfAPeriodAreSetWithinTheBudgetsLife() {
    Budget food = until(LocalDate.of(2024, 6, 15), "Food");

    Budget adjusted = budgets.adjust(food.id(), LocalDate.of(2024, 6, 30), eur("7.00"));
    assertThat(adjusted.adjustments()).containsOnly(entry(LocalDate.of(2024, 6, 1), "7.00"));
    outside(() -> budgets.adjust(food.id(), LocalDate.of(2024, 7, 1), eur("7.00")));
    outside(() -> budgets.adjust(food.id(), LocalDate.of(2023, 12, 31), eur("7.00")));

    Template twenty = new Template.Fixed(eur("20.00"));
    Template thirty = new Template.Fixed(eur("30.00"));
    budgets.allocate(food.id(), LocalDate.of(2024, 3, 20), twenty);
    Budget allocated = budgets.allocate(food.id(), LocalDate.of(2024, 3, 5), thirty);
    assertThat(allocated.allocations())
        .containsExactly(
            new Allocation(JANUARY, new Template.Fixed(eur("100.00"))),
            new Allocation(LocalDate.of(2024, 3, 1), thirty));
    assertThat(budgets.get(food.id())).isEqualTo(allocated);
  }

  private static Map.Entry<LocalDate, Money> entry(LocalDate day, String amount) {
    return Map.entry(day, eur(amount));
  }

  private static void outside(Runnable call) {
    assertThatThrownBy(call::run)
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("no period on");
  }

  @Test
  void everyChangeCanBeRepeatedByAHostThatDidNotHearTheAnswer() {
    PeriodRule byHand = new PeriodRule.Manual(List.of(JANUARY));
    budgets.create(NewBudget.of("Another", byHand, eur("1.00")).from(JANUARY));
    budgets.create(NewBudget.monthly("Third", "1.00", "EUR").from(JANUARY));

    Budget made =
        family.twice(
            service -> service.create(NewBudget.of("Food", byHand, eur("1.00")).from(JANUARY)));
    family.twice(service -> service.update(made.withName("Meals")));
    family.twice(service -> service.adjust(made.id(), TODAY, eur("2.00")));
    family.twice(service -> service.allocate(made.id(), TODAY, new Template.Fixed(eur("3.00"))));
    List<Budget> closed = family.twice(service -> service.closePeriod(made.id(), TODAY));
    Budget archived = family.twice(service -> service.archive(made.id(), closed.get(1).version()));

    assertThat(closed).extracting(Budget::name).containsExactly("Another", "Meals");
    assertThat(archived.version()).isEqualTo(6);
    assertThat(budgets.list()).hasSize(3);
  }

  @Test
  void forgettingABudgetCanBeRepeatedToo() {
    Budget food = family.monthly("Food", "100.00", family.food);

    family.twice(
        service -> {
          service.delete(food.id(), food.version());
          return true;
        });

    assertThat(budgets.list()).isEmpty();
  }
}
