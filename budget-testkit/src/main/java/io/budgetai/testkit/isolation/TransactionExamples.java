package io.budgetai.testkit.isolation;

import io.budgetai.Progress;
import io.budgetai.Workspace;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.Frequency;
import io.budgetai.calendar.Recurrence;
import io.budgetai.expense.Attachment;
import io.budgetai.expense.NewRecurring;
import io.budgetai.expense.NewSplit;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.NewTransfer;
import io.budgetai.expense.Recurring;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionEdit;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionQuery;
import io.budgetai.money.Money;
import io.budgetai.testkit.isolation.Calls.Preparation;
import java.net.URI;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Transactions, how they are linked, and those that come again and again. */
final class TransactionExamples extends Examples {
  private static final Attachment WARRANTY =
      new Attachment("warranty.pdf", "application/pdf", URI.create("file:/w.pdf"), 10);

  TransactionExamples() {
    transactions();
    transactionsWithIds();
    links();
    recurring();
  }

  private void transactions() {
    changes(
        "ExpenseService.record(NewTransaction)", home -> w -> w.expenses().record(home.bakery()));
    changes(
        "ExpenseService.recordAll(List)",
        home -> w -> w.expenses().recordAll(List.of(home.bakery(), home.refund())));
    changes(
        "ExpenseService.recordTransfer(NewTransfer)",
        home ->
            w ->
                w.expenses()
                    .recordTransfer(
                        NewTransfer.of(
                            home.giro.id(),
                            home.cash.id(),
                            Money.of("50.00", "EUR"),
                            Household.TODAY)));
    reads("ExpenseService.get(TransactionId)", recorded((w, t) -> w.expenses().get(t.id())));
    reads(
        "ExpenseService.search(TransactionQuery)",
        home -> w -> w.expenses().search(TransactionQuery.of(TransactionFilter.all())));
    reads("ExpenseService.tags()", home -> w -> w.expenses().tags());
    changes(
        "ExpenseService.edit(TransactionId, long, TransactionEdit)",
        recorded(
            (w, t) -> w.expenses().edit(t.id(), t.version(), TransactionEdit.none().note("new"))));
    changesInSteps(
        "ExpenseService.editAll(TransactionFilter, TransactionEdit, Progress)",
        recorded(
            (w, t) ->
                w.expenses()
                    .editAll(
                        TransactionFilter.all(),
                        TransactionEdit.none().addTags("swept"),
                        Progress.NONE)));
    changes(
        "ExpenseService.delete(TransactionId, long)",
        recorded((w, t) -> w.expenses().delete(t.id(), t.version())));
    changes(
        "ExpenseService.restore(TransactionId)",
        home -> {
          Transaction recorded = home.record(home.bakery());
          home.home.expenses().delete(recorded.id(), recorded.version());
          return w -> w.expenses().restore(recorded.id());
        });
    changes(
        "ExpenseService.attach(TransactionId, long, Attachment)",
        recorded((w, t) -> w.expenses().attach(t.id(), t.version(), WARRANTY)));
    changes(
        "ExpenseService.detach(TransactionId, long, int)",
        home -> {
          Transaction recorded = home.record(home.bakery().attach(WARRANTY));
          return w -> w.expenses().detach(recorded.id(), recorded.version(), 0);
        });
  }

  /** What the bakery is paid, in two parts. */
  private static NewTransaction inParts(Household home) {
    NewTransaction whole = home.bakery();
    for (NewSplit part : parts(home)) {
      whole = whole.split(part);
    }
    return whole;
  }

  private static List<NewSplit> parts(Household home) {
    return List.of(
        NewSplit.of(Money.of("-12.00", "EUR"), home.groceries.id()),
        NewSplit.of(Money.of("-0.40", "EUR"), home.household.id()));
  }

  private void transactionsWithIds() {
    further(
        "ExpenseService.record(NewTransaction)",
        home -> w -> w.expenses().record(home.bakery().category(home.groceries.id())));
    further(
        "ExpenseService.record(NewTransaction)", home -> w -> w.expenses().record(inParts(home)));
    further(
        "ExpenseService.recordAll(List)",
        home ->
            w ->
                w.expenses()
                    .recordAll(
                        List.of(inParts(home), home.bakery().category(home.groceries.id()))));
    further(
        "ExpenseService.search(TransactionQuery)",
        home -> {
          TransactionFilter filter = filter(home);
          return w -> w.expenses().search(TransactionQuery.of(filter));
        });
    further(
        "ExpenseService.edit(TransactionId, long, TransactionEdit)",
        recorded(
            (w, t, home) ->
                w.expenses()
                    .edit(
                        t.id(),
                        t.version(),
                        TransactionEdit.none().category(home.household.id()))));
    further(
        "ExpenseService.edit(TransactionId, long, TransactionEdit)",
        recorded(
            (w, t, home) ->
                w.expenses()
                    .edit(t.id(), t.version(), TransactionEdit.none().splits(parts(home)))));
    for (boolean whole : List.of(true, false)) {
      further(
          "ExpenseService.editAll(TransactionFilter, TransactionEdit, Progress)",
          home -> {
            TransactionFilter filter = filter(home);
            TransactionEdit edit =
                whole
                    ? TransactionEdit.none().category(home.household.id())
                    : TransactionEdit.none().splits(parts(home));
            return w -> w.expenses().editAll(filter, edit, Progress.NONE);
          });
    }
  }

  /** A call about a transaction of a household. */
  @FunctionalInterface
  private interface About {
    @Nullable Object call(Workspace workspace, Transaction recorded, Household home);
  }

  private static Preparation recorded(About about) {
    return home -> {
      Transaction recorded = home.record(home.bakery());
      return w -> about.call(w, recorded, home);
    };
  }

  private static Preparation recorded(BiFunction<Workspace, Transaction, Object> call) {
    return home -> {
      Transaction recorded = home.record(home.bakery());
      return w -> call.apply(w, recorded);
    };
  }

  private void links() {
    changes(
        "ExpenseService.linkTransfer(TransactionId, TransactionId)",
        home -> {
          Transaction out = home.record(home.bakery());
          Transaction in = home.record(home.refund().in(home.cash.id()));
          return w -> w.expenses().linkTransfer(out.id(), in.id());
        });
    changes(
        "ExpenseService.unlinkTransfer(TransactionId)",
        home -> {
          Transaction out = home.record(home.bakery());
          Transaction in = home.record(home.refund().in(home.cash.id()));
          home.home.expenses().linkTransfer(out.id(), in.id());
          return w -> w.expenses().unlinkTransfer(in.id());
        });
    changes(
        "ExpenseService.linkRefund(TransactionId, TransactionId)",
        home -> {
          Transaction original = home.record(home.bakery());
          Transaction refund = home.record(home.refund());
          return w -> w.expenses().linkRefund(refund.id(), original.id());
        });
    changes(
        "ExpenseService.unlinkRefund(TransactionId)",
        home -> {
          Transaction original = home.record(home.bakery());
          Transaction refund = home.record(home.refund());
          home.home.expenses().linkRefund(refund.id(), original.id());
          return w -> w.expenses().unlinkRefund(refund.id());
        });
    reads(
        "ExpenseService.refunds(TransactionId)", recorded((w, t) -> w.expenses().refunds(t.id())));
  }

  private static Recurring rent(Household home) {
    return home.home.recurring().create(newRent(home));
  }

  private static NewRecurring newRent(Household home) {
    return new NewRecurring(
        "Rent", home.bakery(), Recurrence.of(Household.TODAY.minusDays(2), new Frequency.Daily()));
  }

  private static NewTransaction template(Household home, boolean whole) {
    return whole ? home.bakery().category(home.groceries.id()) : inParts(home);
  }

  private void recurring() {
    for (boolean whole : List.of(true, false)) {
      further(
          "RecurringService.create(NewRecurring)",
          home -> {
            NewTransaction template = template(home, whole);
            NewRecurring rent = new NewRecurring("Rent", template, newRent(home).recurrence());
            return w -> w.recurring().create(rent);
          });
      further(
          "RecurringService.update(Recurring)",
          home -> {
            Recurring edited = rent(home).withTemplate(template(home, whole));
            return w -> w.recurring().update(edited);
          });
    }
    reads("RecurringService.list()", home -> w -> w.recurring().list());
    changes(
        "RecurringService.create(NewRecurring)", home -> w -> w.recurring().create(newRent(home)));
    changes(
        "RecurringService.update(Recurring)",
        home -> {
          Recurring rent = rent(home);
          Recurring edited = rent.withTemplate(home.refund());
          return w -> w.recurring().update(edited);
        });
    changes(
        "RecurringService.delete(RecurringId, long)",
        home -> {
          Recurring rent = rent(home);
          return w -> nothing(() -> w.recurring().delete(rent.id(), rent.version()));
        });
    reads(
        "RecurringService.upcoming(DateRange)",
        home -> w -> w.recurring().upcoming(DateRange.year(2024)));
    changesInSteps(
        "RecurringService.materialize(LocalDate)",
        home -> {
          rent(home);
          return w -> w.recurring().materialize(Household.TODAY);
        });
  }
}
