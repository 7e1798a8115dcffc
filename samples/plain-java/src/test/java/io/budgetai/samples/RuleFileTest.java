package io.budgetai.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetai.ValidationException;
import io.budgetai.categorization.Action.SetCategory;
import io.budgetai.categorization.Condition;
import io.budgetai.categorization.Condition.Direction;
import io.budgetai.categorization.Condition.TextMatch;
import io.budgetai.categorization.NewRule;
import io.budgetai.categorization.Rule.Match;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryId;
import io.budgetai.category.CategoryKind;
import io.budgetai.category.CategoryTree;
import io.budgetai.samples.RuleFile.Entry;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RuleFileTest {
  private static CategoryTree tree(Stream<String> codes) {
    return new CategoryTree(
        codes
            .distinct()
            .map(
                code ->
                    new Category(
                        new CategoryId(
                            UUID.nameUUIDFromBytes(code.getBytes(StandardCharsets.UTF_8))),
                        null,
                        code,
                        CategoryKind.EXPENSE,
                        code,
                        false,
                        0))
            .toList());
  }

  private static List<NewRule> rules(RuleFile file) {
    return file.forTree(tree(file.rules().stream().map(Entry::category)));
  }

  @Test
  @DisplayName("an entry becomes a rule that any of its texts is enough for")
  void words() {
    var file =
        new RuleFile(List.of(new Entry("GAS", null, List.of("fuel"), List.of("tankstelle"))));
    NewRule rule = rules(file).get(0);
    assertThat(rule.name()).isEqualTo("GAS");
    assertThat(rule.match()).isEqualTo(Match.ANY);
    assertThat(rule.conditions())
        .extracting(condition -> ((Condition.Text) condition).match())
        .containsExactly(TextMatch.WORD, TextMatch.CONTAINS);
    assertThat(rule.actions()).hasSize(1).first().isInstanceOf(SetCategory.class);
  }

  @Test
  @DisplayName(
      "an entry with a direction asks for the direction and one of its texts, in expressions that"
          + " are not too long")
  void direction() {
    List<String> words =
        IntStream.range(0, 40).mapToObj(each -> "wages (" + each + ") paid").toList();
    var file = new RuleFile(List.of(new Entry("INCOME", Direction.IN, words, List.of())));
    List<NewRule> rules = rules(file);
    assertThat(rules)
        .extracting(NewRule::name)
        .startsWith("INCOME", "INCOME 2")
        .doesNotHaveDuplicates();
    for (NewRule rule : rules) {
      assertThat(rule.match()).isEqualTo(Match.ALL);
      assertThat(rule.conditions()).hasSize(2).contains(new Condition.Flow(Direction.IN));
    }
    List<Pattern> expressions =
        rules.stream()
            .map(rule -> (Condition.Text) rule.conditions().get(1))
            .peek(text -> assertThat(text.value()).hasSizeLessThanOrEqualTo(200))
            .map(text -> Pattern.compile(text.value()))
            .toList();
    assertThat(words)
        .allMatch(word -> expressions.stream().anyMatch(each -> each.matcher(word).find()));
  }

  @Test
  @DisplayName("a category that the workspace does not have is named")
  void unknownCategory() {
    var file = new RuleFile(List.of(new Entry("NO_SUCH", null, List.of("x"), List.of())));
    assertThatThrownBy(() -> file.forTree(tree(Stream.of("OTHER"))))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "rules[0].category: There is no category NO_SUCH. Maybe see budget categories for the"
                + " codes.");
  }

  @Test
  @DisplayName(
      "the starter rules keep to the limits of a rule, and name no text twice for one direction")
  void starterRules() {
    RuleFile file = Resources.starterRules();
    assertThat(rules(file))
        .hasSizeGreaterThan(60)
        .allMatch(rule -> rule.conditions().size() <= 100);
    Map<String, Long> texts =
        file.rules().stream()
            .flatMap(
                entry ->
                    Stream.concat(entry.words().stream(), entry.contains().stream())
                        .map(text -> entry.direction() + " " + text))
            .collect(Collectors.groupingBy(text -> text, Collectors.counting()));
    assertThat(texts).allSatisfy((text, count) -> assertThat(count).as(text).isEqualTo(1));
  }
}
