package io.budgetai.samples;

import io.budgetai.categorization.Action;
import io.budgetai.categorization.Condition;
import io.budgetai.categorization.Condition.Direction;
import io.budgetai.categorization.Rule;
import io.budgetai.categorization.Rule.Match;
import io.budgetai.category.CategoryTree;
import io.budgetai.money.Money;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The rules of a workspace, in the order in which they are tried.
 *
 * @param rules the first that sets a field wins
 */
record RuleList(List<Row> rules) implements Document {

  /** One rule; {@code when} and {@code then} say in words what it looks for and what it does. */
  record Row(
      String id,
      int position,
      String name,
      boolean enabled,
      boolean stop,
      String when,
      String then) {}

  static RuleList of(List<Rule> rules, CategoryTree tree) {
    return new RuleList(
        rules.stream()
            .map(
                rule ->
                    new Row(
                        rule.id().toString(),
                        rule.position(),
                        rule.name(),
                        rule.enabled(),
                        rule.stop(),
                        when(rule),
                        rule.actions().stream()
                            .map(action -> then(action, tree))
                            .collect(Collectors.joining("; "))))
            .toList());
  }

  private static String when(Rule rule) {
    String joint = rule.match() == Match.ANY ? " or " : " and ";
    return rule.conditions().stream().map(RuleList::when).collect(Collectors.joining(joint));
  }

  private static String when(Condition condition) {
    if (condition instanceof Condition.Text text) {
      String field =
          text.field() == Condition.TextField.ANY
              ? "text"
              : text.field().name().toLowerCase(Locale.ROOT);
      String how =
          switch (text.match()) {
            case CONTAINS -> "contains";
            case WORD -> "has the word";
            case EQUALS -> "is";
            case STARTS_WITH -> "starts with";
            case ENDS_WITH -> "ends with";
            case REGEX -> "matches";
          };
      return "%s %s \"%s\"".formatted(field, how, text.value());
    }
    if (condition instanceof Condition.Amount amount) {
      return "amount from %s to %s".formatted(bound(amount.atLeast()), bound(amount.atMost()));
    }
    if (condition instanceof Condition.Flow flow) {
      return flow.direction() == Direction.IN ? "money came in" : "money went out";
    }
    return "in one of %d accounts".formatted(((Condition.InAccount) condition).accounts().size());
  }

  private static String bound(@Nullable Money bound) {
    return bound == null ? "any" : Amounts.full(bound);
  }

  private static String then(Action action, CategoryTree tree) {
    if (action instanceof Action.SetCategory set) {
      return tree.pathName(set.category());
    }
    if (action instanceof Action.SetMerchant set) {
      return "merchant " + set.name();
    }
    return "tags " + String.join(", ", new TreeSet<>(((Action.AddTags) action).tags()));
  }

  @Override
  public void print(Page page) {
    page.heading("Rules", "%,d, the first that fits wins".formatted(rules.size()));
    var table = new Table().number("#").text("Name").text("When").text("Then").fixed("");
    for (Row each : rules) {
      table.row(
          String.valueOf(each.position() + 1),
          each.name(),
          each.when(),
          each.then(),
          each.enabled() ? "" : "off");
    }
    page.table(table);
  }
}
