package io.budgetai.categorization;

import io.budgetai.Versioned;
import io.budgetai.expense.RuleId;
import java.util.List;

/**
 * A rule of the owner. Rules are tried in order of position; for each field the first rule that sets it wins, tags of all
 * rules add up, and a rule that stops is the last to be tried.
 *
 * @param name 1 to 100 characters, unique in the workspace
 * @param position its place in the order, counted from 0
 * @param enabled whether it is tried at all
 * @param match whether all of the conditions must hold, or any
 * @param conditions at least one
 * @param actions at least one
 * @param stop whether no later rule is tried for a transaction that meets the conditions
 */
public record Rule(
    RuleId id,
    String name,
    int position,
    boolean enabled,
    Match match,
    List<Condition> conditions,
    List<Action> actions,
    boolean stop,
    long version)
    implements Versioned {

  /** How several conditions go together. */
  public enum Match {
    ALL,
    ANY
  }

  public Rule {
    conditions = List.copyOf(conditions);
    actions = List.copyOf(actions);
  }

  /** The same at another place in the order. */
  public Rule withPosition(int newPosition) {
    return new Rule(id, name, newPosition, enabled, match, conditions, actions, stop, version);
  }

  /** The same, tried or not. */
  public Rule withEnabled(boolean tried) {
    return new Rule(id, name, position, tried, match, conditions, actions, stop, version);
  }

  /** The same, doing something else. */
  public Rule withActions(List<Action> newActions) {
    return new Rule(id, name, position, enabled, match, conditions, newActions, stop, version);
  }

  /** The same as the next edit of this one. */
  public Rule nextVersion() {
    return new Rule(id, name, position, enabled, match, conditions, actions, stop, version + 1);
  }
}
