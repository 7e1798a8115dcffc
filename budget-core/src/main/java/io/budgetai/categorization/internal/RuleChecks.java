package io.budgetai.categorization.internal;

import io.budgetai.ValidationException;
import io.budgetai.ValidationException.Violation;
import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.categorization.Action;
import io.budgetai.categorization.Condition;
import io.budgetai.categorization.Rule;
import io.budgetai.categorization.RuleSet;
import io.budgetai.category.CategoryTree;
import io.budgetai.expense.Tags;
import io.budgetai.storage.Books;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Says whether a rule can work: with expressions that are valid, and categories and accounts that are there. */
final class RuleChecks {
  private static final int MAX_MERCHANT = 200;

  private RuleChecks() {}

  /** The rule with its tags in their one form, when it can work. */
  static Rule checked(Books books, Rule rule) {
    check(books, rule);
    return rule.withActions(rule.actions().stream().map(RuleChecks::normalized).toList());
  }

  private static Action normalized(Action action) {
    return action instanceof Action.AddTags add
        ? new Action.AddTags(Tags.normalize("tags", add.tags()))
        : action;
  }

  /** Refuses a rule that could never work: an expression that is not valid, a category or account that is not there. */
  private static void check(Books books, Rule rule) {
    List<Violation> violations = new ArrayList<>();
    Set<AccountId> accounts =
        books.accounts().all().stream().map(Account::id).collect(Collectors.toSet());
    for (int i = 0; i < rule.conditions().size(); i++) {
      check(rule.conditions().get(i), accounts, "conditions[" + i + "].", violations);
    }
    CategoryTree tree = new CategoryTree(books.categories().all());
    for (int i = 0; i < rule.actions().size(); i++) {
      check(rule.actions().get(i), tree, "actions[" + i + "].", violations);
    }
    if (!violations.isEmpty()) {
      throw new ValidationException(violations);
    }
  }

  private static void check(
      Condition condition, Set<AccountId> accounts, String place, List<Violation> violations) {
    if (condition instanceof Condition.InAccount in
        && (in.accounts().isEmpty() || !accounts.containsAll(in.accounts()))) {
      violations.add(
          new Violation(
              place + "accounts",
              "are none, or not of this workspace.",
              "Maybe list the accounts first."));
    }
    try {
      RuleSet.check(condition);
    } catch (ValidationException e) {
      e.violations().forEach(one -> violations.add(within(place, one)));
    }
  }

  private static void check(
      Action action, CategoryTree tree, String place, List<Violation> violations) {
    if (action instanceof Action.SetCategory set && tree.branch(set.category()).isEmpty()) {
      violations.add(
          new Violation(
              place + "category",
              "is no category of this workspace.",
              "Maybe look it up in the tree first."));
    }
    if (action instanceof Action.SetMerchant set
        && (set.name().isBlank() || set.name().length() > MAX_MERCHANT)) {
      violations.add(
          new Violation(
              place + "name", "must have 1 to 200 characters.", "Maybe shorten the name."));
    }
    if (action instanceof Action.AddTags add) {
      try {
        Tags.normalize("tags", add.tags());
      } catch (ValidationException e) {
        e.violations().forEach(one -> violations.add(within(place, one)));
      }
    }
  }

  private static Violation within(String place, Violation inner) {
    return new Violation(place + inner.where(), inner.problem(), inner.remedy());
  }
}
