package io.budgetai.testkit;

import static io.budgetai.access.Permission.ADMINISTER;
import static io.budgetai.access.Permission.READ;
import static io.budgetai.access.Permission.SHARE;
import static io.budgetai.access.Permission.WRITE;

import io.budgetai.OperationId;
import io.budgetai.Progress;
import io.budgetai.UserId;
import io.budgetai.Workspace;
import io.budgetai.access.Permission;
import io.budgetai.access.Role;
import io.budgetai.account.Account;
import io.budgetai.account.AccountKind;
import io.budgetai.account.NewAccount;
import io.budgetai.audit.AuditQuery;
import io.budgetai.budget.Budget;
import io.budgetai.budget.Goal;
import io.budgetai.budget.NewBudget;
import io.budgetai.budget.NewGoal;
import io.budgetai.budget.Template;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.Frequency;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.calendar.Recurrence;
import io.budgetai.categorization.NewRule;
import io.budgetai.categorization.Rule;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryKind;
import io.budgetai.category.NewCategory;
import io.budgetai.expense.Attachment;
import io.budgetai.expense.NewRecurring;
import io.budgetai.expense.NewTransfer;
import io.budgetai.expense.Recurring;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionEdit;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionQuery;
import io.budgetai.imports.ColumnRole;
import io.budgetai.imports.DateOrder;
import io.budgetai.imports.ImportId;
import io.budgetai.imports.ImportRequest;
import io.budgetai.imports.SignRule;
import io.budgetai.imports.StatementLayout;
import io.budgetai.money.Currencies;
import io.budgetai.money.ExchangeRate;
import io.budgetai.money.Money;
import io.budgetai.report.Comparison;
import io.budgetai.report.ReportScope;
import io.budgetai.report.SpendingBy;
import java.lang.reflect.Method;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One example of each method that a workspace and its services offer, for tests of what holds for
 * all of them.
 */
final class Calls {
  private static final Attachment WARRANTY =
      new Attachment("warranty.pdf", "application/pdf", URI.create("file:/w.pdf"), 10);

  private static final Money TEN = Money.of("10.00", "EUR");

  /** Says what to call, after the owner has prepared the household. */
  @FunctionalInterface
  interface Preparation extends Function<Household, Function<Workspace, @Nullable Object>> {}

  /**
   * One example.
   *
   * @param permission what the method needs
   * @param takesId whether it changes the books at once, and so takes an operation id
   */
  record Call(Permission permission, boolean takesId, Preparation preparation) {}

  private final Map<String, Call> calls = new TreeMap<>();

  Calls() {
    workspaceAndMembers();
    accounts();
    categoriesAndMerchants();
    transactions();
    links();
    recurring();
    rules();
    ratesAndReports();
    budgets();
    plans();
    goals();
    imports();
  }

  Map<String, Call> all() {
    return calls;
  }

  /** The methods that need an example, by the name of their example. */
  static Map<String, Method> methods() {
    Map<String, Method> methods = new LinkedHashMap<>();
    for (Method method : Workspace.class.getMethods()) {
      Class<?> type = method.getReturnType();
      boolean handle = type.isInterface() && type.getSimpleName().endsWith("Service");
      if (handle) {
        Arrays.stream(type.getMethods()).forEach(inner -> methods.put(name(inner), inner));
      } else if (!List.of("id", "operation").contains(method.getName())) {
        methods.put(name(method), method);
      }
    }
    return methods;
  }

  private static String name(Method method) {
    return Arrays.stream(method.getParameterTypes())
        .map(Class::getSimpleName)
        .collect(
            Collectors.joining(
                ", ",
                method.getDeclaringClass().getSimpleName() + "." + method.getName() + "(",
                ")"));
  }

  private void reads(String name, Preparation preparation) {
    calls.put(name, new Call(READ, false, preparation));
  }

  private void changes(String name, Preparation preparation) {
    changes(WRITE, name, preparation);
  }

  private void changes(Permission permission, String name, Preparation preparation) {
    calls.put(name, new Call(permission, true, preparation));
  }

  private void changesInSteps(String name, Preparation preparation) {
    calls.put(name, new Call(WRITE, false, preparation));
  }

  private static @Nullable Object nothing(Runnable call) {
    call.run();
    return null;
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
        home -> w -> w.members().add(new UserId(Household.id(77)), Role.EDITOR));
    changes(
        SHARE,
        "MemberService.changeRole(UserId, Role)",
        home -> {
          var user = new UserId(Household.id(78));
          home.home.members().add(user, Role.VIEWER);
          return w -> w.members().changeRole(user, Role.EDITOR);
        });
    changes(
        SHARE,
        "MemberService.remove(UserId)",
        home -> {
          var user = new UserId(Household.id(79));
          home.home.members().add(user, Role.VIEWER);
          return w -> nothing(() -> w.members().remove(user));
        });
    reads("AuditService.find(AuditQuery)", home -> w -> w.audit().find(AuditQuery.newest()));
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
          var merchant = home.record(home.bakery()).merchant();
          return w -> w.merchants().get(merchant);
        });
    changes(
        "MerchantService.rename(MerchantId, String)",
        home -> {
          var merchant = home.record(home.bakery()).merchant();
          return w -> w.merchants().rename(merchant, "Corner bakery");
        });
    changes(
        "MerchantService.merge(MerchantId, MerchantId)",
        home -> {
          var from = home.record(home.bakery()).merchant();
          var into = home.record(home.bakery().at("Baker")).merchant();
          return w -> nothing(() -> w.merchants().merge(from, into));
        });
  }

  private void transactions() {
    changes(
        "ExpenseService.record(NewTransaction)", home -> w -> w.expenses().record(home.bakery()));
    changes(
        "ExpenseService.recordAll(List)",
        home -> w -> w.expenses().recordAll(List.of(home.bakery(), home.refund())));
    changes(
        "ExpenseService.recordTransfer(NewTransfer)",
        home ->
            w ->
                w.expenses()
                    .recordTransfer(
                        NewTransfer.of(
                            home.giro.id(),
                            home.cash.id(),
                            Money.of("50.00", "EUR"),
                            Household.TODAY)));
    reads("ExpenseService.get(TransactionId)", recorded((w, t) -> w.expenses().get(t.id())));
    reads(
        "ExpenseService.search(TransactionQuery)",
        home -> w -> w.expenses().search(TransactionQuery.of(TransactionFilter.all())));
    reads("ExpenseService.tags()", home -> w -> w.expenses().tags());
    changes(
        "ExpenseService.edit(TransactionId, long, TransactionEdit)",
        recorded(
            (w, t) -> w.expenses().edit(t.id(), t.version(), TransactionEdit.none().note("new"))));
    changesInSteps(
        "ExpenseService.editAll(TransactionFilter, TransactionEdit, Progress)",
        recorded(
            (w, t) ->
                w.expenses()
                    .editAll(
                        TransactionFilter.all(),
                        TransactionEdit.none().addTags("swept"),
                        Progress.NONE)));
    changes(
        "ExpenseService.delete(TransactionId, long)",
        recorded((w, t) -> w.expenses().delete(t.id(), t.version())));
    changes(
        "ExpenseService.restore(TransactionId)",
        home -> {
          Transaction recorded = home.record(home.bakery());
          home.home.expenses().delete(recorded.id(), recorded.version());
          return w -> w.expenses().restore(recorded.id());
        });
    changes(
        "ExpenseService.attach(TransactionId, long, Attachment)",
        recorded((w, t) -> w.expenses().attach(t.id(), t.version(), WARRANTY)));
    changes(
        "ExpenseService.detach(TransactionId, long, int)",
        home -> {
          Transaction recorded = home.record(home.bakery().attach(WARRANTY));
          return w -> w.expenses().detach(recorded.id(), recorded.version(), 0);
        });
  }

  private static Preparation recorded(BiFunction<Workspace, Transaction, Object> call) {
    return home -> {
      Transaction recorded = home.record(home.bakery());
      return w -> call.apply(w, recorded);
    };
  }

  private void links() {
    changes(
        "ExpenseService.linkTransfer(TransactionId, TransactionId)",
        home -> {
          Transaction out = home.record(home.bakery());
          Transaction in = home.record(home.refund().in(home.cash.id()));
          return w -> w.expenses().linkTransfer(out.id(), in.id());
        });
    changes(
        "ExpenseService.unlinkTransfer(TransactionId)",
        home -> {
          Transaction out = home.record(home.bakery());
          Transaction in = home.record(home.refund().in(home.cash.id()));
          home.home.expenses().linkTransfer(out.id(), in.id());
          return w -> w.expenses().unlinkTransfer(in.id());
        });
    changes(
        "ExpenseService.linkRefund(TransactionId, TransactionId)",
        home -> {
          Transaction original = home.record(home.bakery());
          Transaction refund = home.record(home.refund());
          return w -> w.expenses().linkRefund(refund.id(), original.id());
        });
    changes(
        "ExpenseService.unlinkRefund(TransactionId)",
        home -> {
          Transaction original = home.record(home.bakery());
          Transaction refund = home.record(home.refund());
          home.home.expenses().linkRefund(refund.id(), original.id());
          return w -> w.expenses().unlinkRefund(refund.id());
        });
    reads(
        "ExpenseService.refunds(TransactionId)", recorded((w, t) -> w.expenses().refunds(t.id())));
  }

  private static Recurring rent(Household home) {
    return home.home.recurring().create(newRent(home));
  }

  private static NewRecurring newRent(Household home) {
    return new NewRecurring(
        "Rent", home.bakery(), Recurrence.of(Household.TODAY.minusDays(2), new Frequency.Daily()));
  }

  private void recurring() {
    reads("RecurringService.list()", home -> w -> w.recurring().list());
    changes(
        "RecurringService.create(NewRecurring)", home -> w -> w.recurring().create(newRent(home)));
    changes(
        "RecurringService.update(Recurring)",
        home -> {
          Recurring rent = rent(home);
          Recurring edited = rent.withTemplate(home.refund());
          return w -> w.recurring().update(edited);
        });
    changes(
        "RecurringService.delete(RecurringId, long)",
        home -> {
          Recurring rent = rent(home);
          return w -> nothing(() -> w.recurring().delete(rent.id(), rent.version()));
        });
    reads(
        "RecurringService.upcoming(DateRange)",
        home -> w -> w.recurring().upcoming(DateRange.year(2024)));
    changesInSteps(
        "RecurringService.materialize(LocalDate)",
        home -> {
          rent(home);
          return w -> w.recurring().materialize(Household.TODAY);
        });
  }

  private static Rule rule(Household home, String name) {
    return home.home.categorization().create(newRule(home, name));
  }

  private static NewRule newRule(Household home, String name) {
    return NewRule.named(name).whenTextContains("bakery").thenCategory(home.groceries.id());
  }

  private void rules() {
    reads("CategorizationService.rules()", home -> w -> w.categorization().rules());
    changes(
        "CategorizationService.create(NewRule)",
        home -> w -> w.categorization().create(newRule(home, "Bread")));
    changes(
        "CategorizationService.update(Rule)",
        home -> {
          Rule rule = rule(home, "Bread");
          return w -> w.categorization().update(rule.withEnabled(false));
        });
    changes(
        "CategorizationService.delete(RuleId, long)",
        home -> {
          Rule rule = rule(home, "Bread");
          return w -> nothing(() -> w.categorization().delete(rule.id(), rule.version()));
        });
    changes(
        "CategorizationService.reorder(List)",
        home -> {
          Rule first = rule(home, "Bread");
          Rule second = rule(home, "Rolls");
          return w -> w.categorization().reorder(List.of(second.id(), first.id()));
        });
    reads(
        "CategorizationService.preview(TransactionFilter, int)",
        home -> w -> w.categorization().preview(TransactionFilter.all(), 10));
    reads(
        "CategorizationService.preview(NewRule, TransactionFilter, int)",
        home ->
            w ->
                w.categorization()
                    .preview(newRule(home, "Bread"), TransactionFilter.all(), 10)
                    .examined());
    changesInSteps(
        "CategorizationService.apply(TransactionFilter, Progress)",
        home -> {
          home.record(home.bakery());
          rule(home, "Bread");
          return w -> w.categorization().apply(TransactionFilter.all(), Progress.NONE);
        });
    reads(
        "CategorizationService.explain(TransactionId)",
        recorded((w, t) -> w.categorization().explain(t.id())));
  }

  private void ratesAndReports() {
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
    reads(
        "ReportService.budgetVersusActual(DateRange)",
        home -> w -> w.reports().budgetVersusActual(DateRange.year(2024)));
    reads(
        "ReportService.netWorth(Collection)",
        home -> w -> w.reports().netWorth(List.of(Household.TODAY)));
  }

  private static Budget budget(Household home, String name) {
    return home.home.budgets().create(newBudget(home, name));
  }

  private static NewBudget newBudget(Household home, String name) {
    return NewBudget.monthly(name, "400.00", "EUR").forCategories(home.groceries.id());
  }

  private static Preparation budgeted(BiFunction<Workspace, Budget, @Nullable Object> call) {
    return home -> {
      Budget food = budget(home, "Food");
      return w -> call.apply(w, food);
    };
  }

  private void budgets() {
    reads("BudgetService.list()", home -> w -> w.budgets().list());
    reads("BudgetService.get(BudgetId)", budgeted((w, food) -> w.budgets().get(food.id())));
    changes(
        "BudgetService.create(NewBudget)",
        home -> w -> w.budgets().create(newBudget(home, "Food")));
    changes(
        "BudgetService.update(Budget)",
        budgeted((w, food) -> w.budgets().update(food.withName("Eating"))));
    changes(
        "BudgetService.archive(BudgetId, long)",
        budgeted((w, food) -> w.budgets().archive(food.id(), food.version())));
    changes(
        "BudgetService.delete(BudgetId, long)",
        budgeted((w, food) -> nothing(() -> w.budgets().delete(food.id(), food.version()))));
    changes(
        "BudgetService.adjust(BudgetId, LocalDate, Money)",
        budgeted((w, food) -> w.budgets().adjust(food.id(), Household.TODAY, TEN)));
    changes(
        "BudgetService.allocate(BudgetId, LocalDate, Template)",
        budgeted(
            (w, food) ->
                w.budgets().allocate(food.id(), Household.TODAY, new Template.Fixed(TEN))));
    changes(
        "BudgetService.closePeriod(BudgetId, LocalDate)",
        home -> {
          var manual = new PeriodRule.Manual(List.of(Household.TODAY.minusDays(30)));
          Budget trip = home.home.budgets().create(NewBudget.of("Trip", manual, TEN));
          return w -> w.budgets().closePeriod(trip.id(), Household.TODAY);
        });
    reads(
        "BudgetService.status(BudgetId, LocalDate)",
        budgeted((w, food) -> w.budgets().status(food.id(), Household.TODAY)));
    reads(
        "BudgetService.statuses(LocalDate)",
        budgeted((w, food) -> w.budgets().statuses(Household.TODAY)));
    DateRange year = DateRange.year(2024);
    reads(
        "BudgetService.history(BudgetId, DateRange)",
        budgeted((w, food) -> w.budgets().history(food.id(), year)));
    reads("BudgetService.histories(DateRange)", budgeted((w, food) -> w.budgets().histories(year)));
    calls.put(
        "BudgetService.checkThresholds(LocalDate)",
        new Call(
            WRITE, false, budgeted((w, food) -> w.budgets().checkThresholds(Household.TODAY))));
  }

  private static Preparation enveloped(Function<Workspace, @Nullable Object> call) {
    return home -> {
      home.home.budgets().create(newBudget(home, "Food").asEnvelope());
      return call;
    };
  }

  private void plans() {
    changes(
        "BudgetService.move(BudgetId, BudgetId, LocalDate, Money, String)",
        home -> {
          Budget from = budget(home, "Food");
          Budget into = budget(home, "Fun");
          return w -> w.budgets().move(from.id(), into.id(), Household.TODAY, TEN, null);
        });
    reads("BudgetService.moves()", home -> w -> w.budgets().moves());
    reads(
        "BudgetService.envelopes(LocalDate)",
        enveloped(w -> w.budgets().envelopes(Household.TODAY)));
    reads(
        "BudgetService.envelopes(DateRange)",
        home -> w -> w.budgets().envelopes(DateRange.year(2024)));
    changes(
        "BudgetService.hold(LocalDate, Money)",
        enveloped(w -> nothing(() -> w.budgets().hold(Household.TODAY, TEN))));
  }

  private static Preparation saving(BiFunction<Workspace, Goal, @Nullable Object> call) {
    return home -> {
      Goal bicycle = home.home.budgets().createGoal(NewGoal.of("Bicycle", "900.00", "EUR"));
      return w -> call.apply(w, bicycle);
    };
  }

  private void goals() {
    reads("BudgetService.goals()", home -> w -> w.budgets().goals());
    changes(
        "BudgetService.createGoal(NewGoal)",
        home -> w -> w.budgets().createGoal(NewGoal.open("Later", "EUR")));
    changes(
        "BudgetService.updateGoal(Goal)",
        home -> {
          Goal bicycle = home.home.budgets().createGoal(NewGoal.of("Bicycle", "900.00", "EUR"));
          home.home.budgets().archiveGoal(bicycle.id(), bicycle.version());
          Goal archived = home.home.budgets().goals().get(0);
          Goal edited =
              new Goal(
                  archived.id(),
                  "Tandem",
                  archived.target(),
                  archived.saved(),
                  archived.start(),
                  archived.by(),
                  archived.archived(),
                  archived.version());
          return w -> w.budgets().updateGoal(edited);
        });
    changes(
        "BudgetService.archiveGoal(GoalId, long)",
        saving((w, goal) -> w.budgets().archiveGoal(goal.id(), goal.version())));
    changes(
        "BudgetService.contribute(GoalId, Money, LocalDate)",
        saving((w, goal) -> w.budgets().contribute(goal.id(), TEN, Household.TODAY)));
    reads(
        "BudgetService.contributions(GoalId)",
        saving((w, goal) -> w.budgets().contributions(goal.id())));
    reads(
        "BudgetService.goalStatus(GoalId, LocalDate)",
        saving((w, goal) -> w.budgets().goalStatus(goal.id(), Household.TODAY)));
    reads(
        "BudgetService.goalStatuses(LocalDate)",
        home -> w -> w.budgets().goalStatuses(Household.TODAY));
  }

  private static ImportRequest statement(Household home) {
    return ImportRequest.of(
        home.giro.id(), ScriptedStatements.script().row(Household.TODAY, TEN, "Interest").source());
  }

  private static Preparation imported(BiFunction<Workspace, ImportId, @Nullable Object> call) {
    return home -> {
      ImportId done = home.home.imports().run(statement(home), Progress.NONE).imported().id();
      return w -> call.apply(w, done);
    };
  }

  private void imports() {
    var layout =
        new StatementLayout(
            StandardCharsets.UTF_8,
            ',',
            StatementLayout.NO_QUOTE,
            0,
            true,
            0,
            List.of(ColumnRole.DATE, ColumnRole.AMOUNT),
            DateOrder.YEAR_FIRST,
            '.',
            SignRule.MINUS_IS_OUT,
            Set.of(),
            null,
            "date,amount");
    changesInSteps(
        "ImportService.run(ImportRequest, Progress)",
        home -> w -> w.imports().run(statement(home), Progress.NONE));
    reads(
        "ImportService.preview(ImportRequest)", home -> w -> w.imports().preview(statement(home)));
    reads("ImportService.list(String, int)", home -> w -> w.imports().list(null, 10));
    reads("ImportService.get(ImportId)", imported((w, done) -> w.imports().get(done)));
    reads(
        "ImportService.rows(ImportId, String, int)",
        imported((w, done) -> w.imports().rows(done, null, 10)));
    changesInSteps(
        "ImportService.revert(ImportId)", imported((w, done) -> w.imports().revert(done)));
    changesInSteps(
        "ImportService.revert(ImportId, Progress)",
        imported((w, done) -> w.imports().revert(done, Progress.NONE)));
    reads("ImportService.mappings()", home -> w -> w.imports().mappings());
    changes(
        "ImportService.saveMapping(String, String, StatementLayout)",
        home -> w -> w.imports().saveMapping("My bank", "csv", layout));
    changes(
        "ImportService.deleteMapping(UUID, long)",
        home -> {
          var saved = home.home.imports().saveMapping("My bank", "csv", layout);
          return w -> nothing(() -> w.imports().deleteMapping(saved.id(), saved.version()));
        });
  }

  static OperationId operation(long number) {
    return new OperationId(new UUID(number, Long.MIN_VALUE));
  }
}
