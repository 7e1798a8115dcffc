package io.budgetai.budget.internal;

import io.budgetai.ValidationException;
import io.budgetai.ValidationException.Violation;
import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.budget.Budget;
import io.budgetai.budget.Rollover;
import io.budgetai.budget.Template;
import io.budgetai.category.CategoryId;
import io.budgetai.category.CategoryKind;
import io.budgetai.category.CategoryTree;
import io.budgetai.money.Money;
import io.budgetai.storage.Books;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says everything that is wrong with a budget before it is stored. */
final class BudgetChecks {
  private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
  private static final LocalDate LATEST = LocalDate.of(2999, 12, 31);
  private static final int MOST_THRESHOLDS = 10;
  private static final int HIGHEST_THRESHOLD = 1000;
  private static final int LONGEST_AVERAGE = 120;
  private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

  private final Budget budget;
  private final List<Violation> violations = new ArrayList<>();

  private BudgetChecks(Budget budget) {
    this.budget = budget;
  }

  /**
   * Lets a sound budget through.
   *
   * @param before the budget as it is stored; {@code null} for a new one
   * @param currency of the workspace
   * @throws ValidationException with every violation
   */
  static void check(Books books, Budget budget, @Nullable Budget before, Currency currency) {
    BudgetChecks checks = new BudgetChecks(budget);
    checks.checkSpan();
    checks.checkRollover();
    checks.checkAmounts();
    checks.checkThresholds();
    checks.checkScope(books, before);
    if (budget.envelope()) {
      checks.checkEnvelope(books, currency);
    }
    if (!checks.violations.isEmpty()) {
      throw new ValidationException(checks.violations);
    }
  }

  private void checkSpan() {
    checkDay("start", budget.start());
    LocalDate end = budget.end();
    if (end != null) {
      checkDay("end", end);
      if (end.isBefore(budget.start())) {
        add("end", "lies before the start.", "Maybe the two dates are swapped.");
      }
    }
  }

  private void checkDay(String where, LocalDate day) {
    if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
      add(where, "is not in the years 1900 to 2999.", "Maybe the year was mistyped.");
    }
  }

  private void checkRollover() {
    Money cap = budget.cap();
    if (budget.rollover() != Rollover.CAPPED) {
      if (cap != null) {
        add("cap", "is set, and the rollover has none.", "Maybe choose the rollover CAPPED.");
      }
    } else if (cap == null) {
      add("cap", "is missing.", "Maybe say the most that is carried, or choose SURPLUS.");
    } else {
      checkAmount("cap", cap);
    }
  }

  private void checkAmounts() {
    if (budget.allocations().isEmpty()) {
      add("allocations", "are none.", "Maybe give the budget an amount.");
    }
    budget.adjustments().forEach((day, amount) -> checkAmount("adjustments[" + day + "]", amount));
    for (int i = 0; i < budget.allocations().size(); i++) {
      checkTemplate("allocations[" + i + "].template", budget.allocations().get(i).template());
    }
  }

  private void checkTemplate(String where, Template template) {
    if (template instanceof Template.Fixed fixed) {
      checkAmount(where + ".amount", fixed.amount());
    } else if (template instanceof Template.AverageOfLast average) {
      if (average.periods() < 1 || average.periods() > LONGEST_AVERAGE) {
        add(
            where + ".periods",
            "is not between 1 and %d.".formatted(LONGEST_AVERAGE),
            "Maybe take the average of the last 3.");
      }
    } else if (template instanceof Template.PercentOfIncome share) {
      if (share.percent().signum() <= 0 || share.percent().compareTo(WHOLE) > 0) {
        add(
            where + ".percent",
            "is not more than 0 and at most 100.",
            "Maybe write 10 for a tenth of the income.");
      }
    } else if (template instanceof Template.UpTo goal) {
      checkAmount(where + ".target", goal.target());
      checkDay(where + ".by", goal.by());
      if (budget.rollover() == Rollover.NONE) {
        add(
            where,
            "saves up, and the rollover NONE carries nothing.",
            "Maybe choose the rollover FULL.");
      }
    }
  }

  private void checkAmount(String where, Money amount) {
    if (!amount.currency().equals(budget.currency())) {
      add(where, "is in another currency than the budget.", "Maybe convert it first.");
    } else if (amount.isNegative()) {
      add(where, "is negative.", "Maybe leave out the sign; zero is legal.");
    }
  }

  private void checkThresholds() {
    boolean sound =
        budget.thresholds().size() <= MOST_THRESHOLDS
            && budget.thresholds().stream()
                .allMatch(percent -> percent >= 1 && percent <= HIGHEST_THRESHOLD);
    if (!sound) {
      add(
          "thresholds",
          "are more than %d, or not all between 1 and %d percent."
              .formatted(MOST_THRESHOLDS, HIGHEST_THRESHOLD),
          "Maybe choose 80 and 100.");
    }
  }

  private void checkScope(Books books, @Nullable Budget before) {
    Set<CategoryId> categories = new HashSet<>(budget.scope().categories());
    Set<AccountId> accounts = new HashSet<>(budget.scope().accounts());
    if (before != null) {
      categories.removeAll(before.scope().categories());
      accounts.removeAll(before.scope().accounts());
    }
    if (!categories.isEmpty()) {
      CategoryTree tree = new CategoryTree(books.categories().all());
      boolean spending =
          categories.stream()
              .allMatch(
                  id -> !tree.branch(id).isEmpty() && tree.get(id).kind() == CategoryKind.EXPENSE);
      if (!spending) {
        add(
            "scope.categories",
            "are not all expense categories of this workspace.",
            "Maybe look them up in the tree first.");
      }
    }
    Set<AccountId> known =
        accounts.isEmpty()
            ? Set.of()
            : books.accounts().all().stream().map(Account::id).collect(Collectors.toSet());
    if (!known.containsAll(accounts)) {
      add(
          "scope.accounts",
          "are not all accounts of this workspace.",
          "Maybe list the accounts first.");
    }
  }

  private void checkEnvelope(Books books, Currency currency) {
    if (budget.rollover() != Rollover.FULL) {
      add(
          "rollover",
          "is not FULL, and what is in an envelope stays in it.",
          "Maybe choose FULL, or make it a budget outside of the envelope plan.");
    }
    if (!budget.currency().equals(currency)) {
      add(
          "currency",
          "is not the workspace's, in which the envelope plan is made.",
          "Maybe make it a budget outside of the envelope plan.");
    }
    List<Budget> others =
        books.budgets().all().stream()
            .filter(other -> other.envelope() && !other.id().equals(budget.id()))
            .toList();
    if (others.stream().anyMatch(other -> !other.period().equals(budget.period()))) {
      add(
          "period",
          "is not the one of the other envelopes.",
          "Maybe choose %s.".formatted(others.get(0).period()));
    }
    CategoryTree tree = new CategoryTree(books.categories().all());
    if (others.stream().anyMatch(other -> meet(budget, other) && overlap(tree, budget, other))) {
      add(
          "scope",
          "has spending in it that another envelope counts too.",
          "Maybe choose categories that no other envelope has, or let this one begin when the other has ended.");
    }
  }

  /** Whether two budgets have a period in common, as far as their days tell. */
  private static boolean meet(Budget one, Budget other) {
    return !endsBefore(one, other) && !endsBefore(other, one);
  }

  private static boolean endsBefore(Budget one, Budget other) {
    return one.end() != null && one.period().periodOf(one.end()).last().isBefore(other.start());
  }

  /** Whether some spending may belong to both. Tags cannot keep two scopes apart, because a part may have both. */
  private static boolean overlap(CategoryTree tree, Budget one, Budget other) {
    return !apart(
            tree.branches(one.scope().categories()), tree.branches(other.scope().categories()))
        && !apart(one.scope().accounts(), other.scope().accounts());
  }

  private static boolean apart(Collection<?> some, Collection<?> others) {
    return !some.isEmpty() && !others.isEmpty() && Collections.disjoint(some, others);
  }

  private void add(String where, String problem, String remedy) {
    violations.add(new Violation(where, problem, remedy));
  }
}
