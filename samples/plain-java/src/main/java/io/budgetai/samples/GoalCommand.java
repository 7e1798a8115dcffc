package io.budgetai.samples;

import io.budgetai.Workspace;
import io.budgetai.budget.Goal;
import io.budgetai.budget.NewGoal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code budget budget goals}. */
@Command(name = "goals", description = "Shows what is saved for.", sortOptions = false)
final class GoalCommand extends BooksCommand {
  @Option(names = "--on", paramLabel = "DATE", description = "On which day; by default today.")
  private @Nullable LocalDate day;

  GoalCommand(BudgetCommand root) {
    super(root);
  }

  static CommandLine with(BudgetCommand root) {
    return new CommandLine(new GoalCommand(root))
        .addSubcommand(new Add(root))
        .addSubcommand(new Save(root));
  }

  @Override
  Document answer(OpenBooks books) {
    Workspace home = books.workspace();
    return list(home, day == null ? home.today() : day);
  }

  private static GoalList list(Workspace home, LocalDate day) {
    return GoalList.of(day, home.budgets().goalStatuses(day));
  }

  @Command(name = "add", description = "Begins to save for something.", sortOptions = false)
  private static final class Add extends BooksCommand {
    @Parameters(index = "0", paramLabel = "NAME")
    private String name = "";

    @Parameters(index = "1", paramLabel = "AMOUNT", description = "How much it takes.")
    private String amount = "";

    @Option(names = "--by", paramLabel = "DATE", description = "When it is to be reached.")
    private @Nullable LocalDate by;

    Add(BudgetCommand root) {
      super(root);
    }

    @Override
    Document answer(OpenBooks books) {
      Workspace home = books.workspace();
      String currency = home.info().settings().currency().getCurrencyCode();
      NewGoal goal = NewGoal.of(name, amount, currency);
      home.budgets().createGoal(by == null ? goal : goal.by(by));
      return list(home, home.today());
    }
  }

  @Command(name = "save", description = "Puts money towards a goal, or with a - takes some out.")
  private static final class Save extends BooksCommand {
    @Parameters(index = "0", paramLabel = "NAME")
    private String name = "";

    @Parameters(index = "1", paramLabel = "AMOUNT")
    private String amount = "";

    Save(BudgetCommand root) {
      super(root);
    }

    @Override
    Document answer(OpenBooks books) {
      Workspace home = books.workspace();
      Goal goal = Names.find("goal", name, home.budgets().goals(), Goal::name);
      home.budgets()
          .contribute(
              goal.id(),
              Amounts.parse(amount, goal.saved().currency().getCurrencyCode()),
              home.today());
      return list(home, home.today());
    }
  }
}
