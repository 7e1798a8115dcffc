package io.budgetai.samples;

import io.budgetai.Workspace;
import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.categorization.Rule;
import io.budgetai.category.CategoryTree;
import io.budgetai.category.MerchantId;
import io.budgetai.expense.Attachment;
import io.budgetai.expense.RuleId;
import io.budgetai.expense.Source;
import io.budgetai.expense.Split;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.Transaction.TransferLeg;
import io.budgetai.expense.TransactionId;
import io.budgetai.samples.TransactionList.Part;
import io.budgetai.samples.TransactionList.Row;
import io.budgetai.samples.TransactionList.Transfer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes rows of transactions: looks up the names of what they point to, each once. */
final class TransactionRows {
  private final Workspace workspace;
  private final CategoryTree tree;
  private final Map<AccountId, String> accounts;
  private final Map<RuleId, String> rules;
  private final Map<MerchantId, String> merchants = new HashMap<>();

  TransactionRows(Workspace workspace) {
    this.workspace = workspace;
    this.tree = workspace.categories().tree();
    this.accounts =
        workspace.accounts().list().stream().collect(Collectors.toMap(Account::id, Account::name));
    this.rules =
        workspace.categorization().rules().stream().collect(Collectors.toMap(Rule::id, Rule::name));
  }

  /** Without the import. */
  Row row(Transaction transaction) {
    return row(transaction, null);
  }

  /**
   * @param importId the import that brought it, or {@code null}
   */
  Row row(Transaction transaction, @Nullable String importId) {
    List<Part> parts = transaction.splits().stream().map(this::part).toList();
    Part only = parts.size() == 1 ? parts.get(0) : null;
    return new Row(
        transaction.id().toString(),
        transaction.date(),
        transaction.account().toString(),
        account(transaction.account()),
        text(transaction.merchant()),
        merchant(transaction.merchant()),
        word(transaction.merchantSource()),
        transaction.description(),
        transaction.note(),
        List.copyOf(transaction.tags()),
        only == null ? "split" : only.category(),
        only == null ? null : only.categorySource(),
        only == null ? null : only.rule(),
        parts.get(0).kind(),
        transaction.amount(),
        transaction.originalAmount(),
        transaction.pending(),
        parts,
        transfer(transaction.transfer()),
        text(transaction.refundOf()),
        importId,
        transaction.attachments().stream().map(Attachment::name).toList(),
        transaction.recordedAt(),
        transaction.deletedAt(),
        transaction.version());
  }

  private Part part(Split split) {
    return new Part(
        split.amount(),
        Words.of(split.kind()),
        text(split.category()),
        split.category() == null ? null : tree.pathName(split.category()),
        word(split.categorySource()),
        split.rule() == null ? null : rules.get(split.rule()),
        split.note(),
        List.copyOf(split.tags()));
  }

  private @Nullable Transfer transfer(@Nullable TransferLeg leg) {
    if (leg == null) {
      return null;
    }
    TransactionId other = leg.transaction();
    return new Transfer(leg.account().toString(), account(leg.account()), text(other));
  }

  private String account(AccountId id) {
    return accounts.getOrDefault(id, "");
  }

  private String merchant(@Nullable MerchantId id) {
    return id == null
        ? ""
        : merchants.computeIfAbsent(id, each -> workspace.merchants().get(each).name());
  }

  private static @Nullable String text(@Nullable Object id) {
    return id == null ? null : id.toString();
  }

  private static @Nullable String word(@Nullable Source source) {
    return source == null ? null : Words.of(source);
  }
}
