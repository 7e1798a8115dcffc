package io.budgetai.budget.internal;

import io.budgetai.WorkspaceId;
import io.budgetai.access.internal.GuardedBooks;
import io.budgetai.event.Event;
import io.budgetai.event.EventListener;
import io.budgetai.event.EventType;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Function;

/**
 * Looks at the thresholds of today's periods after every change that can cross one. It hears events at least once, and
 * noting a threshold twice does nothing, so none is missed and none told twice. Of an import, and of undoing one, it hears the
 * end, not each part; one that never comes to its end is looked at with the next change.
 */
public final class ThresholdWatch implements EventListener {
  private static final Set<EventType> MATTER =
      EnumSet.of(
          EventType.TRANSACTIONS_RECORDED,
          EventType.TRANSACTIONS_CHANGED,
          EventType.TRANSACTIONS_DELETED,
          EventType.TRANSACTIONS_RESTORED,
          EventType.IMPORT_FINISHED,
          EventType.IMPORT_REVERTED,
          EventType.BUDGET_CHANGED);
  private static final Set<EventType> PARTS =
      EnumSet.of(EventType.TRANSACTIONS_RECORDED, EventType.TRANSACTIONS_DELETED);

  private final Function<WorkspaceId, GuardedBooks> library;
  private final RememberedTotals totals;

  /**
   * @param library finds the books of a workspace as the library itself may use them
   * @param totals shared by all workspaces of one instance of the library
   */
  public ThresholdWatch(Function<WorkspaceId, GuardedBooks> library, RememberedTotals totals) {
    this.library = library;
    this.totals = totals;
  }

  @Override
  public void on(Event event) {
    if (MATTER.contains(event.type()) && !isPartOfImport(event)) {
      GuardedBooks books = library.apply(event.workspace());
      Thresholds.check(books, totals.of(event.workspace()), books::today);
    }
  }

  private static boolean isPartOfImport(Event event) {
    return PARTS.contains(event.type()) && event.details().containsKey("import");
  }
}
