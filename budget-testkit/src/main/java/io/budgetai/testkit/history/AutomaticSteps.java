package io.budgetai.testkit.history;

import io.budgetai.Page;
import io.budgetai.Progress;
import io.budgetai.calendar.Recurrence;
import io.budgetai.categorization.Action;
import io.budgetai.categorization.CategorizationService;
import io.budgetai.categorization.Condition;
import io.budgetai.categorization.NewRule;
import io.budgetai.categorization.Rule;
import io.budgetai.expense.NewRecurring;
import io.budgetai.expense.Recurring;
import io.budgetai.expense.RuleId;
import io.budgetai.imports.BadRows;
import io.budgetai.imports.ImportId;
import io.budgetai.imports.ImportReport;
import io.budgetai.imports.ImportRequest;
import io.budgetai.imports.ImportedRow;
import io.budgetai.money.Money;
import io.budgetai.testkit.ScriptedStatements;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What happens by itself once it is set up: rules, recurring transactions, imports. */
final class AutomaticSteps {
  private AutomaticSteps() {}

  /**
   * Creates a rule.
   *
   * @param category negative for one that sets none
   * @param merchant {@code null} for one that names none
   */
  record CreateRule(
      String name,
      Condition condition,
      int category,
      @Nullable String merchant,
      Set<String> tags,
      boolean stop)
      implements Step {
    @Override
    public Object in(Home home) {
      NewRule rule = NewRule.named(name).when(condition);
      rule = category < 0 ? rule : rule.thenCategory(home.categories.get(category));
      rule = merchant == null ? rule : rule.then(new Action.SetMerchant(merchant));
      rule = tags.isEmpty() ? rule : rule.then(new Action.AddTags(tags));
      CategorizationService rules = home.books().categorization();
      Object preview = rules.preview(rule, Sieve.ALL.in(home), 5);
      Rule made = rules.create(stop ? rule.stopping() : rule);
      home.rules.add(made.id());
      return List.of(preview, made);
    }
  }

  record EnableRule(int which, boolean enabled, boolean stale) implements Step {
    @Override
    public Object in(Home home) {
      Rule stored = rule(home, which);
      Rule edited =
          new Rule(
              stored.id(),
              stored.name(),
              stored.position(),
              enabled,
              stored.match(),
              stored.conditions(),
              stored.actions(),
              stored.stop(),
              stored.version() - (stale ? 1 : 0));
      return home.books().categorization().update(edited);
    }
  }

  record DeleteRule(int which) implements Step {
    @Override
    public Object in(Home home) {
      Rule stored = rule(home, which);
      home.books().categorization().delete(stored.id(), stored.version());
      return home.books().categorization().rules();
    }
  }

  /** Turns the order of the rules by some places. */
  record ReorderRules(int places) implements Step {
    @Override
    public Object in(Home home) {
      CategorizationService rules = home.books().categorization();
      List<RuleId> order = new ArrayList<>(rules.rules().stream().map(Rule::id).toList());
      Collections.rotate(order, places);
      return rules.reorder(order);
    }
  }

  record ApplyRules(Sieve sieve) implements Step {
    @Override
    public Object in(Home home) {
      CategorizationService rules = home.books().categorization();
      return List.of(rules.preview(sieve.in(home), 5), rules.apply(sieve.in(home), Progress.NONE));
    }
  }

  private static Rule rule(Home home, int which) {
    List<Rule> rules = home.books().categorization().rules();
    RuleId id = home.rules.get(which);
    return rules.stream()
        .filter(rule -> rule.id().equals(id))
        .findFirst()
        .orElseGet(
            () ->
                new Rule(id, "Nobody's", 0, true, Rule.Match.ALL, List.of(), List.of(), false, 1));
  }

  record CreateRecurring(String name, Draft template, Recurrence recurrence) implements Step {
    @Override
    public Object in(Home home) {
      Recurring made =
          home.books().recurring().create(new NewRecurring(name, template.in(home), recurrence));
      home.recurring.add(made.id());
      return made;
    }
  }

  /** Gives a recurring transaction another recurrence and pauses it or lets it go on. */
  record EditRecurring(int which, Recurrence recurrence, boolean active, boolean stale)
      implements Step {
    @Override
    public Object in(Home home) {
      return recurring(home, which)
          .map(
              stored ->
                  (Object)
                      home.books()
                          .recurring()
                          .update(
                              new Recurring(
                                  stored.id(),
                                  stored.name(),
                                  stored.template(),
                                  recurrence,
                                  active,
                                  stored.materializedThrough(),
                                  stored.version() - (stale ? 1 : 0))))
          .orElse("nothing there");
    }
  }

  record DeleteRecurring(int which) implements Step {
    @Override
    public Object in(Home home) {
      recurring(home, which)
          .ifPresent(one -> home.books().recurring().delete(one.id(), one.version()));
      return home.books().recurring().list();
    }
  }

  private static Optional<Recurring> recurring(Home home, int which) {
    return home.books().recurring().list().stream()
        .filter(one -> one.id().equals(home.recurring.get(which)))
        .findFirst();
  }

  /** Records what is due some days from today, or was due some days ago. */
  record Materialize(int daysFromToday) implements Step {
    @Override
    public Object in(Home home) {
      LocalDate day = home.books().today().plusDays(daysFromToday);
      return home.know(home.books().recurring().materialize(day));
    }
  }

  /** A row of a statement; one without a date is a bad one. */
  record Row(
      @Nullable LocalDate date,
      long minorUnits,
      String text,
      @Nullable String payee,
      boolean foreign,
      @Nullable String categoryHint) {

    private void addTo(ScriptedStatements.Script script, Currency currency) {
      if (date == null) {
        script.bad("date", "holds no date.", "Maybe mend the row.");
        return;
      }
      script.row(
          date,
          Money.ofMinor(minorUnits, currency),
          text,
          payee,
          null,
          foreign ? Money.ofMinor(-777, "GBP") : null,
          categoryHint);
    }
  }

  /** Imports a statement, the same one as before when its rows are the same. */
  record Import(int account, List<Row> rows, BadRows badRows) implements Step {
    @Override
    public Object in(Home home) {
      ScriptedStatements.Script script = ScriptedStatements.script();
      Currency currency = home.currency(home.accounts.get(account));
      rows.forEach(row -> row.addTo(script, currency));
      ImportRequest request =
          ImportRequest.of(home.accounts.get(account), script.source()).onBadRows(badRows);
      Object preview = home.answer(any -> any.books().imports().preview(request));
      ImportReport report = home.books().imports().run(request, Progress.NONE);
      home.imports.add(report.imported().id());
      Page<ImportedRow> imported = home.books().imports().rows(report.imported().id(), null, 100);
      for (ImportedRow row : imported.items()) {
        home.know(home.books().expenses().get(row.transaction()));
      }
      return preview == null ? report : List.of(preview, report, imported);
    }
  }

  record Revert(int which) implements Step {
    @Override
    public Object in(Home home) {
      ImportId id = home.imports.get(which);
      return home.books().imports().revert(id);
    }
  }
}
