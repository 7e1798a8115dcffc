package io.budgetai.testkit;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.calendar.DateRange;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryId;
import io.budgetai.category.CategoryKind;
import io.budgetai.category.Merchant;
import io.budgetai.category.MerchantId;
import io.budgetai.expense.Attachment;
import io.budgetai.expense.Cursor;
import io.budgetai.expense.Split;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionFlag;
import io.budgetai.expense.TransactionKind;
import io.budgetai.expense.TransactionSort;
import io.budgetai.money.Money;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Which transactions a filter lets through, in which order, page by page. */
public interface SearchContract extends StorageUnderTest {

  @Test
  @DisplayName("pages of any length, put together, are the sorted whole, in every order")
  default void pagesAreTheSortedWhole() {
    SampleBooks books = SampleBooks.in(storage());
    List<Transaction> made = new ArrayList<>();
    // Few days and few amounts, so that nearly everything ties; some far off, some negative.
    for (int i = 0; i < 60; i++) {
      made.add(
          books
              .euros(i % 5 == 0 ? Long.MIN_VALUE + i % 2 : i % 3 - 1L)
              .on(LocalDate.of(1969, 12, 30).plusDays(i % 4))
              .build());
    }
    books.write(all -> all.transactions().insert(made));

    for (TransactionSort sort : TransactionSort.values()) {
      List<Transaction> whole = made.stream().sorted(order(sort)).toList();
      for (int limit : new int[] {1, 2, 7, 59, 60, 61}) {
        assertThat(pages(books, TransactionFilter.all(), sort, limit))
            .containsExactlyElementsOf(whole);
      }
    }
  }

  @Test
  @DisplayName("a list goes on behind a transaction that was deleted or moved meanwhile")
  default void cursorOutlivesItsTransaction() {
    SampleBooks books = SampleBooks.in(storage());
    Transaction first = books.store(books.euros(-1).on("2024-03-03"));
    Transaction second = books.store(books.euros(-2).on("2024-03-02"));
    Transaction third = books.store(books.euros(-3).on("2024-03-02"));
    Cursor behindThird = Cursor.behind(third, TransactionSort.NEWEST_FIRST);
    books.update(TransactionDraft.edit(third).deletedAt(Instant.parse("2024-03-05T00:00:00Z")));

    assertThat(page(books, TransactionFilter.all(), TransactionSort.NEWEST_FIRST, behindThird, 9))
        .containsExactly(second);
    Cursor behindFirst = Cursor.behind(first, TransactionSort.NEWEST_FIRST);
    books.update(TransactionDraft.edit(first).on("2024-03-01"));
    assertThat(page(books, TransactionFilter.all(), TransactionSort.NEWEST_FIRST, behindFirst, 9))
        .extracting(Transaction::id)
        .containsExactly(second.id(), first.id());
  }

  @Test
  @DisplayName(
      "words must all occur, in any of description, notes and merchant, case and accents ignored")
  default void wordsAreAnded() {
    SampleBooks books = SampleBooks.in(storage());
    Transaction match =
        books.store(
            books
                .euros(0)
                .description("POS 4711 HAFENSTRASSE")
                .merchant(books.bakery)
                .note("Frühstück für Zwei")
                .splits(part("rolls & butter"), part(null)));
    books.store(books.euros(-100).description("something else"));

    for (String text :
        List.of(
            "hafenstraße",
            "  pos   4711 ",
            "fruhstuck ZWEI",
            "FRÜHSTÜCK",
            "bäcker",
            "cafe",
            "afens",
            "butter",
            "rolls hafenstrasse backer zwei &")) {
      assertThat(books.search(TransactionFilter.all().text(text)))
          .as("search for: %s", text)
          .containsExactly(match);
    }
    for (String text : List.of("hafen bus", "zweipos", "47112", "pos_4711", "4711%", "h%e", "\\")) {
      assertThat(books.search(TransactionFilter.all().text(text)))
          .as("search for: %s", text)
          .isEmpty();
    }
    for (String text : List.of("", "  ", "\u0301")) {
      assertThat(books.search(TransactionFilter.all().text(text))).hasSize(2);
    }
  }

  @Test
  @DisplayName("what a pattern or a query would read in a special way is looked for as it is")
  default void textIsLiteral() {
    SampleBooks books = SampleBooks.in(storage());
    List<String> special = List.of("50%", "a_b", "c\\d", "o'neill", "[x]", "{y}", "*", "?", "🧀");
    List<Transaction> made =
        special.stream().map(text -> books.store(books.euros(-1).description(text))).toList();

    for (int i = 0; i < special.size(); i++) {
      assertThat(books.search(TransactionFilter.all().text(special.get(i))))
          .as("search for: %s", special.get(i))
          .containsExactly(made.get(i));
    }
    assertThat(books.search(TransactionFilter.all().text("%"))).containsExactly(made.get(0));
    assertThat(books.search(TransactionFilter.all().text("_"))).containsExactly(made.get(1));
  }

  @Test
  @DisplayName("a search follows edits of texts and the renaming of merchants")
  default void searchFollowsEdits() {
    SampleBooks books = SampleBooks.in(storage());
    Transaction first = books.store(books.euros(-1).description("before").merchant(books.market));
    Transaction second =
        books.update(TransactionDraft.edit(first).description("after").note("noted"));
    books.write(
        all ->
            all.merchants().update(new Merchant(books.market, "Harbour Hall", "harbour hall", 2)));

    assertThat(books.search(TransactionFilter.all().text("before"))).isEmpty();
    assertThat(books.search(TransactionFilter.all().text("tidewater"))).isEmpty();
    assertThat(books.search(TransactionFilter.all().text("after noted hall")))
        .containsExactly(second);
  }

  @Test
  @DisplayName("the first and the last day of a range are in it, the days around it are not")
  default void rangesIncludeBothEnds() {
    SampleBooks books = SampleBooks.in(storage());
    for (String day :
        List.of("2024-02-28", "2024-02-29", "2024-03-01", "2024-03-31", "2024-04-01")) {
      books.store(books.euros(-1).on(day));
    }

    assertThat(days(books, "2024-02-29..2024-03-31"))
        .containsExactly("2024-02-29", "2024-03-01", "2024-03-31");
    assertThat(days(books, "2024-04-01..9999-12-31")).containsExactly("2024-04-01");
    assertThat(days(books, "0001-01-01..2024-02-28")).containsExactly("2024-02-28");
  }

  @Test
  @DisplayName("magnitudes bound money in and out alike, in their own currency only")
  default void magnitudes() {
    SampleBooks books = SampleBooks.in(storage());
    Transaction out = books.store(books.euros(-1_000));
    Transaction in = books.store(books.euros(1_000));
    books.store(books.euros(-999));
    books.store(books.euros(1_001));
    books.store(books.dollars(-1_000));
    Transaction least = books.store(books.euros(Long.MIN_VALUE));
    Money ten = Money.of("10.00", "EUR");

    assertThat(books.search(TransactionFilter.all().atLeast(ten).atMost(ten)))
        .containsExactly(out, in);
    assertThat(books.search(TransactionFilter.all().atLeast(ten))).hasSize(4).contains(least);
    assertThat(books.search(TransactionFilter.all().atMost(ten))).hasSize(3);
    assertThat(books.search(TransactionFilter.all().atLeast(ten).atMost(Money.of("10.00", "USD"))))
        .isEmpty();
  }

  @Test
  @DisplayName("a part is enough for a category, tag or kind, and each may be met by another part")
  default void partsMeetConditions() {
    SampleBooks books = SampleBooks.in(storage());
    Transaction two =
        books.store(
            books
                .euros(0)
                .splits(
                    TransactionDraft.part(Money.of("-1.00", "EUR"), books.food, "first"),
                    TransactionDraft.part(Money.of("-2.00", "EUR"), books.groceries, "second")));
    Transaction one = books.store(books.euros(500).category(books.salary, "second"));

    assertThat(books.search(TransactionFilter.all().categories(Set.of(books.food))))
        .containsExactly(two);
    assertThat(
            books.search(
                TransactionFilter.all().categories(Set.of(books.food)).tags(Set.of("SECOND"))))
        .containsExactly(two);
    assertThat(books.search(TransactionFilter.all().tags(Set.of("second", "nothing"))))
        .containsExactly(two, one);
    assertThat(books.search(TransactionFilter.all().tags(Set.of("secon")))).isEmpty();
    assertThat(books.search(TransactionFilter.all().kinds(Set.of(TransactionKind.INCOME))))
        .containsExactly(one);
    assertThat(
            books.search(TransactionFilter.all().categories(Set.of(books.groceries, books.salary))))
        .containsExactly(two, one);
  }

  @Test
  @DisplayName(
      "a search for hundreds of categories, accounts or merchants finds what a search for few does")
  default void hundreds() {
    SampleBooks books = SampleBooks.in(storage());
    List<Category> categories = new ArrayList<>();
    List<Account> accounts = new ArrayList<>();
    List<Merchant> merchants = new ArrayList<>();
    for (int i = 0; i < 300; i++) {
      categories.add(
          SampleBooks.category(books.id(CategoryId::new), null, "C" + i, CategoryKind.EXPENSE));
      accounts.add(SampleBooks.account(books.id(AccountId::new), "A" + i, "EUR"));
      merchants.add(SampleBooks.merchant(books.id(MerchantId::new), "M" + i));
    }
    List<Transaction> made = new ArrayList<>();
    books.write(
        all -> {
          categories.forEach(all.categories()::insert);
          accounts.forEach(all.accounts()::insert);
          all.merchants().insert(merchants);
        });
    for (int i = 0; i < 300; i++) {
      made.add(
          books
              .euros(-1 - i)
              .on(LocalDate.of(2010, 1, 1).plusDays((long) i * i))
              .account(accounts.get(i).id())
              .merchant(merchants.get(i).id())
              .category(categories.get(i).id())
              .build());
    }
    made.add(books.euros(-1).on("2010-01-02").build());
    books.write(all -> all.transactions().insert(made));
    List<TransactionFilter> filters =
        List.of(
            TransactionFilter.all()
                .categories(categories.stream().map(Category::id).collect(toSet())),
            TransactionFilter.all().accounts(accounts.stream().map(Account::id).collect(toSet())),
            TransactionFilter.all()
                .merchants(merchants.stream().map(Merchant::id).collect(toSet())));

    for (TransactionSort sort : TransactionSort.values()) {
      List<Transaction> whole = made.subList(0, 300).stream().sorted(order(sort)).toList();
      for (TransactionFilter filter : filters) {
        assertThat(pages(books, filter, sort, 77)).containsExactlyElementsOf(whole);
      }
    }
  }

  @Test
  @DisplayName("accounts and merchants are one of those asked for")
  default void accountsAndMerchants() {
    SampleBooks books = SampleBooks.in(storage());
    Transaction euros = books.store(books.euros(-1).merchant(books.bakery));
    Transaction dollars = books.store(books.dollars(-1).merchant(books.market));
    Transaction nobody = books.store(books.euros(-2).account(books.savings));

    assertThat(books.search(TransactionFilter.all().accounts(Set.of(books.checking, books.card))))
        .containsExactly(euros, dollars);
    assertThat(books.search(TransactionFilter.all().merchants(Set.of(books.bakery))))
        .containsExactly(euros);
    assertThat(books.search(TransactionFilter.all().accounts(Set.of(books.savings))))
        .containsExactly(nobody);
  }

  @Test
  @DisplayName("every flag can be asked for and against; deleted ones show only when asked for")
  default void flags() {
    SampleBooks books = SampleBooks.in(storage());
    Transaction plain = books.store(books.euros(-1).category(books.food));
    Transaction pending = books.store(books.euros(-2).category(books.food).pending());
    Transaction split =
        books.store(
            books
                .euros(0)
                .splits(
                    TransactionDraft.part(Money.of("-1.00", "EUR"), books.food),
                    TransactionDraft.part(Money.of("-1.00", "EUR"), books.food)));
    Transaction halfKnown =
        books.store(
            books
                .euros(0)
                .splits(
                    TransactionDraft.part(Money.of("-1.00", "EUR"), books.food),
                    TransactionDraft.part(Money.of("-1.00", "EUR"), null)));
    Transaction foreign =
        books.store(books.euros(-3).category(books.food).originally(Money.ofMinor(-400, "JPY")));
    Transaction attached =
        books.store(
            books
                .euros(-4)
                .category(books.food)
                .attach(new Attachment("a", "text/plain", URI.create("file:/a"), 1)));
    Transaction deleted =
        books.store(
            books
                .euros(-5)
                .category(books.food)
                .pending()
                .deletedAt(Instant.parse("2024-04-01T00:00:00Z")));

    assertThat(with(books, TransactionFlag.PENDING)).containsExactly(pending);
    assertThat(with(books, TransactionFlag.SPLIT)).containsExactly(split, halfKnown);
    assertThat(with(books, TransactionFlag.UNCATEGORIZED)).containsExactly(halfKnown);
    assertThat(with(books, TransactionFlag.FOREIGN)).containsExactly(foreign);
    assertThat(with(books, TransactionFlag.ATTACHMENT)).containsExactly(attached);
    assertThat(with(books, TransactionFlag.DELETED)).containsExactly(deleted);
    assertThat(with(books, TransactionFlag.DELETED, TransactionFlag.PENDING))
        .containsExactly(deleted);
    assertThat(
            books.search(
                TransactionFilter.all()
                    .without(
                        TransactionFlag.PENDING,
                        TransactionFlag.SPLIT,
                        TransactionFlag.UNCATEGORIZED,
                        TransactionFlag.FOREIGN,
                        TransactionFlag.ATTACHMENT)))
        .containsExactly(plain);
    assertThat(books.search(TransactionFilter.all())).hasSize(6).doesNotContain(deleted);
  }

  @Test
  @DisplayName("a deleted transaction that is restored counts again")
  default void restoredCountsAgain() {
    SampleBooks books = SampleBooks.in(storage());
    Transaction made = books.store(books.euros(-1));
    Transaction deleted =
        books.update(TransactionDraft.edit(made).deletedAt(Instant.parse("2024-04-01T00:00:00Z")));
    assertThat(books.search(TransactionFilter.all())).isEmpty();

    Transaction restored = books.update(TransactionDraft.edit(deleted).deletedAt(null));

    assertThat(books.search(TransactionFilter.all())).containsExactly(restored);
  }

  private static Split part(@Nullable String note) {
    return new Split(
        Money.of("-2.00", "EUR"), TransactionKind.EXPENSE, null, null, null, note, Set.of());
  }

  private static List<Transaction> with(SampleBooks books, TransactionFlag... flags) {
    return books.search(TransactionFilter.all().with(flags));
  }

  private static List<String> days(SampleBooks books, String range) {
    return books.search(TransactionFilter.all().dates(DateRange.parse(range))).stream()
        .map(transaction -> transaction.date().toString())
        .toList();
  }

  private static Comparator<Transaction> order(TransactionSort sort) {
    Comparator<Transaction> ascending =
        Comparator.comparingLong(sort::key).thenComparing(Transaction::id);
    return sort.ascending() ? ascending : ascending.reversed();
  }

  private static List<Transaction> page(
      SampleBooks books,
      TransactionFilter filter,
      TransactionSort sort,
      @Nullable Cursor after,
      int limit) {
    return books.list(all -> all.transactions().search(filter, sort, after, limit));
  }

  private static List<Transaction> pages(
      SampleBooks books, TransactionFilter filter, TransactionSort sort, int limit) {
    List<Transaction> together = new ArrayList<>();
    Cursor after = null;
    while (true) {
      List<Transaction> page = page(books, filter, sort, after, limit);
      together.addAll(page);
      if (page.size() < limit) {
        return together;
      }
      after = Cursor.behind(page.get(page.size() - 1), sort);
    }
  }
}
