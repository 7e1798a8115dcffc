package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.WorkspaceId;
import io.budgetai.audit.AuditAction;
import io.budgetai.audit.AuditEntry;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionSort;
import io.budgetai.money.Money;
import io.budgetai.storage.Storage;
import io.budgetai.storage.Total;
import io.budgetai.storage.TotalsQuery;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What storages that outlive their process must keep. Not for those in memory. */
public interface DurabilityContract extends StorageUnderTest {

  /** Opens the data that {@code closed}, which is closed, has kept. The test closes what is returned. */
  Storage reopen(Storage closed);

  @Test
  @DisplayName("what was acknowledged is there after closing and opening, and can be edited on")
  default void survivesClosing() {
    Storage first = another();
    SampleBooks books = SampleBooks.in(first);
    Transaction made =
        books.store(
            books
                .euros(0)
                .splits(
                    TransactionDraft.part(Money.of("-1.00", "EUR"), books.food, "one"),
                    TransactionDraft.part(Money.of("-2.00", "EUR"), null, "two")));
    AuditEntry entry = AuditContract.entry(1, books.owner, "kept", AuditAction.CREATE);
    books.write(all -> all.audit().append(List.of(entry)));
    List<Total> totals = books.list(all -> all.transactions().totals(TotalsQuery.by(null)));
    WorkspaceId workspace = books.workspace;
    first.close();

    try (Storage second = reopen(first)) {
      assertThat(second.workspacesOf(books.owner)).contains(workspace);
      List<Transaction> found =
          second.read(
              workspace,
              all ->
                  all.transactions()
                      .search(TransactionFilter.all(), TransactionSort.NEWEST_FIRST, null, 10));
      assertThat(found).containsExactly(made);
      List<AuditEntry> chain = second.read(workspace, all -> all.audit().chain(0, 10));
      assertThat(chain).containsExactly(entry);
      List<Total> again =
          second.read(workspace, all -> all.transactions().totals(TotalsQuery.by(null)));
      assertThat(again).containsExactlyInAnyOrderElementsOf(totals);
      Transaction edited = TransactionDraft.edit(made).note("later").build();
      Transaction read =
          second.write(
              workspace,
              all -> {
                all.transactions().update(List.of(edited));
                return all.transactions().find(made.id()).orElseThrow();
              });
      assertThat(read).isEqualTo(edited);
    }
  }

  @Test
  @DisplayName("opening the same data again and again changes nothing")
  default void opensAgainAndAgain() {
    Storage storage = another();
    SampleBooks books = SampleBooks.in(storage);
    Transaction made = books.store(books.euros(-1));
    WorkspaceId workspace = books.workspace;
    storage.close();

    for (int i = 0; i < 2; i++) {
      try (Storage again = reopen(storage)) {
        Transaction read =
            again.read(workspace, all -> all.transactions().find(made.id()).orElseThrow());
        assertThat(read).isEqualTo(made);
      }
    }
  }
}
