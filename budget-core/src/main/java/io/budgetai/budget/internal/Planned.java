package io.budgetai.budget.internal;

import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.Occurrence;
import io.budgetai.category.CategoryId;
import io.budgetai.category.CategoryKind;
import io.budgetai.category.CategoryTree;
import io.budgetai.expense.NewSplit;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.Recurring;
import io.budgetai.expense.Tags;
import io.budgetai.money.Money;
import io.budgetai.storage.Books;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Spending, or a refund, that a recurring transaction plans for a day.
 *
 * @param account {@code null} when the template leaves it open and there are several
 * @param spent positive for spending
 * @param recorded whether it is in the books already
 */
record Planned(
    LocalDate date,
    @Nullable AccountId account,
    @Nullable CategoryId category,
    Set<String> tags,
    Money spent,
    boolean recorded) {

  /** Everything that active recurring transactions plan within {@code range}, recorded or not. */
  static List<Planned> within(
      Books books, DateRange range, CategoryTree tree, Collection<Account> accounts) {
    List<Planned> planned = new ArrayList<>();
    for (Recurring recurring : books.recurring().all()) {
      List<Planned> parts =
          recurring.active() ? parts(recurring.template(), tree, accounts) : List.of();
      List<Occurrence> occurrences =
          parts.isEmpty() ? List.of() : recurring.recurrence().between(range).toList();
      if (!occurrences.isEmpty()) {
        int firstIndex = occurrences.stream().mapToInt(Occurrence::index).min().orElseThrow();
        Set<Integer> recorded = books.occurrences().recorded(recurring.id(), firstIndex);
        for (Occurrence occurrence : occurrences) {
          boolean done = recorded.contains(occurrence.index());
          if (done || !passedOver(recurring, occurrence)) {
            parts.forEach(part -> planned.add(part.on(occurrence.date(), done)));
          }
        }
      }
    }
    return planned;
  }

  private static boolean passedOver(Recurring recurring, Occurrence occurrence) {
    LocalDate done = recurring.materializedThrough();
    return done != null && !occurrence.date().isAfter(done);
  }

  private Planned on(LocalDate day, boolean isRecorded) {
    return new Planned(day, account, category, tags, spent, isRecorded);
  }

  /** The parts of a template that are spending or refunds, as they will be when they are recorded. */
  private static List<Planned> parts(
      NewTransaction template, CategoryTree tree, Collection<Account> accounts) {
    List<Planned> parts = new ArrayList<>();
    AccountId account = template.account() == null ? only(template, accounts) : template.account();
    if (template.splits().isEmpty()) {
      add(parts, account, template.category(), template.tags(), template.amount(), tree);
    }
    for (NewSplit split : template.splits()) {
      Set<String> tags = new HashSet<>(template.tags());
      tags.addAll(split.tags());
      add(parts, account, split.category(), tags, split.amount(), tree);
    }
    return parts;
  }

  private static void add(
      List<Planned> parts,
      @Nullable AccountId account,
      @Nullable CategoryId category,
      Set<String> tags,
      Money amount,
      CategoryTree tree) {
    boolean spending =
        category == null
            ? amount.isNegative()
            : !tree.branch(category).isEmpty() && tree.get(category).kind() == CategoryKind.EXPENSE;
    if (spending) {
      parts.add(
          new Planned(
              LocalDate.EPOCH,
              account,
              category,
              Tags.normalize("template.tags", tags),
              amount.negated(),
              false));
    }
  }

  /** The one open account of the template's currency. */
  private static @Nullable AccountId only(NewTransaction template, Collection<Account> accounts) {
    List<Account> open =
        accounts.stream()
            .filter(
                account ->
                    !account.closed() && account.currency().equals(template.amount().currency()))
            .toList();
    return open.size() == 1 ? open.get(0).id() : null;
  }
}
