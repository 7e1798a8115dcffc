package io.budgetai.samples;

import io.budgetai.Workspace;
import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.report.Comparison;
import io.budgetai.report.ReportScope;
import io.budgetai.report.SpendingBy;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

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

  /** Reads what a report is set beside. */
  static final class Beside implements ITypeConverter<Comparison> {
    @Override
    public Comparison convert(String text) {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "none" -> Comparison.NONE;
        case "previous" -> Comparison.PREVIOUS;
        case "year", "year-before" -> Comparison.YEAR_BEFORE;
        default ->
            throw new TypeConversionException(
                "%s is none of none, previous and year-before".formatted(text));
      };
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

  /** A report that can be set beside other days. */
  private abstract static class Compared extends About {
    @Option(
        names = "--compare",
        paramLabel = "WITH",
        converter = Beside.class,
        description = "none, previous or year-before; by default ${DEFAULT-VALUE}.",
        defaultValue = "previous")
    Comparison beside = Comparison.PREVIOUS;

    Compared(BudgetCommand root) {
      super(root);
    }
  }

  /** A report that can be about some accounts only. */
  private abstract static class OfAccounts extends Compared {
    @Option(names = "--account", paramLabel = "NAME", description = "Only this account.")
    List<String> accounts = List.of();

    OfAccounts(BudgetCommand root) {
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
  private static final class Spending extends OfAccounts {
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
      return new Overviews(home).spending(Spans.name(range), by, scope(home, range), beside);
    }
  }

  @Command(
      name = "income",
      description = "Income, spending and net worth, month by month.",
      sortOptions = false)
  private static final class Income extends Compared {
    Income(BudgetCommand root) {
      super(root);
      period = "year";
    }

    @Override
    Document answer(Workspace home, DateRange range) {
      return new Overviews(home)
          .months(YearMonth.from(range.first()), YearMonth.from(range.last()), beside);
    }
  }

  @Command(
      name = "cashflow",
      description = "Money that came into accounts and left them.",
      sortOptions = false)
  private static final class CashFlow extends OfAccounts {
    CashFlow(BudgetCommand root) {
      super(root);
    }

    @Override
    Document answer(Workspace home, DateRange range) {
      return CashFlowOverview.of(
          Spans.name(range), home.reports().cashFlow(scope(home, range), PeriodRule.MONTH, beside));
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
      description = "What was planned and what was spent, in the periods of these days.",
      sortOptions = false)
  private static final class Budgets extends Compared {
    Budgets(BudgetCommand root) {
      super(root);
    }

    @Override
    Document answer(Workspace home, DateRange range) {
      return BudgetComparison.of(
          home.reports().budgetVersusActual(range),
          ReportScope.of(range)
              .before(beside)
              .map(home.reports()::budgetVersusActual)
              .orElse(null));
    }
  }
}
