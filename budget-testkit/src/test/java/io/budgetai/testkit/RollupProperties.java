package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.budget.BudgetId;
import io.budgetai.budget.NewBudget;
import io.budgetai.calendar.DateRange;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryKind;
import io.budgetai.category.NewCategory;
import io.budgetai.expense.NewTransaction;
import io.budgetai.money.Money;
import io.budgetai.report.BudgetReport;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class RollupProperties {

  @Property(tries = 1000)
  @Label(
      "34 CategoryRollup: a budget counts its branch by id, not by the beginning of a name, and what"
          + " has a budget of its own once")
  void ownBudgetOfAChild34(
      @ForAll @Size(max = 12) List<@IntRange(min = -999, max = 999) Integer> entries,
      @ForAll boolean childFirst) {
    try (Household home = new Household()) {
      Category food = home.home.categories().create(NewCategory.root("Food", CategoryKind.EXPENSE));
      Category stamps =
          home.home.categories().create(NewCategory.root("FoodStamps", CategoryKind.EXPENSE));
      Category out = home.home.categories().create(NewCategory.under(food, "Out"));
      Category outside = home.home.categories().create(NewCategory.under(stamps, "Out"));
      Category lunch = home.home.categories().create(NewCategory.under(out, "Lunch"));
      List<Category> all = List.of(food, stamps, out, outside, lunch);
      long[] spent = new long[all.size()];
      for (int entry : entries) {
        int place = Math.abs(entry) % all.size();
        spent[place] -= entry;
        home.record(
            NewTransaction.of(Money.ofMinor(entry, "EUR"))
                .in(home.giro.id())
                .on(Household.TODAY)
                .category(all.get(place).id()));
      }
      List<Category> budgeted = childFirst ? List.of(out, food) : List.of(food, out);
      List<BudgetId> budgets = new ArrayList<>();
      for (Category category : budgeted) {
        budgets.add(
            home.home
                .budgets()
                .create(
                    NewBudget.monthly(category.name(), "100.00", "EUR")
                        .forCategories(category.id()))
                .id());
      }
      BudgetId both =
          home.home
              .budgets()
              .create(
                  NewBudget.monthly("Both", "100.00", "EUR").forCategories(food.id(), lunch.id()))
              .id();

      long branch = spent[0] + spent[2] + spent[4];
      assertThat(spent(home, budgets.get(childFirst ? 1 : 0))).isEqualTo(branch);
      assertThat(spent(home, budgets.get(childFirst ? 0 : 1))).isEqualTo(spent[2] + spent[4]);
      assertThat(spent(home, both)).isEqualTo(branch);
      BudgetReport report = home.home.reports().budgetVersusActual(DateRange.day(Household.TODAY));
      for (BudgetReport.Line line : report.lines()) {
        assertThat(line.spent().minorUnits()).isEqualTo(spent(home, line.budget().id()));
      }
    }
  }

  private static long spent(Household home, BudgetId budget) {
    return home.home.budgets().status(budget, Household.TODAY).spent().minorUnits();
  }
}
