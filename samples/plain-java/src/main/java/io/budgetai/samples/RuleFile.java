package io.budgetai.samples;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.budgetai.ValidationException;
import io.budgetai.categorization.Condition;
import io.budgetai.categorization.Condition.Direction;
import io.budgetai.categorization.Condition.TextField;
import io.budgetai.categorization.Condition.TextMatch;
import io.budgetai.categorization.NewRule;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryTree;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rules as the sample keeps them in a file: for each category what its bank text holds. The first entry that matches wins.
 */
record RuleFile(List<Entry> rules) {

  /** RE2 expressions in a condition may be this long. */
  private static final int MAX_EXPRESSION = 200;

  /**
   * A category and the texts that lead to it.
   *
   * @param category its stable code
   * @param direction which way the money must have gone; {@code null} for either
   * @param words texts that must stand as whole words
   * @param contains texts that may stand inside of words
   */
  record Entry(
      String category, @Nullable Direction direction, List<String> words, List<String> contains) {
    Entry(
        @JsonProperty("category") String category,
        @JsonProperty("direction") @Nullable Direction direction,
        @JsonProperty("words") @Nullable List<String> words,
        @JsonProperty("contains") @Nullable List<String> contains) {
      this.category = category;
      this.direction = direction;
      this.words = words == null ? List.of() : List.copyOf(words);
      this.contains = contains == null ? List.of() : List.copyOf(contains);
    }
  }

  /**
   * The rules for a workspace with these categories, in the order of the file. A rule is named after its category.
   *
   * @throws ValidationException if a category of the file is not in the tree
   */
  List<NewRule> forTree(CategoryTree tree) {
    List<NewRule> made = new ArrayList<>();
    Map<String, Integer> names = new HashMap<>();
    for (int at = 0; at < rules.size(); at++) {
      Entry entry = rules.get(at);
      Category category = category(tree, entry.category(), "rules[%d].category".formatted(at));
      for (List<Condition> conditions : conditions(entry)) {
        String name = tree.pathName(category.id());
        int number = names.merge(name, 1, Integer::sum);
        NewRule rule = NewRule.named(number == 1 ? name : name + " " + number);
        for (Condition condition : conditions) {
          rule = rule.when(condition);
        }
        rule = rule.thenCategory(category.id());
        made.add(entry.direction() == null ? rule.matchingAny() : rule);
      }
    }
    return made;
  }

  static Category category(CategoryTree tree, String code, String where) {
    return tree.byCode(code)
        .orElseThrow(
            () ->
                new ValidationException(
                    where,
                    "There is no category %s.".formatted(code),
                    "Maybe see budget categories for the codes."));
  }

  /** One list of conditions for each rule that the entry needs. */
  private static List<List<Condition>> conditions(Entry entry) {
    if (entry.direction() == null) {
      List<Condition> texts = new ArrayList<>();
      entry.words().forEach(word -> texts.add(text(TextMatch.WORD, word)));
      entry.contains().forEach(part -> texts.add(text(TextMatch.CONTAINS, part)));
      return List.of(texts);
    }
    List<List<Condition>> all = new ArrayList<>();
    for (String expression : expressions(entry)) {
      all.add(List.of(new Condition.Flow(entry.direction()), text(TextMatch.REGEX, expression)));
    }
    return all;
  }

  private static Condition text(TextMatch match, String value) {
    return new Condition.Text(TextField.ANY, match, value);
  }

  /** All conditions of a rule must hold, or any; this way, and one of these texts, therefore takes an expression. */
  private static List<String> expressions(Entry entry) {
    List<String> alternatives = new ArrayList<>();
    entry.words().forEach(word -> alternatives.add("\\b" + quoted(word) + "\\b"));
    entry.contains().forEach(part -> alternatives.add(quoted(part)));
    List<String> expressions = new ArrayList<>();
    var expression = new StringBuilder();
    for (String alternative : alternatives) {
      if (!expression.isEmpty()
          && expression.length() + 1 + alternative.length() > MAX_EXPRESSION) {
        expressions.add(expression.toString());
        expression.setLength(0);
      }
      expression.append(expression.isEmpty() ? "" : "|").append(alternative);
    }
    expressions.add(expression.toString());
    return expressions;
  }

  private static String quoted(String text) {
    return text.replaceAll("[\\\\.\\[\\]{}()*+?^$|]", "\\\\$0");
  }
}
