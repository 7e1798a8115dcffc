package io.budgetai.testkit.history;

import io.budgetai.Progress;
import io.budgetai.account.AccountId;
import io.budgetai.expense.Attachment;
import io.budgetai.expense.ExpenseService;
import io.budgetai.expense.NewSplit;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.NewTransfer;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionEdit;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionId;
import io.budgetai.expense.TransactionKind;
import io.budgetai.expense.TransactionQuery;
import io.budgetai.money.Money;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What people do with transactions. */
final class ExpenseSteps {
  private ExpenseSteps() {}

  record Record(Draft draft) implements Step {
    @Override
    public Object in(Home home) {
      return home.know(home.books().expenses().record(draft.in(home)));
    }
  }

  /** Records several as one change: all of them or, when one is wrong, none. */
  record RecordAll(List<Draft> drafts) implements Step {
    @Override
    public Object in(Home home) {
      return home.know(
          home.books().expenses().recordAll(drafts.stream().map(draft -> draft.in(home)).toList()));
    }
  }

  record Transfer(int from, int to, long sent, long received, LocalDate date) implements Step {
    @Override
    public Object in(Home home) {
      AccountId source = home.accounts.get(from);
      AccountId target = home.accounts.get(to);
      return home.know(
          home.books()
              .expenses()
              .recordTransfer(
                  NewTransfer.of(source, target, Money.ofMinor(sent, home.currency(source)), date)
                      .received(Money.ofMinor(received, home.currency(target)))));
    }
  }

  /** What an edit changes. */
  enum Aspect {
    DATE,
    AMOUNT,
    PARTS,
    DESCRIPTION,
    MERCHANT,
    CATEGORY,
    UNCATEGORIZED,
    NOTE,
    ADD_TAGS,
    REMOVE_TAGS,
    PENDING
  }

  /**
   * Edits a transaction.
   *
   * @param to where the new values are from
   * @param stale whether it is done from the version before the stored one
   */
  record Edit(int which, Set<Aspect> aspects, Draft to, boolean stale) implements Step {
    @Override
    public Object in(Home home) {
      ExpenseService expenses = home.books().expenses();
      Transaction stored = expenses.get(home.transactions.get(which));
      TransactionEdit edit = edit(home, aspects, to, stored.amount());
      return home.know(expenses.edit(stored.id(), stored.version() - (stale ? 1 : 0), edit));
    }
  }

  /** Edits all that a filter lets through. */
  record EditAll(Sieve sieve, Set<Aspect> aspects, Draft to) implements Step {
    @Override
    public Object in(Home home) {
      TransactionEdit edit = edit(home, aspects, to, Home.euros(-500));
      return home.books().expenses().editAll(sieve.in(home), edit, Progress.NONE);
    }
  }

  record Delete(int which, boolean stale) implements Step {
    @Override
    public Object in(Home home) {
      Transaction stored = home.books().expenses().get(home.transactions.get(which));
      return home.books().expenses().delete(stored.id(), stored.version() - (stale ? 1 : 0));
    }
  }

  record Restore(int which) implements Step {
    @Override
    public Object in(Home home) {
      return home.books().expenses().restore(home.transactions.get(which));
    }
  }

  /**
   * Records what gives back a part of what was paid, and links it; or links what is there already.
   *
   * @param existing negative to record it
   */
  record Refund(int original, long minorUnits, LocalDate date, int existing) implements Step {
    @Override
    public Object in(Home home) {
      ExpenseService expenses = home.books().expenses();
      Transaction paid = paid(home, original);
      NewTransaction back =
          NewTransaction.of(Money.ofMinor(minorUnits, paid.amount().currency()))
              .in(paid.account())
              .on(date)
              .description("Money back");
      TransactionId refund =
          existing < 0 ? home.know(expenses.record(back)).id() : home.transactions.get(existing);
      return List.of(expenses.linkRefund(refund, paid.id()), expenses.refunds(paid.id()));
    }
  }

  /** One of the latest payments; where there is none, one that there is not. */
  private static Transaction paid(Home home, int which) {
    List<Transaction> payments =
        home.books()
            .expenses()
            .search(
                TransactionQuery.of(TransactionFilter.all().kinds(Set.of(TransactionKind.EXPENSE))))
            .items();
    return payments.isEmpty() || which == Known.UNKNOWN
        ? home.books().expenses().get(home.transactions.get(Known.UNKNOWN))
        : payments.get(which % payments.size());
  }

  record UnlinkRefund(int which) implements Step {
    @Override
    public Object in(Home home) {
      return home.books().expenses().unlinkRefund(home.transactions.get(which));
    }
  }

  /**
   * Links a payment and what arrived in another account, which is recorded for it.
   *
   * @param fee what arrives less
   */
  record LinkTransfer(int payment, int into, long fee, LocalDate date) implements Step {
    @Override
    public Object in(Home home) {
      Transaction out = paid(home, payment);
      AccountId to = home.accounts.get(into);
      long arrives = Math.negateExact(out.amount().minorUnits()) - fee;
      Transaction in =
          home.books()
              .expenses()
              .record(NewTransaction.of(Money.ofMinor(arrives, home.currency(to))).in(to).on(date));
      return home.books().expenses().linkTransfer(home.know(in).id(), out.id());
    }
  }

  record UnlinkTransfer(int which) implements Step {
    @Override
    public Object in(Home home) {
      return home.books().expenses().unlinkTransfer(home.transactions.get(which));
    }
  }

  /** Attaches a document, or takes the first one off. */
  record Document(int which, boolean off) implements Step {
    @Override
    public Object in(Home home) {
      ExpenseService expenses = home.books().expenses();
      Transaction stored = expenses.get(home.transactions.get(which));
      return off
          ? expenses.detach(stored.id(), stored.version(), 0)
          : expenses.attach(
              stored.id(),
              stored.version(),
              new Attachment("note.txt", "text/plain", URI.create("file:/note.txt"), 3));
    }
  }

  /**
   * The edit of these aspects.
   *
   * @param whole the amount that new parts sum to
   */
  private static TransactionEdit edit(Home home, Set<Aspect> aspects, Draft to, Money whole) {
    Draft.Part first = to.parts().get(0);
    TransactionEdit edit = TransactionEdit.none();
    for (Aspect aspect : aspects) {
      edit =
          switch (aspect) {
            case DATE -> edit.date(to.date());
            case AMOUNT -> edit.amount(Money.ofMinor(first.minorUnits(), whole.currency()));
            case PARTS -> edit.splits(parts(home, to, whole));
            case DESCRIPTION -> edit.description(to.words().description());
            case MERCHANT ->
                edit.merchant(to.words().merchant() == null ? "" : to.words().merchant());
            case CATEGORY -> edit.category(home.categories.get(Math.max(0, first.category())));
            case UNCATEGORIZED -> edit.uncategorize();
            case NOTE -> edit.note(first.note() == null ? "" : first.note());
            case ADD_TAGS -> edit.addTags(first.tags().toArray(String[]::new));
            case REMOVE_TAGS -> edit.removeTags("park", "2024");
            case PENDING -> edit.pending(to.words().pending());
          };
    }
    return edit;
  }

  private static List<NewSplit> parts(Home home, Draft to, Money whole) {
    List<Money> amounts = whole.allocateEqually(to.parts().size());
    List<NewSplit> parts = new ArrayList<>();
    for (int i = 0; i < amounts.size(); i++) {
      parts.add(to.parts().get(i).of(home, amounts.get(i)));
    }
    return parts;
  }
}
