package io.budgetai.categorization;

import io.budgetai.categorization.Condition.TextField;
import io.budgetai.categorization.Condition.TextMatch;
import io.budgetai.categorization.Rule.Match;
import io.budgetai.category.CategoryId;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule to be made; it comes behind all others:
 * {@code NewRule.named("Bakery").whenTextContains("backhaus").thenCategory(bread)}.
 *
 * @param name 1 to 100 characters, unique in the workspace
 * @param match whether all of the conditions must hold, or any
 * @param conditions at least one
 * @param actions at least one
 * @param stop whether no later rule is tried for a transaction that meets the conditions
 */
public record NewRule(
    @NotBlank(message = "is empty. Maybe name the rule after what it finds.")
        @Size(max = 100, message = "is too long. Maybe shorten it to 100 characters.")
        String name,
    Match match,
    @Size(min = 1, max = 100, message = "must be 1 to 100. Maybe say what the rule looks for.")
        List<Condition> conditions,
    @Size(min = 1, max = 20, message = "must be 1 to 20. Maybe say what the rule does.")
        List<Action> actions,
    boolean stop) {

  public NewRule {
    conditions = List.copyOf(conditions);
    actions = List.copyOf(actions);
  }

  /** A rule that looks for nothing and does nothing yet; all conditions will have to hold. */
  public static NewRule named(String name) {
    return new NewRule(name, Match.ALL, List.of(), List.of(), false);
  }

  public NewRule when(Condition condition) {
    List<Condition> more = new ArrayList<>(conditions);
    more.add(condition);
    return new NewRule(name, match, more, actions, stop);
  }

  /** Looks for text in description, note and merchant, letter case and accents ignored. */
  public NewRule whenTextContains(String text) {
    return when(new Condition.Text(TextField.ANY, TextMatch.CONTAINS, text));
  }

  public NewRule then(Action action) {
    List<Action> more = new ArrayList<>(actions);
    more.add(action);
    return new NewRule(name, match, conditions, more, stop);
  }

  public NewRule thenCategory(CategoryId category) {
    return then(new Action.SetCategory(category));
  }

  /** Any one of the conditions is enough. */
  public NewRule matchingAny() {
    return new NewRule(name, Match.ANY, conditions, actions, stop);
  }

  public NewRule stopping() {
    return new NewRule(name, match, conditions, actions, true);
  }
}
