package io.budgetai.expense;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetai.Samples;
import io.budgetai.ValidationException;
import io.budgetai.account.AccountId;
import io.budgetai.calendar.DateRange;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryId;
import io.budgetai.category.CategoryKind;
import io.budgetai.category.CategoryTree;
import io.budgetai.category.MerchantId;
import io.budgetai.money.Money;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.Size;

/** Lists of transactions: what is asked for, in which order, and where the next page begins; and the tags in them. */
class ListingProperties {

  @Provide
  Arbitrary<List<String>> tags() {
    Arbitrary<String> legal =
        Arbitraries.strings().ofMaxLength(30).withChars("aZ é\u00c9e\u0301ßİΣ");
    Arbitrary<String> any = Arbitraries.strings().ofMaxLength(45);
    return Arbitraries.frequencyOf(Tuple.of(20, legal), Tuple.of(1, any)).list().ofMaxSize(12);
  }

  @Property(tries = 2000)
  @Label("Tags: normalized tags are legal, and stay as they are")
  void tagsTwice(@ForAll("tags") List<String> tags) {
    Collection<String> normal;
    try {
      normal = Tags.normalize("tags", tags);
    } catch (ValidationException refused) {
      assertThat(refused.violations()).hasSize(1);
      assertThat(refused.violations().get(0).where()).isEqualTo("tags");
      return;
    }
    assertThat(Tags.normalize("tags", normal)).isEqualTo(normal);
    assertThat(List.copyOf(normal)).hasSizeLessThanOrEqualTo(Tags.MAX_COUNT).isSorted();
    for (String tag : normal) {
      assertThat(tag).isNotBlank().isEqualTo(tag.strip()).doesNotContain(",");
      assertThat(tag.length()).isBetween(1, 40);
      assertThat(tag.chars()).noneMatch(Character::isISOControl);
      assertThat(tag).isEqualTo(tag.toLowerCase(Locale.ROOT));
      assertThat(Normalizer.isNormalized(tag, Normalizer.Form.NFC)).isTrue();
    }
  }

  @Example
  void tagsByExample() {
    assertThat(Tags.normalize("tags", List.of(" Urlaub 2024 ", "urlaub 2024", "E\u0301te\u0301")))
        .containsExactly("urlaub 2024", "\u00e9t\u00e9");
    assertThat(Tags.normalize("tags", List.of("x".repeat(40)))).hasSize(1);
    assertThat(Tags.normalize("tags", numbers(10))).hasSize(10);
    assertThat(Tags.normalize("tags", List.of())).isEmpty();
    for (String bad : List.of("", " ", "a,b", "a\u0007b", "x".repeat(41))) {
      assertThatThrownBy(() -> Tags.normalize("splits[1].tags", List.of("fine", bad)))
          .isInstanceOf(ValidationException.class)
          .hasMessage(
              "splits[1].tags: holds a tag that is empty, too long, or has a comma or control"
                  + " character in it. Maybe use 1 to 40 letters, digits and spaces.");
    }
    assertThatThrownBy(() -> Tags.normalize("tags", numbers(11)))
        .isInstanceOf(ValidationException.class)
        .hasMessage("tags: holds 11 tags; at most 10 are kept. Maybe leave some out.");
  }

  private static List<String> numbers(int count) {
    return IntStream.range(0, count).mapToObj(Integer::toString).toList();
  }

  @Property(tries = 1000)
  @Label("Cursor: parse(toString) is the cursor")
  void cursorsAreReadBack(
      @ForAll TransactionSort sort, @ForAll long key, @ForAll long high, @ForAll long low) {
    Cursor cursor = new Cursor(sort, key, new TransactionId(new UUID(high, low)));
    assertThat(Cursor.parse(cursor.toString())).isEqualTo(cursor);
  }

  @Property(tries = 1000)
  @Label("Cursor: any other text is refused with the remedy")
  void cursorsAreRefused(@ForAll String text) {
    assertRefused(text);
    assertRefused("NEWEST_FIRST:1:" + text);
    assertRefused("NEWEST_FIRST:" + text + "x:" + new UUID(1, 2));
    assertRefused(text + "x:1:" + new UUID(1, 2));
    assertRefused("NEWEST_FIRST:1:" + new UUID(1, 2) + ":" + text);
  }

  private static void assertRefused(String text) {
    assertThatThrownBy(() -> Cursor.parse(text))
        .isInstanceOf(ValidationException.class)
        .hasMessage(
            "cursor: is no cursor of a list of transactions. Maybe hand back the one that came with"
                + " the last page.");
  }

  @Example
  void sorting() {
    Transaction march = Samples.record(Transaction.class, 0);
    Transaction later = Samples.record(Transaction.class, 1);
    assertThat(TransactionSort.NEWEST_FIRST.key(march))
        .isEqualTo(LocalDate.of(2025, 3, 7).toEpochDay())
        .isEqualTo(TransactionSort.OLDEST_FIRST.key(march))
        .isLessThan(TransactionSort.OLDEST_FIRST.key(later));
    assertThat(TransactionSort.HIGHEST_AMOUNT_FIRST.key(march))
        .isEqualTo(1240)
        .isEqualTo(TransactionSort.LOWEST_AMOUNT_FIRST.key(march));
    assertThat(TransactionSort.values())
        .filteredOn(TransactionSort::byDate)
        .containsExactly(TransactionSort.NEWEST_FIRST, TransactionSort.OLDEST_FIRST);
    assertThat(TransactionSort.values())
        .filteredOn(TransactionSort::ascending)
        .containsExactly(TransactionSort.OLDEST_FIRST, TransactionSort.LOWEST_AMOUNT_FIRST);
    assertThat(Cursor.behind(march, TransactionSort.LOWEST_AMOUNT_FIRST))
        .isEqualTo(new Cursor(TransactionSort.LOWEST_AMOUNT_FIRST, 1240, march.id()));
  }

  @Property(tries = 1000)
  @Label(
      "TransactionFilter: what is deleted is left out unless it is asked for, in any order of calls")
  void deleted(
      @ForAll @Size(max = 5) List<TransactionFlag> with,
      @ForAll @Size(max = 5) List<TransactionFlag> without) {
    TransactionFlag[] set = with.stream().distinct().toArray(TransactionFlag[]::new);
    TransactionFlag[] unset = without.stream().distinct().toArray(TransactionFlag[]::new);
    TransactionFilter filter = TransactionFilter.all().with(set).without(unset);
    assertThat(filter).isEqualTo(TransactionFilter.all().without(unset).with(set));
    assertThat(filter.without().contains(TransactionFlag.DELETED))
        .isEqualTo(!filter.with().contains(TransactionFlag.DELETED));
    Set<TransactionFlag> others = new HashSet<>(without);
    others.remove(TransactionFlag.DELETED);
    assertThat(filter.without()).containsAll(others);
    assertThat(filter.with()).isEqualTo(Set.copyOf(with));
  }

  @Example
  @Label("TransactionFilter: each call sets its own condition and leaves the others as they were")
  void conditions() {
    DateRange march = new DateRange(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 31));
    Money one = Money.of("1.00", "EUR");
    Money two = Money.of("2.00", "EUR");
    Set<AccountId> accounts = Set.of(new AccountId(id(1)));
    Set<CategoryId> categories = Set.of(new CategoryId(id(2)));
    Set<MerchantId> merchants = Set.of(new MerchantId(id(3)));
    Set<TransactionKind> kinds = Set.of(TransactionKind.values()[0]);
    TransactionFilter filter =
        TransactionFilter.all()
            .text("bakery")
            .dates(march)
            .atLeast(one)
            .atMost(two)
            .accounts(accounts)
            .categories(categories)
            .merchants(merchants)
            .tags(List.of(" Urlaub"))
            .kinds(kinds)
            .with(TransactionFlag.DELETED);
    assertThat(filter)
        .isEqualTo(
            new TransactionFilter(
                "bakery",
                march,
                one,
                two,
                accounts,
                categories,
                merchants,
                Set.of("urlaub"),
                kinds,
                Set.of(TransactionFlag.DELETED),
                Set.of()));
    assertThat(TransactionFilter.all().without()).containsExactly(TransactionFlag.DELETED);
  }

  @Example
  @Label(
      "TransactionFilter: the tree is asked only when categories are named, and brings their children")
  void branches() {
    CategoryId root = new CategoryId(id(1));
    CategoryId child = new CategoryId(id(2));
    CategoryId other = new CategoryId(id(3));
    CategoryTree tree =
        new CategoryTree(
            List.of(
                new Category(root, null, "Food", CategoryKind.EXPENSE, null, false, 1),
                new Category(child, root, "Market", CategoryKind.EXPENSE, null, false, 1),
                new Category(other, null, "FoodStamps", CategoryKind.EXPENSE, null, false, 1)));
    List<String> asked = new ArrayList<>();
    TransactionFilter all = TransactionFilter.all();
    assertThat(
            all.withBranches(
                () -> {
                  asked.add("tree");
                  return tree;
                }))
        .isSameAs(all);
    assertThat(asked).isEmpty();
    assertThat(all.categories(List.of(root)).withBranches(() -> tree).categories())
        .containsExactlyInAnyOrder(root, child);
  }

  private static UUID id(long number) {
    return new UUID(number << 16 | 0x7000L, Long.MIN_VALUE);
  }
}
