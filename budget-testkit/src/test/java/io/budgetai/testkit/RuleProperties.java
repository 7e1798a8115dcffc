package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.Progress;
import io.budgetai.categorization.Action;
import io.budgetai.categorization.Condition;
import io.budgetai.categorization.Condition.TextField;
import io.budgetai.categorization.Condition.TextMatch;
import io.budgetai.categorization.NewRule;
import io.budgetai.categorization.RulePreview;
import io.budgetai.expense.BulkResult;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.Source;
import io.budgetai.expense.Split;
import io.budgetai.expense.Tags;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionEdit;
import io.budgetai.expense.TransactionFilter;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Rules that name merchants for each other, so that what one says can make another match. */
class RuleProperties {
  private static final List<String> WORDS = List.of("amber", "birch", "cedar", "dune");
  private static final TransactionFilter ALL = TransactionFilter.all();

  @Property(tries = 1000)
  @Label(
      "35 RuleEngine: preview = effect, apply twice = once, recording applies too; 48: a person's"
          + " word stays")
  void applying35(@ForAll @IntRange(min = 1, max = 5) int rules, @ForAll Random random) {
    try (Household home = new Household()) {
      for (int i = 0; i < 4; i++) {
        home.record(transaction(home, random));
      }
      Transaction said = home.record(transaction(home, random));
      said =
          home.home
              .expenses()
              .edit(
                  said.id(),
                  said.version(),
                  TransactionEdit.none().category(home.household.id()).merchant("Own word"));
      for (int i = 0; i < rules; i++) {
        home.home.categorization().create(rule(home, random, "Rule " + i));
      }
      RulePreview preview = home.home.categorization().preview(ALL, 100);
      BulkResult effect = home.home.categorization().apply(ALL, Progress.NONE);
      assertThat(effect.changed()).isEqualTo(preview.changing());
      for (RulePreview.Change change : preview.changes()) {
        Transaction now = home.home.expenses().get(change.before().id());
        assertThat(now.splits()).isEqualTo(change.after().splits());
        assertThat(now.merchantSource()).isEqualTo(change.after().merchantSource());
      }
      Transaction recorded = home.record(transaction(home, random));
      String settled = home.dump();
      assertThat(home.home.categorization().apply(ALL, Progress.NONE).changed()).isZero();
      assertThat(home.dump()).isEqualTo(settled);
      assertThat(recorded.tags().size()).isLessThanOrEqualTo(Tags.MAX_COUNT);

      Transaction after = home.home.expenses().get(said.id());
      Split part = after.splits().get(0);
      assertThat(part.category()).isEqualTo(home.household.id());
      assertThat(part.categorySource()).isEqualTo(Source.USER);
      assertThat(after.merchant()).isEqualTo(said.merchant());
    }
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private static NewTransaction transaction(Household home, Random random) {
    return NewTransaction.expense("1.00", "EUR")
        .in(home.giro.id())
        .on(Household.TODAY)
        .description(word(random))
        .tags("t1", "t2", "t3", "t4", "t5", "t6", "t7", "t8");
  }

  private static NewRule rule(Household home, Random random, String name) {
    TextField field = random.nextBoolean() ? TextField.MERCHANT : TextField.ANY;
    NewRule rule =
        NewRule.named(name).when(new Condition.Text(field, TextMatch.CONTAINS, word(random)));
    if (random.nextBoolean()) {
      rule = rule.then(new Action.SetMerchant(word(random)));
    }
    if (random.nextBoolean()) {
      rule = rule.then(new Action.AddTags(Set.of(word(random), word(random) + "s")));
    }
    var category = random.nextBoolean() ? home.groceries : home.household;
    rule = rule.thenCategory(category.id());
    return random.nextInt(3) == 0 ? rule.stopping() : rule;
  }
}
