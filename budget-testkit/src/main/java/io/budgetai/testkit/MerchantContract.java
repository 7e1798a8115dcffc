package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.category.Merchant;
import io.budgetai.category.MerchantId;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionFilter;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Merchants, and the keys that lead to them. */
public interface MerchantContract extends StorageUnderTest {

  @Test
  @DisplayName("merchants come back, by id and by key; what is not there is passed over")
  default void merchantsComeBack() {
    SampleBooks books = SampleBooks.in(storage());
    Merchant merchant =
        new Merchant(books.id(MerchantId::new), " Ünï & “Søn” 🥨 ", "uni søn 🥨", 1);
    books.write(all -> all.merchants().insert(List.of(merchant)));

    assertThat(books.find(all -> all.merchants().find(merchant.id()))).contains(merchant);
    assertThat(
            books.list(
                all ->
                    all.merchants()
                        .findAll(List.of(merchant.id(), books.id(MerchantId::new), books.market))))
        .extracting(Merchant::id)
        .containsExactlyInAnyOrder(merchant.id(), books.market);
    assertThat(keys(books, "uni søn 🥨", "tidewater market", "nowhere"))
        .containsOnly(
            Map.entry("uni søn 🥨", merchant.id()), Map.entry("tidewater market", books.market));
  }

  @Test
  @DisplayName("a key leads to one merchant, to the last character")
  default void keysAreUnique() {
    SampleBooks books = SampleBooks.in(storage());
    Merchant taken = new Merchant(books.id(MerchantId::new), "Market", "tidewater market", 1);
    Merchant longer = new Merchant(books.id(MerchantId::new), "Market", "tidewater market ", 1);

    StorageUnderTest.assertConflict(books, all -> all.merchants().insert(List.of(taken)));
    books.write(all -> all.merchants().insert(List.of(longer)));
    assertThat(keys(books, "tidewater market")).containsValue(books.market);
  }

  @Test
  @DisplayName("a renamed merchant is led to by its old keys and its new one")
  default void renamedKeepsItsKeys() {
    SampleBooks books = SampleBooks.in(storage());
    Merchant renamed = new Merchant(books.market, "Harbour Hall", "harbour hall", 2);
    books.write(all -> all.merchants().update(renamed));

    assertThat(keys(books, "tidewater market", "harbour hall"))
        .containsOnly(
            Map.entry("tidewater market", books.market), Map.entry("harbour hall", books.market));
    assertThat(search(books, "tide")).isEmpty();
    assertThat(search(books, "hall")).containsExactly(renamed);

    Merchant back = new Merchant(books.market, "Tidewater Market", "tidewater market", 3);
    books.write(all -> all.merchants().update(back));
    assertThat(books.find(all -> all.merchants().find(books.market))).contains(back);
  }

  @Test
  @DisplayName("a rename needs the version that was read and a key that leads nowhere else")
  default void renameIsChecked() {
    SampleBooks books = SampleBooks.in(storage());

    StorageUnderTest.assertConflict(
        books, all -> all.merchants().update(new Merchant(books.market, "A", "a", 3)));
    StorageUnderTest.assertConflict(
        books,
        all -> all.merchants().update(new Merchant(books.market, "Bäcker", "cafe backer no", 2)));
    StorageUnderTest.assertConflict(
        books, all -> all.merchants().update(new Merchant(books.id(MerchantId::new), "A", "a", 2)));
    assertThat(keys(books, "cafe backer no", "a"))
        .containsOnly(Map.entry("cafe backer no", books.bakery));
  }

  @Test
  @DisplayName("merging leads all keys on and forgets the merchant, once no transaction names it")
  default void merging() {
    SampleBooks books = SampleBooks.in(storage());
    Transaction paid = books.store(books.euros(-100).merchant(books.bakery));
    books.write(all -> all.merchants().update(new Merchant(books.bakery, "Oven", "oven", 2)));

    StorageUnderTest.assertConflict(
        books, all -> all.merchants().merge(books.bakery, books.market));
    books.write(
        all -> {
          all.transactions()
              .update(List.of(TransactionDraft.edit(paid).merchant(books.market).build()));
          all.merchants().merge(books.bakery, books.market);
        });

    assertThat(books.find(all -> all.merchants().find(books.bakery))).isEmpty();
    assertThat(keys(books, "oven", "cafe backer no", "tidewater market").values())
        .containsExactly(books.market, books.market, books.market);
    StorageUnderTest.assertConflict(
        books, all -> all.merchants().merge(books.bakery, books.market));
    assertThat(books.search(TransactionFilter.all().merchants(Set.of(books.market)))).hasSize(1);
  }

  @Test
  @DisplayName("a search finds keys that contain the text, in order of key, wildcards as they are")
  default void searching() {
    SampleBooks books = SampleBooks.in(storage());
    Merchant percent = new Merchant(books.id(MerchantId::new), "x", "z 100% market", 1);
    Merchant underscore = new Merchant(books.id(MerchantId::new), "y", "a_b market", 1);
    Merchant wide = new Merchant(books.id(MerchantId::new), "z", "\uff5e market", 1);
    Merchant astral = new Merchant(books.id(MerchantId::new), "w", "🥨 market", 1);
    books.write(all -> all.merchants().insert(List.of(astral, percent, wide, underscore)));

    assertThat(search(books, "market"))
        .extracting(Merchant::key)
        .containsExactly(
            "a_b market", "tidewater market", "z 100% market", "\uff5e market", "🥨 market");
    assertThat(search(books, "0%")).containsExactly(percent);
    assertThat(search(books, "%")).containsExactly(percent);
    assertThat(search(books, "_")).containsExactly(underscore);
    assertThat(search(books, "")).hasSize(6);
    assertThat(books.list(all -> all.merchants().search("market", 2)))
        .extracting(Merchant::key)
        .containsExactly("a_b market", "tidewater market");
  }

  private static List<Merchant> search(SampleBooks books, String text) {
    return books.list(all -> all.merchants().search(text, 100));
  }

  private static Map<String, MerchantId> keys(SampleBooks books, String... keys) {
    return books.read(all -> all.merchants().byKeys(List.of(keys)));
  }
}
