package io.budgetai.expense;

import io.budgetai.category.CategoryId;
import io.budgetai.money.Money;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A part of a transaction.
 *
 * @param amount in the account's currency, money out negative; has the sign of the whole, and the parts sum to the whole
 * @param kind what this part is; follows from links, category and sign
 * @param category where it belongs, or {@code null} while nobody has said
 * @param categorySource who said where it belongs; {@code null} with the category
 * @param rule the rule that said so; {@code null} unless the source is a rule
 * @param note free text of at most 1000 characters, or {@code null}
 * @param tags in alphabetical order, as {@link Tags} normalizes them
 */
public record Split(
    Money amount,
    TransactionKind kind,
    @Nullable CategoryId category,
    @Nullable Source categorySource,
    @Nullable RuleId rule,
    @Nullable String note,
    Set<String> tags) {

  public Split {
    if ((category == null) != (categorySource == null)) {
      throw new IllegalArgumentException(
          "A split has a category and its source, or neither; found one without the other.");
    }
    if (rule != null && categorySource != Source.RULE) {
      throw new IllegalArgumentException("A split names a rule only if the rule categorized it.");
    }
    tags = Collections.unmodifiableSortedSet(new TreeSet<>(tags));
  }

  /** The same in another category, or in none, as a source says. */
  public Split categorized(
      @Nullable CategoryId newCategory,
      @Nullable Source source,
      @Nullable RuleId decidedBy,
      TransactionKind newKind) {
    return new Split(amount, newKind, newCategory, source, decidedBy, note, tags);
  }

  /** The same with another kind. */
  public Split withKind(TransactionKind newKind) {
    return newKind == kind
        ? this
        : new Split(amount, newKind, category, categorySource, rule, note, tags);
  }

  /** The same with other tags, which are normalized. */
  public Split withTags(Set<String> newTags) {
    return new Split(amount, kind, category, categorySource, rule, note, newTags);
  }

  /** The same with another amount. */
  public Split withAmount(Money newAmount) {
    return new Split(newAmount, kind, category, categorySource, rule, note, tags);
  }
}
