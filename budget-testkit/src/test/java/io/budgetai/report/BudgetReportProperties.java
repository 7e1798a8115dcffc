package io.budgetai.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.budget.Budget;
import io.budgetai.budget.BudgetService;
import io.budgetai.budget.BudgetStatus;
import io.budgetai.budget.NewBudget;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryId;
import io.budgetai.money.ExchangeRate;
import io.budgetai.money.Money;
import io.budgetai.report.SpendingKey.OfAccount;
import io.budgetai.report.SpendingKey.OfCategory;
import io.budgetai.report.SpendingKey.OfMonth;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Currency;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Budgets and reports of the same spending, in any currencies, say the same to the minor unit. */
class BudgetReportProperties {
  private static final LocalDate START = LocalDate.of(2023, 1, 1);
  private static final DateRange BOTH_YEARS = DateRange.of(START, LocalDate.of(2024, 12, 31));
  private static final ReportScope SCOPE = ReportScope.of(BOTH_YEARS);
  private static final ReportProperties GIVEN = new ReportProperties();

  @Property(tries = 1000)
  @Label(
      "30 identical in budget and report; categories, merchants, months and weeks sum to one total")
  void budgetIsReport30(
      @ForAll("entries") List<Entry> entries, @ForAll("rates") List<ExchangeRate> rates) {
    try (Household household = Household.of(entries, rates)) {
      BudgetService budgets = household.home().budgets();
      List<SpendingLine> byCategory = flat(lines(household, SpendingBy.CATEGORY, SCOPE));
      for (Category category : household.categories().subList(0, 5)) {
        Budget budget = budgets.create(monthly(category.name()).forCategories(category.id()));
        assertSame(
            budgets.history(budget.id(), BOTH_YEARS),
            worth(byCategory, new OfCategory(category.id())));
      }
      List<SpendingLine> byAccount = lines(household, SpendingBy.ACCOUNT, SCOPE);
      household
          .accounts()
          .forEach(
              account -> {
                Budget budget = budgets.create(monthly(account.name()).forAccounts(account.id()));
                assertSame(
                    budgets.history(budget.id(), BOTH_YEARS),
                    worth(byAccount, new OfAccount(account.id())));
              });
      List<SpendingLine> byMonth = lines(household, SpendingBy.MONTH, SCOPE);
      Budget all = budgets.create(monthly("Everything"));
      for (BudgetStatus status : budgets.history(all.id(), BOTH_YEARS)) {
        YearMonth month = YearMonth.from(status.period().first());
        assertSame(List.of(status), worth(byMonth, new OfMonth(month)));
      }
      Worth total =
          household.reports().spending(SpendingBy.CATEGORY, SCOPE, Comparison.NONE).total();
      Stream.of(SpendingBy.CATEGORY, SpendingBy.MERCHANT, SpendingBy.ACCOUNT, SpendingBy.MONTH)
          .forEach(by -> assertThat(sum(lines(household, by, SCOPE))).isEqualTo(total));
      assertSame(budgets.history(all.id(), BOTH_YEARS), total);
      Budget years = budgets.create(NewBudget.yearly("Years", "0", "EUR").from(START));
      assertSame(budgets.history(years.id(), BOTH_YEARS), total);
      Budget weeks = budgets.create(monthly("Weeks").per(PeriodRule.parse("week:monday")));
      assertSame(budgets.history(weeks.id(), BOTH_YEARS), total);
    }
  }

  @Property(tries = 1000)
  @Label("30 a budget in a currency of its own: the branches of the tree sum to all of it")
  void foreignBudgetsAddUp30(
      @ForAll("entries") List<Entry> entries, @ForAll("rates") List<ExchangeRate> rates) {
    try (Household household = Household.of(entries, rates)) {
      BudgetService budgets = household.home().budgets();
      CategoryId[] roots =
          household.categories().subList(0, 5).stream()
              .filter(category -> category.parent() == null)
              .map(Category::id)
              .toArray(CategoryId[]::new);
      Budget together = dollars(budgets, "Together", roots);
      Money apart =
          Stream.of(roots)
              .map(root -> dollars(budgets, root.toString(), root))
              .map(budget -> spent(budgets.history(budget.id(), BOTH_YEARS)))
              .reduce(Money.zero(Currency.getInstance("USD")), Money::plus);

      assertThat(spent(budgets.history(together.id(), BOTH_YEARS))).isEqualTo(apart);
    }
  }

  @Provide
  Arbitrary<List<Entry>> entries() {
    return GIVEN.entries();
  }

  @Provide
  Arbitrary<List<ExchangeRate>> rates() {
    return GIVEN.rates();
  }

  private static NewBudget monthly(String name) {
    return NewBudget.monthly(name, "0", "EUR").from(START);
  }

  private static Budget dollars(BudgetService budgets, String name, CategoryId... categories) {
    return budgets.create(
        NewBudget.monthly(name, "0", "USD").forCategories(categories).from(START));
  }

  private static Money spent(List<BudgetStatus> periods) {
    return periods.stream().map(BudgetStatus::spent).reduce(Money::plus).orElseThrow();
  }

  private static void assertSame(List<BudgetStatus> periods, Worth reported) {
    Worth budgeted =
        periods.stream()
            .map(status -> new Worth(status.spent(), status.unconverted()))
            .reduce(Worth::plus)
            .orElseThrow();
    assertThat(budgeted).isEqualTo(reported);
    assertThat(periods.stream().allMatch(BudgetStatus::complete)).isEqualTo(reported.complete());
  }

  private static List<SpendingLine> lines(Household household, SpendingBy by, ReportScope scope) {
    return household.reports().spending(by, scope, Comparison.NONE).lines();
  }

  private static Worth worth(List<SpendingLine> lines, SpendingKey key) {
    return lines.stream()
        .filter(line -> line.key().equals(key))
        .map(SpendingLine::spent)
        .findFirst()
        .orElse(Worth.zero(ByHand.EUR));
  }

  private static Worth sum(List<SpendingLine> lines) {
    return lines.stream().map(SpendingLine::spent).reduce(Worth.zero(ByHand.EUR), Worth::plus);
  }

  private static List<SpendingLine> flat(List<SpendingLine> lines) {
    return lines.stream()
        .flatMap(line -> Stream.concat(Stream.of(line), flat(line.children()).stream()))
        .toList();
  }
}
