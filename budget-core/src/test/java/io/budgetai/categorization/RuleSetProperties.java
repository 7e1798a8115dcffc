package io.budgetai.categorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetai.ValidationException;
import io.budgetai.account.AccountId;
import io.budgetai.categorization.Action.AddTags;
import io.budgetai.categorization.Action.SetCategory;
import io.budgetai.categorization.Action.SetMerchant;
import io.budgetai.categorization.Condition.Direction;
import io.budgetai.categorization.Condition.TextField;
import io.budgetai.categorization.Condition.TextMatch;
import io.budgetai.categorization.Explanation.Outcome;
import io.budgetai.categorization.Explanation.Verdict;
import io.budgetai.categorization.Rule.Match;
import io.budgetai.categorization.RuleSet.Judgement;
import io.budgetai.categorization.RuleSet.Subject;
import io.budgetai.category.CategoryId;
import io.budgetai.expense.RuleId;
import io.budgetai.money.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;

/** Rules: which of them speak, in which order, and what they look for. */
class RuleSetProperties {
  private static final List<String> WORDS = List.of("amber", "birch", "cedar", "dune");
  private static final AccountId GIRO = new AccountId(uuid(90));
  private static final AccountId CASH = new AccountId(uuid(91));

  @Property(tries = 1000)
  @Label("35 RuleEngine: the order in which rules are handed over does not matter")
  void deterministic35(@ForAll @IntRange(max = 8) int count, @ForAll Random random) {
    List<Rule> rules = rules(count, random);
    Subject subject = subject(random);
    List<Rule> shuffled = new ArrayList<>(rules);
    Collections.shuffle(shuffled, random);
    Judgement judgement = RuleSet.of(rules).judge(subject);
    assertThat(RuleSet.of(shuffled).judge(subject)).isEqualTo(judgement);
    assertThat(RuleSet.of(rules).judge(subject)).isEqualTo(judgement);
    assertThat(RuleSet.of(shuffled).explain(subject, false, false))
        .isEqualTo(RuleSet.of(rules).explain(subject, false, false));
  }

  @Property(tries = 1000)
  @Label(
      "35 RuleEngine: each field is set by the first rule that sets it, each rule fires at most once")
  void firstWins35(@ForAll @IntRange(max = 8) int count, @ForAll Random random) {
    List<Rule> rules = rules(count, random);
    Subject subject = subject(random);
    List<Rule> speaking = speaking(rules, subject);
    Judgement judgement = RuleSet.of(rules).judge(subject);
    Rule categorizing = first(speaking, SetCategory.class);
    Rule naming = first(speaking, SetMerchant.class);
    assertThat(judgement.categorizedBy())
        .isEqualTo(categorizing == null ? null : categorizing.id());
    assertThat(judgement.category())
        .isEqualTo(
            categorizing == null ? null : action(categorizing, SetCategory.class).category());
    assertThat(judgement.merchant())
        .isEqualTo(naming == null ? null : action(naming, SetMerchant.class).name());
    Set<String> tags = new HashSet<>();
    speaking.stream()
        .flatMap(rule -> rule.actions().stream())
        .filter(AddTags.class::isInstance)
        .forEach(add -> tags.addAll(((AddTags) add).tags()));
    assertThat(judgement.tags()).isEqualTo(tags);
    assertThat(RuleSet.of(rules).explain(subject, false, false))
        .extracting(Verdict::rule)
        .doesNotHaveDuplicates()
        .containsExactlyElementsOf(enabled(rules));
  }

  @Property(tries = 1000)
  @Label("35 RuleEngine: what is explained is what is judged, and what a person said stays locked")
  void explained35(
      @ForAll @IntRange(max = 8) int count,
      @ForAll Random random,
      @ForAll boolean categoryLocked,
      @ForAll boolean merchantLocked) {
    List<Rule> rules = rules(count, random);
    Subject subject = subject(random);
    List<Rule> speaking = speaking(rules, subject);
    Rule categorizing = categoryLocked ? null : first(speaking, SetCategory.class);
    Rule naming = merchantLocked ? null : first(speaking, SetMerchant.class);
    for (Verdict verdict : RuleSet.of(rules).explain(subject, categoryLocked, merchantLocked)) {
      Rule rule = verdict.rule();
      boolean reached =
          enabled(rules).stream()
              .takeWhile(one -> one != rule)
              .noneMatch(one -> one.stop() && matches(one, subject));
      boolean applies =
          rule == categorizing
              || rule == naming
              || rule.actions().stream().anyMatch(AddTags.class::isInstance);
      Outcome expected =
          !reached
              ? Outcome.NOT_REACHED
              : !matches(rule, subject)
                  ? Outcome.NO_MATCH
                  : applies ? Outcome.APPLIES : Outcome.OUTRANKED;
      assertThat(verdict.outcome()).isEqualTo(expected);
      assertThat(verdict.matches()).isEqualTo(matches(rule, subject));
    }
  }

  @Property(tries = 1000)
  @Label(
      "35 RuleEngine: rules that look at bank text and amount say the same after they were applied")
  void twice35(@ForAll @IntRange(max = 8) int count, @ForAll Random random) {
    RuleSet rules = RuleSet.of(rules(count, random));
    Subject subject = subject(random);
    Judgement once = rules.judge(subject);
    Subject applied =
        new Subject(
            subject.description(),
            once.merchant() == null ? subject.merchant() : once.merchant(),
            subject.note(),
            subject.amount(),
            subject.account());
    assertThat(rules.judge(applied)).isEqualTo(once);
  }

  @Example
  @Label("of two rules at one position the older goes first")
  void samePosition() {
    Rule older = rule(1, 5, new SetCategory(category(1)));
    Rule younger = rule(2, 5, new SetCategory(category(2)));
    Judgement judgement = RuleSet.of(List.of(younger, older)).judge(bakery());
    assertThat(judgement.category()).isEqualTo(category(1));
    assertThat(judgement.categorizedBy()).isEqualTo(older.id());
  }

  @Example
  @Label("a rule that is switched off neither speaks nor stops, and its merchants are not known")
  void switchedOff() {
    Rule off =
        new Rule(
            new RuleId(uuid(1)),
            "off",
            0,
            false,
            Match.ALL,
            List.of(amber()),
            List.of(new SetMerchant("Amber")),
            true,
            1);
    assertThat(RuleSet.of(List.of(off)).isEmpty()).isTrue();
    assertThat(RuleSet.of(List.of(off)).merchants()).isEmpty();
    assertThat(RuleSet.of(List.of(off)).judge(bakery())).isEqualTo(Judgement.NONE);
    Rule on = rule(2, 1, new SetMerchant("Birch"));
    RuleSet both = RuleSet.of(List.of(off, on));
    assertThat(both.isEmpty()).isFalse();
    assertThat(both.merchants()).containsExactly("Birch");
    assertThat(both.judge(bakery()).merchant()).isEqualTo("Birch");
  }

  @Example
  @Label("text is found in its field, letter case and accents ignored")
  void text() {
    Subject subject =
        new Subject("KARTE Café-Bäcker 12", "Bäckerei", "für Oma", Money.of("-3.10", "EUR"), GIRO);
    assertThat(
            holds(new Condition.Text(TextField.DESCRIPTION, TextMatch.CONTAINS, "CAFE-b"), subject))
        .isTrue();
    assertThat(holds(new Condition.Text(TextField.MERCHANT, TextMatch.CONTAINS, "café"), subject))
        .isFalse();
    assertThat(holds(new Condition.Text(TextField.NOTE, TextMatch.CONTAINS, "FUR"), subject))
        .isTrue();
    assertThat(holds(new Condition.Text(TextField.ANY, TextMatch.EQUALS, "backerei"), subject))
        .isTrue();
    assertThat(holds(new Condition.Text(TextField.ANY, TextMatch.EQUALS, "für OMA"), subject))
        .isTrue();
    assertThat(holds(new Condition.Text(TextField.ANY, TextMatch.EQUALS, "backer"), subject))
        .isFalse();
    assertThat(
            holds(
                new Condition.Text(TextField.DESCRIPTION, TextMatch.STARTS_WITH, "karte"), subject))
        .isTrue();
    assertThat(
            holds(
                new Condition.Text(TextField.DESCRIPTION, TextMatch.STARTS_WITH, "cafe"), subject))
        .isFalse();
    assertThat(holds(new Condition.Text(TextField.DESCRIPTION, TextMatch.ENDS_WITH, "12"), subject))
        .isTrue();
    assertThat(holds(new Condition.Text(TextField.DESCRIPTION, TextMatch.ENDS_WITH, "1"), subject))
        .isFalse();
    assertThat(
            holds(
                new Condition.Text(TextField.DESCRIPTION, TextMatch.REGEX, "B[äö]cker \\d+$"),
                subject))
        .isTrue();
    assertThat(holds(new Condition.Text(TextField.DESCRIPTION, TextMatch.REGEX, "^cafe"), subject))
        .isFalse();
  }

  @Example
  @Label("a whole word does not lie inside of a longer one")
  void words() {
    assertThat(holdsWord("bar", "juice bar")).isTrue();
    assertThat(holdsWord("bar", "Bar")).isTrue();
    assertThat(holdsWord("bar", "bar-restaurant")).isTrue();
    assertThat(holdsWord("bar", "barber")).isFalse();
    assertThat(holdsWord("bar", "crowbar")).isFalse();
    assertThat(holdsWord("bar", "bar1")).isFalse();
    assertThat(holdsWord("bar", "barber bar")).isTrue();
    assertThat(holdsWord("bar", "\ud801\udc28bar")).isFalse();
    assertThat(holdsWord("bar", "bar\ud801\udc28")).isFalse();
    assertThat(holdsWord("bar", "bar\ud83c\udf55")).isTrue();
  }

  @Example
  @Label(
      "a range of amounts looks at the magnitude, includes its bounds, and asks for its currency")
  void amounts() {
    Money ten = Money.of("10.00", "EUR");
    Money twenty = Money.of("20.00", "EUR");
    Condition range = new Condition.Amount(ten, twenty);
    assertThat(holds(range, of("-10.00", "EUR"))).isTrue();
    assertThat(holds(range, of("20.00", "EUR"))).isTrue();
    assertThat(holds(range, of("-20.01", "EUR"))).isFalse();
    assertThat(holds(range, of("9.99", "EUR"))).isFalse();
    assertThat(holds(range, of("-15.00", "USD"))).isFalse();
    assertThat(holds(new Condition.Amount(null, ten), of("0.00", "EUR"))).isTrue();
    assertThat(holds(new Condition.Amount(null, ten), of("5.00", "USD"))).isFalse();
    assertThat(holds(new Condition.Amount(ten, null), of("5000.00", "EUR"))).isTrue();
    assertThat(holds(new Condition.Amount(null, null), of("5.00", "USD"))).isTrue();
    Money least = Money.ofMinor(Long.MIN_VALUE, "EUR");
    assertThat(holds(new Condition.Amount(twenty, null), new Subject("", "", "", least, GIRO)))
        .isTrue();
    assertThat(holds(new Condition.Amount(null, twenty), new Subject("", "", "", least, GIRO)))
        .isFalse();
  }

  @Example
  @Label("direction and account; nothing moves neither in nor out")
  void directionAndAccount() {
    Condition in = new Condition.Flow(Direction.IN);
    Condition out = new Condition.Flow(Direction.OUT);
    assertThat(holds(in, of("1.00", "EUR"))).isTrue();
    assertThat(holds(out, of("1.00", "EUR"))).isFalse();
    assertThat(holds(out, of("-1.00", "EUR"))).isTrue();
    assertThat(holds(in, of("0.00", "EUR"))).isFalse();
    assertThat(holds(out, of("0.00", "EUR"))).isFalse();
    assertThat(holds(new Condition.InAccount(Set.of(GIRO)), bakery())).isTrue();
    assertThat(holds(new Condition.InAccount(Set.of(CASH)), bakery())).isFalse();
  }

  @Example
  @Label("all conditions must hold, or any of them")
  void allOrAny() {
    List<Condition> conditions = List.of(amber(), new Condition.Flow(Direction.IN));
    List<Action> actions = List.of(new SetCategory(category(1)));
    Rule all =
        new Rule(new RuleId(uuid(1)), "all", 0, true, Match.ALL, conditions, actions, false, 1);
    Rule any =
        new Rule(new RuleId(uuid(1)), "any", 0, true, Match.ANY, conditions, actions, false, 1);
    assertThat(RuleSet.of(List.of(all)).judge(bakery()).category()).isNull();
    assertThat(RuleSet.of(List.of(any)).judge(bakery()).category()).isEqualTo(category(1));
  }

  @Example
  @Label("a condition that looks for nothing, for too much or for a broken expression is refused")
  void refused() {
    assertRefused(
        TextMatch.CONTAINS,
        " ",
        "value: looks for 1 characters; it must be 1 to 200. Maybe look for the part that names the"
            + " merchant.");
    assertRefused(
        TextMatch.EQUALS,
        "x".repeat(201),
        "value: looks for 201 characters; it must be 1 to 200. Maybe look for the part that names"
            + " the merchant.");
    assertRefused(
        TextMatch.WORD,
        "\u0301",
        "value: looks for accents or control characters alone. Maybe look for the part that names"
            + " the merchant.");
    assertRefused(
        TextMatch.REGEX,
        "(bar",
        "value: is no valid expression: missing closing ). Maybe look for plain text instead; back"
            + " references and look-around are not supported.");
    RuleSet.check(new Condition.Text(TextField.ANY, TextMatch.CONTAINS, "x".repeat(200)));
    RuleSet.check(new Condition.Text(TextField.ANY, TextMatch.REGEX, "\u0301"));
  }

  private static void assertRefused(TextMatch match, String value, String message) {
    assertThatThrownBy(() -> RuleSet.check(new Condition.Text(TextField.ANY, match, value)))
        .isInstanceOf(ValidationException.class)
        .hasMessage(message);
  }

  /** The rules that may speak of the subject: enabled, in order, up to the first that stops. */
  private static List<Rule> speaking(List<Rule> rules, Subject subject) {
    List<Rule> speaking = new ArrayList<>();
    for (Rule rule : enabled(rules)) {
      if (matches(rule, subject)) {
        speaking.add(rule);
        if (rule.stop()) {
          break;
        }
      }
    }
    return speaking;
  }

  private static List<Rule> enabled(List<Rule> rules) {
    return rules.stream()
        .filter(Rule::enabled)
        .sorted(Comparator.comparing(Rule::position).thenComparing(Rule::id))
        .toList();
  }

  /** Every rule here has one condition, on the bank's text. */
  private static boolean matches(Rule rule, Subject subject) {
    Condition.Text text = (Condition.Text) rule.conditions().get(0);
    return subject.description().toLowerCase(Locale.ROOT).contains(text.value());
  }

  private static @Nullable Rule first(List<Rule> rules, Class<? extends Action> doing) {
    return rules.stream()
        .filter(rule -> rule.actions().stream().anyMatch(doing::isInstance))
        .findFirst()
        .orElse(null);
  }

  private static <A extends Action> A action(Rule rule, Class<A> type) {
    return rule.actions().stream()
        .filter(type::isInstance)
        .map(type::cast)
        .findFirst()
        .orElseThrow();
  }

  private static List<Rule> rules(int count, Random random) {
    List<Rule> rules = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<Action> actions = new ArrayList<>();
      if (random.nextBoolean()) {
        actions.add(new SetCategory(category(random.nextInt(3))));
      }
      if (random.nextBoolean()) {
        actions.add(new SetMerchant(word(random)));
      }
      if (actions.isEmpty() || random.nextInt(3) == 0) {
        actions.add(new AddTags(Set.of(word(random), word(random) + "s")));
      }
      Condition condition =
          new Condition.Text(TextField.DESCRIPTION, TextMatch.CONTAINS, word(random));
      rules.add(
          new Rule(
              new RuleId(uuid(i)),
              "Rule " + i,
              random.nextInt(4),
              random.nextInt(5) > 0,
              Match.ALL,
              List.of(condition),
              actions,
              random.nextInt(4) == 0,
              1));
    }
    return rules;
  }

  private static Subject subject(Random random) {
    return new Subject(
        word(random).toUpperCase(Locale.ROOT) + " " + word(random),
        word(random),
        "",
        Money.ofMinor(random.nextInt(2_000) - 1_000, "EUR"),
        GIRO);
  }

  private static String word(Random random) {
    return WORDS.get(random.nextInt(WORDS.size()));
  }

  private static Rule rule(int id, int position, Action action) {
    return new Rule(
        new RuleId(uuid(id)),
        "Rule " + id,
        position,
        true,
        Match.ALL,
        List.of(amber()),
        List.of(action),
        false,
        1);
  }

  private static Condition amber() {
    return new Condition.Text(TextField.ANY, TextMatch.CONTAINS, "amber");
  }

  private static Subject bakery() {
    return new Subject("amber", "", "", Money.of("-1.00", "EUR"), GIRO);
  }

  private static Subject of(String amount, String currency) {
    return new Subject("", "", "", Money.of(amount, currency), GIRO);
  }

  private static boolean holdsWord(String word, String text) {
    Subject subject = new Subject(text, "", "", Money.of("1.00", "EUR"), GIRO);
    return holds(new Condition.Text(TextField.DESCRIPTION, TextMatch.WORD, word), subject);
  }

  private static boolean holds(Condition condition, Subject subject) {
    Rule rule =
        new Rule(
            new RuleId(uuid(1)),
            "one",
            0,
            true,
            Match.ALL,
            List.of(condition),
            List.of(new SetCategory(category(1))),
            false,
            1);
    return RuleSet.of(List.of(rule)).judge(subject).category() != null;
  }

  private static CategoryId category(int number) {
    return new CategoryId(uuid(100 + number));
  }

  private static UUID uuid(int number) {
    return new UUID((long) number << 16 | 0x7000L, Long.MIN_VALUE);
  }
}
