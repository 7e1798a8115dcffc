package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.Progress;
import io.budgetai.categorization.Action;
import io.budgetai.categorization.NewRule;
import io.budgetai.category.CategoryId;
import io.budgetai.expense.Source;
import io.budgetai.expense.Split;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionEdit;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.imports.ImportRequest;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;

class PrecedenceProperties {

  /** Who says something about the transaction. */
  enum Voice {
    IMPORT_AGAIN,
    RULES,
    USER_CATEGORY,
    USER_MERCHANT,
    USER_NOTE,
    BULK_CATEGORY,
    BULK_MERCHANT,
    TAKES_CATEGORY_OFF,
    DELETES_AND_RESTORES
  }

  @Property(tries = 1000)
  @Label(
      "48 FieldPrecedence: user > rule > provider for each field by itself, under any interleaving of"
          + " import, rules, single and bulk edits, deleting and restoring")
  void fieldPrecedence48(@ForAll @Size(max = 12) List<Voice> voices) {
    try (Household home = new Household()) {
      var script =
          ScriptedStatements.script().row(Household.TODAY, home.bakery().amount(), "Corner bread");
      var request = ImportRequest.of(home.giro.id(), script.source());
      home.home.imports().run(request, Progress.NONE);
      home.home
          .categorization()
          .create(
              NewRule.named("Bread")
                  .whenTextContains("bread")
                  .thenCategory(home.groceries.id())
                  .then(new Action.SetMerchant("By rule")));
      @Nullable Source category = null;
      @Nullable CategoryId value = null;
      Source merchant = Source.PROVIDER;
      String name = "Corner bread";
      for (Voice voice : voices) {
        Transaction now = home.all().get(0);
        switch (voice) {
          case IMPORT_AGAIN -> home.home.imports().run(request, Progress.NONE);
          case RULES -> {
            home.home.categorization().apply(TransactionFilter.all(), Progress.NONE);
            if (category != Source.USER) {
              category = Source.RULE;
              value = home.groceries.id();
            }
            if (merchant != Source.USER) {
              merchant = Source.RULE;
              name = "By rule";
            }
          }
          case USER_CATEGORY -> {
            edit(home, now, TransactionEdit.none().category(home.household.id()));
            category = Source.USER;
            value = home.household.id();
          }
          case USER_MERCHANT -> {
            edit(home, now, TransactionEdit.none().merchant("By hand"));
            merchant = Source.USER;
            name = "By hand";
          }
          case USER_NOTE -> edit(home, now, TransactionEdit.none().note("n").addTags("mine"));
          case BULK_CATEGORY -> {
            bulk(home, TransactionEdit.none().category(home.moves.id()));
            category = Source.USER;
            value = home.moves.id();
          }
          case BULK_MERCHANT -> {
            bulk(home, TransactionEdit.none().merchant("All by hand"));
            merchant = Source.USER;
            name = "All by hand";
          }
          case TAKES_CATEGORY_OFF -> {
            edit(home, now, TransactionEdit.none().uncategorize());
            category = null;
            value = null;
          }
          case DELETES_AND_RESTORES -> {
            home.home.expenses().delete(now.id(), now.version());
            home.home.expenses().restore(now.id());
          }
        }
        assertThat(home.all()).hasSize(1);
        Transaction after = home.all().get(0);
        Split part = after.splits().get(0);
        assertThat(part.categorySource()).as("category after %s", voice).isEqualTo(category);
        assertThat(part.category()).isEqualTo(value);
        assertThat(after.merchantSource()).as("merchant after %s", voice).isEqualTo(merchant);
        assertThat(home.home.merchants().get(after.merchant()).name()).isEqualTo(name);
      }
    }
  }

  private static void edit(Household home, Transaction now, TransactionEdit edit) {
    home.home.expenses().edit(now.id(), now.version(), edit);
  }

  private static void bulk(Household home, TransactionEdit edit) {
    home.home.expenses().editAll(TransactionFilter.all(), edit, Progress.NONE);
  }
}
