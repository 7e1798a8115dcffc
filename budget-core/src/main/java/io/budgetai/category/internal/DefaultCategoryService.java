package io.budgetai.category.internal;

import io.budgetai.NotFoundException;
import io.budgetai.Progress;
import io.budgetai.ValidationException;
import io.budgetai.access.Permission;
import io.budgetai.access.internal.GuardedBooks;
import io.budgetai.access.internal.Operation;
import io.budgetai.access.internal.Requests;
import io.budgetai.access.internal.UnitOfWork;
import io.budgetai.budget.Budget;
import io.budgetai.budget.BudgetScope;
import io.budgetai.categorization.Action;
import io.budgetai.categorization.Rule;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryId;
import io.budgetai.category.CategoryService;
import io.budgetai.category.CategoryTree;
import io.budgetai.category.NewCategory;
import io.budgetai.expense.Recurring;
import io.budgetai.expense.Split;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionFlag;
import io.budgetai.expense.internal.Sweep;
import io.budgetai.expense.internal.Sweep.Outcome;
import io.budgetai.storage.Books;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Categories, on the storage SPI. */
public final class DefaultCategoryService implements CategoryService {
  private static final String SUBJECT = "category";

  private final GuardedBooks guarded;

  public DefaultCategoryService(GuardedBooks guarded) {
    this.guarded = guarded;
  }

  @Override
  public CategoryTree tree() {
    return guarded.read(Permission.READ, DefaultCategoryService::tree);
  }

  @Override
  public Category create(NewCategory request) {
    Requests.valid(request);
    return guarded.change(
        Permission.WRITE,
        remembered("categories.create", request),
        unit -> {
          Category category =
              new Category(
                  new CategoryId(unit.newId()),
                  request.parent(),
                  request.name().strip(),
                  request.kind(),
                  null,
                  false,
                  1);
          requirePlace(tree(unit.books()), category);
          unit.books().categories().insert(category);
          unit.created(SUBJECT, category.id(), category);
          return category;
        });
  }

  @Override
  public Category update(Category edited) {
    Requests.valid(new NewCategory(edited.parent(), edited.name(), edited.kind()));
    return guarded.change(
        Permission.WRITE,
        remembered("categories.update", edited),
        unit -> {
          CategoryTree tree = tree(unit.books());
          Category before = tree.get(edited.id());
          Category after =
              new Category(
                  before.id(),
                  edited.parent(),
                  edited.name().strip(),
                  before.kind(),
                  before.code(),
                  edited.archived(),
                  edited.version());
          requirePlace(tree, after);
          return unit.edit(
              SUBJECT,
              after.id(),
              before,
              after,
              Category::nextVersion,
              unit.books().categories()::update);
        });
  }

  @Override
  public void merge(CategoryId from, CategoryId into) {
    Operation<Boolean> merge = Operation.call("categories.merge", from, into).done();
    if (guarded.earlier(Permission.WRITE, merge).isPresent()) {
      return;
    }
    guarded.read(
        Permission.WRITE,
        books -> {
          requireMergeable(tree(books), from, into);
          return true;
        });
    // The transactions move a few hundred at a time. A merge that is interrupted is finished by
    // merging again.
    TransactionFilter inFrom = TransactionFilter.all().categories(Set.of(from));
    move(inFrom, from, into);
    move(inFrom.with(TransactionFlag.DELETED), from, into);
    guarded.change(
        Permission.WRITE,
        merge,
        unit -> {
          requireMergeable(tree(unit.books()), from, into);
          moveRules(unit, from, into);
          moveBudgets(unit, from, into);
          moveRecurring(unit, from, into);
          Category gone = tree(unit.books()).get(from);
          unit.books().categories().delete(from, gone.version());
          unit.deleted(SUBJECT, from, gone);
          return true;
        });
  }

  private void move(TransactionFilter filter, CategoryId from, CategoryId into) {
    new Sweep(guarded, filter, Progress.NONE)
        .run(
            (unit, transactions) ->
                transactions.stream().map(one -> Outcome.of(moved(one, from, into))).toList());
  }

  private static Transaction moved(Transaction transaction, CategoryId from, CategoryId into) {
    List<Split> splits =
        transaction.splits().stream()
            .map(
                split ->
                    from.equals(split.category())
                        ? split.categorized(
                            into, split.categorySource(), split.rule(), split.kind())
                        : split)
            .toList();
    return transaction.withSplits(splits);
  }

  private static void moveRules(UnitOfWork unit, CategoryId from, CategoryId into) {
    for (Rule rule : unit.books().rules().all()) {
      List<Action> actions =
          rule.actions().stream()
              .map(
                  action ->
                      action.equals(new Action.SetCategory(from))
                          ? new Action.SetCategory(into)
                          : action)
              .toList();
      unit.edit(
          "rule",
          rule.id(),
          rule,
          rule.withActions(actions),
          Rule::nextVersion,
          unit.books().rules()::update);
    }
  }

  private static void moveBudgets(UnitOfWork unit, CategoryId from, CategoryId into) {
    for (Budget budget : unit.books().budgets().all()) {
      if (budget.scope().categories().contains(from)) {
        Set<CategoryId> categories = new HashSet<>(budget.scope().categories());
        categories.remove(from);
        categories.add(into);
        BudgetScope scope =
            new BudgetScope(categories, budget.scope().tags(), budget.scope().accounts());
        unit.edit(
            "budget",
            budget.id(),
            budget,
            budget.withScope(scope),
            Budget::nextVersion,
            unit.books().budgets()::update);
      }
    }
  }

  private static void moveRecurring(UnitOfWork unit, CategoryId from, CategoryId into) {
    for (Recurring recurring : unit.books().recurring().all()) {
      unit.edit(
          "recurring transaction",
          recurring.id(),
          recurring,
          recurring.withTemplate(recurring.template().recategorized(from, into)),
          Recurring::nextVersion,
          unit.books().recurring()::update);
    }
  }

  private static void requireMergeable(CategoryTree tree, CategoryId from, CategoryId into) {
    Category gone = tree.get(from);
    Category kept = tree.get(into);
    if (from.equals(into) || gone.kind() != kept.kind()) {
      throw new ValidationException(
          "into",
          "is the category itself, or one of another kind.",
          "Maybe choose another category of the kind %s.".formatted(gone.kind()));
    }
    if (!tree.children(from).isEmpty()) {
      throw new ValidationException(
          "from", "has categories below it.", "Maybe move or merge those first.");
    }
  }

  private static void requirePlace(CategoryTree tree, Category category) {
    CategoryId parent = category.parent();
    if (parent == null) {
      return;
    }
    if (tree.get(parent).kind() != category.kind()) {
      throw new ValidationException(
          "parent",
          "is of another kind than the category.",
          "Maybe choose a parent of the kind %s.".formatted(category.kind()));
    }
    if (tree.path(parent).stream().anyMatch(above -> above.id().equals(category.id()))) {
      throw new ValidationException(
          "parent", "lies below the category itself.", "Maybe move that branch out first.");
    }
  }

  private static CategoryTree tree(Books books) {
    return new CategoryTree(books.categories().all());
  }

  private static Operation<Category> remembered(String name, @Nullable Object... arguments) {
    return Operation.call(name, arguments)
        .returning(
            category -> category.id().toString(),
            (books, text) ->
                books
                    .categories()
                    .find(CategoryId.parse(text))
                    .orElseThrow(() -> new NotFoundException(SUBJECT, text)));
  }
}
