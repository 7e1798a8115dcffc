package io.budgetai.budget;

import static io.budgetai.budget.Family.TODAY;
import static io.budgetai.budget.Family.eur;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.budgetai.ValidationException;
import io.budgetai.ValidationException.Violation;
import io.budgetai.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a budget may say of itself, up to the last value that is legal and from the first that is not. */
class BudgetBoundsTest {
  private static final LocalDate LAST_DAY = LocalDate.of(2999, 12, 31);

  private final Family family = new Family();
  private final BudgetService budgets = family.budgets;
  private int made;

  @AfterEach
  void close() {
    family.close();
  }

  /** A budget from January on, under a name of its own. */
  private NewBudget food() {
    made++;
    return NewBudget.monthly("Food " + made, "1.00", "EUR").from(LocalDate.of(2024, 1, 1));
  }

  private NewBudget envelope(LocalDate first, LocalDate last) {
    return food().forCategories(family.food).asEnvelope().from(first).until(last);
  }

  private Budget legal(NewBudget request) {
    return budgets.create(request);
  }

  private void refused(NewBudget request, String... places) {
    refused(() -> budgets.create(request), places);
  }

  private static void refused(Runnable call, String... places) {
    ValidationException refused = catchThrowableOfType(ValidationException.class, call::run);
    assertThat(refused.violations()).extracting(Violation::where).containsExactly(places);
  }

  @Test
  void daysAreThoseOfTheYears1900To2999() {
    legal(food().until(LAST_DAY));
    legal(food().from(LocalDate.of(1900, 1, 1)));

    refused(food().until(LAST_DAY.plusDays(1)), "end");
    refused(food().from(LocalDate.of(1899, 12, 31)), "start");
  }

  @Test
  void averageIsOfOneTo120Periods() {
    legal(food().template(new Template.AverageOfLast(1)));
    legal(food().template(new Template.AverageOfLast(120)));

    refused(food().template(new Template.AverageOfLast(121)), "allocations[0].template.periods");
  }

  @Test
  void shareOfTheIncomeIsAtMostAllOfIt() {
    legal(food().template(new Template.PercentOfIncome(new BigDecimal("100"))));

    refused(
        food().template(new Template.PercentOfIncome(new BigDecimal("100.01"))),
        "allocations[0].template.percent");
  }

  @Test
  void savingUpNeedsATargetInTheBudgetsCurrencyAndADay() {
    legal(food().rolling(Rollover.FULL).template(new Template.UpTo(eur("100.00"), LAST_DAY)));

    refused(
        food().rolling(Rollover.FULL).template(new Template.UpTo(Money.of("100.00", "USD"), TODAY)),
        "allocations[0].template.target");
    refused(
        food()
            .rolling(Rollover.FULL)
            .template(new Template.UpTo(eur("100.00"), LAST_DAY.plusDays(1))),
        "allocations[0].template.by");
  }

  @Test
  void warningsAreUpToTenBetween1And1000Percent() {
    legal(food().warningAt(1, 1000));
    legal(food().warningAt(10, 20, 30, 40, 50, 60, 70, 80, 90, 100));

    refused(food().warningAt(0, 100), "thresholds");
    refused(food().warningAt(100, 1001), "thresholds");
    refused(food().warningAt(10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110), "thresholds");
  }

  @Test
  void budgetHasAnAmount() {
    Budget food = legal(food());

    refused(() -> budgets.update(food.withAllocations(List.of())), "allocations");
  }

  @Test
  void envelopesMayHaveTheSameSpendingWhenOneEndsBeforeTheOtherBegins() {
    legal(envelope(LocalDate.of(2024, 3, 10), LocalDate.of(2024, 4, 10)));

    legal(envelope(LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 31)));
    legal(envelope(LocalDate.of(2024, 1, 1), LocalDate.of(2024, 2, 29)));
    refused(envelope(LocalDate.of(2024, 4, 30), LocalDate.of(2024, 4, 30)), "scope");
    refused(envelope(LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 1)), "scope");
    refused(food().forCategories(family.food).asEnvelope(), "scope");
  }
}
