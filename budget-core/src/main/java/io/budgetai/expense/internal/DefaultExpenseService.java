package io.budgetai.expense.internal;

import io.budgetai.ConflictException;
import io.budgetai.Page;
import io.budgetai.Progress;
import io.budgetai.ValidationException;
import io.budgetai.access.Permission;
import io.budgetai.access.internal.GuardedBooks;
import io.budgetai.access.internal.Operation;
import io.budgetai.access.internal.Requests;
import io.budgetai.access.internal.UnitOfWork;
import io.budgetai.audit.AuditAction;
import io.budgetai.category.CategoryTree;
import io.budgetai.event.EventType;
import io.budgetai.expense.Attachment;
import io.budgetai.expense.BulkResult;
import io.budgetai.expense.Cursor;
import io.budgetai.expense.ExpenseService;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.NewTransfer;
import io.budgetai.expense.RefundSummary;
import io.budgetai.expense.Source;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionEdit;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionId;
import io.budgetai.expense.TransactionQuery;
import io.budgetai.storage.Books;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;

/** Transactions, on the storage SPI. */
public final class DefaultExpenseService implements ExpenseService {
  private static final int MOST_AT_ONCE = 1000;
  private static final int MOST_DOCUMENTS = 50;

  private final GuardedBooks guarded;

  public DefaultExpenseService(GuardedBooks guarded) {
    this.guarded = guarded;
  }

  @Override
  public Transaction record(NewTransaction request) {
    return guarded.change(
        Permission.WRITE,
        Changes.one("expenses.record", request),
        unit -> {
          List<Transaction> drafts = new Drafts(unit).draft(List.of(request), Source.USER);
          Changes.insert(unit, drafts);
          return drafts.get(0);
        });
  }

  @Override
  public List<Transaction> recordAll(List<NewTransaction> requests) {
    if (requests.size() > MOST_AT_ONCE) {
      throw new ValidationException(
          "transactions",
          "are %d; at most %d can be recorded at once.".formatted(requests.size(), MOST_AT_ONCE),
          "Maybe record them in several calls, or import a statement.");
    }
    return guarded.change(
        Permission.WRITE,
        Changes.several("expenses.recordAll", requests),
        unit -> {
          List<Transaction> drafts = new Drafts(unit).draft(requests, Source.USER);
          Changes.insert(unit, drafts);
          return drafts;
        });
  }

  @Override
  public List<Transaction> recordTransfer(NewTransfer transfer) {
    return guarded.change(
        Permission.WRITE,
        Changes.several("expenses.recordTransfer", transfer),
        unit -> {
          List<Transaction> legs = Links.transferLegs(new Drafts(unit), transfer);
          Changes.insert(unit, legs);
          return legs;
        });
  }

  @Override
  public Transaction get(TransactionId id) {
    return guarded.read(Permission.READ, books -> Changes.find(books, id));
  }

  @Override
  public Page<Transaction> search(TransactionQuery query) {
    Requests.valid(query);
    Cursor after = query.cursor() == null ? null : Cursor.parse(query.cursor());
    if (after != null && after.sort() != query.sort()) {
      throw new ValidationException(
          "cursor", "belongs to another order.", "Maybe begin with the first page again.");
    }
    return guarded.read(
        Permission.READ,
        books -> {
          List<Transaction> found =
              books
                  .transactions()
                  .search(
                      withChildren(books, query.filter()), query.sort(), after, query.limit() + 1);
          if (found.size() <= query.limit()) {
            return new Page<>(found, null);
          }
          List<Transaction> page = found.subList(0, query.limit());
          Transaction last = page.get(page.size() - 1);
          return new Page<>(page, Cursor.behind(last, query.sort()).toString());
        });
  }

  @Override
  public List<String> tags() {
    return guarded.read(Permission.READ, books -> books.transactions().tags());
  }

  @Override
  public Transaction edit(TransactionId id, long version, TransactionEdit edit) {
    return change(
        Changes.one("expenses.edit", id, version, edit),
        id,
        version,
        (unit, before) -> {
          Edits edits = new Edits(unit);
          Violations violations = edits.check(edit);
          edits.check(before, edit, violations);
          violations.throwIfAny();
          Transaction after = edits.apply(before, edit);
          edits.insertUnborn();
          return after;
        });
  }

  @Override
  public BulkResult editAll(TransactionFilter filter, TransactionEdit edit, Progress progress) {
    return new Sweep(guarded, filter, progress)
        .run(
            (unit, before) -> {
              Edits edits = new Edits(unit);
              edits.check(edit).throwIfAny();
              List<Sweep.Outcome> outcomes = new ArrayList<>(before.size());
              for (Transaction transaction : before) {
                Violations violations = new Violations();
                edits.check(transaction, edit, violations);
                outcomes.add(
                    violations.isEmpty()
                        ? Sweep.Outcome.of(edits.apply(transaction, edit))
                        : Sweep.Outcome.skipped(transaction, violations));
              }
              edits.insertUnborn();
              return outcomes;
            });
  }

  @Override
  public Transaction delete(TransactionId id, long version) {
    return guarded.change(
        Permission.WRITE,
        Changes.one("expenses.delete", id, version),
        unit -> {
          Transaction before = current(unit.books(), id, version);
          return Changes.delete(unit, List.of(before), Map.of()).get(0);
        });
  }

  @Override
  public Transaction restore(TransactionId id) {
    return guarded.change(
        Permission.WRITE,
        Changes.one("expenses.restore", id),
        unit -> {
          Transaction before = Changes.find(unit.books(), id);
          return Changes.store(
                  unit,
                  AuditAction.RESTORE,
                  EventType.TRANSACTIONS_RESTORED,
                  List.of(before),
                  List.of(before.withDeletedAt(null)),
                  Map.of())
              .get(0);
        });
  }

  @Override
  public List<Transaction> linkTransfer(TransactionId one, TransactionId other) {
    return guarded.change(
        Permission.WRITE,
        Changes.several("expenses.linkTransfer", one, other),
        unit -> Links.linkTransfer(unit, one, other));
  }

  @Override
  public List<Transaction> unlinkTransfer(TransactionId leg) {
    return guarded.change(
        Permission.WRITE,
        Changes.several("expenses.unlinkTransfer", leg),
        unit -> Links.unlinkTransfer(unit, leg));
  }

  @Override
  public Transaction linkRefund(TransactionId refund, TransactionId original) {
    return guarded.change(
        Permission.WRITE,
        Changes.one("expenses.linkRefund", refund, original),
        unit -> Links.linkRefund(unit, refund, original));
  }

  @Override
  public Transaction unlinkRefund(TransactionId refund) {
    return guarded.change(
        Permission.WRITE,
        Changes.one("expenses.unlinkRefund", refund),
        unit -> Links.unlinkRefund(unit, refund));
  }

  @Override
  public RefundSummary refunds(TransactionId original) {
    return guarded.read(Permission.READ, books -> Links.refunds(books, original));
  }

  @Override
  public Transaction attach(TransactionId id, long version, Attachment document) {
    return change(
        Changes.one("expenses.attach", id, version, document),
        id,
        version,
        (unit, before) -> {
          Violations violations = new Violations();
          violations.check(document);
          RequestChecks.checkLocation("", document, violations);
          if (before.deleted()) {
            violations.add("transaction", "is deleted.", "Maybe restore it first.");
          }
          if (before.attachments().size() == MOST_DOCUMENTS) {
            violations.add(
                "document",
                "is one too many: there are %d already.".formatted(MOST_DOCUMENTS),
                "Maybe attach an archive.");
          }
          violations.throwIfAny();
          List<Attachment> documents = new ArrayList<>(before.attachments());
          documents.add(document);
          return before.withAttachments(documents);
        });
  }

  @Override
  public Transaction detach(TransactionId id, long version, int position) {
    return change(
        Changes.one("expenses.detach", id, version, position),
        id,
        version,
        (unit, before) -> {
          if (position < 0 || position >= before.attachments().size()) {
            throw new ValidationException(
                "position",
                "is %d, and there are %d documents."
                    .formatted(position, before.attachments().size()),
                "Maybe count from 0.");
          }
          List<Attachment> documents = new ArrayList<>(before.attachments());
          documents.remove(position);
          return before.withAttachments(documents);
        });
  }

  private Transaction change(
      Operation<Transaction> operation,
      TransactionId id,
      long version,
      BiFunction<UnitOfWork, Transaction, Transaction> edit) {
    return guarded.change(
        Permission.WRITE,
        operation,
        unit -> {
          Transaction before = current(unit.books(), id, version);
          Transaction after = edit.apply(unit, before);
          return Changes.update(unit, List.of(before), List.of(after)).get(0);
        });
  }

  /** The transaction as it is stored, which must be as the caller read it. */
  private static Transaction current(Books books, TransactionId id, long version) {
    Transaction stored = Changes.find(books, id);
    if (stored.version() != version) {
      throw new ConflictException(
          "Transaction %s is at version %d, and the change was made from version %d. Maybe read it again."
              .formatted(id, stored.version(), version));
    }
    return stored;
  }

  static TransactionFilter withChildren(Books books, TransactionFilter filter) {
    return filter.withBranches(() -> new CategoryTree(books.categories().all()));
  }
}
