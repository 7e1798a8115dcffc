package io.budgetai.budget.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.budgetai.WorkspaceId;
import io.budgetai.access.internal.AuditChain;
import io.budgetai.audit.AuditEntry;
import io.budgetai.audit.FieldChange;
import io.budgetai.calendar.DateRange;
import io.budgetai.expense.TransactionId;
import io.budgetai.storage.AuditStore.Head;
import io.budgetai.storage.Books;
import io.budgetai.storage.Total;
import io.budgetai.storage.TotalsQuery;
import io.budgetai.storage.TotalsQuery.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Remembers totals together with the end of the audit chain at which they were true. Every change of a transaction, by
 * whomever and on whatever host, is in that chain, so the chain itself says what of an answer still holds: all of it when it
 * has not grown, or has grown by entries about other days only; otherwise all but the months of those days. An answer is used
 * in the unit of work in which the chain was read.
 *
 * <p>Not to be used where transactions were changed earlier in the same unit of work. Safe for use by several threads.
 */
public final class RememberedTotals {
  private static final int MOST_ROWS = 200_000;
  private static final int MOST_ENTRIES = 200;
  private static final String TRANSACTION = "transaction";
  private static final String DATE = "date";

  private record Question(WorkspaceId workspace, TotalsQuery query) {}

  private record Answer(Head head, List<Total> totals) {}

  private final Cache<Question, Answer> answers =
      Caffeine.newBuilder()
          .maximumWeight(MOST_ROWS)
          .weigher((Question question, Answer answer) -> answer.totals().size() + 1)
          .executor(Runnable::run)
          .build();

  /** Answers for one workspace. */
  TotalsSource of(WorkspaceId workspace) {
    return (books, query) -> totals(books, new Question(workspace, query));
  }

  private List<Total> totals(Books books, Question question) {
    Head head = books.audit().head();
    Answer known = answers.getIfPresent(question);
    if (known != null && known.head().equals(head)) {
      return known.totals();
    }
    List<Total> totals =
        known == null
            ? books.transactions().totals(question.query())
            : renewed(books, known, head, question.query());
    answers.put(question, new Answer(head, List.copyOf(totals)));
    return totals;
  }

  /** An answer as it is now: sums of months in which something changed are made anew, all others still hold. */
  private static List<Total> renewed(Books books, Answer known, Head now, TotalsQuery query) {
    DateRange dates = query.dates();
    Set<LocalDate> changed = dates == null ? null : changedDays(books, known.head(), now);
    if (dates == null || changed == null) {
      return books.transactions().totals(query);
    }
    List<LocalDate> within = changed.stream().filter(dates::contains).sorted().toList();
    if (within.isEmpty()) {
      return known.totals();
    }
    if (!query.by().contains(Dimension.MONTH) && !query.by().contains(Dimension.DAY)) {
      return books.transactions().totals(query);
    }
    LocalDate last = within.get(within.size() - 1);
    DateRange months =
        new DateRange(within.get(0).withDayOfMonth(1), last.withDayOfMonth(last.lengthOfMonth()));
    List<Total> totals = new ArrayList<>();
    for (Total total : known.totals()) {
      if (!months.contains(Objects.requireNonNull(total.day()))) {
        totals.add(total);
      }
    }
    DateRange anew = months.overlap(dates).orElseThrow();
    totals.addAll(books.transactions().totals(new TotalsQuery(anew, query.by(), query.accounts())));
    return totals;
  }

  /** The days of all transactions that changed, before and after; {@code null} if what was added to the chain is not known whole. */
  private static @Nullable Set<LocalDate> changedDays(Books books, Head then, Head now) {
    long added = now.sequence() - then.sequence();
    if (added <= 0 || added > MOST_ENTRIES) {
      return null;
    }
    Head last = then;
    Set<TransactionId> changed = new HashSet<>();
    Set<LocalDate> days = new HashSet<>();
    for (AuditEntry entry : books.audit().chain(then.sequence(), MOST_ENTRIES)) {
      if (!AuditChain.links(last, entry)) {
        return null;
      }
      last = new Head(entry.sequence(), entry.hash());
      if (entry.subject().equals(TRANSACTION)) {
        changed.add(TransactionId.parse(entry.subjectId()));
        addDays(days, entry);
      }
    }
    books.transactions().findAll(changed).forEach(one -> days.add(one.date()));
    return last.equals(now) ? days : null;
  }

  private static void addDays(Set<LocalDate> days, AuditEntry entry) {
    for (FieldChange change : entry.changes()) {
      if (change.field().equals(DATE)) {
        Stream.of(change.before(), change.after())
            .filter(Objects::nonNull)
            .map(LocalDate::parse)
            .forEach(days::add);
      }
    }
  }
}
