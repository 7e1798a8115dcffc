package io.budgetai.samples;

import io.budgetai.Workspace;
import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.category.CategoryTree;
import io.budgetai.category.MerchantId;
import io.budgetai.expense.Split;
import io.budgetai.expense.Transaction;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes rows of transactions: looks up the names of what they point to, each once. */
final class TransactionRows {
  private final Workspace workspace;
  private final CategoryTree tree;
  private final Map<AccountId, String> accounts;
  private final Map<MerchantId, String> merchants = new HashMap<>();

  TransactionRows(Workspace workspace) {
    this.workspace = workspace;
    this.tree = workspace.categories().tree();
    this.accounts =
        workspace.accounts().list().stream().collect(Collectors.toMap(Account::id, Account::name));
  }

  TransactionList.Row row(Transaction transaction) {
    Split first = transaction.splits().get(0);
    return new TransactionList.Row(
        transaction.id().toString(),
        transaction.date(),
        accounts.getOrDefault(transaction.account(), ""),
        merchant(transaction.merchant()),
        transaction.description(),
        transaction.splits().size() > 1
            ? "split"
            : first.category() == null ? null : tree.pathName(first.category()),
        Words.of(first.kind()),
        transaction.amount(),
        transaction.originalAmount());
  }

  private String merchant(@Nullable MerchantId id) {
    return id == null
        ? ""
        : merchants.computeIfAbsent(id, each -> workspace.merchants().get(each).name());
  }
}
