package io.budgetai.expense.internal;

import io.budgetai.NotFoundException;
import io.budgetai.ValidationException;
import io.budgetai.ValidationException.Violation;
import io.budgetai.access.Permission;
import io.budgetai.access.internal.GuardedBooks;
import io.budgetai.access.internal.Operation;
import io.budgetai.access.internal.Requests;
import io.budgetai.access.internal.UnitOfWork;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.Occurrence;
import io.budgetai.expense.NewRecurring;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.Recurring;
import io.budgetai.expense.RecurringId;
import io.budgetai.expense.RecurringService;
import io.budgetai.expense.Source;
import io.budgetai.expense.Transaction;
import io.budgetai.storage.Books;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recurring transactions, on the storage SPI. */
public final class DefaultRecurringService implements RecurringService {
  private static final String SUBJECT = "recurring transaction";
  private static final int CHUNK = 500;

  private final GuardedBooks guarded;

  public DefaultRecurringService(GuardedBooks guarded) {
    this.guarded = guarded;
  }

  @Override
  public List<Recurring> list() {
    return guarded.read(Permission.READ, DefaultRecurringService::byName);
  }

  @Override
  public Recurring create(NewRecurring request) {
    Requests.valid(request);
    return guarded.change(
        Permission.WRITE,
        remembered("recurring.create", request),
        unit -> {
          checkTemplate(unit, request.template(), request.recurrence().start());
          Recurring recurring =
              new Recurring(
                  new RecurringId(unit.newId()),
                  request.name().strip(),
                  request.template(),
                  request.recurrence(),
                  true,
                  null,
                  1);
          unit.books().recurring().insert(recurring);
          unit.created(SUBJECT, recurring.id(), recurring);
          return recurring;
        });
  }

  @Override
  public Recurring update(Recurring edited) {
    Requests.valid(new NewRecurring(edited.name(), edited.template(), edited.recurrence()));
    return guarded.change(
        Permission.WRITE,
        remembered("recurring.update", edited),
        unit -> {
          Recurring before = recurring(unit.books(), edited.id());
          checkTemplate(unit, edited.template(), edited.recurrence().start());
          Recurring after =
              new Recurring(
                  before.id(),
                  edited.name().strip(),
                  edited.template(),
                  edited.recurrence(),
                  edited.active(),
                  through(before, edited, unit.today()),
                  edited.version());
          if (!edited.recurrence().equals(before.recurrence())) {
            // The new rule numbers its occurrences anew; the days that are done stay done.
            unit.books().occurrences().deleteAll(before.id());
          }
          return unit.edit(
              SUBJECT,
              after.id(),
              before,
              after,
              Recurring::nextVersion,
              unit.books().recurring()::update);
        });
  }

  /** The day up to which nothing is to be recorded any more: a pause leaves no trace of the days in it. */
  private static @Nullable LocalDate through(Recurring before, Recurring edited, LocalDate today) {
    LocalDate done = before.materializedThrough();
    boolean resumed = edited.active() && !before.active();
    LocalDate yesterday = today.minusDays(1);
    return resumed && (done == null || done.isBefore(yesterday)) ? yesterday : done;
  }

  @Override
  public void delete(RecurringId id, long version) {
    guarded.change(
        Permission.WRITE,
        Operation.call("recurring.delete", id, version).done(),
        unit -> {
          Recurring gone = recurring(unit.books(), id);
          unit.books().occurrences().deleteAll(id);
          unit.books().recurring().delete(id, version);
          unit.deleted(SUBJECT, id, gone);
          return true;
        });
  }

  @Override
  public List<UpcomingTransaction> upcoming(DateRange range) {
    return guarded.read(
        Permission.READ,
        books -> {
          List<UpcomingTransaction> upcoming = new ArrayList<>();
          for (Recurring recurring : byName(books)) {
            if (recurring.active()) {
              upcoming.addAll(upcoming(books, recurring, range));
            }
          }
          upcoming.sort(Comparator.comparing(UpcomingTransaction::date));
          return upcoming;
        });
  }

  private static List<UpcomingTransaction> upcoming(
      Books books, Recurring recurring, DateRange range) {
    LocalDate done = recurring.materializedThrough();
    List<Occurrence> open =
        recurring
            .recurrence()
            .between(range)
            .filter(occurrence -> done == null || occurrence.date().isAfter(done))
            .toList();
    Set<Integer> recorded = recorded(books, recurring, open);
    return open.stream()
        .filter(occurrence -> !recorded.contains(occurrence.index()))
        .map(one -> new UpcomingTransaction(recurring, one.date(), one.index()))
        .toList();
  }

  @Override
  public List<Transaction> materialize(LocalDate today) {
    List<RecurringId> active =
        guarded.read(
            Permission.WRITE,
            books -> byName(books).stream().filter(Recurring::active).map(Recurring::id).toList());
    List<Transaction> recorded = new ArrayList<>();
    List<Violation> violations = new ArrayList<>();
    for (RecurringId id : active) {
      try {
        recorded.addAll(materialize(id, today));
      } catch (ValidationException e) {
        e.violations()
            .forEach(
                one ->
                    violations.add(
                        new Violation(
                            "recurring " + id + ", " + one.where(), one.problem(), one.remedy())));
      }
    }
    if (!violations.isEmpty()) {
      throw new ValidationException(violations);
    }
    recorded.sort(Comparator.comparing(Transaction::date).thenComparing(Transaction::id));
    return recorded;
  }

  private List<Transaction> materialize(RecurringId id, LocalDate today) {
    List<Transaction> all = new ArrayList<>();
    List<Transaction> chunk;
    do {
      chunk = guarded.step(Permission.WRITE, unit -> materializeSome(unit, id, today));
      all.addAll(chunk);
    } while (chunk.size() == CHUNK);
    return all;
  }

  /** Records at most {@link #CHUNK} occurrences; the day is marked as done with the last of them. */
  private static List<Transaction> materializeSome(
      UnitOfWork unit, RecurringId id, LocalDate today) {
    Recurring recurring = unit.books().recurring().find(id).orElse(null);
    if (recurring == null || !recurring.active()) {
      return List.of();
    }
    LocalDate done = recurring.materializedThrough();
    if (done != null && !done.isBefore(today)) {
      return List.of();
    }
    List<Occurrence> due = recurring.recurrence().due(done, today).toList();
    Set<Integer> recorded = recorded(unit.books(), recurring, due);
    List<Occurrence> open =
        due.stream()
            .filter(occurrence -> !recorded.contains(occurrence.index()))
            .limit(CHUNK)
            .toList();
    NewTransaction template = recurring.template();
    List<Transaction> drafts =
        new Drafts(unit)
            .draft(open.stream().map(one -> template.on(one.date())).toList(), Source.USER);
    Changes.insert(unit, drafts);
    for (int i = 0; i < open.size(); i++) {
      unit.books().occurrences().insert(id, open.get(i).index(), drafts.get(i).id());
    }
    if (open.size() < CHUNK && !due.isEmpty()) {
      Recurring through = recurring.withMaterializedThrough(today).nextVersion();
      unit.books().recurring().update(through);
      unit.updated(SUBJECT, id, recurring, through);
    }
    return drafts;
  }

  private static Set<Integer> recorded(
      Books books, Recurring recurring, List<Occurrence> occurrences) {
    return occurrences.isEmpty()
        ? Set.of()
        : books.occurrences().recorded(recurring.id(), occurrences.get(0).index());
  }

  /** Refuses now what could never be recorded. */
  private static void checkTemplate(UnitOfWork unit, NewTransaction template, LocalDate day) {
    new Drafts(unit).checks().check(template.on(day), "template.");
  }

  private static List<Recurring> byName(Books books) {
    return books.recurring().all().stream()
        .sorted(Comparator.comparing(Recurring::name).thenComparing(Recurring::id))
        .toList();
  }

  private static Recurring recurring(Books books, RecurringId id) {
    return books.recurring().find(id).orElseThrow(() -> new NotFoundException(SUBJECT, id));
  }

  private static Operation<Recurring> remembered(String name, @Nullable Object... arguments) {
    return Operation.call(name, arguments)
        .returning(
            recurring -> recurring.id().toString(),
            (books, text) -> recurring(books, RecurringId.parse(text)));
  }
}
