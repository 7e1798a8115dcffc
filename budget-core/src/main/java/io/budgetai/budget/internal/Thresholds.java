package io.budgetai.budget.internal;

import io.budgetai.ConflictException;
import io.budgetai.access.Permission;
import io.budgetai.access.internal.GuardedBooks;
import io.budgetai.access.internal.UnitOfWork;
import io.budgetai.budget.Budget;
import io.budgetai.budget.BudgetAlert;
import io.budgetai.budget.BudgetStatus;
import io.budgetai.event.EventType;
import io.budgetai.storage.Books;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Notes each threshold of a budget once a period, and tells it once. What was noted is a line in the log that can be there
 * only once, and the event is written with it, so it does not matter how often, in which order or on how many hosts this
 * runs.
 */
final class Thresholds {
  private static final int ATTEMPTS = 3;

  private Thresholds() {}

  /**
   * Notes and tells what is crossed on a day and was not noted before.
   *
   * @param day finds the day in the books
   */
  static List<BudgetAlert> check(
      GuardedBooks guarded, TotalsSource totals, Function<Books, LocalDate> day) {
    for (int attempt = 1; ; attempt++) {
      try {
        boolean news =
            guarded.read(
                Permission.WRITE,
                books -> !crossed(guarded, books, totals, day.apply(books)).isEmpty());
        return news ? guarded.step(Permission.WRITE, unit -> note(guarded, unit, day)) : List.of();
      } catch (ConflictException noted) {
        // Somebody else noted one of them in the meantime; what is left is found by looking again.
        if (attempt == ATTEMPTS) {
          throw noted;
        }
      }
    }
  }

  private static List<BudgetAlert> note(
      GuardedBooks guarded, UnitOfWork unit, Function<Books, LocalDate> day) {
    Books books = unit.books();
    List<BudgetAlert> alerts = crossed(guarded, books, TotalsSource.STORAGE, day.apply(books));
    for (BudgetAlert alert : alerts) {
      books.budgetLog().insert(alert);
      unit.tell(
          EventType.BUDGET_THRESHOLD_CROSSED,
          alert.budget(),
          Map.of(
              "period", alert.period().toString(),
              "threshold", Integer.toString(alert.threshold())));
    }
    return alerts;
  }

  /** What is crossed and not noted, in order of budget name, then threshold. */
  private static List<BudgetAlert> crossed(
      GuardedBooks guarded, Books books, TotalsSource totals, LocalDate day) {
    List<Budget> watched =
        BudgetBook.byName(books).stream()
            .filter(budget -> !budget.archived() && !budget.thresholds().isEmpty())
            .toList();
    if (watched.isEmpty()) {
      return List.of();
    }
    Statuses statuses =
        new Statuses(books, totals, guarded.today(books), guarded.currency(books))
            .compute(watched, day);
    List<BudgetAlert> alerts = new ArrayList<>();
    for (Budget budget : watched) {
      statuses.status(budget.id(), day).ifPresent(status -> add(alerts, status));
    }
    LocalDate earliest =
        alerts.stream().map(BudgetAlert::period).min(LocalDate::compareTo).orElse(day);
    Set<BudgetAlert> noted = new HashSet<>(books.budgetLog().alerts(earliest));
    return alerts.stream().filter(alert -> !noted.contains(alert)).toList();
  }

  private static void add(List<BudgetAlert> alerts, BudgetStatus status) {
    for (int threshold : status.budget().thresholds()) {
      if (status.crossed(threshold)) {
        alerts.add(new BudgetAlert(status.budget().id(), status.period().first(), threshold));
      }
    }
  }
}
