package io.budgetai.testkit.isolation;

import static io.budgetai.access.Permission.ADMINISTER;
import static io.budgetai.access.Permission.SHARE;

import io.budgetai.UserId;
import io.budgetai.Workspace;
import io.budgetai.access.Role;
import io.budgetai.account.Account;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.audit.AuditQuery;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryKind;
import io.budgetai.category.NewCategory;
import io.budgetai.money.Currencies;
import io.budgetai.money.ExchangeRate;
import io.budgetai.money.Money;
import io.budgetai.report.Comparison;
import io.budgetai.report.ReportScope;
import io.budgetai.report.SpendingBy;
import java.util.Currency;
import java.util.List;

/** The workspace itself, members, accounts, categories, merchants, rates and reports. */
final class BookExamples extends Examples {
  BookExamples() {
    workspaceAndMembers();
    accounts();
    categoriesAndMerchants();
    rates();
    reports();
  }

  private void workspaceAndMembers() {
    reads("Workspace.info()", home -> Workspace::info);
    reads("Workspace.today()", home -> Workspace::today);
    changes(
        ADMINISTER,
        "Workspace.update(long, WorkspaceSettings)",
        home -> {
          var info = home.home.info();
          return w -> w.update(info.version(), info.settings().withName("Our home"));
        });
    reads("MemberService.list()", home -> w -> w.members().list());
    changes(
        SHARE,
        "MemberService.add(UserId, Role)",
        home -> {
          UserId user = Household.newActor().user();
          return w -> w.members().add(user, Role.EDITOR);
        });
    changes(
        SHARE,
        "MemberService.changeRole(UserId, Role)",
        home -> {
          var user = Household.newActor().user();
          home.home.members().add(user, Role.VIEWER);
          return w -> w.members().changeRole(user, Role.EDITOR);
        });
    changes(
        SHARE,
        "MemberService.remove(UserId)",
        home -> {
          var user = Household.newActor().user();
          home.home.members().add(user, Role.VIEWER);
          return w -> nothing(() -> w.members().remove(user));
        });
    reads("AuditService.find(AuditQuery)", home -> w -> w.audit().find(AuditQuery.newest()));
    further(
        "AuditService.find(AuditQuery)",
        home ->
            w ->
                w.audit()
                    .find(
                        AuditQuery.newest()
                            .by(home.owner.user())
                            .about(home.giro.id().toString())));
    reads("AuditService.verify()", home -> w -> w.audit().verify());
  }

  private void accounts() {
    reads("AccountService.list()", home -> w -> w.accounts().list());
    reads("AccountService.get(AccountId)", home -> w -> w.accounts().get(home.giro.id()));
    changes(
        "AccountService.open(NewAccount)",
        home -> w -> w.accounts().open(NewAccount.of("Purse", AccountKind.CASH, "EUR")));
    changes(
        "AccountService.update(Account)",
        home -> {
          Account giro = home.giro;
          Account closed =
              new Account(
                  giro.id(),
                  giro.name(),
                  giro.kind(),
                  giro.openingBalance(),
                  giro.openedOn(),
                  giro.onBudget(),
                  true,
                  giro.version());
          return w -> w.accounts().update(closed);
        });
    reads(
        "AccountService.balance(AccountId, LocalDate)",
        home -> w -> w.accounts().balance(home.giro.id(), Household.TODAY));
    reads(
        "AccountService.balances(LocalDate)", home -> w -> w.accounts().balances(Household.TODAY));
  }

  private void categoriesAndMerchants() {
    reads("CategoryService.tree()", home -> w -> w.categories().tree().all());
    changes(
        "CategoryService.create(NewCategory)",
        home -> w -> w.categories().create(NewCategory.root("Toys", CategoryKind.EXPENSE)));
    further(
        "CategoryService.create(NewCategory)",
        home -> w -> w.categories().create(NewCategory.under(home.groceries, "Toys")));
    further(
        "CategoryService.update(Category)",
        home -> {
          Category old = home.household;
          Category moved =
              new Category(
                  old.id(),
                  home.groceries.id(),
                  old.name(),
                  old.kind(),
                  old.code(),
                  old.archived(),
                  old.version());
          return w -> w.categories().update(moved);
        });
    changes(
        "CategoryService.update(Category)",
        home -> {
          Category old = home.groceries;
          Category renamed =
              new Category(
                  old.id(), null, "Food", old.kind(), old.code(), old.archived(), old.version());
          return w -> w.categories().update(renamed);
        });
    changes(
        "CategoryService.merge(CategoryId, CategoryId)",
        home -> {
          home.record(home.bakery().category(home.groceries.id()));
          return w -> nothing(() -> w.categories().merge(home.groceries.id(), home.household.id()));
        });
    reads("MerchantService.find(String, int)", home -> w -> w.merchants().find("", 10));
    reads(
        "MerchantService.get(MerchantId)",
        home -> {
          var merchant = home.merchant(home.bakery());
          return w -> w.merchants().get(merchant);
        });
    changes(
        "MerchantService.rename(MerchantId, String)",
        home -> {
          var merchant = home.merchant(home.bakery());
          return w -> w.merchants().rename(merchant, "Corner bakery");
        });
    changes(
        "MerchantService.merge(MerchantId, MerchantId)",
        home -> {
          var from = home.merchant(home.bakery());
          var into = home.merchant(home.bakery().at("Baker"));
          return w -> nothing(() -> w.merchants().merge(from, into));
        });
  }

  private void rates() {
    Currency euro = Currencies.of("EUR");
    Currency dollar = Currencies.of("USD");
    ExchangeRate rate = ExchangeRate.of("EUR", "USD", Household.TODAY, "1.08");
    changes("RateService.put(List)", home -> w -> nothing(() -> w.rates().put(List.of(rate))));
    reads(
        "RateService.convert(Money, Currency, LocalDate)",
        home -> w -> w.rates().convert(Money.of("5.00", "EUR"), euro, Household.TODAY));
    reads(
        "RateService.rates(Collection, DateRange)",
        home -> w -> w.rates().rates(List.of(euro, dollar), DateRange.year(2024)));
  }

  private void reports() {
    PeriodRule months = new PeriodRule.CalendarMonth(1);
    ReportScope year = ReportScope.of(DateRange.year(2024));
    reads(
        "ReportService.spending(SpendingBy, ReportScope, Comparison)",
        home -> w -> w.reports().spending(SpendingBy.CATEGORY, year, Comparison.NONE));
    reads(
        "ReportService.incomeAndExpense(ReportScope, PeriodRule, Comparison)",
        home -> w -> w.reports().incomeAndExpense(year, months, Comparison.NONE));
    reads(
        "ReportService.cashFlow(ReportScope, PeriodRule, Comparison)",
        home -> w -> w.reports().cashFlow(year, months, Comparison.NONE));
    further(
        "ReportService.spending(SpendingBy, ReportScope, Comparison)",
        home ->
            w ->
                w.reports()
                    .spending(SpendingBy.CATEGORY, year.accounts(home.giro.id()), Comparison.NONE));
    further(
        "ReportService.incomeAndExpense(ReportScope, PeriodRule, Comparison)",
        home ->
            w ->
                w.reports()
                    .incomeAndExpense(year.accounts(home.giro.id()), months, Comparison.NONE));
    further(
        "ReportService.cashFlow(ReportScope, PeriodRule, Comparison)",
        home -> w -> w.reports().cashFlow(year.accounts(home.giro.id()), months, Comparison.NONE));
    reads(
        "ReportService.budgetVersusActual(DateRange)",
        home -> w -> w.reports().budgetVersusActual(DateRange.year(2024)));
    reads(
        "ReportService.netWorth(Collection)",
        home -> w -> w.reports().netWorth(List.of(Household.TODAY)));
  }
}
