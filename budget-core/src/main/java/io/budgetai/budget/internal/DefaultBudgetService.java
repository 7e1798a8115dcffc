package io.budgetai.budget.internal;

import io.budgetai.NotFoundException;
import io.budgetai.ValidationException;
import io.budgetai.access.Permission;
import io.budgetai.access.internal.GuardedBooks;
import io.budgetai.access.internal.Operation;
import io.budgetai.budget.Budget;
import io.budgetai.budget.BudgetAlert;
import io.budgetai.budget.BudgetId;
import io.budgetai.budget.BudgetMove;
import io.budgetai.budget.BudgetService;
import io.budgetai.budget.BudgetStatus;
import io.budgetai.budget.Contribution;
import io.budgetai.budget.EnvelopeStatus;
import io.budgetai.budget.Goal;
import io.budgetai.budget.GoalId;
import io.budgetai.budget.GoalStatus;
import io.budgetai.budget.NewBudget;
import io.budgetai.budget.NewGoal;
import io.budgetai.budget.Template;
import io.budgetai.calendar.CivilDates;
import io.budgetai.calendar.DateRange;
import io.budgetai.money.Money;
import io.budgetai.storage.Books;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Budgets and goals, on the storage SPI. */
public final class DefaultBudgetService implements BudgetService {
  private final GuardedBooks guarded;
  private final TotalsSource totals;
  private final BudgetBook book;
  private final Goals goals;

  /**
   * @param totals shared by all workspaces of one instance of the library
   */
  public DefaultBudgetService(GuardedBooks guarded, RememberedTotals totals) {
    this.guarded = guarded;
    this.totals = totals.of(guarded.workspace());
    this.book = new BudgetBook(guarded);
    this.goals = new Goals(guarded);
  }

  @Override
  public List<Budget> list() {
    return book.list();
  }

  @Override
  public Budget get(BudgetId id) {
    return book.get(id);
  }

  @Override
  public Budget create(NewBudget request) {
    return book.create(request);
  }

  @Override
  public Budget update(Budget edited) {
    return book.update(edited);
  }

  @Override
  public Budget archive(BudgetId id, long version) {
    return book.archive(id, version);
  }

  @Override
  public void delete(BudgetId id, long version) {
    book.delete(id, version);
  }

  @Override
  public Budget adjust(BudgetId id, LocalDate day, @Nullable Money amount) {
    return book.adjust(id, day, amount);
  }

  @Override
  public Budget allocate(BudgetId id, LocalDate from, Template template) {
    return book.allocate(id, from, template);
  }

  @Override
  public List<Budget> closePeriod(BudgetId id, LocalDate lastDay) {
    return book.closePeriod(id, lastDay);
  }

  @Override
  public BudgetMove move(
      BudgetId from, BudgetId to, LocalDate day, Money amount, @Nullable String note) {
    return guarded.change(
        Permission.WRITE,
        Operation.call("budgets.move", from, to, day, amount, note)
            .returning(
                move -> move.id().toString(),
                (books, text) ->
                    books.budgetLog().moves().stream()
                        .filter(move -> move.id().toString().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("move", text))),
        unit -> Moves.move(unit, from, to, day, amount, note));
  }

  @Override
  public List<BudgetMove> moves() {
    return guarded.read(
        Permission.READ,
        books ->
            books.budgetLog().moves().stream()
                .sorted(Comparator.comparing(BudgetMove::movedAt).thenComparing(BudgetMove::id))
                .toList());
  }

  @Override
  public BudgetStatus status(BudgetId id, LocalDate day) {
    CivilDates.check("day", day);
    return guarded.read(
        Permission.READ,
        books -> {
          Budget budget = BudgetBook.find(books, id);
          return statuses(books)
              .compute(List.of(budget), day)
              .status(id, day)
              .orElseThrow(() -> BudgetBook.noPeriod(day));
        });
  }

  @Override
  public List<BudgetStatus> statuses(LocalDate day) {
    CivilDates.check("day", day);
    return guarded.read(
        Permission.READ,
        books -> {
          List<Budget> budgets =
              BudgetBook.byName(books).stream().filter(budget -> !budget.archived()).toList();
          Statuses statuses = statuses(books).compute(budgets, day);
          return budgets.stream()
              .flatMap(budget -> statuses.status(budget.id(), day).stream())
              .toList();
        });
  }

  @Override
  public List<BudgetStatus> history(BudgetId id, DateRange range) {
    return guarded.read(
        Permission.READ, books -> histories(books, List.of(BudgetBook.find(books, id)), range));
  }

  @Override
  public List<BudgetStatus> histories(DateRange range) {
    return guarded.read(
        Permission.READ, books -> histories(books, BudgetBook.byName(books), range));
  }

  private List<BudgetStatus> histories(Books books, List<Budget> budgets, DateRange range) {
    Statuses statuses = statuses(books).compute(budgets, range.last());
    Function<DateRange, LocalDate> asOf = asOf(guarded.today(books));
    return budgets.stream()
        .flatMap(budget -> statuses.statuses(budget.id(), range, asOf).stream())
        .toList();
  }

  /** The day of a period that a look at its history is about: today, or the one nearest to today. */
  static Function<DateRange, LocalDate> asOf(LocalDate today) {
    return period ->
        period.contains(today)
            ? today
            : period.last().isBefore(today) ? period.last() : period.first();
  }

  @Override
  public EnvelopeStatus envelopes(LocalDate day) {
    CivilDates.check("day", day);
    List<EnvelopeStatus> found = envelopes(DateRange.day(day));
    if (found.isEmpty()) {
      throw new ValidationException(
          "day", "lies before the first envelope.", "Maybe make a budget that is an envelope.");
    }
    return found.get(0);
  }

  @Override
  public List<EnvelopeStatus> envelopes(DateRange range) {
    return guarded.read(
        Permission.READ,
        books ->
            EnvelopePlan.within(
                books,
                statuses(books),
                guarded.currency(books),
                range,
                asOf(guarded.today(books))));
  }

  @Override
  public void hold(LocalDate day, Money amount) {
    CivilDates.check("day", day);
    guarded.change(
        Permission.WRITE,
        Operation.call("budgets.hold", day, amount).done(),
        unit -> {
          EnvelopePlan.hold(unit, day, amount);
          return true;
        });
  }

  @Override
  public List<BudgetAlert> checkThresholds(LocalDate day) {
    CivilDates.check("day", day);
    return Thresholds.check(guarded, totals, books -> day);
  }

  @Override
  public List<Goal> goals() {
    return goals.list();
  }

  @Override
  public Goal createGoal(NewGoal goal) {
    return goals.create(goal);
  }

  @Override
  public Goal updateGoal(Goal edited) {
    return goals.update(edited);
  }

  @Override
  public Goal archiveGoal(GoalId id, long version) {
    return goals.archive(id, version);
  }

  @Override
  public Contribution contribute(GoalId id, Money amount, LocalDate day) {
    return goals.contribute(id, amount, day);
  }

  @Override
  public List<Contribution> contributions(GoalId id) {
    return goals.contributions(id);
  }

  @Override
  public GoalStatus goalStatus(GoalId id, LocalDate day) {
    return goals.status(id, day);
  }

  @Override
  public List<GoalStatus> goalStatuses(LocalDate day) {
    return goals.statuses(day);
  }

  private Statuses statuses(Books books) {
    return new Statuses(books, totals, guarded.today(books), guarded.currency(books));
  }
}
