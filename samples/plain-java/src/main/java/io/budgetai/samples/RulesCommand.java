package io.budgetai.samples;

import io.budgetai.Workspace;
import io.budgetai.categorization.Action;
import io.budgetai.categorization.Condition;
import io.budgetai.categorization.Condition.Direction;
import io.budgetai.categorization.Condition.TextField;
import io.budgetai.categorization.Condition.TextMatch;
import io.budgetai.categorization.NewRule;
import io.budgetai.categorization.Rule;
import io.budgetai.categorization.RulePreview;
import io.budgetai.category.CategoryTree;
import io.budgetai.expense.BulkResult;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code budget rules}. */
@Command(
    name = "rules",
    description = "Shows the rules that sort transactions.",
    sortOptions = false)
final class RulesCommand extends BooksCommand {

  RulesCommand(BudgetCommand root) {
    super(root);
  }

  static CommandLine with(BudgetCommand root) {
    return new CommandLine(new RulesCommand(root))
        .addSubcommand(new Add(root))
        .addSubcommand(new Starter(root))
        .addSubcommand(new Preview(root))
        .addSubcommand(new Apply(root))
        .addSubcommand(new Explain(root))
        .addSubcommand(new Delete(root));
  }

  @Override
  Document answer(OpenBooks books) {
    return list(books.workspace());
  }

  private static RuleList list(Workspace home) {
    return RuleList.of(home.categorization().rules(), home.categories().tree());
  }

  /** What a new rule looks for and does, as options say it. */
  private static final class Wording {
    @Option(names = "--contains", paramLabel = "TEXT", description = "The text contains this.")
    private List<String> contains = List.of();

    @Option(names = "--word", paramLabel = "TEXT", description = "The text has this whole word.")
    private List<String> words = List.of();

    @Option(names = "--matches", paramLabel = "RE2", description = "The text matches this.")
    private List<String> expressions = List.of();

    @Option(names = "--direction", paramLabel = "in|out", description = "Which way money goes.")
    private @Nullable Direction direction;

    @Option(
        names = "--category",
        paramLabel = "CATEGORY",
        description = "Sorts them into this category.")
    private @Nullable String category;

    @Option(names = "--merchant", paramLabel = "NAME", description = "Names the merchant.")
    private @Nullable String merchant;

    @Option(names = "--tag", paramLabel = "TAG", description = "Adds a tag.")
    private List<String> tags = List.of();

    @Option(names = "--any", description = "One of several conditions is enough.")
    private boolean any;

    @Option(names = "--stop", description = "No later rule is tried.")
    private boolean stop;

    NewRule rule(String name, CategoryTree tree) {
      NewRule rule = NewRule.named(name);
      for (String text : contains) {
        rule = rule.when(new Condition.Text(TextField.ANY, TextMatch.CONTAINS, text));
      }
      for (String word : words) {
        rule = rule.when(new Condition.Text(TextField.ANY, TextMatch.WORD, word));
      }
      for (String expression : expressions) {
        rule = rule.when(new Condition.Text(TextField.ANY, TextMatch.REGEX, expression));
      }
      if (direction != null) {
        rule = rule.when(new Condition.Flow(direction));
      }
      if (category != null) {
        rule = rule.thenCategory(CategoriesCommand.find(tree, category).id());
      }
      if (merchant != null) {
        rule = rule.then(new Action.SetMerchant(merchant));
      }
      if (!tags.isEmpty()) {
        rule = rule.then(new Action.AddTags(Set.copyOf(tags)));
      }
      rule = any ? rule.matchingAny() : rule;
      return stop ? rule.stopping() : rule;
    }
  }

  @Command(
      name = "add",
      description = "Makes a rule; it is tried after all others.",
      sortOptions = false)
  private static final class Add extends BooksCommand {
    @Parameters(paramLabel = "NAME")
    private String name = "";

    @ArgGroup(exclusive = false, multiplicity = "1")
    private Wording wording = new Wording();

    Add(BudgetCommand root) {
      super(root);
    }

    @Override
    Document answer(OpenBooks books) {
      Workspace home = books.workspace();
      Rule made = home.categorization().create(wording.rule(name, home.categories().tree()));
      return new Done(
          "Rule %s is there. It is applied to what is recorded from now on; to the rest with: budget rules apply"
              .formatted(made.name()),
          made.id().toString());
    }
  }

  @Command(
      name = "starter",
      description = "Makes the starter rules: common words of bank text in a dozen languages.")
  private static final class Starter extends BooksCommand {
    Starter(BudgetCommand root) {
      super(root);
    }

    @Override
    boolean makesBooks() {
      return true;
    }

    @Override
    Document answer(OpenBooks books) {
      HouseholdDemo.makeRules(books.workspace(), Resources.starterRules());
      return list(books.workspace());
    }
  }

  @Command(
      name = "preview",
      description = "Shows what applying the rules would change, and with a new rule beside them.",
      sortOptions = false)
  private static final class Preview extends BooksCommand {
    @Option(
        names = "--limit",
        paramLabel = "COUNT",
        description = "How many changes to show (default: ${DEFAULT-VALUE}).")
    private int limit = 20;

    @ArgGroup(exclusive = false)
    private @Nullable Wording wording;

    Preview(BudgetCommand root) {
      super(root);
    }

    @Override
    Document answer(OpenBooks books) {
      Workspace home = books.workspace();
      CategoryTree tree = home.categories().tree();
      RulePreview preview =
          wording == null
              ? home.categorization().preview(TransactionFilter.all(), limit)
              : home.categorization()
                  .preview(wording.rule("New rule", tree), TransactionFilter.all(), limit);
      return RuleChanges.of(preview, new TransactionRows(home));
    }
  }

  @Command(name = "apply", description = "Applies the rules to every transaction.")
  private static final class Apply extends BooksCommand {
    Apply(BudgetCommand root) {
      super(root);
    }

    @Override
    Document answer(OpenBooks books) {
      BulkResult result =
          root()
              .watched(
                  "Applying rules",
                  progress ->
                      books.workspace().categorization().apply(TransactionFilter.all(), progress));
      return new Done(
          "%s changed, %s as the rules say already."
              .formatted(
                  Words.count(result.changed(), "transaction"),
                  Words.count(result.unchanged(), "was", "were")),
          "");
    }
  }

  @Command(name = "explain", description = "Says why a transaction is where it is.")
  private static final class Explain extends BooksCommand {
    @Parameters(
        paramLabel = "TRANSACTION",
        description = "Its id, as budget transactions lists it.")
    private String transaction = "";

    Explain(BudgetCommand root) {
      super(root);
    }

    @Override
    Document answer(OpenBooks books) {
      Workspace home = books.workspace();
      TransactionId id = ShortId.transaction(home, transaction);
      return WhyList.of(
          new TransactionRows(home).row(home.expenses().get(id)),
          home.categorization().explain(id));
    }
  }

  @Command(name = "delete", description = "Forgets a rule.")
  private static final class Delete extends BooksCommand {
    @Parameters(paramLabel = "NAME")
    private String name = "";

    Delete(BudgetCommand root) {
      super(root);
    }

    @Override
    Document answer(OpenBooks books) {
      Workspace home = books.workspace();
      Rule rule = Names.find("rule", name, home.categorization().rules(), Rule::name);
      home.categorization().delete(rule.id(), rule.version());
      return new Done("Rule %s is forgotten.".formatted(rule.name()), rule.id().toString());
    }
  }
}
