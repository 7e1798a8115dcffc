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
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies rules to transactions that are in the books already. What a person said stays. */
public final class RuleApplication {
  private final RuleSet rules;
  private final CategoryTree tree;
  private final MerchantBook merchants;

  /**
   * @param ids for merchants that the rules name for the first time
   */
  public RuleApplication(Books books, RuleSet rules, Ids ids) {
    this.rules = rules;
    this.tree = new CategoryTree(books.categories().all());
    this.merchants = new MerchantBook(books, ids);
  }

  /** The transactions as the rules would have them, in the same order; equal to those given where nothing changes. */
  public List<Transaction> apply(List<Transaction> transactions) {
    merchants.lookUpNames(transactions);
    List<Judgement> judgements =
        transactions.stream().map(transaction -> rules.judge(subject(transaction))).toList();
    merchants.lookUp(
        judgements.stream().map(Judgement::merchant).filter(Objects::nonNull).toList());
    List<Transaction> applied = new ArrayList<>(transactions.size());
    for (int i = 0; i < transactions.size(); i++) {
      applied.add(apply(transactions.get(i), judgements.get(i)));
    }
    return applied;
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

  private static Split withTags(Split split, Set<String> more) {
    if (split.tags().containsAll(more)) {
      return split;
    }
    Set<String> tags = new HashSet<>(split.tags());
    tags.addAll(more);
    return split.withTags(Tags.normalize("tags", tags));
  }
}
