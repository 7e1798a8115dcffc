package io.budgetai.expense.internal;

import io.budgetai.ValidationException;
import io.budgetai.access.internal.Requests;
import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.calendar.CivilDates;
import io.budgetai.category.CategoryId;
import io.budgetai.category.CategoryTree;
import io.budgetai.expense.Attachment;
import io.budgetai.expense.NewSplit;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.Tags;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with requests to record or edit: violations are collected, and nothing is changed. */
final class RequestChecks {
  private static final int MAX_LOCATION = 2000;

  private final Map<AccountId, Account> accounts = new HashMap<>();
  private final CategoryTree tree;

  /** Checks against these accounts and categories. */
  RequestChecks(Collection<Account> accounts, CategoryTree tree) {
    accounts.forEach(account -> this.accounts.put(account.id(), account));
    this.tree = tree;
  }

  /** A request that can be drafted: with its date, its account and its tags in their one form. */
  record Checked(NewTransaction request, LocalDate date, Account account, Set<String> tags) {}

  /**
   * Checks a request without drafting it.
   *
   * @param place goes before the place of each violation
   * @throws ValidationException with every violation
   */
  void check(NewTransaction request, String place) {
    Violations violations = new Violations();
    violations.within(place);
    check(request, violations);
    violations.throwIfAny();
  }

  /** Checks a request; {@code null} where it cannot be drafted. */
  @Nullable Checked check(NewTransaction request, Violations violations) {
    violations.check(request);
    Account account = account(request, violations);
    LocalDate date = request.date();
    if (date != null) {
      checkDate(date, violations);
    }
    checkMagnitude("amount", request.amount(), violations);
    Money original = request.originalAmount();
    if (original != null) {
      checkMagnitude("originalAmount", original, violations);
    }
    if (original != null && original.signum() * request.amount().signum() < 0) {
      violations.add(
          "originalAmount", "has another sign than the amount.", "Maybe negate one of the two.");
    }
    Set<String> tags = tags("tags", request.tags(), violations);
    checkCategory("category", request.category(), violations);
    checkParts(request, tags, violations);
    for (int i = 0; i < request.attachments().size(); i++) {
      checkLocation("attachments[" + i + "].", request.attachments().get(i), violations);
    }
    return account == null || date == null ? null : new Checked(request, date, account, tags);
  }

  /** Refuses amounts so large that sums of them could not be held. */
  static void checkMagnitude(String where, Money amount, Violations violations) {
    if (!Requests.holdable(amount)) {
      violations.add(
          where,
          "is beyond what the books hold: 10^16 minor units.",
          "Maybe look for a missing decimal point.");
    }
  }

  static void checkLocation(String place, Attachment document, Violations violations) {
    if (document.location().toString().length() > MAX_LOCATION) {
      violations.add(
          place + "location",
          "is longer than %d characters.".formatted(MAX_LOCATION),
          "Maybe give a place, not the document itself.");
    }
  }

  static void checkDate(LocalDate date, Violations violations) {
    try {
      CivilDates.check("date", date);
    } catch (ValidationException e) {
      violations.add(e);
    }
  }

  private @Nullable Account account(NewTransaction request, Violations violations) {
    Account account = null;
    if (request.account() != null) {
      account = accounts.get(request.account());
      if (account == null) {
        violations.add(
            "account", "is no account of this workspace.", "Maybe list the accounts first.");
        return null;
      }
    } else {
      List<Account> candidates =
          accounts.values().stream()
              .filter(one -> !one.closed() && one.currency().equals(request.amount().currency()))
              .toList();
      if (candidates.size() != 1) {
        violations.add(
            "account",
            "is missing, and the workspace has %d open accounts in %s."
                .formatted(candidates.size(), request.amount().currency()),
            candidates.isEmpty() ? "Maybe open one first." : "Maybe say which of them.");
        return null;
      }
      account = candidates.get(0);
    }
    if (account.closed()) {
      violations.add("account", "is closed.", "Maybe reopen it, or choose another account.");
    }
    if (!account.currency().equals(request.amount().currency())) {
      violations.add(
          "amount",
          "is in %s, and the account in %s."
              .formatted(request.amount().currency(), account.currency()),
          "Maybe give what the account was charged, and this as the original amount.");
    }
    return account;
  }

  private void checkParts(NewTransaction request, Set<String> tags, Violations violations) {
    if (request.splits().isEmpty()) {
      return;
    }
    if (request.category() != null) {
      violations.add(
          "category", "is given beside parts.", "Maybe give a category to each part instead.");
    }
    checkParts(request.amount(), request.splits(), violations);
    for (int i = 0; i < request.splits().size(); i++) {
      Set<String> own = tags("", request.splits().get(i).tags(), new Violations());
      tags("splits[" + i + "].tags", union(own, tags), violations);
    }
  }

  /** Checks that parts have the sign and currency of the whole, and sum to it. */
  void checkParts(Money whole, List<NewSplit> parts, Violations violations) {
    boolean comparable = true;
    for (int i = 0; i < parts.size(); i++) {
      NewSplit part = parts.get(i);
      String where = "splits[" + i + "]";
      checkCategory(where + ".category", part.category(), violations);
      tags(where + ".tags", part.tags(), violations);
      if (!part.amount().currency().equals(whole.currency())) {
        violations.add(
            where + ".amount",
            "is in %s, and the whole in %s.".formatted(part.amount().currency(), whole.currency()),
            "Maybe give every part in the currency of the account.");
        comparable = false;
      } else if (!part.amount().isZero() && part.amount().signum() != whole.signum()) {
        violations.add(
            where + ".amount", "has another sign than the whole.", "Maybe negate the part.");
      }
    }
    if (comparable) {
      checkSum(whole, parts, violations);
    }
  }

  private static void checkSum(Money whole, List<NewSplit> parts, Violations violations) {
    try {
      Money sum =
          parts.stream().map(NewSplit::amount).reduce(Money.zero(whole.currency()), Money::plus);
      if (!sum.equals(whole)) {
        violations.add(
            "splits", "do not sum to the whole.", "Maybe let the last part be what is left.");
      }
    } catch (ArithmeticException e) {
      violations.add("splits", "sum to more than an amount can hold.", "Maybe check the amounts.");
    }
  }

  void checkCategory(String where, @Nullable CategoryId id, Violations violations) {
    if (id != null && tree.branch(id).isEmpty()) {
      violations.add(
          where, "is no category of this workspace.", "Maybe look it up in the tree first.");
    }
  }

  static Set<String> tags(String where, Set<String> tags, Violations violations) {
    try {
      return Tags.normalize(where, tags);
    } catch (ValidationException e) {
      violations.add(e);
      return Set.of();
    }
  }

  static Set<String> union(Set<String> some, Set<String> others) {
    Set<String> all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }
}
