package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.Page;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionQuery;
import io.budgetai.expense.TransactionSort;
import io.budgetai.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class PagingProperties {

  @Property(tries = 1000)
  @Label("Paging: a list cut at every position is the whole list, in every order, with ties")
  void pagesAreTheList(
      @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 99) Integer> places,
      @ForAll TransactionSort sort,
      @ForAll boolean filtered) {
    try (Household home = new Household()) {
      for (int place : places) {
        home.record(
            NewTransaction.of(Money.ofMinor(place % 5 - 2, "EUR"))
                .in(place % 2 == 0 ? home.giro.id() : home.cash.id())
                .on(Household.TODAY.plusDays(place % 3)));
      }
      TransactionFilter filter =
          filtered
              ? TransactionFilter.all().accounts(Set.of(home.giro.id()))
              : TransactionFilter.all();
      TransactionQuery query = TransactionQuery.of(filter).sort(sort);
      List<Transaction> whole = read(home, query.limit(1000));
      assertThat(whole)
          .containsExactlyInAnyOrderElementsOf(
              home.all().stream()
                  .filter(one -> !filtered || one.account().equals(home.giro.id()))
                  .toList());
      for (int position = 1; position <= whole.size() + 1; position++) {
        Page<Transaction> first = home.home.expenses().search(query.limit(position));
        List<Transaction> both = new ArrayList<>(first.items());
        first.next().ifPresent(next -> both.addAll(read(home, query.limit(1000).after(next))));

        assertThat(first.items()).hasSize(Math.min(position, whole.size()));
        assertThat(first.next().isPresent()).isEqualTo(position < whole.size());
        assertThat(both).isEqualTo(whole);
        assertThat(read(home, query.limit(position))).isEqualTo(whole);
      }
    }
  }

  private static List<Transaction> read(Household home, TransactionQuery query) {
    List<Transaction> all = new ArrayList<>();
    Page<Transaction> page = home.home.expenses().search(query);
    all.addAll(page.items());
    while (page.next().isPresent()) {
      page = home.home.expenses().search(query.after(page.next().get()));
      all.addAll(page.items());
    }
    return all;
  }
}
