package io.budgetai.imports.internal;

import io.budgetai.NotFoundException;
import io.budgetai.Progress;
import io.budgetai.access.internal.GuardedBooks;
import io.budgetai.access.internal.UnitOfWork;
import io.budgetai.event.EventType;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionId;
import io.budgetai.expense.internal.Changes;
import io.budgetai.imports.Import;
import io.budgetai.imports.ImportId;
import io.budgetai.imports.ImportStatus;
import io.budgetai.imports.ImportedRow;
import io.budgetai.imports.RevertReport;
import io.budgetai.imports.RevertReport.Kept;
import io.budgetai.imports.RevertReport.Reason;
import io.budgetai.storage.Books;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Takes out of the books what an import brought in, a few hundred rows in a unit of work each. Rows that are done are forgotten,
 * so that whoever begins again after an interruption goes on where the work stopped.
 */
final class TakingBack {
  static final String SUBJECT = "import";
  private static final int CHUNK = 500;

  private final GuardedBooks guarded;
  private final ImportId id;

  TakingBack(GuardedBooks guarded, ImportId id) {
    this.guarded = guarded;
    this.id = id;
  }

  /** How far the work is, over all of its chunks. */
  private record State(
      @Nullable Import imported,
      long afterLine,
      long rows,
      long deleted,
      long keptCount,
      List<Kept> kept,
      boolean changed,
      boolean complete) {
    static final State BEGIN = new State(null, 0, 0, 0, 0, List.of(), false, false);
  }

  RevertReport revert(Progress progress) {
    return run(ImportStatus.REVERTED, progress);
  }

  /** Takes back an import that still runs; one that somebody else ended meanwhile stays as it is. */
  void cancel() {
    run(ImportStatus.CANCELLED, Progress.NONE);
  }

  private RevertReport run(ImportStatus end, Progress progress) {
    State state = State.BEGIN;
    boolean goOn;
    do {
      State before = state;
      state = Steps.step(guarded, unit -> chunk(unit, end, before));
      goOn = progress.report(state.rows(), Progress.UNKNOWN);
    } while (goOn && !state.complete());
    return new RevertReport(
        find(state), state.deleted(), state.keptCount(), state.kept(), state.complete());
  }

  private static Import find(State state) {
    if (state.imported() == null) {
      throw new IllegalStateException("No chunk was done.");
    }
    return state.imported();
  }

  private State chunk(UnitOfWork unit, ImportStatus end, State state) {
    Import imported = find(unit.books(), id);
    if (end == ImportStatus.CANCELLED
        && imported.status() != ImportStatus.RUNNING
        && imported.status() != ImportStatus.CANCELLED) {
      return new State(imported, 0, 0, 0, 0, List.of(), false, true);
    }
    boolean marks = imported.status() != end;
    if (marks) {
      Import marked = imported.ended(end, unit.now()).nextVersion();
      unit.books().imports().update(marked);
      unit.updated(SUBJECT, id, imported, marked);
      imported = marked;
    }
    List<ImportedRow> rows = unit.books().imports().rows(id, state.afterLine(), CHUNK);
    Verdict verdict = judge(unit.books(), imported, rows);
    Changes.delete(unit, verdict.deletable(), Map.of(SUBJECT, id.toString()));
    if (!verdict.forgotten().isEmpty()) {
      unit.books().imports().forget(id, verdict.forgotten());
    }
    State next = add(state, imported, rows, verdict, marks);
    if (next.complete() && next.changed() && end == ImportStatus.REVERTED) {
      tell(unit, next);
    }
    return next;
  }

  private static State add(
      State state, Import imported, List<ImportedRow> rows, Verdict verdict, boolean marked) {
    List<Kept> kept = new ArrayList<>(state.kept());
    verdict.kept().stream().limit(RevertReport.MAX_KEPT - kept.size()).forEach(kept::add);
    return new State(
        imported,
        rows.isEmpty() ? state.afterLine() : rows.get(rows.size() - 1).line(),
        state.rows() + rows.size(),
        state.deleted() + verdict.deletable().size(),
        state.keptCount() + verdict.kept().size(),
        kept,
        state.changed() || marked || !verdict.forgotten().isEmpty(),
        rows.size() < CHUNK);
  }

  private void tell(UnitOfWork unit, State state) {
    unit.tell(
        EventType.IMPORT_REVERTED,
        id,
        Map.of(
            "account", find(state).account().toString(),
            "deleted", Long.toString(state.deleted()),
            "kept", Long.toString(state.keptCount())));
  }

  /**
   * What becomes of some rows.
   *
   * @param deletable transactions that are there only for this import
   * @param kept transactions that stay
   * @param forgotten the lines of rows that need not be known any more
   */
  private record Verdict(List<Transaction> deletable, List<Kept> kept, List<Long> forgotten) {}

  private Verdict judge(Books books, Import imported, List<ImportedRow> rows) {
    List<ImportedRow> created = rows.stream().filter(ImportedRow::created).toList();
    Map<TransactionId, Transaction> live = new HashMap<>();
    Set<ImportedRow.Key> claimed = new HashSet<>();
    if (!created.isEmpty()) {
      books.transactions().findAll(created.stream().map(ImportedRow::transaction).toList()).stream()
          .filter(one -> !one.deleted())
          .forEach(one -> live.put(one.id(), one));
      claimed.addAll(
          books
              .imports()
              .claimedByOthers(
                  id, imported.account(), created.stream().map(ImportedRow::key).toList()));
    }
    Verdict verdict = new Verdict(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (ImportedRow row : rows) {
      Transaction there = row.created() ? live.get(row.transaction()) : null;
      if (row.created() && claimed.contains(row.key())) {
        if (there != null) {
          verdict.kept().add(new Kept(row.line(), row.transaction(), Reason.CLAIMED));
        }
      } else if (there != null && PersonalEdits.in(books, there)) {
        verdict.kept().add(new Kept(row.line(), row.transaction(), Reason.EDITED));
      } else {
        verdict.forgotten().add(row.line());
        if (there != null) {
          verdict.deletable().add(there);
        }
      }
    }
    return verdict;
  }

  private static Import find(Books books, ImportId id) {
    return books.imports().find(id).orElseThrow(() -> new NotFoundException(SUBJECT, id));
  }
}
