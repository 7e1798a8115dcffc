package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.calendar.Frequency;
import io.budgetai.calendar.Recurrence;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.Recurring;
import io.budgetai.expense.RecurringId;
import io.budgetai.expense.TransactionId;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which occurrences of recurring transactions were recorded. */
public interface OccurrenceContract extends StorageUnderTest {

  @Test
  @DisplayName("an occurrence is recorded once, and found from its number on")
  default void recordedOnce() {
    SampleBooks books = SampleBooks.in(storage());
    RecurringId rent = recurring(books, "Rent");
    RecurringId pay = recurring(books, "Pay");
    TransactionId transaction = books.store(books.euros(-1)).id();
    books.write(
        all -> {
          all.occurrences().insert(rent, 0, transaction);
          all.occurrences().insert(rent, 7, transaction);
          all.occurrences().insert(rent, 100_000, transaction);
          all.occurrences().insert(pay, 7, transaction);
        });

    StorageUnderTest.assertConflict(books, all -> all.occurrences().insert(rent, 7, transaction));
    assertThat(recorded(books, rent, 0)).containsExactlyInAnyOrder(0, 7, 100_000);
    assertThat(recorded(books, rent, 7)).containsExactlyInAnyOrder(7, 100_000);
    assertThat(recorded(books, rent, 8)).containsExactly(100_000);
    assertThat(recorded(books, pay, 0)).containsExactly(7);
  }

  @Test
  @DisplayName("a recurring transaction can be deleted once its occurrences are forgotten")
  default void deleting() {
    SampleBooks books = SampleBooks.in(storage());
    RecurringId rent = recurring(books, "Rent");
    RecurringId pay = recurring(books, "Pay");
    TransactionId transaction = books.store(books.euros(-1)).id();
    books.write(
        all -> {
          all.occurrences().insert(rent, 0, transaction);
          all.occurrences().insert(pay, 0, transaction);
        });

    StorageUnderTest.assertConflict(books, all -> all.recurring().delete(rent, 1));
    books.write(
        all -> {
          all.occurrences().deleteAll(rent);
          all.recurring().delete(rent, 1);
        });
    assertThat(recorded(books, rent, 0)).isEmpty();
    assertThat(recorded(books, pay, 0)).containsExactly(0);
    assertThat(books.stored(transaction).id()).isEqualTo(transaction);
    StorageUnderTest.assertConflict(books, all -> all.occurrences().insert(rent, 1, transaction));
  }

  /** Stores a recurring transaction that begins on 1 January 2024. */
  static RecurringId recurring(SampleBooks books, String name) {
    Recurring recurring =
        new Recurring(
            books.id(RecurringId::new),
            name,
            NewTransaction.expense("950.00", "EUR"),
            Recurrence.of(LocalDate.of(2024, 1, 1), new Frequency.Daily()),
            true,
            null,
            1);
    books.write(all -> all.recurring().insert(recurring));
    return recurring.id();
  }

  private static Set<Integer> recorded(SampleBooks books, RecurringId recurring, int first) {
    return books.read(all -> all.occurrences().recorded(recurring, first));
  }
}
