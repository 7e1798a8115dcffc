package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.account.AccountId;
import io.budgetai.audit.AuditAction;
import io.budgetai.audit.AuditQuery;
import io.budgetai.category.CategoryId;
import io.budgetai.category.CategoryKind;
import io.budgetai.event.Event;
import io.budgetai.event.EventId;
import io.budgetai.event.EventType;
import io.budgetai.expense.RecurringId;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.Transaction.TransferLeg;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionId;
import io.budgetai.money.ExchangeRate;
import io.budgetai.money.Money;
import io.budgetai.storage.Books;
import io.budgetai.storage.TotalsQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** That the books of one workspace can neither see, nor change, nor point into those of another. */
public interface IsolationContract extends StorageUnderTest {

  @Test
  @DisplayName("nothing of a neighbor is found, by id or by any search")
  default void nothingIsSeen() {
    SampleBooks mine = SampleBooks.in(storage());
    SampleBooks theirs = SampleBooks.in(storage());
    Transaction secret = furnish(theirs);

    assertThat(mine.find(all -> all.transactions().find(secret.id()))).isEmpty();
    assertThat(mine.list(all -> all.transactions().findAll(List.of(secret.id())))).isEmpty();
    assertThat(mine.list(all -> all.transactions().refundsOf(secret.id()))).isEmpty();
    assertThat(mine.search(TransactionFilter.all())).isEmpty();
    assertThat(mine.search(TransactionFilter.all().text("secret"))).isEmpty();
    assertThat(mine.search(TransactionFilter.all().accounts(Set.of(theirs.checking)))).isEmpty();
    assertThat(mine.list(all -> all.transactions().tags())).isEmpty();
    assertThat(mine.list(all -> all.transactions().totals(TotalsQuery.by(null)))).isEmpty();
    assertThat(mine.find(all -> all.accounts().find(theirs.checking))).isEmpty();
    assertThat(mine.find(all -> all.categories().find(theirs.food))).isEmpty();
    assertThat(mine.find(all -> all.merchants().find(theirs.market))).isEmpty();
    assertThat(mine.list(all -> all.merchants().findAll(List.of(theirs.market)))).isEmpty();
    assertThat(mine.list(all -> all.accounts().all())).hasSize(3);
    assertThat(mine.list(all -> all.categories().all())).hasSize(3);
    assertThat(mine.list(all -> all.recurring().all())).isEmpty();
    assertThat(mine.list(all -> all.merchants().search("market", 10))).hasSize(1);
    assertThat(mine.find(all -> all.workspace().member(theirs.owner))).isEmpty();
    assertThat(mine.list(all -> all.workspace().members())).hasSize(1);
    assertThat(mine.list(all -> all.audit().find(AuditQuery.newest()))).isEmpty();
    assertThat(mine.list(all -> all.audit().chain(0, 10))).isEmpty();
    assertThat(mine.list(all -> all.outbox().pending(10))).isEmpty();
    assertThat(
            mine.list(
                all ->
                    all.rates()
                        .between(
                            List.of(Currency.getInstance("EUR"), Currency.getInstance("USD")))))
        .isEmpty();
    theirs.write(
        all -> all.outbox().delete(all.outbox().pending(10).stream().map(Event::id).toList()));
  }

  @Test
  @DisplayName("nothing of a neighbor can be changed, and nothing of it changes by the attempt")
  default void nothingIsChanged() {
    SampleBooks mine = SampleBooks.in(storage());
    SampleBooks theirs = SampleBooks.in(storage());
    Transaction secret = theirs.store(theirs.euros(-100).note("theirs"));
    List<Consumer<Books>> attempts = new ArrayList<>();
    attempts.add(
        all ->
            all.transactions()
                .update(
                    List.of(
                        TransactionDraft.edit(secret)
                            .account(mine.checking)
                            .note("mine")
                            .build())));
    attempts.add(all -> all.accounts().delete(theirs.savings, 1));
    attempts.add(all -> all.categories().delete(theirs.salary, 1));
    attempts.add(all -> all.merchants().merge(theirs.market, mine.market));
    attempts.add(all -> all.workspace().deleteMember(theirs.owner, 1));

    for (Consumer<Books> attempt : attempts) {
      StorageUnderTest.assertConflict(mine, attempt);
    }
    assertThat(theirs.stored(secret.id())).isEqualTo(secret);
    assertThat(theirs.list(all -> all.accounts().all())).hasSize(3);
    assertThat(theirs.list(all -> all.categories().all())).hasSize(3);
    assertThat(theirs.find(all -> all.merchants().find(theirs.market))).isPresent();
    assertThat(theirs.find(all -> all.workspace().member(theirs.owner))).isPresent();
  }

  @Test
  @DisplayName("nothing can point into a neighbor's books")
  default void nothingPointsAcross() {
    SampleBooks mine = SampleBooks.in(storage());
    SampleBooks theirs = SampleBooks.in(storage());
    Transaction secret = theirs.store(theirs.euros(-100));
    RecurringId rent = OccurrenceContract.recurring(theirs, "Rent");
    Transaction own = mine.store(mine.euros(-1));
    List<Consumer<Books>> attempts = new ArrayList<>();
    for (TransactionDraft draft :
        List.of(
            mine.euros(-1).account(theirs.checking),
            mine.euros(-1).category(theirs.food),
            mine.euros(-1).merchant(theirs.market),
            mine.euros(-1).refundOf(secret.id()),
            mine.euros(-1).transfer(new TransferLeg(theirs.savings, null)),
            mine.euros(-1).transfer(new TransferLeg(mine.savings, secret.id())))) {
      attempts.add(all -> all.transactions().insert(List.of(draft.build())));
    }
    attempts.add(
        all ->
            all.categories()
                .insert(
                    SampleBooks.category(
                        mine.id(CategoryId::new), theirs.food, "Below", CategoryKind.EXPENSE)));
    attempts.add(all -> all.occurrences().insert(rent, 0, own.id()));

    for (Consumer<Books> attempt : attempts) {
      StorageUnderTest.assertConflict(mine, attempt);
    }
    assertThat(mine.search(TransactionFilter.all())).containsExactly(own);
  }

  @Test
  @DisplayName("two workspaces may hold the same ids and names, and each keeps its own")
  default void sameIdsInBoth() {
    SampleBooks mine = SampleBooks.in(storage());
    SampleBooks theirs = SampleBooks.in(storage());
    AccountId account = mine.id(AccountId::new);
    TransactionId id = mine.id(TransactionId::new);
    for (SampleBooks books : List.of(mine, theirs)) {
      books.write(
          all -> {
            all.accounts().insert(SampleBooks.account(account, "Wallet", "EUR"));
            all.transactions()
                .insert(
                    List.of(
                        TransactionDraft.of(id, account, Money.of("-1.00", "EUR"))
                            .category(books.food, "tag")
                            .build()));
          });
    }

    Transaction edited = mine.update(TransactionDraft.edit(mine.stored(id)).note("mine"));

    assertThat(mine.stored(id)).isEqualTo(edited);
    assertThat(theirs.stored(id).note()).isNull();
    assertThat(theirs.stored(id).version()).isEqualTo(1);
    assertThat(theirs.stored(id).category()).isEqualTo(theirs.food);
  }

  @Test
  @DisplayName("counters are a workspace's own: audit, occurrences, operations")
  default void countersAreOwn() {
    SampleBooks mine = SampleBooks.in(storage());
    SampleBooks theirs = SampleBooks.in(storage());
    furnish(theirs);

    mine.write(
        all ->
            all.audit()
                .append(List.of(AuditContract.entry(1, mine.owner, "own", AuditAction.CREATE))));

    assertThat(mine.<Long>read(all -> all.audit().head().sequence())).isEqualTo(1);
    assertThat(mine.list(all -> all.audit().chain(0, 10)))
        .singleElement()
        .satisfies(entry -> assertThat(entry.subjectId()).isEqualTo("own"));
    theirs.write(
        all -> all.outbox().delete(all.outbox().pending(10).stream().map(Event::id).toList()));
  }

  private static Transaction furnish(SampleBooks books) {
    Transaction secret =
        books.store(
            books
                .euros(-100)
                .description("secret")
                .merchant(books.market)
                .category(books.food, "secret tag"));
    OccurrenceContract.recurring(books, "Rent");
    books.write(
        all -> {
          all.transactions().insert(List.of(books.euros(1).refundOf(secret.id()).build()));
          all.audit()
              .append(List.of(AuditContract.entry(1, books.owner, "theirs", AuditAction.CREATE)));
          all.outbox()
              .insert(
                  List.of(
                      new Event(
                          books.id(EventId::new),
                          books.workspace,
                          Instant.parse("2024-03-14T09:00:00Z"),
                          EventType.TRANSACTIONS_RECORDED,
                          secret.id().toString(),
                          Map.of())));
          all.rates().put(List.of(ExchangeRate.of("EUR", "USD", LocalDate.of(2024, 3, 14), "1.1")));
        });
    return secret;
  }
}
