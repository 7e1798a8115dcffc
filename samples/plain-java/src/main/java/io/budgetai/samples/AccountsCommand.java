package io.budgetai.samples;

import io.budgetai.Workspace;
import io.budgetai.account.Account;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code budget accounts}. */
@Command(
    name = "accounts",
    description = "Shows the accounts and what is in them.",
    sortOptions = false)
final class AccountsCommand extends BooksCommand {

  AccountsCommand(BudgetCommand root) {
    super(root);
  }

  static CommandLine with(BudgetCommand root) {
    return new CommandLine(new AccountsCommand(root))
        .addSubcommand(new Open(root))
        .addSubcommand(new Rename(root))
        .addSubcommand(new Close(root))
        .addSubcommand(new Reopen(root));
  }

  @Override
  Document answer(OpenBooks books) {
    Workspace home = books.workspace();
    return AccountList.of(home.today(), home.accounts().balances(home.today()));
  }

  private static Account find(Workspace home, String name) {
    return Names.find("account", name, home.accounts().list(), Account::name);
  }

  private static Account with(Account old, String name, boolean closed) {
    return new Account(
        old.id(),
        name,
        old.kind(),
        old.openingBalance(),
        old.openedOn(),
        old.onBudget(),
        closed,
        old.version());
  }

  @Command(
      name = "open",
      description = "Opens an account; its currency is that of --currency, or of the books.",
      sortOptions = false)
  private static final class Open extends BooksCommand {
    @Parameters(paramLabel = "NAME")
    private String name = "";

    @Option(
        names = "--kind",
        paramLabel = "KIND",
        description = "checking, savings, card, cash or loan (default: checking).")
    private AccountKind kind = AccountKind.CHECKING;

    @Option(
        names = "--opening",
        paramLabel = "AMOUNT",
        description = "What is in it at first, such as 50.00; what is owed has a -.")
    private @Nullable String opening;

    @Option(
        names = "--on",
        paramLabel = "DATE",
        description = "The day from which that counts; by default it always did.")
    private @Nullable LocalDate day;

    Open(BudgetCommand root) {
      super(root);
    }

    @Override
    boolean makesBooks() {
      return true;
    }

    @Override
    Document answer(OpenBooks books) {
      String currency = root().askedCurrency().orElseGet(books::currency).getCurrencyCode();
      NewAccount wanted = NewAccount.of(name, kind, currency);
      if (opening != null) {
        wanted = wanted.opening(opening);
      }
      if (day != null) {
        wanted = wanted.openedOn(day);
      }
      Account made = books.workspace().accounts().open(wanted);
      return new Done("Account %s is open.".formatted(made.name()), made.id().toString());
    }
  }

  @Command(name = "rename", description = "Gives an account another name.")
  private static final class Rename extends BooksCommand {
    @Parameters(index = "0", paramLabel = "ACCOUNT")
    private String account = "";

    @Parameters(index = "1", paramLabel = "NAME")
    private String name = "";

    Rename(BudgetCommand root) {
      super(root);
    }

    @Override
    Document answer(OpenBooks books) {
      Workspace home = books.workspace();
      Account old = find(home, account);
      Account renamed = home.accounts().update(with(old, name, old.closed()));
      return new Done(
          "%s is called %s now.".formatted(old.name(), renamed.name()), renamed.id().toString());
    }
  }

  @Command(name = "close", description = "Closes an account; its history stays.")
  private static final class Close extends BooksCommand {
    @Parameters(paramLabel = "ACCOUNT")
    private String account = "";

    Close(BudgetCommand root) {
      super(root);
    }

    @Override
    Document answer(OpenBooks books) {
      Workspace home = books.workspace();
      Account old = find(home, account);
      Account closed = home.accounts().update(with(old, old.name(), true));
      return new Done(
          "Account %s is closed; it takes no more transactions.".formatted(closed.name()),
          closed.id().toString());
    }
  }

  @Command(name = "reopen", description = "Opens a closed account again.")
  private static final class Reopen extends BooksCommand {
    @Parameters(paramLabel = "ACCOUNT")
    private String account = "";

    Reopen(BudgetCommand root) {
      super(root);
    }

    @Override
    Document answer(OpenBooks books) {
      Workspace home = books.workspace();
      Account old = find(home, account);
      Account open = home.accounts().update(with(old, old.name(), false));
      return new Done("Account %s is open again.".formatted(open.name()), open.id().toString());
    }
  }
}
