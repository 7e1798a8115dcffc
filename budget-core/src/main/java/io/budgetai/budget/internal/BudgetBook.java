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
import io.budgetai.budget.BudgetId;
import io.budgetai.budget.NewBudget;
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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The budgets of a workspace: found, made, edited. */
final class BudgetBook {
  private static final String SUBJECT = "budget";

  private final GuardedBooks guarded;

  BudgetBook(GuardedBooks guarded) {
    this.guarded = guarded;
  }

  List<Budget> list() {
    return guarded.read(Permission.READ, BudgetBook::byName);
  }

  Budget get(BudgetId id) {
    return guarded.read(Permission.READ, books -> find(books, id));
  }

  Budget create(NewBudget request) {
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

  Budget update(Budget edited) {
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

  Budget archive(BudgetId id, long version) {
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

  void delete(BudgetId id, long version) {
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

  Budget adjust(BudgetId id, LocalDate day, @Nullable Money amount) {
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

  Budget allocate(BudgetId id, LocalDate from, Template template) {
    return change(
        remembered("budgets.allocate", id, from, template),
        id,
        (unit, before) -> {
          DateRange period = periodOn(before, from);
          List<Allocation> allocations = new ArrayList<>(before.allocations());
          allocations.add(new Allocation(period.first(), template));
          return before.withAllocations(allocations);
        });
  }

  List<Budget> closePeriod(BudgetId id, LocalDate lastDay) {
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

  /** The same budget with every day at the start of its period, and one allocation for each, the last, in order. */
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

  static ValidationException noPeriod(LocalDate day) {
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
