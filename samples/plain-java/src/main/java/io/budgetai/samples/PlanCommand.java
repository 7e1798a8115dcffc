package io.budgetai.samples;

import io.budgetai.ValidationException;
import io.budgetai.Workspace;
import io.budgetai.budget.Budget;
import io.budgetai.budget.BudgetService;
import io.budgetai.budget.BudgetStatus;
import io.budgetai.calendar.DateRange;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code budget budget}: how the plan is going; its own commands change the plan. */
@Command(
    name = "budget",
    aliases = "budgets",
    description = "Shows how budgets stand, with all that is recorded for their periods.",
    sortOptions = false)
final class PlanCommand extends BooksCommand {
  @Option(
      names = "--on",
      paramLabel = "DATE",
      description = "A day of the periods; by default today.")
  private @Nullable LocalDate day;

  PlanCommand(BudgetCommand root) {
    super(root);
  }

  static CommandLine with(BudgetCommand root) {
    return new CommandLine(new PlanCommand(root))
        .addSubcommand(new SetBudget(root))
        .addSubcommand(new Move(root))
        .addSubcommand(new History(root))
        .addSubcommand(new Archive(root))
        .addSubcommand(new EnvelopeCommand(root))
        .addSubcommand(GoalCommand.with(root));
  }

  @Override
  Document answer(OpenBooks books) {
    Workspace home = books.workspace();
    return new Overviews(home).budgets(day == null ? home.today() : day);
  }

  static Budget find(BudgetService budgets, String name) {
    return Names.find("budget", name, budgets.list(), Budget::name);
  }

  @Command(
      name = "move",
      description = "Moves money from one budget to another within a period.",
      sortOptions = false)
  private static final class Move extends BooksCommand {
    @Parameters(index = "0", paramLabel = "FROM")
    private String from = "";

    @Parameters(index = "1", paramLabel = "TO")
    private String to = "";

    @Parameters(index = "2", paramLabel = "AMOUNT")
    private String amount = "";

    @Option(names = "--on", paramLabel = "DATE", description = "A day of the period.")
    private @Nullable LocalDate day;

    @Option(names = "--note", paramLabel = "TEXT", description = "Why.")
    private @Nullable String note;

    @Option(names = "--force", description = "Moves more than the budget has left.")
    private boolean force;

    Move(BudgetCommand root) {
      super(root);
    }

    @Override
    Document answer(OpenBooks books) {
      Workspace home = books.workspace();
      BudgetService budgets = home.budgets();
      Budget giver = find(budgets, from);
      Budget taker = find(budgets, to);
      LocalDate when = day == null ? home.today() : day;
      Money moved = Amounts.parse(amount, giver.currency().getCurrencyCode());
      if (!force) {
        requireEnough(budgets.status(giver.id(), when), moved);
      }
      budgets.move(giver.id(), taker.id(), when, moved, note);
      return new MoveSummary(
          moved,
          Overviews.standing(budgets.status(giver.id(), when)),
          Overviews.standing(budgets.status(taker.id(), when)));
    }

    private static void requireEnough(BudgetStatus giver, Money moved) {
      Money left = giver.remaining();
      if (moved.isPositive()
          && moved.currency().equals(left.currency())
          && left.compareTo(moved) < 0) {
        throw new ValidationException(
            "amount",
            "Budget %s has %s left in that period and would fall below zero."
                .formatted(giver.budget().name(), Amounts.full(left)),
            "Maybe move less, or say --force.");
      }
    }
  }

  @Command(
      name = "history",
      description = "Shows a budget's periods of the last twelve months.",
      sortOptions = false)
  private static final class History extends BooksCommand {
    @Parameters(paramLabel = "NAME")
    private String name = "";

    @Option(names = "--period", paramLabel = "SPAN", description = "Such as 2026, or FROM..TO.")
    private @Nullable String span;

    History(BudgetCommand root) {
      super(root);
    }

    @Override
    Document answer(OpenBooks books) {
      Workspace home = books.workspace();
      Budget budget = find(home.budgets(), name);
      YearMonth month = YearMonth.from(home.today());
      DateRange range =
          span == null
              ? DateRange.of(month.minusMonths(11).atDay(1), month.atEndOfMonth())
              : Spans.parse(span, home.today());
      return new BudgetHistory(
          budget.name(),
          home.budgets().history(budget.id(), range).stream().map(Overviews::standing).toList());
    }
  }

  @Command(name = "archive", description = "Ends a budget, and keeps its history.")
  private static final class Archive extends BooksCommand {
    @Parameters(paramLabel = "NAME")
    private String name = "";

    Archive(BudgetCommand root) {
      super(root);
    }

    @Override
    Document answer(OpenBooks books) {
      BudgetService budgets = books.workspace().budgets();
      Budget budget = find(budgets, name);
      budgets.archive(budget.id(), budget.version());
      return new Done(
          "Budget %s ends with its present period.".formatted(budget.name()),
          budget.id().toString());
    }
  }
}
