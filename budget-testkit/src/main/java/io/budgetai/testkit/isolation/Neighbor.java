package io.budgetai.testkit.isolation;

import io.budgetai.Actor;
import io.budgetai.Progress;
import io.budgetai.UserId;
import io.budgetai.WorkspaceId;
import io.budgetai.access.Role;
import io.budgetai.account.AccountId;
import io.budgetai.budget.BudgetId;
import io.budgetai.budget.GoalId;
import io.budgetai.budget.NewBudget;
import io.budgetai.budget.NewGoal;
import io.budgetai.calendar.Frequency;
import io.budgetai.calendar.Recurrence;
import io.budgetai.categorization.NewRule;
import io.budgetai.category.CategoryId;
import io.budgetai.category.MerchantId;
import io.budgetai.expense.NewRecurring;
import io.budgetai.expense.RecurringId;
import io.budgetai.expense.RuleId;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionId;
import io.budgetai.imports.ImportId;
import io.budgetai.imports.ImportRequest;
import io.budgetai.money.Money;
import io.budgetai.testkit.ScriptedStatements;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/** The books next door, with one of everything, and the people who keep them. */
final class Neighbor {
  /** The id of nothing. */
  static final UUID NOTHING = new UUID(0x7000L, Long.MIN_VALUE);

  final Household books;

  /** A member who is no owner. */
  final Actor member = Household.newActor();

  /** What the books hold, now and ever after. */
  final String text;

  private final Map<Class<?>, Object> ids = new HashMap<>();

  Neighbor(Library library) {
    books = new Household(library);
    books.join(member, Role.EDITOR);
    Transaction recorded = books.record(books.bakery().category(books.groceries.id()));
    String account = books.giro.id().toString();
    ids.put(WorkspaceId.class, books.id());
    ids.put(UserId.class, member.user());
    ids.put(AccountId.class, books.giro.id());
    ids.put(CategoryId.class, books.groceries.id());
    ids.put(MerchantId.class, Objects.requireNonNull(recorded.merchant()));
    ids.put(TransactionId.class, recorded.id());
    ids.put(RecurringId.class, recurring());
    ids.put(RuleId.class, rule());
    ids.put(BudgetId.class, budget());
    ids.put(GoalId.class, goal());
    ids.put(ImportId.class, imported());
    ids.put(UUID.class, mapping());
    ids.put(String.class, account);
    text = books.text();
  }

  /** The id of something of this kind that is here. */
  Object id(Class<?> type) {
    Object id = ids.get(type);
    if (id == null) {
      throw new IllegalStateException(
          "The neighbor has nothing with a %s. Maybe let the constructor make one."
              .formatted(type.getSimpleName()));
    }
    return id;
  }

  /** An id of this kind that nothing has. */
  static Object nothing(Class<?> type) {
    if (type == UUID.class) {
      return NOTHING;
    }
    if (type == String.class) {
      return NOTHING.toString();
    }
    try {
      return type.getConstructor(UUID.class).newInstance(NOTHING);
    } catch (InvocationTargetException e) {
      throw Invocation.rethrown(e);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private RecurringId recurring() {
    Recurrence daily = Recurrence.of(Household.TODAY, new Frequency.Daily());
    return books.home.recurring().create(new NewRecurring("Paper", books.bakery(), daily)).id();
  }

  private RuleId rule() {
    NewRule bread =
        NewRule.named("Buns").whenTextContains("buns").thenCategory(books.groceries.id());
    return books.home.categorization().create(bread).id();
  }

  private BudgetId budget() {
    NewBudget food = NewBudget.monthly("Meals", "400.00", "EUR");
    return books.home.budgets().create(food.forCategories(books.groceries.id())).id();
  }

  private GoalId goal() {
    GoalId boat = books.home.budgets().createGoal(NewGoal.of("Boat", "900.00", "EUR")).id();
    books.home.budgets().contribute(boat, Money.of("20.00", "EUR"), Household.TODAY);
    return boat;
  }

  private ImportId imported() {
    var interest =
        ScriptedStatements.script()
            .row(Household.TODAY, Money.of("3.00", "EUR"), "Dividend")
            .source();
    ImportRequest request = ImportRequest.of(books.giro.id(), interest);
    return books.home.imports().run(request, Progress.NONE).imported().id();
  }

  private UUID mapping() {
    return books.home.imports().saveMapping("Their bank", "csv", RuleExamples.LAYOUT).id();
  }
}
