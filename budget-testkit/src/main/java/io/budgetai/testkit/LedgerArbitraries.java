package io.budgetai.testkit;

import io.budgetai.calendar.CivilDates;
import io.budgetai.calendar.DateRange;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryId;
import io.budgetai.category.CategoryKind;
import io.budgetai.category.CategoryTree;
import io.budgetai.expense.TransactionFlag;
import io.budgetai.expense.TransactionKind;
import io.budgetai.expense.TransactionSort;
import io.budgetai.money.Money;
import io.budgetai.storage.TotalsQuery.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Invented money, dates, texts, trees and transactions for property tests. Everything follows from jqwik's seed. */
public final class LedgerArbitraries {
  private static final List<String> WORDS =
      List.of(
          "Tidewater",
          "Market",
          "CAFÉ",
          "Bäcker",
          "No. 7",
          "straße",
          "POS 4711",
          "100%",
          "a_b",
          "O'Neill",
          "“quoted”",
          "\\",
          "🧀",
          "cafe\u0301",
          "ｗｉｄｅ",
          "ΟΔΟΣ",
          "İstanbul",
          "rent",
          "refund");

  private LedgerArbitraries() {}

  /** Currencies with no, two, three and four digits. */
  public static Arbitrary<Currency> currencies() {
    return Arbitraries.of("EUR", "USD", "JPY", "KWD", "CLF").map(Currency::getInstance);
  }

  /** Signed minor units, mostly of everyday size, some zero; sums of a thousand of them do not overflow. */
  public static Arbitrary<Long> minorUnits() {
    return Arbitraries.frequencyOf(
        Tuple.of(8, Arbitraries.longs().between(-50_000, 50_000)),
        Tuple.of(2, Arbitraries.longs().between(-3, 3)),
        Tuple.of(1, Arbitraries.longs().between(-(1L << 52), 1L << 52)));
  }

  /** Amounts in any of {@link #currencies()}. */
  public static Arbitrary<Money> money() {
    return Combinators.combine(minorUnits(), currencies()).as(Money::ofMinor);
  }

  /** Days, mostly few and close together so that they tie, now and then at an edge of the calendar. */
  public static Arbitrary<LocalDate> dates() {
    return Arbitraries.frequencyOf(
        Tuple.of(
            8,
            Arbitraries.integers()
                .between(0, 70)
                .map(day -> LocalDate.of(2023, 12, 20).plusDays(day))),
        Tuple.of(
            1,
            Arbitraries.of(
                CivilDates.MIN,
                CivilDates.MAX,
                LocalDate.of(2024, 2, 29),
                LocalDate.of(1969, 12, 31),
                LocalDate.of(1900, 3, 1))));
  }

  /** Ranges of days, from one day to all there are. */
  public static Arbitrary<DateRange> ranges() {
    return Combinators.combine(dates(), dates())
        .as((a, b) -> a.isAfter(b) ? DateRange.of(b, a) : DateRange.of(a, b));
  }

  /** Texts of up to five words: accents, marks, wide letters, wildcards, quotes, emoji and blanks among them. */
  public static Arbitrary<String> texts() {
    return Arbitraries.of(WORDS)
        .list()
        .ofMaxSize(5)
        .flatMap(words -> Arbitraries.of(" ", "  ", "").map(blank -> String.join(blank, words)));
  }

  /** Up to three tags, as {@link io.budgetai.expense.Tags} normalizes them. */
  public static Arbitrary<Set<String>> tags() {
    return Arbitraries.of("park", "a b", "ärger", "🧀", "\uff5e", "2024").set().ofMaxSize(3);
  }

  /** Trees of up to 12 categories, each below an earlier one or a root, in order of id. */
  public static Arbitrary<CategoryTree> categoryTrees() {
    return Combinators.combine(
            Arbitraries.longs(), Arbitraries.integers().between(0, 99).list().ofMaxSize(12))
        .as(
            (seed, places) -> {
              SeededIds ids = new SeededIds(seed);
              List<Category> nodes = new ArrayList<>();
              for (int place : places) {
                int above = place % (nodes.size() + 1);
                CategoryId parent = above == nodes.size() ? null : nodes.get(above).id();
                nodes.add(
                    SampleBooks.category(
                        new CategoryId(ids.next()),
                        parent,
                        "Category " + nodes.size(),
                        CategoryKind.EXPENSE));
              }
              return new CategoryTree(nodes);
            });
  }

  /** Dimensions of totals, from none to all. */
  public static Arbitrary<Set<Dimension>> dimensions() {
    return Arbitraries.of(Dimension.class).set();
  }

  public static Arbitrary<TransactionSort> sorts() {
    return Arbitraries.of(TransactionSort.class);
  }

  /** What a transaction in {@link SampleBooks} looks like. */
  public static Arbitrary<TransactionShape> transactions() {
    Arbitrary<TransactionShape.Part> parts =
        Combinators.combine(
                minorUnits(),
                Arbitraries.integers().between(0, 3),
                tags(),
                texts().injectNull(0.5),
                Arbitraries.of(TransactionKind.class))
            .as(TransactionShape.Part::new);
    return Combinators.combine(
            Arbitraries.integers().between(0, 2),
            dates(),
            texts(),
            texts().injectNull(0.5),
            parts.list().ofMinSize(1).ofMaxSize(4),
            Arbitraries.integers().between(0, 2),
            Arbitraries.integers().between(0, 15),
            Arbitraries.integers().between(-3, 20))
        .as(TransactionShape::new);
  }

  /** What a filter over {@link SampleBooks} looks like. */
  public static Arbitrary<FilterShape> filters() {
    return Combinators.combine(
            Arbitraries.integers().between(0, 511),
            texts(),
            ranges(),
            Arbitraries.longs().between(0, 60_000),
            Arbitraries.integers().between(0, 3),
            tags(),
            Arbitraries.of(TransactionKind.class).set().ofMaxSize(2),
            Arbitraries.of(TransactionFlag.class).set().ofMaxSize(2))
        .as(FilterShape::new);
  }
}
