package io.budgetai.samples;

import io.budgetai.Page;
import io.budgetai.Workspace;
import io.budgetai.account.Account;
import io.budgetai.calendar.DateRange;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionFlag;
import io.budgetai.expense.TransactionKind;
import io.budgetai.expense.TransactionQuery;
import io.budgetai.expense.TransactionSort;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code budget transactions}: finds them; its own commands change them. */
@Command(name = "transactions", description = "Finds transactions.", sortOptions = false)
final class TransactionsCommand extends BooksCommand {

  /** In which order they come. */
  enum Sort {
    NEWEST(TransactionSort.NEWEST_FIRST),
    OLDEST(TransactionSort.OLDEST_FIRST),
    HIGHEST(TransactionSort.HIGHEST_AMOUNT_FIRST),
    LOWEST(TransactionSort.LOWEST_AMOUNT_FIRST);

    private final TransactionSort order;

    Sort(TransactionSort order) {
      this.order = order;
    }
  }

  @Option(names = "--text", paramLabel = "WORDS", description = "Words that occur in their text.")
  private @Nullable String text;

  @Option(names = "--from", paramLabel = "DATE", description = "The first day.")
  private @Nullable LocalDate from;

  @Option(names = "--to", paramLabel = "DATE", description = "The last day.")
  private @Nullable LocalDate to;

  @Option(names = "--category", paramLabel = "NAME", description = "In it, or below it.")
  private List<String> categories = List.of();

  @Option(names = "--account", paramLabel = "NAME", description = "In this account.")
  private List<String> accounts = List.of();

  @Option(names = "--tag", paramLabel = "TAG", description = "With this tag.")
  private List<String> tags = List.of();

  @Option(names = "--min", paramLabel = "AMOUNT", description = "At least this much, in or out.")
  private @Nullable String least;

  @Option(names = "--max", paramLabel = "AMOUNT", description = "At most this much, in or out.")
  private @Nullable String most;

  @Option(
      names = "--kind",
      paramLabel = "KIND",
      description = "expense, income, transfer or refund.")
  private List<TransactionKind> kinds = List.of();

  @Option(names = "--uncategorized", description = "Only what no rule and nobody sorted.")
  private boolean uncategorized;

  @Option(names = "--deleted", description = "Only deleted ones.")
  private boolean deleted;

  @Option(names = "--sort", paramLabel = "ORDER", description = "newest, oldest, highest, lowest.")
  private Sort sort = Sort.NEWEST;

  @Option(
      names = "--limit",
      paramLabel = "COUNT",
      description = "How many (default: ${DEFAULT-VALUE}).")
  private int limit = 50;

  @Option(names = "--after", paramLabel = "CURSOR", description = "The page behind another.")
  private @Nullable String after;

  TransactionsCommand(BudgetCommand root) {
    super(root);
  }

  static CommandLine with(BudgetCommand root) {
    return new CommandLine(new TransactionsCommand(root))
        .addSubcommand(new TransactionChanges.Add(root))
        .addSubcommand(new TransactionChanges.Edit(root))
        .addSubcommand(new TransactionChanges.SplitUp(root))
        .addSubcommand(new TransactionChanges.Delete(root))
        .addSubcommand(new TransactionChanges.Restore(root));
  }

  @Override
  Document answer(OpenBooks books) {
    Workspace home = books.workspace();
    Page<Transaction> page =
        home.expenses()
            .search(TransactionQuery.of(filter(home)).sort(sort.order).limit(limit).after(after));
    var rows = new TransactionRows(home);
    if (!root().json()) {
      return new TransactionList(page.items().stream().map(rows::row).toList(), page.nextCursor());
    }
    var imports = new ImportsOfTransactions(home);
    return new TransactionList(
        page.items().stream().map(each -> rows.row(each, imports.of(each))).toList(),
        page.nextCursor());
  }

  private TransactionFilter filter(Workspace home) {
    String currency = home.info().settings().currency().getCurrencyCode();
    TransactionFilter filter =
        TransactionFilter.all()
            .text(text)
            .dates(dates())
            .atLeast(least == null ? null : Amounts.parse(least, currency))
            .atMost(most == null ? null : Amounts.parse(most, currency))
            .tags(tags)
            .kinds(kinds);
    if (!categories.isEmpty()) {
      var tree = home.categories().tree();
      filter =
          filter.categories(
              categories.stream().map(name -> CategoriesCommand.find(tree, name).id()).toList());
    }
    if (!accounts.isEmpty()) {
      List<Account> all = home.accounts().list();
      filter =
          filter.accounts(
              accounts.stream()
                  .map(name -> Names.find("account", name, all, Account::name).id())
                  .toList());
    }
    if (uncategorized && deleted) {
      return filter.with(TransactionFlag.UNCATEGORIZED, TransactionFlag.DELETED);
    }
    if (uncategorized) {
      return filter.with(TransactionFlag.UNCATEGORIZED);
    }
    return deleted ? filter.with(TransactionFlag.DELETED) : filter;
  }

  private @Nullable DateRange dates() {
    if (from == null && to == null) {
      return null;
    }
    return DateRange.of(
        from == null ? DateRange.ALL.first() : from, to == null ? DateRange.ALL.last() : to);
  }
}
