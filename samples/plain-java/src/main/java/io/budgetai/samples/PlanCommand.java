package io.budgetai.samples;

import io.budgetai.Workspace;
import io.budgetai.account.Account;
import io.budgetai.budget.Budget;
import io.budgetai.budget.BudgetId;
import io.budgetai.budget.BudgetScope;
import io.budgetai.budget.BudgetService;
import io.budgetai.budget.BudgetStatus;
import io.budgetai.budget.NewBudget;
import io.budgetai.budget.Rollover;
import io.budgetai.budget.Template;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.category.CategoryTree;
import io.budgetai.money.Money;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code budget budget}: how the plan is going; its own commands change the plan. */
@Command(
    name = "budget",
    aliases = "budgets",
    description = "Shows how budgets stand.",
    sortOptions = false)
final class PlanCommand extends BooksCommand {
  @Option(names = "--on", paramLabel = "DATE", description = "On which day; by default today.")
  private @Nullable LocalDate day;

  PlanCommand(BudgetCommand root) {
    super(root);
  }

  static CommandLine with(BudgetCommand root) {
    return new CommandLine(new PlanCommand(root))
        .addSubcommand(new SetOne(root))
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

  private static Budget find(BudgetService budgets, String name) {
    return Names.find("budget", name, budgets.list(), Budget::name);
  }

  private static BudgetOverview about(BudgetStatus status) {
    return new BudgetOverview(status.day(), List.of(Overviews.standing(status)));
  }

  /** How long a period is. */
  enum Every {
    WEEK(new PeriodRule.Weekly(DayOfWeek.MONDAY)),
    MONTH(PeriodRule.MONTH),
    QUARTER(PeriodRule.QUARTER),
    YEAR(PeriodRule.YEAR);

    private final PeriodRule rule;

    Every(PeriodRule rule) {
      this.rule = rule;
    }
  }

  @Command(
      name = "set",
      description = "Makes a budget, or gives one another amount from today on.",
      sortOptions = false)
  private static final class SetOne extends BooksCommand {
    @Parameters(index = "0", paramLabel = "NAME")
    private String name = "";

    @Parameters(
        index = "1",
        paramLabel = "AMOUNT",
        description = "For each period, such as 400.00, or average for that of three periods.")
    private String amount = "";

    @Option(names = "--category", paramLabel = "NAME", description = "Counts it and all below.")
    private List<String> categories = List.of();

    @Option(names = "--tag", paramLabel = "TAG", description = "Counts what has this tag.")
    private List<String> tags = List.of();

    @Option(names = "--account", paramLabel = "NAME", description = "Counts this account.")
    private List<String> accounts = List.of();

    @Option(names = "--every", paramLabel = "PERIOD", description = "week, month, quarter or year.")
    private Every every = Every.MONTH;

    @Option(
        names = "--rollover",
        paramLabel = "HOW",
        description = "What becomes of the rest: none, surplus or full.")
    private Rollover rollover = Rollover.NONE;

    @Option(
        names = "--cap",
        paramLabel = "AMOUNT",
        description = "Carries what is left, at most this much.")
    private @Nullable String cap;

    @Option(names = "--envelope", description = "Takes part in the envelope plan.")
    private boolean envelope;

    @Option(names = "--from", paramLabel = "DATE", description = "When it begins.")
    private @Nullable LocalDate from;

    SetOne(BudgetCommand root) {
      super(root);
    }

    @Override
    Document answer(OpenBooks books) {
      Workspace home = books.workspace();
      BudgetService budgets = home.budgets();
      String currency = home.info().settings().currency().getCurrencyCode();
      LocalDate day = from == null ? home.today() : from;
      Budget known =
          budgets.list().stream()
              .filter(each -> each.name().equalsIgnoreCase(name))
              .findFirst()
              .orElse(null);
      Budget budget =
          known == null
              ? budgets.create(made(home, currency, day))
              : budgets.allocate(known.id(), day, template(known.currency().getCurrencyCode()));
      return about(budgets.status(budget.id(), day));
    }

    private Template template(String currency) {
      return amount.equalsIgnoreCase("average")
          ? new Template.AverageOfLast(3)
          : new Template.Fixed(Amounts.parse(amount, currency));
    }

    private NewBudget made(Workspace home, String currency, LocalDate day) {
      NewBudget budget =
          NewBudget.of(name, every.rule, Money.of("0", currency))
              .template(template(currency))
              .scope(scope(home))
              .rolling(rollover)
              .warningAt(80, 100)
              .from(day);
      if (envelope) {
        return budget.asEnvelope();
      }
      return cap == null ? budget : budget.cappedAt(Amounts.parse(cap, currency));
    }

    private BudgetScope scope(Workspace home) {
      CategoryTree tree = home.categories().tree();
      List<Account> all = home.accounts().list();
      return new BudgetScope(
          categories.stream()
              .map(each -> CategoriesCommand.find(tree, each).id())
              .collect(Collectors.toSet()),
          Set.copyOf(tags),
          accounts.stream()
              .map(each -> Names.find("account", each, all, Account::name).id())
              .collect(Collectors.toSet()));
    }
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

    Move(BudgetCommand root) {
      super(root);
    }

    @Override
    Document answer(OpenBooks books) {
      Workspace home = books.workspace();
      BudgetService budgets = home.budgets();
      Budget giver = find(budgets, from);
      BudgetId taker = find(budgets, to).id();
      LocalDate when = day == null ? home.today() : day;
      Money moved = Amounts.parse(amount, giver.currency().getCurrencyCode());
      budgets.move(giver.id(), taker, when, moved, note);
      return new BudgetOverview(
          when,
          List.of(
              Overviews.standing(budgets.status(giver.id(), when)),
              Overviews.standing(budgets.status(taker, when))));
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
