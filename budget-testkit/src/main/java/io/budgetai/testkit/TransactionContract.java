package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.account.AccountId;
import io.budgetai.category.CategoryId;
import io.budgetai.category.MerchantId;
import io.budgetai.expense.Attachment;
import io.budgetai.expense.RuleId;
import io.budgetai.expense.Source;
import io.budgetai.expense.Split;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.Transaction.TransferLeg;
import io.budgetai.expense.TransactionId;
import io.budgetai.expense.TransactionKind;
import io.budgetai.money.Money;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Transactions with their parts: that all of them comes back, and that no edit is lost. */
public interface TransactionContract extends StorageUnderTest {

  @Test
  @DisplayName("every field of a transaction comes back as it was stored")
  default void everyFieldComesBack() {
    SampleBooks books = SampleBooks.in(storage());
    Transaction other = books.store(books.euros(4_500));
    RuleId rule = books.id(RuleId::new);
    Split byRule =
        new Split(
            Money.of("-12.34", "EUR"),
            TransactionKind.EXPENSE,
            books.groceries,
            Source.RULE,
            rule,
            "for the picnic",
            Set.of("park", "äpfel", "a b"));
    Split byModel =
        new Split(
            Money.of("-0.66", "EUR"),
            TransactionKind.REFUND,
            books.food,
            Source.MODEL,
            null,
            null,
            Set.of());
    Split unknown =
        new Split(
            Money.of("-1.00", "EUR"), TransactionKind.TRANSFER, null, null, null, "", Set.of());
    Transaction full =
        books
            .euros(0)
            .on("2024-02-29")
            .originally(Money.ofMinor(-2_250, "JPY"))
            .description("POS 0815 CAFÉ BÄCKER//Hafenstraße")
            .merchant(books.bakery)
            .note("breakfast for two")
            .pending()
            .splits(byRule, byModel, unknown)
            .transfer(new TransferLeg(books.savings, other.id()))
            .refundOf(other.id())
            .attach(
                new Attachment(
                    "warranty \"A\".pdf",
                    "application/pdf",
                    URI.create("https://files.example/a?b=c%20d#e"),
                    9_876_543_210L),
                new Attachment("note.txt", "text/plain", URI.create("file:/note.txt"), 0))
            .recordedAt(Instant.parse("2024-02-29T23:59:59.999Z"))
            .deletedAt(Instant.parse("2024-03-01T00:00:00.001Z"))
            .build();

    books.write(all -> all.transactions().insert(List.of(full)));

    assertThat(books.stored(full.id())).isEqualTo(full);
  }

  @Test
  @DisplayName("transactions in all currencies' digits and at the limits of amounts come back")
  default void amountsComeBack() {
    SampleBooks books = SampleBooks.in(storage());
    List<Transaction> made = new ArrayList<>();
    for (String currency : List.of("JPY", "EUR", "KWD", "CLF")) {
      AccountId account = books.id(AccountId::new);
      books.write(
          all ->
              all.accounts()
                  .insert(SampleBooks.account(account, "Account in " + currency, currency)));
      for (long minor : new long[] {Long.MIN_VALUE, -1, 0, 1, 1L << 53 | 1, Long.MAX_VALUE}) {
        made.add(
            TransactionDraft.of(
                    books.id(TransactionId::new), account, Money.ofMinor(minor, currency))
                .build());
      }
    }

    books.write(all -> all.transactions().insert(made));

    assertThat(findAll(books, made)).containsExactlyElementsOf(made);
  }

  @Test
  @DisplayName("dates from year 1 to 9999, leap days and days on which clocks change come back")
  default void datesComeBack() {
    SampleBooks books = SampleBooks.in(storage());
    List<Transaction> made =
        Stream.of(
                "0001-01-01",
                "1582-10-04",
                "1582-10-15",
                "1899-12-31",
                "1900-02-28",
                "1970-01-01",
                "2000-02-29",
                "2024-03-10",
                "2024-03-31",
                "2024-10-27",
                "2024-12-31",
                "9999-12-31")
            .map(day -> books.euros(-1).on(day).build())
            .toList();

    books.write(all -> all.transactions().insert(made));

    assertThat(findAll(books, made)).containsExactlyElementsOf(made);
  }

  @Test
  @DisplayName("texts come back to the last character: empty, blank, quoted, marked, long")
  default void textsComeBack() {
    SampleBooks books = SampleBooks.in(storage());
    List<Transaction> made =
        texts()
            .map(text -> books.euros(-1).description(cut(text, 500)).note(text).build())
            .toList();
    Transaction without = books.euros(-1).note(null).build();

    books.write(all -> all.transactions().insert(made));
    books.write(all -> all.transactions().insert(List.of(without)));

    assertThat(findAll(books, made)).containsExactlyElementsOf(made);
    assertThat(books.stored(without.id()).note()).isNull();
  }

  @Test
  @DisplayName("200 parts come back in their order")
  default void manyPartsComeBack() {
    SampleBooks books = SampleBooks.in(storage());
    List<Split> parts =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    TransactionDraft.part(
                        Money.ofMinor(-1 - i % 7, "EUR"),
                        i % 3 == 0 ? books.food : books.groceries,
                        "tag " + i % 10))
            .toList();

    Transaction made = books.store(books.euros(0).splits(parts));

    assertThat(books.stored(made.id()).splits()).containsExactlyElementsOf(parts);
  }

  @Test
  @DisplayName("an edit replaces every field, its parts and documents too")
  default void editReplacesEverything() {
    SampleBooks books = SampleBooks.in(storage());
    Attachment document = new Attachment("a", "text/plain", URI.create("file:/a"), 1);
    Transaction first =
        books.store(
            books
                .euros(0)
                .merchant(books.bakery)
                .note("old")
                .attach(document)
                .splits(
                    TransactionDraft.part(Money.of("-1.00", "EUR"), books.food, "one", "two"),
                    TransactionDraft.part(Money.of("-2.00", "EUR"), null, "three")));

    Transaction second =
        books.update(
            TransactionDraft.edit(first)
                .account(books.savings)
                .on("2023-01-01")
                .description("new")
                .merchant(null)
                .note(null)
                .attach()
                .splits(TransactionDraft.part(Money.of("7.00", "EUR"), books.salary)));
    assertThat(books.stored(first.id())).isEqualTo(second);

    Transaction third =
        books.update(
            TransactionDraft.edit(second)
                .splits(
                    TransactionDraft.part(Money.of("3.00", "EUR"), books.salary, "three"),
                    TransactionDraft.part(Money.of("3.00", "EUR"), books.salary, "three"),
                    TransactionDraft.part(Money.of("1.00", "EUR"), null)));
    assertThat(books.stored(first.id())).isEqualTo(third);
    assertThat(books.list(all -> all.transactions().tags())).containsExactly("three");
  }

  @Test
  @DisplayName("an edit of a stale version, of a version to come or of nothing is refused")
  default void staleEditsAreRefused() {
    SampleBooks books = SampleBooks.in(storage());
    Transaction first = books.store(books.euros(-100));
    Transaction second = books.update(TransactionDraft.edit(first).note("second"));

    Transaction late = TransactionDraft.edit(first).note("late").build();
    StorageUnderTest.assertConflict(books, all -> all.transactions().update(List.of(late)));
    Transaction early =
        TransactionDraft.edit(TransactionDraft.edit(second).build()).note("early").build();
    StorageUnderTest.assertConflict(books, all -> all.transactions().update(List.of(early)));
    Transaction nothing = TransactionDraft.edit(books.euros(-1).build()).build();
    StorageUnderTest.assertConflict(books, all -> all.transactions().update(List.of(nothing)));
    assertThat(books.stored(first.id())).isEqualTo(second);
  }

  @Test
  @DisplayName("a batch is stored whole, however long it is")
  default void batchesAreWhole() {
    SampleBooks books = SampleBooks.in(storage());
    List<Transaction> made =
        IntStream.rangeClosed(1, 1_000)
            .mapToObj(i -> books.euros(-i).category(books.food, "batch").build())
            .toList();

    books.write(all -> all.transactions().insert(made));
    assertThat(findAll(books, made)).containsExactlyElementsOf(made);

    List<Transaction> edited =
        made.stream()
            .map(transaction -> TransactionDraft.edit(transaction).note("edited").build())
            .toList();
    books.write(all -> all.transactions().update(edited));
    assertThat(findAll(books, made)).containsExactlyElementsOf(edited);
  }

  @Test
  @DisplayName("a batch with one stale edit or taken id changes nothing")
  default void batchesAreAllOrNothing() {
    SampleBooks books = SampleBooks.in(storage());
    List<Transaction> made = IntStream.range(0, 60).mapToObj(i -> books.euros(-i).build()).toList();
    books.write(all -> all.transactions().insert(made));
    Transaction ahead = books.update(TransactionDraft.edit(made.get(59)).note("ahead"));

    List<Transaction> edits =
        made.stream()
            .map(transaction -> TransactionDraft.edit(transaction).note("batch").build())
            .toList();
    StorageUnderTest.assertConflict(books, all -> all.transactions().update(edits));
    List<Transaction> more = new ArrayList<>();
    more.add(books.euros(-1).build());
    more.add(made.get(7));
    StorageUnderTest.assertConflict(books, all -> all.transactions().insert(more));

    List<Transaction> expected = new ArrayList<>(made.subList(0, 59));
    expected.add(ahead);
    assertThat(findAll(books, made)).containsExactlyElementsOf(expected);
    assertThat(books.find(all -> all.transactions().find(more.get(0).id()))).isEmpty();
  }

  @Test
  @DisplayName("transactions of one call may be linked to each other, either way round")
  default void linkedInOneCall() {
    SampleBooks books = SampleBooks.in(storage());
    TransactionId out = books.id(TransactionId::new);
    TransactionId in = books.id(TransactionId::new);
    Transaction leaving =
        TransactionDraft.of(out, books.checking, Money.of("-50.00", "EUR"))
            .transfer(new TransferLeg(books.savings, in))
            .build();
    Transaction arriving =
        TransactionDraft.of(in, books.savings, Money.of("50.00", "EUR"))
            .transfer(new TransferLeg(books.checking, out))
            .build();

    books.write(all -> all.transactions().insert(List.of(leaving, arriving)));

    assertThat(findAll(books, List.of(leaving, arriving))).containsExactly(leaving, arriving);
  }

  @Test
  @DisplayName("nothing can point to what is not there")
  default void pointersLeadSomewhere() {
    SampleBooks books = SampleBooks.in(storage());
    Transaction stored = books.store(books.euros(-100));
    TransactionId nowhere = books.id(TransactionId::new);
    List<TransactionDraft> pointing =
        List.of(
            books.euros(-1).account(books.id(AccountId::new)),
            books.euros(-1).merchant(books.id(MerchantId::new)),
            books.euros(-1).category(books.id(CategoryId::new)),
            books.euros(-1).refundOf(nowhere),
            books.euros(-1).transfer(new TransferLeg(books.savings, nowhere)),
            books.euros(-1).transfer(new TransferLeg(books.id(AccountId::new), null)),
            TransactionDraft.edit(stored).category(books.id(CategoryId::new)),
            TransactionDraft.edit(stored).account(books.id(AccountId::new)));

    for (TransactionDraft draft : pointing) {
      Transaction transaction = draft.build();
      StorageUnderTest.assertConflict(
          books,
          all -> {
            if (transaction.version() == 1) {
              all.transactions().insert(List.of(transaction));
            } else {
              all.transactions().update(List.of(transaction));
            }
          });
    }
    assertThat(books.stored(stored.id())).isEqualTo(stored);
  }

  @Test
  @DisplayName("refunds of a payment come in order of date, then of id, deleted ones too")
  default void refundsInOrder() {
    SampleBooks books = SampleBooks.in(storage());
    Transaction paid = books.store(books.euros(-10_000));
    Transaction late = books.store(books.euros(100).on("2024-05-02").refundOf(paid.id()));
    Transaction early = books.store(books.euros(200).on("2024-04-01").refundOf(paid.id()));
    Transaction deleted =
        books.store(
            books
                .euros(300)
                .on("2024-04-01")
                .refundOf(paid.id())
                .deletedAt(Instant.parse("2024-04-02T00:00:00Z")));

    assertThat(books.list(all -> all.transactions().refundsOf(paid.id())))
        .containsExactly(early, deleted, late);
    assertThat(books.list(all -> all.transactions().refundsOf(late.id()))).isEmpty();
  }

  @Test
  @DisplayName("those of many ids that exist come in order of id, each once")
  default void findAllSkipsWhatIsNotThere() {
    SampleBooks books = SampleBooks.in(storage());
    Transaction first = books.store(books.euros(-1));
    Transaction second = books.store(books.euros(-2));
    List<TransactionId> ids =
        List.of(second.id(), books.id(TransactionId::new), first.id(), second.id());

    assertThat(books.list(all -> all.transactions().findAll(ids))).containsExactly(first, second);
    assertThat(books.list(all -> all.transactions().findAll(List.of()))).isEmpty();
  }

  @Test
  @DisplayName("tags come once each, by code points, without those of deleted transactions")
  default void tagsInOrder() {
    SampleBooks books = SampleBooks.in(storage());
    books.store(books.euros(-1).category(null, "zoo", "ärger", "z", "\uff5e", "🧀"));
    books.store(books.euros(-1).category(books.food, "zoo", "ab", "a b"));
    books.store(
        books.euros(-1).category(null, "gone").deletedAt(Instant.parse("2024-04-02T00:00:00Z")));

    assertThat(books.list(all -> all.transactions().tags()))
        .containsExactly("a b", "ab", "z", "zoo", "ärger", "\uff5e", "🧀");
  }

  private static List<Transaction> findAll(SampleBooks books, List<Transaction> made) {
    return books.list(
        all -> all.transactions().findAll(made.stream().map(Transaction::id).toList()));
  }

  private static Stream<String> texts() {
    return Stream.of(
        "",
        " ",
        "  blanks  ",
        "'; drop table budget_transaction; --",
        "\"quoted\" \\ 100 % _ ?1 :name {d}",
        "line\nnext\r\n\ttab",
        "cafe\u0301 and café",
        "👩‍👩‍👧 🏴󠁧󠁢󠁳󠁣󠁴󠁿 𝔘𝔫𝔦𝔠𝔬𝔡𝔢",
        "שלום عالم 你好 ｈａｌｆ",
        "null",
        "é".repeat(1_000),
        "🧾".repeat(500));
  }

  private static String cut(String text, int most) {
    return text.length() <= most ? text : text.substring(0, most);
  }
}
