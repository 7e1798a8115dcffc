package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetai.ValidationException;
import io.budgetai.category.CategoryId;
import io.budgetai.expense.NewSplit;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionEdit;
import io.budgetai.money.Money;
import io.budgetai.storage.TotalsQuery.Dimension;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class SplitProperties {
  private static final Dimension[] ALL_BUT_CATEGORY = {
    Dimension.DAY, Dimension.ACCOUNT, Dimension.COUNTER_ACCOUNT, Dimension.MERCHANT
  };

  @Property(tries = 1000)
  @Label(
      "27 Split.sum, 28 Split.allocate: allocated parts are stored as they are and sum to the"
          + " whole")
  void allocatedParts27(
      @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long minor,
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 100) Integer> weights) {
    try (Household home = new Household()) {
      Money whole = Money.ofMinor(minor, "EUR");
      List<NewSplit> parts = parts(home, whole, weights);
      Transaction recorded = home.record(split(home, whole, parts));
      assertThat(recorded.splits().stream().map(part -> part.amount()))
          .containsExactlyElementsOf(whole.allocate(weights));
      assertThat(recorded.splits().stream().map(part -> part.amount().signum()))
          .allMatch(sign -> sign == 0 || sign == whole.signum());
    }
  }

  @Property(tries = 1000)
  @Label("27 Split.sum: parts that are off by anything are refused, and nothing is stored")
  void partsThatAreOff27(
      @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long minor,
      @ForAll @LongRange(min = 1, max = 1000) long off,
      @ForAll @Size(min = 1, max = 6) List<@IntRange(min = 1, max = 100) Integer> weights) {
    try (Household home = new Household()) {
      Money whole = Money.ofMinor(minor, "EUR");
      Money other = Money.ofMinor(minor + (minor < 0 ? -off : off), "EUR");
      var before = home.auditHead();
      assertThatThrownBy(() -> home.record(split(home, other, parts(home, whole, weights))))
          .isInstanceOf(ValidationException.class)
          .hasMessageContaining(
              "splits: do not sum to the whole. Maybe let the last part be what is left");
      assertThat(home.auditHead()).isEqualTo(before);
      assertThat(home.all()).isEmpty();
    }
  }

  @Property(tries = 1000)
  @Label(
      "29 Split.neutral: splitting and unsplitting change no balance and no total but by category")
  void neutral29(
      @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long minor,
      @ForAll @Size(min = 2, max = 6) List<@IntRange(min = 1, max = 100) Integer> weights) {
    try (Household home = new Household()) {
      Money whole = Money.ofMinor(minor, "EUR");
      Transaction one = home.record(split(home, whole, List.of()));
      var balances = home.home.accounts().balances(Household.TODAY);
      var totals = home.totals(ALL_BUT_CATEGORY);
      var withCategory = home.totals(Dimension.CATEGORY, Dimension.KIND);

      TransactionEdit splitting = TransactionEdit.none().splits(parts(home, whole, weights));
      Transaction several = home.home.expenses().edit(one.id(), one.version(), splitting);
      assertThat(several.splits()).hasSize(weights.size());
      assertThat(home.home.accounts().balances(Household.TODAY)).isEqualTo(balances);
      assertThat(home.totals(ALL_BUT_CATEGORY)).isEqualTo(totals);

      TransactionEdit joining = TransactionEdit.none().splits(List.of(NewSplit.of(whole, null)));
      home.home.expenses().edit(several.id(), several.version(), joining);
      assertThat(home.home.accounts().balances(Household.TODAY)).isEqualTo(balances);
      assertThat(home.totals(ALL_BUT_CATEGORY)).isEqualTo(totals);
      assertThat(home.totals(Dimension.CATEGORY, Dimension.KIND)).isEqualTo(withCategory);
    }
  }

  private static NewTransaction split(Household home, Money whole, List<NewSplit> parts) {
    NewTransaction request =
        NewTransaction.of(whole).in(home.giro.id()).on(Household.TODAY).at("Market hall");
    for (NewSplit part : parts) {
      request = request.split(part);
    }
    return request;
  }

  private static List<NewSplit> parts(Household home, Money whole, List<Integer> weights) {
    List<CategoryId> categories = List.of(home.groceries.id(), home.household.id());
    List<NewSplit> parts = new ArrayList<>();
    for (Money amount : whole.allocate(weights)) {
      parts.add(NewSplit.of(amount, categories.get(parts.size() % 2)));
    }
    return parts;
  }
}
