package io.budgetai.samples;

import io.budgetai.ValidationException;
import io.budgetai.Workspace;
import io.budgetai.account.Account;
import io.budgetai.category.CategoryTree;
import io.budgetai.expense.NewSplit;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionEdit;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The commands below {@code budget transactions} that change something. */
final class TransactionChanges {
  private TransactionChanges() {}

  /** What people may say of a transaction, new or old. */
  private abstract static class Saying extends BooksCommand {
    @Option(names = "--on", paramLabel = "DATE", description = "Its day.")
    @Nullable LocalDate day;

    @Option(names = "--at", paramLabel = "NAME", description = "Who was paid, or who paid.")
    @Nullable String merchant;

    @Option(names = "--category", paramLabel = "NAME", description = "Where it belongs.")
    @Nullable String category;

    @Option(names = "--note", paramLabel = "TEXT", description = "A note.")
    @Nullable String note;

    @Option(names = "--tag", paramLabel = "TAG", description = "Adds a tag.")
    List<String> tags = List.of();

    Saying(BudgetCommand root) {
      super(root);
    }
  }

  /** A command about one transaction. */
  private abstract static class AboutOne extends BooksCommand {
    @Parameters(
        index = "0",
        paramLabel = "ID",
        description = "Its id, as budget transactions lists it.")
    private String id = "";

    AboutOne(BudgetCommand root) {
      super(root);
    }

    abstract Transaction change(Workspace home, Transaction transaction);

    @Override
    final Document answer(OpenBooks books) {
      Workspace home = books.workspace();
      return one(home, change(home, home.expenses().get(ShortId.transaction(home, id))));
    }
  }

  private static TransactionList one(Workspace home, Transaction transaction) {
    return new TransactionList(List.of(new TransactionRows(home).row(transaction)), null);
  }

  @Command(name = "add", description = "Records a transaction.", sortOptions = false)
  static final class Add extends Saying {
    @Parameters(paramLabel = "AMOUNT", description = "Such as 12.40; with --income money in.")
    private String amount = "";

    @Option(names = "--income", description = "The money came in.")
    private boolean income;

    @Option(names = "--account", paramLabel = "NAME", description = "Where the money moved.")
    private @Nullable String account;

    Add(BudgetCommand root) {
      super(root);
    }

    @Override
    Document answer(OpenBooks books) {
      Workspace home = books.workspace();
      List<Account> accounts = home.accounts().list();
      Account into =
          account == null ? null : Names.find("account", account, accounts, Account::name);
      String currency =
          (into == null ? home.info().settings().currency() : into.currency()).getCurrencyCode();
      Money magnitude = Amounts.parse(amount, currency);
      NewTransaction made =
          NewTransaction.of(income ? magnitude : magnitude.negated())
              .on(day == null ? home.today() : day)
              .tags(tags.toArray(String[]::new));
      if (into != null) {
        made = made.in(into.id());
      }
      if (merchant != null) {
        made = made.at(merchant);
      }
      if (category != null) {
        made = made.category(CategoriesCommand.find(home.categories().tree(), category).id());
      }
      if (note != null) {
        made = made.note(note);
      }
      return one(home, home.expenses().record(made));
    }
  }

  @Command(name = "edit", description = "Changes a transaction.", sortOptions = false)
  static final class Edit extends Saying {
    @Parameters(
        index = "0",
        paramLabel = "ID",
        description = "Its id, as budget transactions lists it.")
    private String id = "";

    @Option(names = "--amount", paramLabel = "AMOUNT", description = "Signed: money out has a -.")
    private @Nullable String amount;

    @Option(names = "--untag", paramLabel = "TAG", description = "Takes a tag off.")
    private List<String> untag = List.of();

    @Option(names = "--uncategorized", description = "Takes the category off.")
    private boolean uncategorized;

    Edit(BudgetCommand root) {
      super(root);
    }

    @Override
    Document answer(OpenBooks books) {
      Workspace home = books.workspace();
      Transaction old = home.expenses().get(ShortId.transaction(home, id));
      TransactionEdit edit =
          TransactionEdit.none()
              .addTags(tags.toArray(String[]::new))
              .removeTags(untag.toArray(String[]::new));
      if (day != null) {
        edit = edit.date(day);
      }
      if (amount != null) {
        edit = edit.amount(Amounts.parse(amount, old.amount().currency().getCurrencyCode()));
      }
      if (merchant != null) {
        edit = edit.merchant(merchant);
      }
      if (category != null) {
        edit = edit.category(CategoriesCommand.find(home.categories().tree(), category).id());
      }
      if (uncategorized) {
        edit = edit.uncategorize();
      }
      if (note != null) {
        edit = edit.note(note);
      }
      return one(home, home.expenses().edit(old.id(), old.version(), edit));
    }
  }

  @Command(
      name = "split",
      description = "Splits a transaction into parts; the last may say 'rest'.",
      sortOptions = false)
  static final class SplitUp extends AboutOne {
    @Parameters(
        index = "1..*",
        arity = "2..*",
        paramLabel = "AMOUNT=CATEGORY",
        description = "A part, such as 12.40=Groceries or rest=Gifts.")
    private List<String> parts = List.of();

    SplitUp(BudgetCommand root) {
      super(root);
    }

    @Override
    Transaction change(Workspace home, Transaction old) {
      CategoryTree tree = home.categories().tree();
      String currency = old.amount().currency().getCurrencyCode();
      Money rest = old.amount();
      List<NewSplit> splits = new ArrayList<>();
      for (String part : parts) {
        int at = part.indexOf('=');
        if (at < 1) {
          throw new ValidationException(
              "part", "The part %s has no =.".formatted(part), "Maybe write 12.40=Groceries.");
        }
        String amount = part.substring(0, at);
        Money piece = rest;
        if (!amount.equals("rest")) {
          Money magnitude = Amounts.parse(amount, currency);
          piece = old.amount().isNegative() ? magnitude.negated() : magnitude;
        }
        rest = rest.minus(piece);
        splits.add(
            NewSplit.of(piece, CategoriesCommand.find(tree, part.substring(at + 1)).id())
                .tags(old.tags().toArray(String[]::new)));
      }
      return home.expenses().edit(old.id(), old.version(), TransactionEdit.none().splits(splits));
    }
  }

  @Command(name = "delete", description = "Deletes a transaction; it can be restored.")
  static final class Delete extends AboutOne {
    Delete(BudgetCommand root) {
      super(root);
    }

    @Override
    Transaction change(Workspace home, Transaction old) {
      return home.expenses().delete(old.id(), old.version());
    }
  }

  @Command(name = "restore", description = "Brings a deleted transaction back.")
  static final class Restore extends AboutOne {
    Restore(BudgetCommand root) {
      super(root);
    }

    @Override
    Transaction change(Workspace home, Transaction old) {
      return home.expenses().restore(old.id());
    }
  }
}
