package io.budgetai.expense.internal;

import io.budgetai.ConflictException;
import io.budgetai.ValidationException;
import io.budgetai.access.internal.UnitOfWork;
import io.budgetai.category.CategoryId;
import io.budgetai.category.CategoryTree;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.NewTransfer;
import io.budgetai.expense.RefundSummary;
import io.budgetai.expense.Source;
import io.budgetai.expense.Split;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.Transaction.TransferLeg;
import io.budgetai.expense.TransactionId;
import io.budgetai.money.Money;
import io.budgetai.storage.Books;
import java.util.List;

/** Ties transactions together: the legs of transfers, and refunds with what they give back. */
final class Links {

  private Links() {}

  /** Drafts both legs of a movement between two accounts, linked to each other. */
  static List<Transaction> transferLegs(Drafts drafts, NewTransfer transfer) {
    Violations violations = new Violations();
    violations.check(transfer);
    if (transfer.from().equals(transfer.to())) {
      violations.add("to", "is the account that the money leaves.", "Maybe choose another.");
    }
    if (!transfer.sent().isPositive()) {
      violations.add("sent", "is not positive.", "Maybe swap the two accounts.");
    }
    if (!transfer.received().isPositive()) {
      violations.add("received", "is not positive.", "Maybe leave it out.");
    }
    violations.throwIfAny();
    List<Transaction> legs =
        drafts.draft(
            List.of(
                leg(transfer.sent().negated(), transfer).in(transfer.from()),
                leg(transfer.received(), transfer).in(transfer.to())),
            Source.USER,
            violations,
            i -> i == 0 ? "from." : "to.");
    return linked(drafts.tree(), legs.get(0), legs.get(1));
  }

  private static NewTransaction leg(Money amount, NewTransfer transfer) {
    return NewTransaction.of(amount).on(transfer.date()).description(transfer.description());
  }

  static List<Transaction> linkTransfer(UnitOfWork unit, TransactionId one, TransactionId other) {
    Transaction first = Changes.find(unit.books(), one);
    Transaction second = Changes.find(unit.books(), other);
    Violations violations = new Violations();
    requireLive("one", first, violations);
    requireLive("other", second, violations);
    if (first.account().equals(second.account())) {
      violations.add("other", "is in the same account.", "Maybe link it to a leg elsewhere.");
    }
    if (first.amount().signum() * second.amount().signum() >= 0) {
      violations.add("other", "moves money the same way.", "Maybe link money out with money in.");
    }
    if (first.splits().size() > 1 || second.splits().size() > 1) {
      violations.add("other", "or the first is in several parts.", "Maybe join the parts first.");
    }
    if (first.refundOf() != null || second.refundOf() != null) {
      violations.add("other", "or the first is a refund.", "Maybe take that link off first.");
    }
    if (hasRefunds(unit.books(), first) || hasRefunds(unit.books(), second)) {
      violations.add("other", "or the first has refunds.", "Maybe take their links off first.");
    }
    violations.throwIfAny();
    requireFree(first, second);
    requireFree(second, first);
    CategoryTree tree = new CategoryTree(unit.books().categories().all());
    return Changes.update(unit, List.of(first, second), linked(tree, first, second));
  }

  private static void requireLive(String where, Transaction transaction, Violations violations) {
    if (transaction.deleted()) {
      violations.add(where, "is deleted.", "Maybe restore it first.");
    }
  }

  private static boolean hasRefunds(Books books, Transaction transaction) {
    return !books.transactions().refundsOf(transaction.id()).isEmpty();
  }

  private static List<Transaction> linked(CategoryTree tree, Transaction one, Transaction other) {
    return List.of(
        Kinds.found(one.withTransfer(new TransferLeg(other.account(), other.id())), tree),
        Kinds.found(other.withTransfer(new TransferLeg(one.account(), one.id())), tree));
  }

  private static void requireFree(Transaction leg, Transaction partner) {
    TransferLeg linked = leg.transfer();
    if (linked != null && !partner.id().equals(linked.transaction())) {
      throw new ConflictException(
          "Transaction %s is linked to another leg. Maybe take that link off first."
              .formatted(leg.id()));
    }
  }

  static List<Transaction> unlinkTransfer(UnitOfWork unit, TransactionId id) {
    Transaction leg = Changes.find(unit.books(), id);
    TransferLeg otherSide = leg.transfer();
    if (otherSide == null) {
      return List.of(leg);
    }
    CategoryTree tree = new CategoryTree(unit.books().categories().all());
    List<Transaction> before =
        otherSide.transaction() == null
            ? List.of(leg)
            : List.of(leg, Changes.find(unit.books(), otherSide.transaction()));
    List<Transaction> after =
        before.stream().map(one -> Kinds.found(one.withTransfer(null), tree)).toList();
    return Changes.update(unit, before, after);
  }

  static Transaction linkRefund(UnitOfWork unit, TransactionId refundId, TransactionId originalId) {
    Transaction refund = Changes.find(unit.books(), refundId);
    Transaction original = Changes.find(unit.books(), originalId);
    Violations violations = new Violations();
    requireLive("refund", refund, violations);
    requireLive("original", original, violations);
    if (!refund.amount().isPositive()) {
      violations.add("refund", "is not money in.", "Maybe swap the two.");
    }
    if (!original.amount().isNegative()) {
      violations.add("original", "is not money out.", "Maybe swap the two.");
    }
    if (!refund.amount().currency().equals(original.amount().currency())) {
      violations.add(
          "refund", "is in another currency than the payment.", "Maybe tag the two instead.");
    }
    if (refund.transfer() != null || original.transfer() != null) {
      violations.add("refund", "or the payment is a transfer.", "Maybe take that link off first.");
    }
    violations.throwIfAny();
    CategoryTree tree = new CategoryTree(unit.books().categories().all());
    Transaction linked = withCategoryOf(original, refund.withRefundOf(originalId));
    return Changes.update(unit, List.of(refund), List.of(Kinds.found(linked, tree))).get(0);
  }

  /** A refund belongs where the payment belongs, unless a person put it elsewhere or it is in several parts. */
  private static Transaction withCategoryOf(Transaction original, Transaction refund) {
    CategoryId category = original.category();
    Split split = refund.splits().get(0);
    boolean chosen = split.categorySource() == Source.USER;
    if (category == null || chosen || refund.splits().size() > 1) {
      return refund;
    }
    Split source = original.splits().get(0);
    return refund.withSplits(
        List.of(split.categorized(category, source.categorySource(), source.rule(), split.kind())));
  }

  static Transaction unlinkRefund(UnitOfWork unit, TransactionId id) {
    Transaction refund = Changes.find(unit.books(), id);
    CategoryTree tree = new CategoryTree(unit.books().categories().all());
    Transaction after = Kinds.found(refund.withRefundOf(null), tree);
    return Changes.update(unit, List.of(refund), List.of(after)).get(0);
  }

  static RefundSummary refunds(Books books, TransactionId id) {
    Transaction original = Changes.find(books, id);
    if (original.amount().isPositive()) {
      throw new ValidationException(
          "original", "is money in, and cannot be refunded.", "Maybe ask for the payment.");
    }
    List<Transaction> refunds =
        books.transactions().refundsOf(id).stream().filter(one -> !one.deleted()).toList();
    Money refunded =
        refunds.stream()
            .map(Transaction::amount)
            .reduce(Money.zero(original.amount().currency()), Money::plus);
    Money net = original.amount().plus(refunded);
    return new RefundSummary(original, refunds, refunded, net, net.isPositive());
  }
}
