package io.budgetai.budget.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.budgetai.WorkspaceId;
import io.budgetai.access.internal.AuditChain;
import io.budgetai.audit.AuditEntry;
import io.budgetai.audit.FieldChange;
import io.budgetai.calendar.DateRange;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionId;
import io.budgetai.storage.AuditStore.Head;
import io.budgetai.storage.Books;
import io.budgetai.storage.Total;
import io.budgetai.storage.TotalsQuery;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Remembers totals together with the end of the audit chain at which they were true. Every change of a transaction, by
 * whomever and on whatever host, is in that chain, so the chain itself says whether an answer still holds: when it has not
 * grown, or has grown by entries about other days only. An answer is used in the unit of work in which the chain was read.
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
        known != null && stillTrue(books, known.head(), head, question.query())
            ? known.totals()
            : List.copyOf(books.transactions().totals(question.query()));
    answers.put(question, new Answer(head, totals));
    return totals;
  }

  /** Whether what was added to the chain since is known whole, and is about no day of the query. */
  private static boolean stillTrue(Books books, Head then, Head now, TotalsQuery query) {
    DateRange dates = query.dates();
    long added = now.sequence() - then.sequence();
    if (dates == null || added <= 0 || added > MOST_ENTRIES) {
      return false;
    }
    Head last = then;
    Set<TransactionId> changed = new HashSet<>();
    for (AuditEntry entry : books.audit().chain(then.sequence(), MOST_ENTRIES)) {
      if (!AuditChain.links(last, entry)) {
        return false;
      }
      last = new Head(entry.sequence(), entry.hash());
      if (entry.subject().equals(TRANSACTION)) {
        if (namesDayOf(dates, entry)) {
          return false;
        }
        changed.add(TransactionId.parse(entry.subjectId()));
      }
    }
    return last.equals(now) && noneWithin(dates, books.transactions().findAll(changed));
  }

  private static boolean namesDayOf(DateRange dates, AuditEntry entry) {
    for (FieldChange change : entry.changes()) {
      if (change.field().equals(DATE)
          && (within(dates, change.before()) || within(dates, change.after()))) {
        return true;
      }
    }
    return false;
  }

  private static boolean within(DateRange dates, @Nullable String day) {
    return day != null && dates.contains(LocalDate.parse(day));
  }

  private static boolean noneWithin(DateRange dates, List<Transaction> transactions) {
    return transactions.stream().noneMatch(one -> dates.contains(one.date()));
  }
}
