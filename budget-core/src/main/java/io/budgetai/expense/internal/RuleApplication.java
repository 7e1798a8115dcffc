package io.budgetai.expense.internal;

import io.budgetai.Ids;
import io.budgetai.access.internal.UnitOfWork;
import io.budgetai.categorization.RuleSet;
import io.budgetai.categorization.RuleSet.Judgement;
import io.budgetai.category.CategoryTree;
import io.budgetai.category.MerchantId;
import io.budgetai.expense.Source;
import io.budgetai.expense.Split;
import io.budgetai.expense.Tags;
import io.budgetai.expense.Transaction;
import io.budgetai.storage.Books;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Applies rules to transactions, new ones and those that are in the books already. What a person
 * said stays.
 *
 * <p>A rule that names the merchant can make another rule match, so rules are tried again until
 * they change nothing more; that is why applying them twice is the same as once.
 */
public final class RuleApplication {
  private final RuleSet rules;
  private final CategoryTree tree;
  private final MerchantBook merchants;

  /**
   * @param ids for merchants that the rules name for the first time
   */
  public RuleApplication(Books books, RuleSet rules, Ids ids) {
    this(rules, new CategoryTree(books.categories().all()), new MerchantBook(books, ids));
  }

  RuleApplication(RuleSet rules, CategoryTree tree, MerchantBook merchants) {
    this.rules = rules;
    this.tree = tree;
    this.merchants = merchants;
  }

  /** The transactions as the rules would have them, in the same order; equal to those given where nothing changes. */
  public List<Transaction> apply(List<Transaction> transactions) {
    List<Transaction> applied = transactions;
    if (!rules.isEmpty()) {
      merchants.lookUp(rules.merchants());
      merchants.lookUpNames(transactions);
      applied = transactions.stream().map(this::settled).toList();
    }
    merchants.named(applied);
    return applied;
  }

  /**
   * The transaction when the rules change nothing more, which is mostly at once: they would say the same again of what looks
   * the same to them. Of rules that undo each other the first merchant by name wins.
   */
  private Transaction settled(Transaction transaction) {
    List<Transaction> passes = new ArrayList<>();
    Transaction next = transaction;
    do {
      passes.add(next);
      RuleSet.Subject seen = subject(next);
      next = apply(next, rules.judge(seen));
      if (subject(next).equals(seen)) {
        return next;
      }
    } while (!passes.contains(next));
    List<Transaction> last = passes.subList(passes.indexOf(next), passes.size());
    return Collections.min(last, Comparator.comparing(one -> merchants.name(one.merchant())));
  }

  /** What the rules look at in a transaction; the names of its merchants must have been looked up. */
  private RuleSet.Subject subject(Transaction transaction) {
    return new RuleSet.Subject(
        transaction.description(),
        merchants.name(transaction.merchant()),
        Objects.requireNonNullElse(transaction.note(), ""),
        transaction.amount(),
        transaction.account());
  }

  /** What the rules look at in one transaction. */
  public RuleSet.Subject subjectOf(Transaction transaction) {
    merchants.lookUpNames(List.of(transaction));
    return subject(transaction);
  }

  /** Stores the merchants that the rules named for the first time. */
  public void insertUnborn(UnitOfWork unit) {
    Drafts.insertUnborn(unit, merchants);
  }

  private Transaction apply(Transaction transaction, Judgement judgement) {
    Transaction applied = transaction;
    if (judgement.merchant() != null && rulesOverride(transaction.merchantSource())) {
      MerchantId merchant = merchants.of(judgement.merchant());
      applied = merchant == null ? applied : applied.withMerchant(merchant, Source.RULE);
    }
    List<Split> splits =
        applied.splits().stream().map(split -> withTags(split, judgement.tags())).toList();
    if (splits.size() == 1
        && judgement.category() != null
        && rulesOverride(splits.get(0).categorySource())) {
      Split split = splits.get(0);
      splits =
          List.of(
              split.categorized(
                  judgement.category(), Source.RULE, judgement.categorizedBy(), split.kind()));
    }
    return Kinds.found(applied.withSplits(splits), tree);
  }

  private static boolean rulesOverride(@Nullable Source earlier) {
    return earlier == null || Source.RULE.overrides(earlier);
  }

  /** Adds tags in alphabetical order, as many as there is room for. */
  private static Split withTags(Split split, Set<String> more) {
    Set<String> tags = new HashSet<>(split.tags());
    for (String tag : new TreeSet<>(more)) {
      if (tags.size() < Tags.MAX_COUNT) {
        tags.add(tag);
      }
    }
    return tags.equals(split.tags()) ? split : split.withTags(tags);
  }
}
