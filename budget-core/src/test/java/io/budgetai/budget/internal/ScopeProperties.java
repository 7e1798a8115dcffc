package io.budgetai.budget.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.Samples;
import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.account.AccountKind;
import io.budgetai.budget.Budget;
import io.budgetai.budget.BudgetScope;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryId;
import io.budgetai.category.CategoryKind;
import io.budgetai.category.CategoryTree;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Which spending counts for which budget. */
class ScopeProperties {
  private static final Currency EUR = Currency.getInstance("EUR");
  private static final CategoryId FOOD = category(0);
  private static final CategoryId MARKET = category(1);
  private static final CategoryTree TREE =
      new CategoryTree(
          List.of(
              new Category(FOOD, null, "Food", CategoryKind.EXPENSE, null, false, 1),
              new Category(MARKET, FOOD, "Market", CategoryKind.EXPENSE, null, false, 1)));

  @Property(tries = 1000)
  @Label("the index hands over each owner in whose scope a movement is, and each once")
  void indexed(@ForAll @IntRange(max = 12) int count, @ForAll Random random) {
    List<Scope> scopes = IntStream.range(0, count).mapToObj(i -> scope(random)).toList();
    ScopeIndex<Integer> index = new ScopeIndex<>();
    IntStream.range(0, count).forEach(i -> index.add(scopes.get(i), i));
    CategoryId category = random.nextInt(4) == 0 ? null : category(random.nextInt(3));
    AccountId account = random.nextInt(4) == 0 ? null : account(random.nextInt(3));
    Set<String> tags = tags(random);
    List<Integer> found = new ArrayList<>();
    index.forEach(category, tags, account, found::add);
    assertThat(found)
        .containsExactlyInAnyOrderElementsOf(
            IntStream.range(0, count)
                .filter(i -> holds(scopes.get(i), category, tags, account))
                .boxed()
                .toList());
  }

  /** The same in other words: each of the three conditions is absent or met. */
  private static boolean holds(
      Scope scope, @Nullable CategoryId category, Set<String> tags, @Nullable AccountId account) {
    Set<CategoryId> categories = scope.categories();
    Set<AccountId> accounts = scope.accounts();
    return (categories == null || category != null && categories.contains(category))
        && (accounts == null || account != null && accounts.contains(account))
        && (scope.tags().isEmpty() || scope.tags().stream().anyMatch(tags::contains));
  }

  @Example
  @Label(
      "the scope of a budget takes the children of its categories, and no account means every one")
  void ofBudget() {
    Budget budget = budget(false, new BudgetScope(Set.of(FOOD), Set.of("trip"), Set.of()));
    assertThat(Scope.of(budget, TREE, Set.of(account(0))))
        .isEqualTo(new Scope(Set.of(FOOD, MARKET), Set.of("trip"), null));
    assertThat(Scope.of(budget(false, BudgetScope.all()), TREE, null))
        .isEqualTo(new Scope(null, Set.of(), null));
    assertThat(Scope.of(budget(false, BudgetScope.accounts(account(1))), TREE, Set.of()))
        .isEqualTo(new Scope(null, Set.of(), Set.of(account(1))));
  }

  @Example
  @Label("an envelope counts only what happens in the accounts of the plan")
  void ofEnvelope() {
    Set<AccountId> plan = Set.of(account(0), account(1));
    assertThat(Scope.of(budget(true, BudgetScope.all()), TREE, plan).accounts()).isEqualTo(plan);
    assertThat(Scope.of(budget(true, BudgetScope.all()), TREE, null).accounts()).isNull();
    Budget named = budget(true, BudgetScope.accounts(account(1), account(2)));
    assertThat(Scope.of(named, TREE, plan).accounts()).containsExactly(account(1));
    assertThat(Scope.of(named, TREE, null).accounts())
        .containsExactlyInAnyOrder(account(1), account(2));
  }

  @Example
  @Label("the plan has the accounts on budget in its currency; where these are all, none is named")
  void plan() {
    Account giro = open(0, "EUR", true);
    Account cash = open(1, "EUR", true);
    Account loan = open(2, "EUR", false);
    Account dollars = open(3, "USD", true);
    assertThat(Scope.plan(List.of(giro, cash), EUR)).isNull();
    assertThat(Scope.plan(List.of(), EUR)).isNull();
    assertThat(Scope.plan(List.of(giro, cash, loan, dollars), EUR))
        .containsExactlyInAnyOrder(giro.id(), cash.id());
    assertThat(Scope.plan(List.of(loan), EUR)).isEmpty();
  }

  private static Scope scope(Random random) {
    return new Scope(
        random.nextBoolean() ? null : Set.of(category(random.nextInt(3)), category(3)),
        tags(random),
        random.nextBoolean() ? null : Set.of(account(random.nextInt(3)), account(3)));
  }

  private static Set<String> tags(Random random) {
    Set<String> tags = new TreeSet<>();
    for (int i = random.nextInt(3); i > 0; i--) {
      tags.add(List.of("home", "trip", "work").get(random.nextInt(3)));
    }
    return tags;
  }

  private static Budget budget(boolean envelope, BudgetScope scope) {
    Budget sample = Samples.record(Budget.class, 0);
    return new Budget(
        sample.id(),
        sample.name(),
        sample.currency(),
        sample.period(),
        scope,
        sample.rollover(),
        sample.cap(),
        envelope,
        sample.start(),
        sample.end(),
        sample.allocations(),
        sample.adjustments(),
        sample.thresholds(),
        sample.archived(),
        sample.version());
  }

  private static Account open(int number, String currency, boolean onBudget) {
    return new Account(
        account(number),
        "Account " + number,
        AccountKind.CHECKING,
        Money.ofMinor(0, currency),
        LocalDate.of(2025, 3, 7),
        onBudget,
        false,
        1);
  }

  private static CategoryId category(int number) {
    return new CategoryId(new UUID((long) number << 16 | 0x7000L, Long.MIN_VALUE));
  }

  private static AccountId account(int number) {
    return new AccountId(new UUID((long) number << 16 | 0x7000L, Long.MIN_VALUE));
  }
}
