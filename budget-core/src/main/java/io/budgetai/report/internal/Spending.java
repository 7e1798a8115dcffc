package io.budgetai.report.internal;

import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryTree;
import io.budgetai.category.Merchant;
import io.budgetai.category.MerchantId;
import io.budgetai.report.Comparison;
import io.budgetai.report.ReportScope;
import io.budgetai.report.SpendingBy;
import io.budgetai.report.SpendingKey;
import io.budgetai.report.SpendingLine;
import io.budgetai.report.SpendingReport;
import io.budgetai.report.Worth;
import io.budgetai.report.internal.Valuation.Valued;
import io.budgetai.storage.Books;
import io.budgetai.storage.Total;
import io.budgetai.storage.TotalsQuery.Dimension;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws up a report on spending. */
final class Spending {
  private static final SpendingKey NONE = new SpendingKey.None();

  private static final Comparator<SpendingLine> HIGHEST_FIRST =
      Comparator.comparing((SpendingLine line) -> line.spent().amount())
          .reversed()
          .thenComparing(SpendingLine::name)
          .thenComparing(line -> line.key().toString());

  /** The spending of some days. */
  private record Sums(Map<SpendingKey, Worth> byKey, Worth total, boolean overlapping) {}

  private final Books books;
  private final Valuation valuation;
  private final SpendingBy by;
  private final ReportScope scope;
  private final @Nullable DateRange comparedWith;

  private final Sums now;
  private final @Nullable Sums before;

  private Spending(Books books, SpendingBy by, ReportScope scope, @Nullable DateRange earlier) {
    this.books = books;
    this.valuation = Valuation.of(books);
    this.by = by;
    this.scope = scope;
    this.comparedWith = earlier;
    this.now = sums(scope.range(), Function.identity());
    this.before =
        earlier == null ? null : sums(earlier, by == SpendingBy.MONTH ? laid(earlier) : key -> key);
  }

  static SpendingReport of(Books books, SpendingBy by, ReportScope scope, Comparison comparison) {
    return new Spending(books, by, scope, scope.before(comparison).orElse(null)).report();
  }

  private SpendingReport report() {
    List<SpendingLine> lines =
        switch (by) {
          case CATEGORY -> categories();
          case MERCHANT -> lines("Unknown merchant", merchantNames());
          case TAG -> lines("Untagged", key -> ((SpendingKey.OfTag) key).tag());
          case ACCOUNT -> lines("", accountNames());
          case MONTH -> months();
        };
    boolean overlapping = now.overlapping() || (before != null && before.overlapping());
    return new SpendingReport(
        by,
        scope,
        now.total(),
        lines,
        overlapping,
        comparedWith,
        before == null ? null : before.total());
  }

  private Sums sums(DateRange range, Function<SpendingKey, SpendingKey> place) {
    Map<SpendingKey, Worth> byKey = new HashMap<>();
    Worth total = valuation.zero();
    boolean overlapping = false;
    Set<Dimension> dimensions = Set.of(Dimension.KIND, dimension());
    for (Valued row : valuation.totals(range, scope.accounts(), dimensions)) {
      if (Rows.isSpending(row.total())) {
        Worth spent = row.worth().negated();
        Set<SpendingKey> keys = keys(row.total());
        keys.forEach(key -> byKey.merge(place.apply(key), spent, Worth::plus));
        total = total.plus(spent);
        overlapping |= keys.size() > 1;
      }
    }
    return new Sums(byKey, total, overlapping);
  }

  private Dimension dimension() {
    return switch (by) {
      case CATEGORY -> Dimension.CATEGORY;
      case MERCHANT -> Dimension.MERCHANT;
      case TAG -> Dimension.TAGS;
      case ACCOUNT -> Dimension.ACCOUNT;
      case MONTH -> Dimension.MONTH;
    };
  }

  private Set<SpendingKey> keys(Total row) {
    return switch (by) {
      case CATEGORY -> Set.of(keyOrNone(row.category(), SpendingKey.OfCategory::new));
      case MERCHANT -> Set.of(keyOrNone(row.merchant(), SpendingKey.OfMerchant::new));
      case ACCOUNT -> Set.of(keyOrNone(row.account(), SpendingKey.OfAccount::new));
      case MONTH ->
          Set.of(keyOrNone(row.day(), day -> new SpendingKey.OfMonth(YearMonth.from(day))));
      case TAG ->
          row.tags().isEmpty()
              ? Set.of(NONE)
              : row.tags().stream().map(SpendingKey.OfTag::new).collect(Collectors.toSet());
    };
  }

  private static <T> SpendingKey keyOrNone(
      @Nullable T value, Function<? super T, ? extends SpendingKey> key) {
    return value == null ? NONE : key.apply(value);
  }

  private List<SpendingLine> lines(String nameOfNone, Function<SpendingKey, String> name) {
    return keys().stream()
        .map(key -> line(key, key.equals(NONE) ? nameOfNone : name.apply(key), List.of()))
        .sorted(HIGHEST_FIRST)
        .toList();
  }

  /** What there is a line for: what there was spending in, now or before. */
  private Set<SpendingKey> keys() {
    Set<SpendingKey> keys = new LinkedHashSet<>(now.byKey().keySet());
    if (before != null) {
      keys.addAll(before.byKey().keySet());
    }
    return keys;
  }

  private SpendingLine line(SpendingKey key, String name, List<SpendingLine> children) {
    Worth own = now.byKey().getOrDefault(key, valuation.zero());
    Worth spent = children.stream().map(SpendingLine::spent).reduce(own, Worth::plus);
    Worth earlier = null;
    if (before != null) {
      earlier = before.byKey().getOrDefault(key, valuation.zero());
      for (SpendingLine child : children) {
        earlier = child.before() == null ? earlier : earlier.plus(child.before());
      }
    }
    return new SpendingLine(
        key, name, spent, own, spent.percentOf(now.total()).orElse(null), earlier, children);
  }

  private List<SpendingLine> categories() {
    CategoryTree tree = new CategoryTree(books.categories().all());
    Set<SpendingKey> keys = keys();
    List<SpendingLine> lines = new ArrayList<>(branches(tree, tree.roots(), keys));
    if (keys.contains(NONE)) {
      lines.add(line(NONE, "Uncategorized", List.of()));
    }
    return lines.stream().sorted(HIGHEST_FIRST).toList();
  }

  private List<SpendingLine> branches(
      CategoryTree tree, List<Category> siblings, Set<SpendingKey> keys) {
    List<SpendingLine> lines = new ArrayList<>();
    for (Category category : siblings) {
      SpendingKey key = new SpendingKey.OfCategory(category.id());
      List<SpendingLine> children = branches(tree, tree.children(category.id()), keys);
      if (keys.contains(key) || !children.isEmpty()) {
        lines.add(line(key, category.name(), children));
      }
    }
    return lines.stream().sorted(HIGHEST_FIRST).toList();
  }

  private Function<SpendingKey, String> merchantNames() {
    List<MerchantId> ids =
        keys().stream()
            .filter(SpendingKey.OfMerchant.class::isInstance)
            .map(key -> ((SpendingKey.OfMerchant) key).id())
            .toList();
    Map<MerchantId, String> names =
        books.merchants().findAll(ids).stream()
            .collect(Collectors.toMap(Merchant::id, Merchant::name));
    return key -> names.getOrDefault(((SpendingKey.OfMerchant) key).id(), "");
  }

  private Function<SpendingKey, String> accountNames() {
    Map<AccountId, String> names =
        books.accounts().all().stream().collect(Collectors.toMap(Account::id, Account::name));
    return key -> names.getOrDefault(((SpendingKey.OfAccount) key).id(), "");
  }

  private List<SpendingLine> months() {
    return Timeline.of(scope.range(), PeriodRule.MONTH).periods().stream()
        .map(period -> YearMonth.from(period.first()))
        .map(month -> line(new SpendingKey.OfMonth(month), month.toString(), List.of()))
        .toList();
  }

  /** Lays earlier months over those of the report, first over first; what reaches beyond the last is laid over the last. */
  private Function<SpendingKey, SpendingKey> laid(DateRange earlier) {
    YearMonth last = YearMonth.from(scope.range().last());
    long shift =
        YearMonth.from(earlier.first())
            .until(YearMonth.from(scope.range().first()), ChronoUnit.MONTHS);
    return key -> {
      YearMonth moved = ((SpendingKey.OfMonth) key).month().plusMonths(shift);
      return new SpendingKey.OfMonth(moved.isAfter(last) ? last : moved);
    };
  }
}
