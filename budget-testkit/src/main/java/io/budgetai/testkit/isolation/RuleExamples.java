package io.budgetai.testkit.isolation;

import io.budgetai.Progress;
import io.budgetai.Workspace;
import io.budgetai.categorization.Condition;
import io.budgetai.categorization.NewRule;
import io.budgetai.categorization.Rule;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.imports.ColumnRole;
import io.budgetai.imports.DateOrder;
import io.budgetai.imports.ImportId;
import io.budgetai.imports.ImportRequest;
import io.budgetai.imports.SignRule;
import io.budgetai.imports.StatementLayout;
import io.budgetai.testkit.ScriptedStatements;
import io.budgetai.testkit.isolation.Calls.Preparation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Rules and imports, which fill the books by themselves. */
final class RuleExamples extends Examples {
  static final StatementLayout LAYOUT =
      new StatementLayout(
          StandardCharsets.UTF_8,
          ',',
          StatementLayout.NO_QUOTE,
          0,
          true,
          0,
          List.of(ColumnRole.DATE, ColumnRole.AMOUNT),
          DateOrder.YEAR_FIRST,
          '.',
          SignRule.MINUS_IS_OUT,
          Set.of(),
          null,
          "date,amount");

  RuleExamples() {
    rules();
    rulesWithIds();
    imports();
  }

  private static Rule rule(Household home, String name) {
    return home.home.categorization().create(newRule(home, name));
  }

  private static NewRule newRule(Household home, String name) {
    return NewRule.named(name).whenTextContains("bakery").thenCategory(home.groceries.id());
  }

  private void rules() {
    reads("CategorizationService.rules()", home -> w -> w.categorization().rules());
    changes(
        "CategorizationService.create(NewRule)",
        home -> w -> w.categorization().create(newRule(home, "Bread")));
    changes(
        "CategorizationService.update(Rule)",
        home -> {
          Rule rule = rule(home, "Bread");
          return w -> w.categorization().update(rule.withEnabled(false));
        });
    changes(
        "CategorizationService.delete(RuleId, long)",
        home -> {
          Rule rule = rule(home, "Bread");
          return w -> nothing(() -> w.categorization().delete(rule.id(), rule.version()));
        });
    changes(
        "CategorizationService.reorder(List)",
        home -> {
          Rule first = rule(home, "Bread");
          Rule second = rule(home, "Rolls");
          return w -> w.categorization().reorder(List.of(second.id(), first.id()));
        });
    reads(
        "CategorizationService.preview(TransactionFilter, int)",
        home -> w -> w.categorization().preview(TransactionFilter.all(), 10));
    reads(
        "CategorizationService.preview(NewRule, TransactionFilter, int)",
        home ->
            w ->
                w.categorization()
                    .preview(newRule(home, "Bread"), TransactionFilter.all(), 10)
                    .examined());
    changesInSteps(
        "CategorizationService.apply(TransactionFilter, Progress)",
        home -> {
          home.record(home.bakery());
          rule(home, "Bread");
          return w -> w.categorization().apply(TransactionFilter.all(), Progress.NONE);
        });
    reads(
        "CategorizationService.explain(TransactionId)",
        home -> {
          Transaction recorded = home.record(home.bakery());
          return w -> w.categorization().explain(recorded.id());
        });
  }

  private static NewRule ruleWithIds(Household home) {
    return newRule(home, "Bread").when(new Condition.InAccount(Set.of(home.giro.id())));
  }

  private void rulesWithIds() {
    further(
        "CategorizationService.create(NewRule)",
        home -> w -> w.categorization().create(ruleWithIds(home)));
    further(
        "CategorizationService.update(Rule)",
        home -> {
          Rule rule = home.home.categorization().create(ruleWithIds(home));
          return w -> w.categorization().update(rule.withEnabled(false));
        });
    further(
        "CategorizationService.preview(TransactionFilter, int)",
        home -> {
          TransactionFilter filter = filter(home);
          rule(home, "Bread");
          return w -> w.categorization().preview(filter, 10);
        });
    further(
        "CategorizationService.preview(NewRule, TransactionFilter, int)",
        home -> {
          TransactionFilter filter = filter(home);
          return w -> w.categorization().preview(ruleWithIds(home), filter, 10);
        });
    further(
        "CategorizationService.apply(TransactionFilter, Progress)",
        home -> {
          TransactionFilter filter = filter(home);
          rule(home, "Bread");
          return w -> w.categorization().apply(filter, Progress.NONE);
        });
  }

  private static ImportRequest statement(Household home) {
    return ImportRequest.of(
        home.giro.id(), ScriptedStatements.script().row(Household.TODAY, TEN, "Interest").source());
  }

  private static Preparation imported(BiFunction<Workspace, ImportId, @Nullable Object> call) {
    return home -> {
      ImportId done = home.home.imports().run(statement(home), Progress.NONE).imported().id();
      return w -> call.apply(w, done);
    };
  }

  private void imports() {
    changesInSteps(
        "ImportService.run(ImportRequest, Progress)",
        home -> w -> w.imports().run(statement(home), Progress.NONE));
    reads(
        "ImportService.preview(ImportRequest)", home -> w -> w.imports().preview(statement(home)));
    reads("ImportService.list(String, int)", home -> w -> w.imports().list(null, 10));
    reads("ImportService.get(ImportId)", imported((w, done) -> w.imports().get(done)));
    reads(
        "ImportService.rows(ImportId, String, int)",
        imported((w, done) -> w.imports().rows(done, null, 10)));
    changesInSteps(
        "ImportService.revert(ImportId)", imported((w, done) -> w.imports().revert(done)));
    changesInSteps(
        "ImportService.revert(ImportId, Progress)",
        imported((w, done) -> w.imports().revert(done, Progress.NONE)));
    reads("ImportService.mappings()", home -> w -> w.imports().mappings());
    changes(
        "ImportService.saveMapping(String, String, StatementLayout)",
        home -> w -> w.imports().saveMapping("My bank", "csv", LAYOUT));
    changes(
        "ImportService.deleteMapping(UUID, long)",
        home -> {
          var saved = home.home.imports().saveMapping("My bank", "csv", LAYOUT);
          return w -> nothing(() -> w.imports().deleteMapping(saved.id(), saved.version()));
        });
  }
}
