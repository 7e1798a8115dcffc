package io.budgetai.imports.internal;

import io.budgetai.ConflictException;
import io.budgetai.NotFoundException;
import io.budgetai.ValidationException;
import io.budgetai.access.internal.GuardedBooks;
import io.budgetai.access.internal.UnitOfWork;
import io.budgetai.calendar.CivilDates;
import io.budgetai.calendar.DateRange;
import io.budgetai.event.EventType;
import io.budgetai.expense.RuleId;
import io.budgetai.expense.Source;
import io.budgetai.expense.Split;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionId;
import io.budgetai.expense.internal.Changes;
import io.budgetai.expense.internal.Drafts;
import io.budgetai.imports.Import;
import io.budgetai.imports.ImportId;
import io.budgetai.imports.ImportReport;
import io.budgetai.imports.ImportStatus;
import io.budgetai.imports.ImportedRow;
import io.budgetai.imports.StatementRow;
import io.budgetai.imports.StatementRows;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * The second reading of a statement, in which its rows come into the books. Each chunk is one unit of work, which knows by the
 * import's own count which of its rows are in already; so a chunk that is done again, after a crash or by another thread, does
 * nothing. Used by one thread, once.
 */
final class ImportRun {
  private static final int CHUNK = 2_500;

  private final GuardedBooks guarded;
  private final Statement statement;
  private final Inspection inspection;
  private final TwoReadings progress;
  private final Fingerprints fingerprints = new Fingerprints();
  private final Map<RuleId, Long> byRule = new HashMap<>();
  private long uncategorized;
  private LocalDate firstDay = CivilDates.MAX;
  private LocalDate lastDay = CivilDates.MIN;

  ImportRun(
      GuardedBooks guarded, Statement statement, Inspection inspection, TwoReadings progress) {
    this.guarded = guarded;
    this.statement = statement;
    this.inspection = inspection;
    this.progress = progress;
  }

  /** The import to work at, and whether it had begun before. */
  private record Begun(Import imported, boolean resumed) {}

  /** What a chunk came to: the import behind it, and the transactions that it created. */
  private record Done(Import imported, List<Transaction> created) {}

  /** Another file came to light at the second reading than the first one had inspected. */
  private static final class ChangedMeanwhile extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  ImportReport run() {
    Begun begun = Steps.step(guarded, this::begin);
    ImportId id = begun.imported().id();
    try {
      Import finished = store(begun.imported());
      return new ImportReport(
          finished,
          begun.resumed(),
          lastDay.isBefore(firstDay) ? null : DateRange.of(firstDay, lastDay),
          inspection.skipped(),
          inspection.problems(),
          uncategorized,
          byRule);
    } catch (CancellationException stopped) {
      new TakingBack(guarded, id).cancel();
      throw stopped;
    } catch (ChangedMeanwhile changed) {
      new TakingBack(guarded, id).cancel();
      throw new ConflictException(
          "The statement changed while import %s read it, so what was imported was taken back. Maybe import it again."
              .formatted(id));
    }
  }

  private Begun begin(UnitOfWork unit) {
    return unit.books()
        .imports()
        .running(statement.account().id(), inspection.digest())
        .map(found -> new Begun(found, true))
        .orElseGet(
            () -> {
              Import started = started(unit);
              unit.books().imports().insert(started);
              unit.created(TakingBack.SUBJECT, started.id(), started);
              return new Begun(started, false);
            });
  }

  private Import started(UnitOfWork unit) {
    String name = statement.source().name();
    return new Import(
        new ImportId(unit.newId()),
        statement.account().id(),
        name.length() <= 200 ? name : name.substring(0, 200),
        statement.reader().format(),
        inspection.digest(),
        ImportStatus.RUNNING,
        0,
        0,
        0,
        inspection.skippedCount(),
        unit.actor().user(),
        unit.now(),
        null,
        1);
  }

  private Import store(Import started) {
    Import latest = started;
    DigestedSource bytes = statement.digested();
    try (StatementRows rows = open(bytes)) {
      long from = 0;
      boolean more = true;
      while (more) {
        List<StatementRow> chunk = next(rows);
        more = hasNext(rows);
        if (!more) {
          requireUnchanged(bytes);
        }
        if (!more || from + chunk.size() > latest.rows()) {
          latest = store(latest.id(), from, chunk, !more);
        }
        from += chunk.size();
        if (more) {
          progress.pause();
        }
      }
    }
    return latest;
  }

  private Import store(ImportId id, long from, List<StatementRow> chunk, boolean last) {
    List<UUID> prints = chunk.stream().map(fingerprints::of).toList();
    Done done = Steps.step(guarded, unit -> new Chunk(unit, id, from, chunk, prints).store(last));
    ImportStatus status = done.imported().status();
    if (status != ImportStatus.RUNNING && status != ImportStatus.FINISHED) {
      throw new ConflictException(
          "Import %s was undone while it ran. Maybe import the statement again.".formatted(id));
    }
    done.created().forEach(this::count);
    return done.imported();
  }

  private void count(Transaction created) {
    for (Split split : created.splits()) {
      if (split.category() == null) {
        uncategorized++;
      } else if (split.rule() != null) {
        byRule.merge(split.rule(), 1L, Long::sum);
      }
    }
  }

  /** A few rows of the statement on their way into the books. */
  private final class Chunk {
    private final UnitOfWork unit;
    private final ImportId id;
    private final long from;
    private final List<StatementRow> rows;
    private final List<UUID> prints;

    private Chunk(
        UnitOfWork unit, ImportId id, long from, List<StatementRow> rows, List<UUID> prints) {
      this.unit = unit;
      this.id = id;
      this.from = from;
      this.rows = rows;
      this.prints = prints;
    }

    private Done store(boolean last) {
      Import before =
          unit.books()
              .imports()
              .find(id)
              .orElseThrow(() -> new NotFoundException(TakingBack.SUBJECT, id));
      if (before.status() != ImportStatus.RUNNING) {
        return new Done(before, List.of());
      }
      int known = (int) Math.min(Math.max(before.rows() - from, 0), rows.size());
      List<Transaction> created = store(known);
      Import after = before.advanced(created.size(), rows.size() - known - created.size());
      if (last) {
        after = after.ended(ImportStatus.FINISHED, unit.now());
      }
      if (!after.equals(before)) {
        after = after.nextVersion();
        unit.books().imports().update(after);
        unit.updated(TakingBack.SUBJECT, id, before, after);
      }
      if (last) {
        unit.tell(EventType.IMPORT_FINISHED, id, counts(after));
      }
      return new Done(after, created);
    }

    /** Stores the rows behind the first {@code known} ones; returns the transactions that are new. */
    private List<Transaction> store(int known) {
      List<UUID> wanted = prints.subList(known, prints.size());
      Map<ImportedRow.Key, TransactionId> there =
          unit.books().imports().created(statement.account().id(), wanted);
      List<ImportedRow.Key> keys = keys(wanted, there.keySet());
      List<StatementRow> fresh = new ArrayList<>();
      for (int i = 0; i < keys.size(); i++) {
        if (!there.containsKey(keys.get(i))) {
          fresh.add(rows.get(known + i));
        }
      }
      List<Transaction> created = create(fresh);
      Iterator<Transaction> next = created.iterator();
      List<ImportedRow> met = new ArrayList<>(keys.size());
      for (int i = 0; i < keys.size(); i++) {
        TransactionId earlier = there.get(keys.get(i));
        met.add(
            new ImportedRow(
                id,
                rows.get(known + i).line(),
                statement.account().id(),
                keys.get(i).fingerprint(),
                keys.get(i).occurrence(),
                earlier == null ? next.next().id() : earlier,
                earlier == null));
      }
      if (!met.isEmpty()) {
        unit.books().imports().insert(met);
      }
      return created;
    }

    private List<Transaction> create(List<StatementRow> fresh) {
      if (fresh.isEmpty()) {
        return List.of();
      }
      List<Transaction> created =
          new Drafts(unit).draft(Requested.of(unit.books(), statement, fresh), Source.PROVIDER);
      Changes.insert(unit, created, Map.of(TakingBack.SUBJECT, id.toString()));
      return created;
    }

    /**
     * What the rows are known by, counting equal rows from where the chunks before have come. Whatever these met created a
     * transaction or found one, so nothing else is asked for.
     */
    private List<ImportedRow.Key> keys(List<UUID> wanted, Set<ImportedRow.Key> created) {
      Set<UUID> familiar =
          created.stream().map(ImportedRow.Key::fingerprint).collect(Collectors.toSet());
      Map<UUID, Integer> met = new HashMap<>(unit.books().imports().met(id, familiar));
      return wanted.stream()
          .map(print -> new ImportedRow.Key(print, met.merge(print, 1, Integer::sum) - 1))
          .toList();
    }
  }

  private static Map<String, String> counts(Import after) {
    return Map.of(
        "account", after.account().toString(),
        "rows", Long.toString(after.rows()),
        "created", Long.toString(after.created()),
        "duplicates", Long.toString(after.duplicates()),
        "skipped", Long.toString(after.skipped()));
  }

  private StatementRows open(DigestedSource bytes) {
    return sameAsBefore(() -> statement.readSlowly(bytes, progress.second(inspection.bytes())));
  }

  /** The next rows that can go into the account; fewer than a chunk only at the end. */
  private List<StatementRow> next(StatementRows rows) {
    return sameAsBefore(
        () -> {
          List<StatementRow> chunk = new ArrayList<>(CHUNK);
          while (chunk.size() < CHUNK && rows.hasNext()) {
            StatementRow row = rows.next();
            if (statement.problem(row) == null) {
              chunk.add(row);
              firstDay = row.date().isBefore(firstDay) ? row.date() : firstDay;
              lastDay = row.date().isAfter(lastDay) ? row.date() : lastDay;
            }
          }
          return chunk;
        });
  }

  private static boolean hasNext(StatementRows rows) {
    return sameAsBefore(rows::hasNext);
  }

  private void requireUnchanged(DigestedSource bytes) {
    if (!bytes.finish(statement.reading()).equals(inspection.digest())) {
      throw new ChangedMeanwhile();
    }
  }

  /** Reads a statement that was fit to be read before. */
  private static <T> T sameAsBefore(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (ValidationException unreadableNow) {
      ChangedMeanwhile changed = new ChangedMeanwhile();
      changed.addSuppressed(unreadableNow);
      throw changed;
    }
  }
}
