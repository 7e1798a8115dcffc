package io.budgetai.samples;

import io.budgetai.Workspace;
import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.calendar.DateRange;
import io.budgetai.report.Comparison;
import io.budgetai.report.ReportScope;
import io.budgetai.report.SpendingBy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code budget report}. */
@Command(
    name = "report",
    description = "Reports: spending, income, cashflow, networth, budget.",
    synopsisSubcommandLabel = "(spending | income | cashflow | networth | budget)",
    sortOptions = false)
final class ReportCommand {
  private ReportCommand() {}

  static CommandLine with(BudgetCommand root) {
    return new CommandLine(new ReportCommand())
        .addSubcommand(new Spending(root))
        .addSubcommand(new Income(root))
        .addSubcommand(new CashFlow(root))
        .addSubcommand(new NetWorth(root))
        .addSubcommand(new Budgets(root));
  }

  /** What a report is set beside. */
  enum Beside {
    NONE(Comparison.NONE),
    PREVIOUS(Comparison.PREVIOUS),
    YEAR(Comparison.YEAR_BEFORE);

    private final Comparison comparison;

    Beside(Comparison comparison) {
      this.comparison = comparison;
    }
  }

  /** A report about a span of days. */
  private abstract static class About extends BooksCommand {
    @Option(
        names = "--period",
        paramLabel = "SPAN",
        description = "month, year, 2026-01, 2026, or FROM..TO (default: ${DEFAULT-VALUE}).")
    String period = "month";

    About(BudgetCommand root) {
      super(root);
    }

    abstract Document answer(Workspace home, DateRange range);

    @Override
    final Document answer(OpenBooks books) {
      Workspace home = books.workspace();
      return answer(home, Spans.parse(period, home.today()));
    }
  }

  /** A report that can be about some accounts only, and set beside other days. */
  private abstract static class Compared extends About {
    @Option(names = "--account", paramLabel = "NAME", description = "Only this account.")
    List<String> accounts = List.of();

    @Option(
        names = "--compare",
        paramLabel = "WITH",
        description = "none, previous or year (default: ${DEFAULT-VALUE}).")
    Beside beside = Beside.PREVIOUS;

    Compared(BudgetCommand root) {
      super(root);
    }

    final ReportScope scope(Workspace home, DateRange range) {
      List<Account> all = accounts.isEmpty() ? List.of() : home.accounts().list();
      return ReportScope.of(range)
          .accounts(
              accounts.stream()
                  .map(name -> Names.find("account", name, all, Account::name).id())
                  .toArray(AccountId[]::new));
    }
  }

  @Command(name = "spending", description = "What was spent, and on what.", sortOptions = false)
  private static final class Spending extends Compared {
    @Option(
        names = "--by",
        paramLabel = "WHAT",
        description = "category, merchant, tag, account or month (default: ${DEFAULT-VALUE}).")
    private SpendingBy by = SpendingBy.CATEGORY;

    Spending(BudgetCommand root) {
      super(root);
    }

    @Override
    Document answer(Workspace home, DateRange range) {
      return new Overviews(home)
          .spending(Spans.name(range), by, scope(home, range), beside.comparison);
    }
  }

  @Command(
      name = "income",
      description = "Income, spending and net worth, month by month.",
      sortOptions = false)
  private static final class Income extends About {
    Income(BudgetCommand root) {
      super(root);
      period = "year";
    }

    @Override
    Document answer(Workspace home, DateRange range) {
      return new Overviews(home)
          .months(YearMonth.from(range.first()), YearMonth.from(range.last()));
    }
  }

  @Command(
      name = "cashflow",
      description = "Money that came into accounts and left them.",
      sortOptions = false)
  private static final class CashFlow extends Compared {
    CashFlow(BudgetCommand root) {
      super(root);
    }

    @Override
    Document answer(Workspace home, DateRange range) {
      return CashFlowOverview.of(
          Spans.name(range),
          home.reports()
              .cashFlow(
                  scope(home, range), io.budgetai.calendar.PeriodRule.MONTH, beside.comparison));
    }
  }

  @Command(
      name = "networth",
      description = "What is owned and owed at the end of the days.",
      sortOptions = false)
  private static final class NetWorth extends About {
    NetWorth(BudgetCommand root) {
      super(root);
    }

    @Override
    Document answer(Workspace home, DateRange range) {
      LocalDate today = home.today();
      LocalDate end = range.last().isAfter(today) && range.contains(today) ? today : range.last();
      return NetWorthOverview.of(home.reports().netWorth(List.of(range.first().minusDays(1), end)));
    }
  }

  @Command(
      name = "budget",
      description = "How every budget stood in the periods of these days.",
      sortOptions = false)
  private static final class Budgets extends About {
    Budgets(BudgetCommand root) {
      super(root);
    }

    @Override
    Document answer(Workspace home, DateRange range) {
      LocalDate today = home.today();
      return new BudgetOverview(
          range.contains(today) ? today : range.last(),
          home.budgets().histories(range).stream().map(Overviews::standing).toList());
    }
  }
}
