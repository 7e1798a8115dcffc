package io.budgetai.imports.internal;

import io.budgetai.audit.AuditAction;
import io.budgetai.audit.AuditEntry;
import io.budgetai.audit.AuditQuery;
import io.budgetai.audit.FieldChange;
import io.budgetai.expense.Source;
import io.budgetai.expense.Split;
import io.budgetai.expense.Transaction;
import io.budgetai.storage.Books;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells transactions that a person edited since their import from those that are as imported, or differ only in what rules may
 * set. The audit trail knows how they were imported; it is asked only for transactions with a second version.
 */
final class PersonalEdits {
  private static final int PAGE = 1_000;

  /** What rules set, and what deleting and restoring leaves behind. */
  private static final Set<String> NOT_PERSONAL =
      Set.of(
          "merchant",
          "merchantSource",
          "splits[0].category",
          "splits[0].categorySource",
          "splits[0].rule",
          "splits[0].kind",
          "deletedAt");

  private PersonalEdits() {}

  static boolean in(Books books, Transaction transaction) {
    return transaction.version() > 1
        && (decided(transaction) || differs(changes(books, transaction)));
  }

  /** Whether the transaction itself shows that a person was there. */
  private static boolean decided(Transaction transaction) {
    Split first = transaction.splits().get(0);
    return transaction.splits().size() > 1
        || first.categorySource() == Source.USER
        || transaction.merchantSource() == Source.USER
        || transaction.transfer() != null
        || transaction.refundOf() != null
        || transaction.note() != null
        || !transaction.attachments().isEmpty();
  }

  private static boolean differs(Map<String, Change> changes) {
    return changes.entrySet().stream()
            .anyMatch(change -> change.getValue().real() && !NOT_PERSONAL.contains(change.getKey()))
        || removed(changes.get("merchantSource"))
        || removed(changes.get("splits[0].categorySource"));
  }

  /** Rules set categories and merchants; only a person takes them away. */
  private static boolean removed(@Nullable Change change) {
    return change != null && change.before() != null && change.after() == null;
  }

  /** What became of a field from the import until now. */
  private record Change(@Nullable String before, @Nullable String after) {
    boolean real() {
      return !Objects.equals(before, after);
    }
  }

  private static Map<String, Change> changes(Books books, Transaction transaction) {
    Map<String, Change> changes = new HashMap<>();
    AuditQuery newestFirst = AuditQuery.newest().about(transaction.id().toString()).limit(PAGE);
    List<AuditEntry> page;
    do {
      page = books.audit().find(newestFirst);
      for (AuditEntry entry : page) {
        if (entry.action() != AuditAction.CREATE) {
          entry.changes().forEach(change -> prepend(changes, change));
        }
      }
      if (!page.isEmpty()) {
        newestFirst = newestFirst.before(page.get(page.size() - 1).sequence());
      }
    } while (page.size() == PAGE);
    return changes;
  }

  private static void prepend(Map<String, Change> changes, FieldChange earlier) {
    Change later = changes.get(earlier.field());
    changes.put(
        earlier.field(),
        new Change(earlier.before(), later == null ? earlier.after() : later.after()));
  }
}
