package io.budgetai.budget.internal;

import io.budgetai.ConflictException;
import io.budgetai.NotFoundException;
import io.budgetai.ValidationException;
import io.budgetai.access.Permission;
import io.budgetai.access.internal.GuardedBooks;
import io.budgetai.access.internal.Operation;
import io.budgetai.access.internal.Requests;
import io.budgetai.access.internal.UnitOfWork;
import io.budgetai.budget.Allocation;
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
import io.budgetai.calendar.PeriodRule;
import io.budgetai.event.EventType;
import io.budgetai.money.Money;
import io.budgetai.storage.Books;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Budgets and goals, on the storage SPI. */
public final class DefaultBudgetService implements BudgetService {
  static final String SUBJECT = "budget";

  private final GuardedBooks guarded;
  private final TotalsSource totals;
  private final Goals goals;

  /**
   * @param totals shared by all workspaces of one instance of the library
   */
  public DefaultBudgetService(GuardedBooks guarded, RememberedTotals totals) {
    this.guarded = guarded;
    this.totals = totals.of(guarded.workspace());
    this.goals = new Goals(guarded);
  }

  @Override
  public List<Budget> list() {
    return guarded.read(Permission.READ, DefaultBudgetService::byName);
  }

  @Override
  public Budget get(BudgetId id) {
    return guarded.read(Permission.READ, books -> find(books, id));
  }

  @Override
  public Budget create(NewBudget request) {
    Requests.valid(request);
    return guarded.change(
        Permission.WRITE,
        remembered("budgets.create", request),
        unit -> {
          LocalDate start = request.start() == null ? unit.today() : request.start();
          Budget budget =
              normalized(
                  new Budget(
                      new BudgetId(unit.newId()),
                      request.name().strip(),
                      request.currency(),
                      request.period(),
                      request.scope(),
                      request.rollover(),
                      request.cap(),
                      request.envelope(),
                      start,
                      request.end(),
                      List.of(new Allocation(start, request.template())),
                      Map.of(),
                      request.thresholds(),
                      false,
                      1));
          check(unit, budget, null);
          unit.books().budgets().insert(budget);
          unit.created(SUBJECT, budget.id(), budget);
          unit.tell(EventType.BUDGET_CHANGED, budget.id(), Map.of());
          return budget;
        });
  }

  @Override
  public Budget update(Budget edited) {
    Requests.valid(NewBudget.of(edited.name(), edited.period(), Money.zero(edited.currency())));
    return change(
        remembered("budgets.update", edited),
        edited.id(),
        (unit, before) -> {
          if (!edited.currency().equals(before.currency())) {
            throw new ValidationException(
                "currency",
                "is another than the budget has.",
                "Maybe make a second budget for the other currency.");
          }
          return edited.withName(edited.name().strip());
        });
  }

  @Override
  public Budget archive(BudgetId id, long version) {
    return change(
        remembered("budgets.archive", id, version),
        id,
        (unit, before) -> {
          LocalDate last = before.period().periodOf(unit.today()).last();
          LocalDate today = last.equals(CivilDates.MAX) ? unit.today() : last;
          LocalDate end =
              before.end() == null || before.end().isAfter(today) ? today : before.end();
          return before
              .withEnd(end.isBefore(before.start()) ? before.start() : end)
              .withArchived(true)
              .withVersion(version);
        });
  }

  @Override
  public void delete(BudgetId id, long version) {
    guarded.change(
        Permission.WRITE,
        Operation.call("budgets.delete", id, version).done(),
        unit -> {
          Books books = unit.books();
          Budget gone = find(books, id);
          boolean history =
              books.budgetLog().moves().stream()
                      .anyMatch(move -> move.from().equals(id) || move.to().equals(id))
                  || books.budgetLog().alerts(CivilDates.MIN).stream()
                      .anyMatch(alert -> alert.budget().equals(id));
          if (history) {
            throw new ConflictException(
                "Budget %s has moves or alerts in its history and cannot be deleted. Maybe archive it."
                    .formatted(id));
          }
          books.budgets().delete(id, version);
          unit.deleted(SUBJECT, id, gone);
          unit.tell(EventType.BUDGET_CHANGED, id, Map.of());
          return true;
        });
  }

  @Override
  public Budget adjust(BudgetId id, LocalDate day, @Nullable Money amount) {
    return change(
        remembered("budgets.adjust", id, day, amount),
        id,
        (unit, before) -> {
          DateRange period = periodOn(before, day);
          Map<LocalDate, Money> adjustments = new TreeMap<>(before.adjustments());
          adjustments.keySet().removeIf(period::contains);
          if (amount != null) {
            adjustments.put(period.first(), amount);
          }
          return before.withAdjustments(adjustments);
        });
  }

  @Override
  public Budget allocate(BudgetId id, LocalDate from, Template template) {
    return change(
        remembered("budgets.allocate", id, from, template),
        id,
        (unit, before) -> {
          DateRange period = periodOn(before, from);
          List<Allocation> allocations =
              new ArrayList<>(
                  before.allocations().stream()
                      .filter(one -> !period.contains(one.from()))
                      .toList());
          allocations.add(new Allocation(period.first(), template));
          return before.withAllocations(allocations);
        });
  }

  @Override
  public List<Budget> closePeriod(BudgetId id, LocalDate lastDay) {
    return guarded.change(
        Permission.WRITE,
        Operation.call("budgets.closePeriod", id, lastDay)
            .returning(
                budgets ->
                    budgets.stream()
                        .map(one -> one.id().toString())
                        .collect(Collectors.joining(",")),
                (books, text) ->
                    byName(books).stream()
                        .filter(one -> text.contains(one.id().toString()))
                        .toList()),
        unit -> {
          PeriodRule rule = find(unit.books(), id).period();
          if (!(rule instanceof PeriodRule.Manual open)) {
            throw new ValidationException(
                "budget",
                "has periods that end by themselves.",
                "Maybe choose periods that are closed by hand.");
          }
          PeriodRule closed = open.closedOn(lastDay);
          List<Budget> changed = new ArrayList<>();
          for (Budget before : byName(unit.books())) {
            if (before.period().equals(rule)) {
              changed.add(store(unit, before, before.withPeriod(closed)));
            }
          }
          return changed;
        });
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
          Budget budget = find(books, id);
          return statuses(books)
              .compute(List.of(budget), day)
              .status(id, day)
              .orElseThrow(() -> noPeriod(day));
        });
  }

  @Override
  public List<BudgetStatus> statuses(LocalDate day) {
    CivilDates.check("day", day);
    return guarded.read(
        Permission.READ,
        books -> {
          List<Budget> budgets =
              byName(books).stream().filter(budget -> !budget.archived()).toList();
          Statuses statuses = statuses(books).compute(budgets, day);
          return budgets.stream()
              .flatMap(budget -> statuses.status(budget.id(), day).stream())
              .toList();
        });
  }

  @Override
  public List<BudgetStatus> history(BudgetId id, DateRange range) {
    return guarded.read(
        Permission.READ, books -> histories(books, List.of(find(books, id)), range));
  }

  @Override
  public List<BudgetStatus> histories(DateRange range) {
    return guarded.read(Permission.READ, books -> histories(books, byName(books), range));
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

  private Budget change(
      Operation<Budget> operation, BudgetId id, BiFunction<UnitOfWork, Budget, Budget> edit) {
    return guarded.change(
        Permission.WRITE,
        operation,
        unit -> {
          Budget before = find(unit.books(), id);
          return store(unit, before, edit.apply(unit, before));
        });
  }

  private static Budget store(UnitOfWork unit, Budget before, Budget edited) {
    Budget after = normalized(edited);
    check(unit, after, before);
    Budget stored =
        unit.edit(
            SUBJECT,
            after.id(),
            before,
            after,
            Budget::nextVersion,
            unit.books().budgets()::update);
    if (stored.version() != before.version()) {
      unit.tell(EventType.BUDGET_CHANGED, stored.id(), Map.of());
    }
    return stored;
  }

  private static void check(UnitOfWork unit, Budget budget, @Nullable Budget before) {
    BudgetChecks.check(unit.books(), budget, before, unit.workspace().settings().currency());
  }

  /** The same budget with every day at the start of its period, and allocations in order. */
  private static Budget normalized(Budget budget) {
    PeriodRule rule = budget.period();
    Map<LocalDate, Allocation> allocations = new TreeMap<>();
    for (Allocation one : budget.allocations()) {
      LocalDate first = rule.periodOf(one.from()).first();
      allocations.put(first, new Allocation(first, one.template()));
    }
    Map<LocalDate, Money> adjustments = new TreeMap<>();
    budget
        .adjustments()
        .forEach((day, amount) -> adjustments.put(rule.periodOf(day).first(), amount));
    return budget.withAllocations(List.copyOf(allocations.values())).withAdjustments(adjustments);
  }

  /** The period of a budget in which a day lies. */
  static DateRange periodOn(Budget budget, LocalDate day) {
    CivilDates.check("day", day);
    DateRange period = budget.period().periodOf(day);
    if (period.last().isBefore(budget.start())
        || (budget.end() != null && period.first().isAfter(budget.end()))) {
      throw noPeriod(day);
    }
    return period;
  }

  private static ValidationException noPeriod(LocalDate day) {
    return new ValidationException(
        "day",
        "The budget has no period on %s.".formatted(day),
        "Maybe choose a day between its start and its end.");
  }

  static List<Budget> byName(Books books) {
    return books.budgets().all().stream()
        .sorted(Comparator.comparing(Budget::name).thenComparing(Budget::id))
        .toList();
  }

  static Budget find(Books books, BudgetId id) {
    return books.budgets().find(id).orElseThrow(() -> new NotFoundException(SUBJECT, id));
  }

  private static Operation<Budget> remembered(String name, @Nullable Object... arguments) {
    return Operation.call(name, arguments)
        .returning(
            budget -> budget.id().toString(), (books, text) -> find(books, BudgetId.parse(text)));
  }
}
