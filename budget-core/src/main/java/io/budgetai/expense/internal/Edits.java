package io.budgetai.expense.internal;

import io.budgetai.access.internal.UnitOfWork;
import io.budgetai.category.CategoryId;
import io.budgetai.category.MerchantId;
import io.budgetai.expense.NewSplit;
import io.budgetai.expense.Source;
import io.budgetai.expense.Split;
import io.budgetai.expense.Tags;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionEdit;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Applies a person's edit to transactions within one unit of work. */
final class Edits {
  private final UnitOfWork unit;
  private final Drafts drafts;
  private final MerchantBook merchants;

  Edits(UnitOfWork unit) {
    this.unit = unit;
    this.drafts = new Drafts(unit);
    this.merchants = new MerchantBook(unit.books(), unit::newId);
  }

  /** Checks what can be checked of an edit without a transaction. */
  Violations check(TransactionEdit edit) {
    Violations violations = new Violations();
    violations.check(edit);
    if (edit.date() != null) {
      RequestChecks.checkDate(edit.date(), violations);
    }
    drafts.checks().checkCategory("category", edit.category(), violations);
    RequestChecks.tags("addTags", edit.addTags(), violations);
    RequestChecks.tags("removeTags", edit.removeTags(), violations);
    if (edit.splits() != null && (edit.category() != null || edit.uncategorized())) {
      violations.add(
          "category", "is given beside parts.", "Maybe give a category to each part instead.");
    }
    return violations;
  }

  /** Checks an edit against the transaction that it is for, and adds to {@code violations}. */
  void check(Transaction before, TransactionEdit edit, Violations violations) {
    if (before.deleted()) {
      violations.add("transaction", "is deleted.", "Maybe restore it first.");
    }
    List<NewSplit> parts = edit.splits();
    boolean severalParts = parts == null ? before.splits().size() > 1 : parts.size() > 1;
    Money amount = edit.amount();
    if (amount != null && !amount.currency().equals(before.amount().currency())) {
      violations.add(
          "amount",
          "is in %s, and the account in %s."
              .formatted(amount.currency(), before.amount().currency()),
          "Maybe give the amount in the currency of the account.");
    } else if (parts != null) {
      drafts.checks().checkParts(amount == null ? before.amount() : amount, parts, violations);
    } else if (amount != null && severalParts) {
      violations.add(
          "amount",
          "cannot change alone: the transaction is in several parts.",
          "Maybe give the new parts too.");
    }
    if (severalParts && parts == null && (edit.category() != null || edit.uncategorized())) {
      violations.add(
          "category",
          "cannot be set: the transaction is in several parts.",
          "Maybe give new parts with their categories.");
    }
    if (severalParts && before.transfer() != null) {
      violations.add(
          "splits", "cannot be set on a linked transfer.", "Maybe take the link off first.");
    }
    checkTags(before, edit, violations);
    checkAmount(before, amount, violations);
  }

  /** Checks that no part would have too many tags. */
  private static void checkTags(Transaction before, TransactionEdit edit, Violations violations) {
    Violations known = new Violations();
    Set<String> added = RequestChecks.tags("addTags", edit.addTags(), known);
    Set<String> removed = RequestChecks.tags("removeTags", edit.removeTags(), known);
    List<Set<String>> parts =
        edit.splits() == null
            ? before.splits().stream().map(Split::tags).toList()
            : edit.splits().stream()
                .map(part -> RequestChecks.tags("", part.tags(), known))
                .toList();
    for (int i = 0; i < parts.size(); i++) {
      Set<String> tags = new HashSet<>(parts.get(i));
      tags.addAll(added);
      tags.removeAll(removed);
      RequestChecks.tags(
          parts.size() == 1 ? "addTags" : "splits[" + i + "].tags", tags, violations);
    }
  }

  private static void checkAmount(
      Transaction before, @Nullable Money amount, Violations violations) {
    if (amount == null) {
      return;
    }
    RequestChecks.checkMagnitude("amount", amount, violations);
    Money original = before.originalAmount();
    if (original != null && original.signum() * amount.signum() < 0) {
      violations.add(
          "amount",
          "has another sign than the original amount.",
          "Maybe delete the transaction and record it anew.");
    }
    boolean linked = before.transfer() != null || before.refundOf() != null;
    if (linked && amount.signum() != before.amount().signum()) {
      violations.add(
          "amount", "changes the direction of a linked transaction.", "Maybe unlink it first.");
    }
  }

  /** The transaction after an edit that was checked; equal to the one before when the edit changes nothing. */
  Transaction apply(Transaction before, TransactionEdit edit) {
    LocalDate date = edit.date() == null ? before.date() : edit.date();
    Transaction after = before.withDate(date);
    if (edit.description() != null) {
      after = after.withDescription(edit.description());
    }
    if (edit.note() != null) {
      after = after.withNote(Drafts.emptyToNull(edit.note()));
    }
    if (edit.pending() != null) {
      after = after.withPending(edit.pending());
    }
    if (edit.merchant() != null) {
      after = named(after, edit.merchant());
    }
    Money amount = edit.amount() == null ? before.amount() : edit.amount();
    List<Split> splits =
        edit.splits() == null
            ? before.splits().stream()
                .map(split -> before.splits().size() == 1 ? split.withAmount(amount) : split)
                .map(split -> categorized(split, edit))
                .toList()
            : edit.splits().stream()
                .map(part -> drafts.split(part, Set.of(), Source.USER))
                .toList();
    List<Split> tagged = splits.stream().map(split -> split.withTags(tags(split, edit))).toList();
    Transaction edited = Kinds.found(after.withAmount(amount, tagged), drafts.tree());
    merchants.named(List.of(edited));
    return edited;
  }

  /** Stores the merchants that edits named for the first time. */
  void insertUnborn() {
    Drafts.insertUnborn(unit, merchants);
  }

  private Transaction named(Transaction transaction, String name) {
    if (name.isBlank()) {
      return transaction.withMerchant(null, null);
    }
    merchants.lookUp(List.of(name));
    MerchantId merchant = merchants.of(name);
    return transaction.withMerchant(merchant, merchant == null ? null : Source.USER);
  }

  private static Split categorized(Split split, TransactionEdit edit) {
    CategoryId category = edit.category();
    if (category != null) {
      return split.categorized(category, Source.USER, null, split.kind());
    }
    return edit.uncategorized() ? split.categorized(null, null, null, split.kind()) : split;
  }

  private static Set<String> tags(Split split, TransactionEdit edit) {
    Set<String> tags = new HashSet<>(split.tags());
    tags.addAll(Tags.normalize("addTags", edit.addTags()));
    tags.removeAll(Tags.normalize("removeTags", edit.removeTags()));
    return tags;
  }
}
