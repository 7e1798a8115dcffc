package io.budgetai.expense.internal;

import io.budgetai.category.Category;
import io.budgetai.category.CategoryId;
import io.budgetai.category.CategoryKind;
import io.budgetai.category.CategoryTree;
import io.budgetai.expense.Split;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionKind;
import io.budgetai.money.Money;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what a part of a transaction is, by the one rule that {@link TransactionKind} states. */
final class Kinds {

  private Kinds() {}

  static TransactionKind kind(
      boolean linkedTransfer, boolean linkedRefund, @Nullable Category category, Money amount) {
    CategoryKind said = category == null ? null : category.kind();
    if (linkedTransfer || said == CategoryKind.TRANSFER) {
      return TransactionKind.TRANSFER;
    }
    if (linkedRefund || said == CategoryKind.EXPENSE && amount.isPositive()) {
      return TransactionKind.REFUND;
    }
    if (said == CategoryKind.INCOME || said == null && amount.isPositive()) {
      return TransactionKind.INCOME;
    }
    return TransactionKind.EXPENSE;
  }

  /** The same transaction, with the kind of every part found anew. */
  static Transaction found(Transaction transaction, CategoryTree tree) {
    List<Split> splits =
        transaction.splits().stream()
            .map(
                split ->
                    split.withKind(
                        kind(
                            transaction.transfer() != null,
                            transaction.refundOf() != null,
                            category(tree, split.category()),
                            split.amount())))
            .toList();
    return transaction.withSplits(splits);
  }

  private static @Nullable Category category(CategoryTree tree, @Nullable CategoryId id) {
    return id == null ? null : tree.get(id);
  }
}
