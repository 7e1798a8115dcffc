package io.budgetai.samples;

import io.budgetai.BudgetException;
import io.budgetai.ValidationException;
import io.budgetai.Workspace;
import io.budgetai.WorkspaceSettings;
import io.budgetai.account.Account;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.budget.Budget;
import io.budgetai.budget.NewBudget;
import io.budgetai.budget.Template;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionQuery;
import io.budgetai.files.CsvStatementReader;
import io.budgetai.imports.BadRows;
import io.budgetai.imports.ImportRequest;
import io.budgetai.imports.StatementRow;
import io.budgetai.imports.StatementSource;
import io.budgetai.money.Money;
import io.budgetai.report.Comparison;
import io.budgetai.report.ReportScope;
import io.budgetai.report.SpendingBy;
import io.budgetai.report.SpendingKey.OfCategory;
import io.budgetai.report.SpendingLine;
import io.budgetai.samples.ImportSummary.FileResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The demonstration on anybody's statements: each file becomes an account of its own. */
final class FolderDemo {
  private static final int MONTHS_SHOWN = 12;
  private static final int BUDGETS = 5;
  private static final int MONTHS_AVERAGED = 3;

  private final BudgetCommand root;
  private final ReadingOptions reading;
  private final List<File> files;

  /**
   * A file of the folder.
   *
   * @param currency what most of its first rows are in; {@code null} when it cannot be read
   * @param refused why it cannot be read; empty when it can
   */
  private record File(StatementSource source, @Nullable Currency currency, String refused) {}

  private FolderDemo(BudgetCommand root, ReadingOptions reading, List<File> files) {
    this.root = root;
    this.reading = reading;
    this.files = files;
  }

  /** Looks into every file of a folder, in order of their names. */
  static FolderDemo read(BudgetCommand root, Path folder, ReadingOptions reading)
      throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new ValidationException(
          "--statements", "There is no folder %s.".formatted(folder), "Maybe check the path.");
    }
    try (Stream<Path> inside = Files.list(folder)) {
      List<File> files =
          inside
              .filter(Files::isRegularFile)
              .filter(file -> !file.getFileName().toString().startsWith("."))
              .sorted(Comparator.comparing(file -> file.getFileName().toString()))
              .map(file -> look(StatementSource.of(file), root.currency(), reading))
              .toList();
      if (files.isEmpty()) {
        throw new ValidationException(
            "--statements",
            "There are no files in %s.".formatted(folder),
            "Maybe name the folder with your statements.");
      }
      return new FolderDemo(root, reading, files);
    }
  }

  private static File look(StatementSource source, Currency otherwise, ReadingOptions reading) {
    try {
      List<StatementRow> rows =
          new CsvStatementReader().preview(source, reading.options(otherwise)).rows();
      return new File(
          source, most(rows.stream().map(row -> row.amount().currency()), otherwise), "");
    } catch (ValidationException refused) {
      return new File(source, null, Importing.reason(refused));
    } catch (BudgetException unreadable) {
      return new File(source, null, String.valueOf(unreadable.getMessage()));
    }
  }

  DemoSummary run(OpenBooks books, String database) {
    Currency currency =
        root.askedCurrency()
            .orElseGet(
                () ->
                    most(
                        files.stream().map(File::currency).flatMap(Stream::ofNullable),
                        root.currency()));
    Workspace home =
        books
            .enterOrMake(
                WorkspaceSettings.personal(
                    "Statements", currency.getCurrencyCode(), root.surroundings().zone()))
            .workspace();
    HouseholdDemo.makeRules(home, Resources.starterRules());
    ImportSummary imports = importFiles(home);
    LocalDate day = lastDay(home, currency);
    suggestBudgets(home, YearMonth.from(day));
    return HouseholdDemo.summary(home, imports, day, MONTHS_SHOWN, database);
  }

  private ImportSummary importFiles(Workspace home) {
    var importing = new Importing(root, home);
    Map<String, Account> accounts =
        home.accounts().list().stream()
            .collect(Collectors.toMap(Account::name, Function.identity()));
    List<FileResult> results = new ArrayList<>();
    for (File file : files) {
      Currency currency = file.currency();
      String name = Importing.accountName(file.source().name());
      if (currency == null) {
        results.add(FileResult.refused(file.source().name(), name, file.refused()));
        continue;
      }
      Account account =
          accounts.computeIfAbsent(
              name,
              missing ->
                  home.accounts()
                      .open(
                          NewAccount.of(
                              missing, AccountKind.CHECKING, currency.getCurrencyCode())));
      results.add(
          importing.guessing(
              ImportRequest.of(account.id(), file.source())
                  .options(reading.options(account.currency()))
                  .onBadRows(BadRows.SKIP),
              account));
    }
    return importing.summary(results);
  }

  /** The last day on which the books have a transaction in the currency of the reports. */
  private static LocalDate lastDay(Workspace home, Currency currency) {
    List<Account> accounts =
        home.accounts().list().stream().filter(each -> each.currency().equals(currency)).toList();
    if (accounts.isEmpty()) {
      return home.today();
    }
    TransactionFilter reported =
        TransactionFilter.all().accounts(accounts.stream().map(Account::id).toList());
    return home.expenses().search(TransactionQuery.of(reported).limit(1)).items().stream()
        .map(Transaction::date)
        .findFirst()
        .orElseGet(home::today);
  }

  /** Budgets for what most was spent on in the months before, each of them their average. */
  private static void suggestBudgets(Workspace home, YearMonth month) {
    Set<String> known =
        home.budgets().list().stream().map(Budget::name).collect(Collectors.toSet());
    Currency currency = home.info().settings().currency();
    DateRange before =
        DateRange.of(
            month.minusMonths(MONTHS_AVERAGED).atDay(1), month.minusMonths(1).atEndOfMonth());
    home
        .reports()
        .spending(SpendingBy.CATEGORY, ReportScope.of(before), Comparison.NONE)
        .lines()
        .stream()
        .filter(line -> line.key() instanceof OfCategory && line.spent().amount().isPositive())
        .limit(BUDGETS)
        .filter(line -> !known.contains(line.name()))
        .forEach(line -> home.budgets().create(average(line, currency, month)));
  }

  private static NewBudget average(SpendingLine line, Currency currency, YearMonth month) {
    return NewBudget.of(line.name(), PeriodRule.MONTH, Money.zero(currency))
        .template(new Template.AverageOfLast(MONTHS_AVERAGED))
        .forCategories(((OfCategory) line.key()).id())
        .from(month.atDay(1));
  }

  private static Currency most(Stream<Currency> currencies, Currency otherwise) {
    Map<Currency, Integer> counts = new HashMap<>();
    currencies.forEach(each -> counts.merge(each, 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Currency, Integer>comparingByValue()
                .thenComparing(each -> each.getKey().getCurrencyCode()))
        .map(Map.Entry::getKey)
        .orElse(otherwise);
  }
}
