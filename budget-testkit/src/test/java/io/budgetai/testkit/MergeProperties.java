package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.category.Category;
import io.budgetai.category.CategoryKind;
import io.budgetai.category.NewCategory;
import io.budgetai.expense.NewSplit;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.Transaction;
import io.budgetai.money.Money;
import io.budgetai.storage.TotalsQuery.Dimension;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class MergeProperties {
  private static final List<String> NAMES = List.of("Tidewater", "Hollow", "Birch");

  @Property(tries = 1000)
  @Label("Merging categories keeps every total; what was under the one is under the other")
  void categoriesKeepTotals(
      @ForAll @Size(max = 10) List<@IntRange(min = -99, max = 99) Integer> entries,
      @ForAll boolean intoChild) {
    try (Household home = new Household()) {
      Category child = home.home.categories().create(NewCategory.under(home.household, "Soap"));
      Category from = home.groceries;
      Category into = intoChild ? child : home.household;
      List<Category> all = List.of(from, into, home.household, home.groceries);
      entries.forEach(entry -> record(home, entry, all));
      var others = home.totals(Dimension.DAY, Dimension.ACCOUNT, Dimension.KIND, Dimension.TAGS);
      Map<Object, Long> expected = new HashMap<>();
      home.totals(Dimension.CATEGORY)
          .forEach(
              (place, sum) ->
                  expected.merge(
                      from.id().equals(place.get(4)) ? into.id() : place.get(4), sum, Long::sum));

      home.home.categories().merge(from.id(), into.id());

      assertThat(home.totals(Dimension.DAY, Dimension.ACCOUNT, Dimension.KIND, Dimension.TAGS))
          .isEqualTo(others);
      Map<Object, Long> after = new HashMap<>();
      home.totals(Dimension.CATEGORY).forEach((place, sum) -> after.put(place.get(4), sum));
      assertThat(after).isEqualTo(expected);
      assertThat(home.home.categories().tree().all()).doesNotContain(from);
      assertThat(home.home.audit().verify().intact()).isTrue();
    }
  }

  @Property(tries = 1000)
  @Label("Merging merchants keeps every total; who is merged away is paid no more")
  void merchantsKeepTotals(
      @ForAll @Size(min = 1, max = 10) List<@IntRange(min = -99, max = 99) Integer> entries) {
    try (Household home = new Household()) {
      var from = home.record(home.bakery().at(NAMES.get(0))).merchant();
      var into = home.record(home.bakery().at(NAMES.get(1))).merchant();
      List<Category> all = List.of(home.groceries, home.household, home.salary);
      entries.forEach(entry -> record(home, entry, all));
      var others = home.totals(Dimension.DAY, Dimension.CATEGORY, Dimension.KIND);
      Map<Object, Long> expected = new HashMap<>();
      home.totals(Dimension.MERCHANT)
          .forEach(
              (place, sum) ->
                  expected.merge(from.equals(place.get(5)) ? into : place.get(5), sum, Long::sum));

      home.home.merchants().merge(from, into);

      assertThat(home.totals(Dimension.DAY, Dimension.CATEGORY, Dimension.KIND)).isEqualTo(others);
      Map<Object, Long> after = new HashMap<>();
      home.totals(Dimension.MERCHANT).forEach((place, sum) -> after.put(place.get(5), sum));
      assertThat(after).isEqualTo(expected);
      assertThat(home.record(home.bakery().at(NAMES.get(0))).merchant()).isEqualTo(into);
    }
  }

  private static void record(Household home, int entry, List<Category> categories) {
    int size = Math.abs(entry);
    long minor = entry == 0 ? 1 : entry;
    Category category = categories.get(size % categories.size());
    CategoryKind kind = category.kind();
    NewTransaction made =
        NewTransaction.of(Money.ofMinor(minor * (size % 4 == 0 ? 2 : 1), "EUR"))
            .in(size % 3 == 0 ? home.cash.id() : home.giro.id())
            .on(Household.TODAY.minusDays(size % 5))
            .at(NAMES.get(size % 3));
    if (size % 4 == 0) {
      made =
          made.split(NewSplit.of(Money.ofMinor(minor, "EUR"), category.id()).tags("half"))
              .split(NewSplit.of(Money.ofMinor(minor, "EUR"), categories.get(0).id()));
    } else if (kind == CategoryKind.EXPENSE || minor > 0) {
      made = made.category(category.id()).tags("t" + size % 2);
    }
    Transaction recorded = home.record(made);
    if (size % 7 == 6) {
      home.home.expenses().delete(recorded.id(), recorded.version());
    }
  }
}
