package io.budgetai.samples;

import io.budgetai.Workspace;
import io.budgetai.WorkspaceSettings;
import io.budgetai.account.Account;
import io.budgetai.account.NewAccount;
import io.budgetai.budget.Budget;
import io.budgetai.budget.NewBudget;
import io.budgetai.budget.Rollover;
import io.budgetai.categorization.NewRule;
import io.budgetai.categorization.Rule;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryId;
import io.budgetai.category.CategoryTree;
import io.budgetai.imports.ImportRequest;
import io.budgetai.imports.StatementSource;
import io.budgetai.money.Money;
import io.budgetai.report.Comparison;
import io.budgetai.report.ReportScope;
import io.budgetai.report.SpendingBy;
import io.budgetai.samples.DemoHousehold.DemoAccount;
import io.budgetai.samples.DemoHousehold.DemoBudget;
import io.budgetai.samples.DemoHousehold.DemoPeriod;
import io.budgetai.samples.ImportSummary.FileResult;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The demonstration on an invented household. What is there already is used again. */
final class HouseholdDemo {
  private static final int MONTHS_SHOWN = 13;
  private static final int MONTHS_BUDGETED = 2;

  private final BudgetCommand root;
  private final DemoHousehold household;

  HouseholdDemo(BudgetCommand root, DemoHousehold household) {
    this.root = root;
    this.household = household;
  }

  DemoSummary run(OpenBooks books, String database) {
    Workspace home =
        books
            .enterOrMake(
                WorkspaceSettings.personal(
                    household.workspace(), household.currency(), ZoneId.of(household.zone())))
            .workspace();
    makeRules(home, new RuleFile(household.rules()));
    ImportSummary imports = importStatements(home);
    setBudgets(home);
    return summary(home, imports, household.today(), MONTHS_SHOWN, database);
  }

  /** What both demonstrations show: the month of a day, its budgets, and the months up to it. */
  static DemoSummary summary(
      Workspace home, ImportSummary imports, LocalDate day, int months, String database) {
    var overviews = new Overviews(home);
    YearMonth month = YearMonth.from(day);
    return new DemoSummary(
        imports,
        overviews.categorization(),
        overviews.spending(
            Spans.name(month), SpendingBy.CATEGORY, ReportScope.month(month), Comparison.PREVIOUS),
        overviews.budgets(day),
        overviews.months(month.minusMonths(months - 1L), month, Comparison.NONE),
        database);
  }

  /** Makes the rules of a file that are not there yet. */
  static void makeRules(Workspace home, RuleFile rules) {
    Set<String> known =
        home.categorization().rules().stream().map(Rule::name).collect(Collectors.toSet());
    for (NewRule rule : rules.forTree(home.categories().tree())) {
      if (!known.contains(rule.name())) {
        home.categorization().create(rule);
      }
    }
  }

  private ImportSummary importStatements(Workspace home) {
    var importing = new Importing(root, home);
    List<FileResult> results = new ArrayList<>();
    for (DemoAccount each : household.accounts()) {
      Account account = account(home, each);
      for (String file : each.files()) {
        StatementSource source = StatementSource.of(file, Resources.demoStatement(file));
        results.add(importing.guessing(ImportRequest.of(account.id(), source), account));
      }
    }
    return importing.summary(results);
  }

  private static Account account(Workspace home, DemoAccount account) {
    return home.accounts().list().stream()
        .filter(each -> each.name().equals(account.name()))
        .findFirst()
        .orElseGet(
            () ->
                home.accounts()
                    .open(
                        NewAccount.of(account.name(), account.kind(), account.currency())
                            .opening(account.openingBalance())
                            .openedOn(account.openedOn())));
  }

  private void setBudgets(Workspace home) {
    CategoryTree tree = home.categories().tree();
    Set<String> known =
        home.budgets().list().stream().map(Budget::name).collect(Collectors.toSet());
    LocalDate begin = household.today().minusMonths(MONTHS_BUDGETED);
    for (DemoBudget budget : household.budgets()) {
      if (!known.contains(budget.name())) {
        home.budgets().create(budget(budget, tree, begin));
      }
    }
  }

  private NewBudget budget(DemoBudget budget, CategoryTree tree, LocalDate begin) {
    CategoryId[] categories =
        budget.categories().stream()
            .map(code -> RuleFile.category(tree, code, "budgets.categories"))
            .map(Category::id)
            .toArray(CategoryId[]::new);
    NewBudget made =
        budget.period() == DemoPeriod.MONTH
            ? NewBudget.monthly(budget.name(), budget.amount(), household.currency()).from(begin)
            : NewBudget.yearly(budget.name(), budget.amount(), household.currency())
                .from(household.today());
    made = made.forCategories(categories).warningAt(80, 100);
    String cap = budget.cap();
    return budget.rollover() == Rollover.CAPPED && cap != null
        ? made.cappedAt(Money.of(cap, household.currency()))
        : made.rolling(budget.rollover());
  }
}
