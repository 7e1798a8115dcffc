package io.budgetai.budget.internal;

import io.budgetai.NotFoundException;
import io.budgetai.ValidationException;
import io.budgetai.ValidationException.Violation;
import io.budgetai.access.Permission;
import io.budgetai.access.internal.GuardedBooks;
import io.budgetai.access.internal.Operation;
import io.budgetai.access.internal.Requests;
import io.budgetai.access.internal.UnitOfWork;
import io.budgetai.budget.Contribution;
import io.budgetai.budget.Goal;
import io.budgetai.budget.GoalId;
import io.budgetai.budget.GoalStatus;
import io.budgetai.budget.NewGoal;
import io.budgetai.calendar.CivilDates;
import io.budgetai.money.Money;
import io.budgetai.storage.Books;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Savings goals, on the storage SPI. */
final class Goals {
  private static final String SUBJECT = "goal";

  private final GuardedBooks guarded;

  Goals(GuardedBooks guarded) {
    this.guarded = guarded;
  }

  List<Goal> list() {
    return guarded.read(Permission.READ, Goals::byName);
  }

  Goal create(NewGoal request) {
    Requests.valid(request);
    return guarded.change(
        Permission.WRITE,
        remembered("goals.create", request),
        unit -> {
          Goal goal =
              new Goal(
                  new GoalId(unit.newId()),
                  request.name().strip(),
                  request.target(),
                  request.saved(),
                  request.start() == null ? unit.today() : request.start(),
                  request.by(),
                  false,
                  1);
          check(goal);
          unit.books().goals().insert(goal);
          unit.created(SUBJECT, goal.id(), goal);
          return goal;
        });
  }

  Goal update(Goal edited) {
    Requests.valid(
        new NewGoal(edited.name(), edited.target(), edited.saved(), edited.start(), edited.by()));
    return change(
        remembered("goals.update", edited),
        edited.id(),
        before -> {
          if (!edited.saved().currency().equals(before.saved().currency())) {
            throw new ValidationException(
                "saved",
                "is in another currency than the goal.",
                "Maybe make a second goal for the other currency.");
          }
          return new Goal(
              before.id(),
              edited.name().strip(),
              edited.target(),
              edited.saved(),
              edited.start(),
              edited.by(),
              edited.archived(),
              edited.version());
        });
  }

  Goal archive(GoalId id, long version) {
    return change(
        remembered("goals.archive", id, version),
        id,
        before ->
            new Goal(
                id,
                before.name(),
                before.target(),
                before.saved(),
                before.start(),
                before.by(),
                true,
                version));
  }

  Contribution contribute(GoalId id, Money amount, LocalDate day) {
    CivilDates.check("day", day);
    return guarded.change(
        Permission.WRITE,
        Operation.call("goals.contribute", id, amount, day)
            .returning(
                contribution -> contribution.id().toString(),
                (books, text) ->
                    books.budgetLog().contributions().stream()
                        .filter(one -> one.id().toString().equals(text))
                        .findFirst()
                        .orElseThrow(() -> new NotFoundException("contribution", text))),
        unit -> contribute(unit, id, amount, day));
  }

  private static Contribution contribute(UnitOfWork unit, GoalId id, Money amount, LocalDate day) {
    Goal goal = find(unit.books(), id);
    if (!amount.currency().equals(goal.saved().currency()) || amount.isZero()) {
      throw new ValidationException(
          "amount",
          "is zero, or in another currency than the goal.",
          "Maybe write it in %s.".formatted(goal.saved().currency()));
    }
    List<Contribution> all = new ArrayList<>(of(unit.books(), id));
    Contribution contribution =
        new Contribution(unit.newId(), id, day, amount, unit.now(), unit.actor().user());
    all.add(contribution);
    if (amount.isNegative()
        && all.stream()
            .map(one -> one.date().plusDays(1))
            .anyMatch(evening -> GoalMath.savedBefore(goal, all, evening) < 0)) {
      throw new ValidationException(
          "amount", "is more than is there.", "Maybe take out less, or on a later day.");
    }
    unit.books().budgetLog().insert(contribution);
    unit.created("contribution", contribution.id(), contribution);
    return contribution;
  }

  List<Contribution> contributions(GoalId id) {
    return guarded.read(
        Permission.READ,
        books -> {
          find(books, id);
          return of(books, id).stream()
              .sorted(Comparator.comparing(Contribution::date).thenComparing(Contribution::id))
              .toList();
        });
  }

  GoalStatus status(GoalId id, LocalDate day) {
    CivilDates.check("day", day);
    return guarded.read(
        Permission.READ, books -> GoalMath.status(find(books, id), of(books, id), day));
  }

  List<GoalStatus> statuses(LocalDate day) {
    CivilDates.check("day", day);
    return guarded.read(
        Permission.READ,
        books -> {
          Map<GoalId, List<Contribution>> contributions =
              books.budgetLog().contributions().stream()
                  .collect(Collectors.groupingBy(Contribution::goal));
          return byName(books).stream()
              .filter(goal -> !goal.archived())
              .map(
                  goal ->
                      GoalMath.status(goal, contributions.getOrDefault(goal.id(), List.of()), day))
              .toList();
        });
  }

  private Goal change(Operation<Goal> operation, GoalId id, UnaryOperator<Goal> edit) {
    return guarded.change(
        Permission.WRITE,
        operation,
        unit -> {
          Goal before = find(unit.books(), id);
          Goal after = edit.apply(before);
          check(after);
          return unit.edit(
              SUBJECT, id, before, after, Goal::nextVersion, unit.books().goals()::update);
        });
  }

  private static void check(Goal goal) {
    List<Violation> violations = new ArrayList<>();
    Money target = goal.target();
    if (target != null
        && (!target.isPositive() || !target.currency().equals(goal.saved().currency()))) {
      violations.add(
          new Violation(
              "target",
              "is not positive, or in another currency than what is saved.",
              "Maybe leave it out for a goal without a target."));
    }
    if (goal.saved().isNegative()) {
      violations.add(new Violation("saved", "is negative.", "Maybe begin with zero."));
    }
    CivilDates.check("start", goal.start());
    LocalDate by = goal.by();
    if (by != null && CivilDates.check("by", by).isBefore(goal.start())) {
      violations.add(
          new Violation("by", "lies before the start.", "Maybe the two dates are swapped."));
    }
    if (!violations.isEmpty()) {
      throw new ValidationException(violations);
    }
  }

  private static List<Contribution> of(Books books, GoalId id) {
    return books.budgetLog().contributions().stream().filter(one -> one.goal().equals(id)).toList();
  }

  private static List<Goal> byName(Books books) {
    return books.goals().all().stream()
        .sorted(Comparator.comparing(Goal::name).thenComparing(Goal::id))
        .toList();
  }

  private static Goal find(Books books, GoalId id) {
    return books.goals().find(id).orElseThrow(() -> new NotFoundException(SUBJECT, id));
  }

  private static Operation<Goal> remembered(String name, @Nullable Object... arguments) {
    return Operation.call(name, arguments)
        .returning(goal -> goal.id().toString(), (books, text) -> find(books, GoalId.parse(text)));
  }
}
