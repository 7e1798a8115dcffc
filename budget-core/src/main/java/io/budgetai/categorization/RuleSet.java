package io.budgetai.categorization;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import io.budgetai.ValidationException;
import io.budgetai.account.AccountId;
import io.budgetai.categorization.Condition.Direction;
import io.budgetai.categorization.Condition.TextMatch;
import io.budgetai.categorization.Explanation.Outcome;
import io.budgetai.categorization.Explanation.Verdict;
import io.budgetai.category.CategoryId;
import io.budgetai.category.FoldedText;
import io.budgetai.expense.RuleId;
import io.budgetai.money.Money;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Rules made ready to judge many transactions. Immutable, safe for use by several threads. Judging takes time linear in the
 * text, whatever the rules are.
 */
public final class RuleSet {
  private static final int MAX_PATTERN = 200;

  private final List<Ready> rules;

  /** A rule with its conditions made ready. */
  private record Ready(Rule rule, Predicate<Facts> matches) {}

  /**
   * What rules look at in a transaction.
   *
   * @param description the bank's raw text
   * @param merchant the merchant's name; empty while unknown
   * @param note the note; empty without one
   * @param amount signed: money out is negative
   * @param account where the money moved
   */
  public record Subject(
      String description, String merchant, String note, Money amount, AccountId account) {}

  /**
   * What the rules say about a transaction.
   *
   * @param category where it belongs; {@code null} when no rule says
   * @param categorizedBy the rule that says so; {@code null} with the category
   * @param merchant who was paid; {@code null} when no rule says
   * @param tags to be added
   */
  public record Judgement(
      @Nullable CategoryId category,
      @Nullable RuleId categorizedBy,
      @Nullable String merchant,
      Set<String> tags) {

    /** No rule says anything. */
    public static final Judgement NONE = new Judgement(null, null, null, Set.of());
  }

  /**
   * Makes rules ready, in their order; rules that are not enabled are left out.
   *
   * @throws ValidationException if a condition is not valid
   */
  public static RuleSet of(List<Rule> rules) {
    return new RuleSet(
        rules.stream()
            .filter(Rule::enabled)
            .sorted(Comparator.comparingInt(Rule::position).thenComparing(Rule::id))
            .map(rule -> new Ready(rule, matcher(rule)))
            .toList());
  }

  /**
   * Checks a condition by itself.
   *
   * @throws ValidationException if it looks for nothing, for too much, or for an expression that is
   *     not valid
   */
  public static void check(Condition condition) {
    matcher(condition);
  }

  private RuleSet(List<Ready> rules) {
    this.rules = rules;
  }

  public boolean isEmpty() {
    return rules.isEmpty();
  }

  /** The names of all merchants that the rules can set. */
  public Set<String> merchants() {
    return rules.stream()
        .flatMap(ready -> ready.rule().actions().stream())
        .filter(Action.SetMerchant.class::isInstance)
        .map(action -> ((Action.SetMerchant) action).name())
        .collect(Collectors.toUnmodifiableSet());
  }

  /** What the rules say together: for each field the first rule that sets it; the tags of all. */
  public Judgement judge(Subject subject) {
    Facts facts = new Facts(subject);
    CategoryId category = null;
    RuleId categorizedBy = null;
    String merchant = null;
    Set<String> tags = new TreeSet<>();
    for (Ready ready : rules) {
      if (ready.matches().test(facts)) {
        for (Action action : ready.rule().actions()) {
          if (action instanceof Action.SetCategory set && category == null) {
            category = set.category();
            categorizedBy = ready.rule().id();
          } else if (action instanceof Action.SetMerchant set && merchant == null) {
            merchant = set.name();
          } else if (action instanceof Action.AddTags add) {
            tags.addAll(add.tags());
          }
        }
        if (ready.rule().stop()) {
          break;
        }
      }
    }
    return new Judgement(category, categorizedBy, merchant, tags);
  }

  /**
   * What each rule says by itself, in order.
   *
   * @param categoryLocked whether a person chose the category, or the transaction is in several parts
   * @param merchantLocked whether a person named the merchant
   */
  public List<Verdict> explain(Subject subject, boolean categoryLocked, boolean merchantLocked) {
    Facts facts = new Facts(subject);
    boolean categoryTaken = categoryLocked;
    boolean merchantTaken = merchantLocked;
    boolean stopped = false;
    List<Verdict> verdicts = new ArrayList<>();
    for (Ready ready : rules) {
      boolean matches = ready.matches().test(facts);
      boolean applies = false;
      if (matches && !stopped) {
        for (Action action : ready.rule().actions()) {
          if (action instanceof Action.SetCategory) {
            applies |= !categoryTaken;
            categoryTaken = true;
          } else if (action instanceof Action.SetMerchant) {
            applies |= !merchantTaken;
            merchantTaken = true;
          } else {
            applies = true;
          }
        }
      }
      verdicts.add(new Verdict(ready.rule(), matches, outcome(matches, stopped, applies)));
      stopped |= matches && ready.rule().stop();
    }
    return verdicts;
  }

  private static Outcome outcome(boolean matches, boolean stopped, boolean applies) {
    if (stopped) {
      return Outcome.NOT_REACHED;
    }
    if (!matches) {
      return Outcome.NO_MATCH;
    }
    return applies ? Outcome.APPLIES : Outcome.OUTRANKED;
  }

  /** A subject whose texts are folded at most once. */
  private static final class Facts {
    private final Subject subject;
    private final Map<Condition.TextField, List<String>> folded =
        new EnumMap<>(Condition.TextField.class);

    Facts(Subject subject) {
      this.subject = subject;
    }

    List<String> texts(Condition.TextField field) {
      List<String> known = folded.get(field);
      if (known == null) {
        known = raw(field).stream().map(FoldedText::fold).toList();
        folded.put(field, known);
      }
      return known;
    }

    private List<String> raw(Condition.TextField field) {
      return switch (field) {
        case DESCRIPTION -> List.of(subject.description());
        case MERCHANT -> List.of(subject.merchant());
        case NOTE -> List.of(subject.note());
        case ANY -> List.of(subject.description(), subject.merchant(), subject.note());
      };
    }
  }

  private static Predicate<Facts> matcher(Rule rule) {
    List<Predicate<Facts>> matchers = rule.conditions().stream().map(RuleSet::matcher).toList();
    return rule.match() == Rule.Match.ALL
        ? matchers.stream().reduce(Predicate::and).orElse(facts -> true)
        : matchers.stream().reduce(Predicate::or).orElse(facts -> false);
  }

  private static Predicate<Facts> matcher(Condition condition) {
    if (condition instanceof Condition.Text text) {
      Predicate<String> matches = textMatcher(text);
      return facts -> any(facts.texts(text.field()), matches);
    }
    if (condition instanceof Condition.Amount range) {
      return facts -> inRange(range, facts.subject.amount());
    }
    if (condition instanceof Condition.Flow flow) {
      return facts ->
          flow.direction() == Direction.IN
              ? facts.subject.amount().isPositive()
              : facts.subject.amount().isNegative();
    }
    Condition.InAccount in = (Condition.InAccount) condition;
    return facts -> in.accounts().contains(facts.subject.account());
  }

  private static boolean any(List<String> texts, Predicate<String> matches) {
    for (String text : texts) {
      if (matches.test(text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean inRange(Condition.Amount range, Money amount) {
    Money least = range.atLeast();
    Money most = range.atMost();
    return (least == null || sameCurrency(least, amount) && negative(amount) <= negative(least))
        && (most == null || sameCurrency(most, amount) && negative(amount) >= negative(most));
  }

  /** The magnitude as a negative number, because the least of them has no positive counterpart. */
  private static long negative(Money amount) {
    return amount.isPositive() ? -amount.minorUnits() : amount.minorUnits();
  }

  private static boolean sameCurrency(Money one, Money other) {
    return one.currency().equals(other.currency());
  }

  private static Predicate<String> textMatcher(Condition.Text condition) {
    String value = condition.value();
    if (value.isBlank() || value.length() > MAX_PATTERN) {
      throw new ValidationException(
          "value",
          "looks for %d characters; it must be 1 to %d.".formatted(value.length(), MAX_PATTERN),
          "Maybe look for the part that names the merchant.");
    }
    if (condition.match() == TextMatch.REGEX) {
      Pattern pattern = compile(value);
      return text -> pattern.matcher(text).find();
    }
    String folded = FoldedText.fold(value);
    if (folded.isEmpty()) {
      throw new ValidationException(
          "value",
          "looks for accents or control characters alone.",
          "Maybe look for the part that names the merchant.");
    }
    return switch (condition.match()) {
      case CONTAINS -> text -> text.contains(folded);
      case WORD -> text -> containsWord(text, folded);
      case EQUALS -> text -> text.equals(folded);
      case STARTS_WITH -> text -> text.startsWith(folded);
      case ENDS_WITH -> text -> text.endsWith(folded);
      case REGEX -> throw new IllegalStateException("Expressions are handled above.");
    };
  }

  private static Pattern compile(String expression) {
    try {
      return Pattern.compile(plain(expression), Pattern.CASE_INSENSITIVE);
    } catch (PatternSyntaxException e) {
      ValidationException refused =
          new ValidationException(
              "value",
              "is no valid expression: %s.".formatted(e.getDescription()),
              "Maybe look for plain text instead; back references and look-around are not"
                  + " supported.");
      refused.initCause(e);
      throw refused;
    }
  }

  /**
   * The expression with its letters as they are in folded text; what expressions are written with
   * stays.
   */
  private static String plain(String expression) {
    StringBuilder plain = new StringBuilder(expression.length());
    expression
        .codePoints()
        .forEach(
            point -> {
              String folded = point < 0x80 ? "" : FoldedText.fold(Character.toString(point));
              boolean letters =
                  !folded.isEmpty() && folded.codePoints().allMatch(Character::isLetterOrDigit);
              plain.append(letters ? folded : Character.toString(point));
            });
    return plain.toString();
  }

  private static boolean containsWord(String text, String word) {
    for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      boolean begins = at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
      int end = at + word.length();
      boolean ends = end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
      if (begins && ends) {
        return true;
      }
    }
    return false;
  }
}
