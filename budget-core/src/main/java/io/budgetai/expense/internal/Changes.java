package io.budgetai.expense.internal;

import io.budgetai.NotFoundException;
import io.budgetai.access.internal.Operation;
import io.budgetai.access.internal.UnitOfWork;
import io.budgetai.audit.AuditAction;
import io.budgetai.event.EventType;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionId;
import io.budgetai.storage.Books;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Stores new and changed transactions, with their audit and their events. */
public final class Changes {
  static final String SUBJECT = "transaction";

  private Changes() {}

  /** Stores new transactions. */
  public static void insert(UnitOfWork unit, List<Transaction> transactions) {
    insert(unit, transactions, Map.of());
  }

  /**
   * Stores new transactions that come with something larger.
   *
   * @param with what the event says of that
   */
  public static void insert(
      UnitOfWork unit, List<Transaction> transactions, Map<String, String> with) {
    if (!transactions.isEmpty()) {
      unit.books().transactions().insert(transactions);
      transactions.forEach(one -> unit.created(SUBJECT, one.id(), one));
      tell(unit, EventType.TRANSACTIONS_RECORDED, transactions, with);
    }
  }

  /**
   * Stores edits; those that change nothing are left out.
   *
   * @param after each the edit of the one at its place in {@code before}, with the same version
   * @return what is stored now, in the same order
   */
  public static List<Transaction> update(
      UnitOfWork unit, List<Transaction> before, List<Transaction> after) {
    return store(unit, AuditAction.UPDATE, EventType.TRANSACTIONS_CHANGED, before, after, Map.of());
  }

  /**
   * Marks transactions as deleted; those that are already stay as they are.
   *
   * @param with what the event says of something larger that they go with
   * @return what is stored now, in the same order
   */
  public static List<Transaction> delete(
      UnitOfWork unit, List<Transaction> transactions, Map<String, String> with) {
    List<Transaction> after =
        transactions.stream()
            .map(one -> one.deleted() ? one : one.withDeletedAt(unit.now()))
            .toList();
    return store(
        unit, AuditAction.DELETE, EventType.TRANSACTIONS_DELETED, transactions, after, with);
  }

  static List<Transaction> store(
      UnitOfWork unit,
      AuditAction action,
      EventType event,
      List<Transaction> before,
      List<Transaction> after,
      Map<String, String> with) {
    List<Transaction> stored = new ArrayList<>(after.size());
    List<Transaction> edited = new ArrayList<>();
    for (int i = 0; i < after.size(); i++) {
      Transaction old = before.get(i);
      if (after.get(i).equals(old)) {
        stored.add(old);
      } else {
        Transaction next = after.get(i).nextVersion();
        unit.marked(action, SUBJECT, next.id(), old, next);
        edited.add(next);
        stored.add(next);
      }
    }
    if (!edited.isEmpty()) {
      unit.books().transactions().update(edited);
      tell(unit, event, Stream.concat(before.stream(), edited.stream()).toList(), with);
    }
    return stored;
  }

  static Transaction find(Books books, TransactionId id) {
    return books.transactions().find(id).orElseThrow(() -> new NotFoundException(SUBJECT, id));
  }

  /** Remembers one transaction as the result of a call. */
  static Operation<Transaction> one(String name, @Nullable Object... arguments) {
    return Operation.call(name, arguments)
        .returning(
            transaction -> transaction.id().toString(),
            (books, text) -> find(books, TransactionId.parse(text)));
  }

  /** Remembers several transactions as the result of a call. */
  static Operation<List<Transaction>> several(String name, @Nullable Object... arguments) {
    return Operation.call(name, arguments)
        .returning(
            transactions ->
                transactions.stream()
                    .map(one -> one.id().toString())
                    .collect(Collectors.joining(",")),
            Changes::recall);
  }

  private static List<Transaction> recall(Books books, String text) {
    List<TransactionId> ids =
        Stream.of(text.split(",")).filter(id -> !id.isEmpty()).map(TransactionId::parse).toList();
    Map<TransactionId, Transaction> found = new HashMap<>();
    books.transactions().findAll(ids).forEach(one -> found.put(one.id(), one));
    return ids.stream().filter(found::containsKey).map(found::get).toList();
  }

  /** Tells how many transactions changed, and on which days, so that listeners know which totals are touched. */
  private static void tell(
      UnitOfWork unit, EventType type, List<Transaction> touched, Map<String, String> more) {
    List<LocalDate> days = touched.stream().map(Transaction::date).sorted().toList();
    long count = touched.stream().map(Transaction::id).distinct().count();
    Map<String, String> details = new HashMap<>(more);
    details.put("count", Long.toString(count));
    details.put("from", days.get(0).toString());
    details.put("to", days.get(days.size() - 1).toString());
    unit.tell(type, count == 1 ? touched.get(0).id() : unit.workspace().id(), details);
  }
}
