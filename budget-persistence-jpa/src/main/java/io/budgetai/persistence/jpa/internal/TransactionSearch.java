package io.budgetai.persistence.jpa.internal;

import io.budgetai.category.FoldedText;
import io.budgetai.expense.Cursor;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionFlag;
import io.budgetai.expense.TransactionSort;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A search for transactions. Pages begin behind a place, never after a count of rows, so their cost does not grow with how
 * far behind the start they are. An index delivers rows in order for one category or one account, not for several together;
 * so there is one query for each of a few categories or accounts, and the pages are merged here.
 */
final class TransactionSearch {
  /** Up to how many categories or accounts are asked for one by one. */
  private static final int MAX_QUERIES = 64;

  /** For how many rows a query is worth its while. */
  private static final int MIN_ROWS = 8;

  private final UnitOfWork unit;
  private final TransactionFilter filter;
  private final TransactionSort sort;
  private final int streams;

  /** A place in the order. */
  private record Place(Comparable<?> key, UUID id) {}

  TransactionSearch(UnitOfWork unit, TransactionFilter filter, TransactionSort sort) {
    this.unit = unit;
    this.filter = filter;
    this.sort = sort;
    this.streams =
        few(filter.categories())
            ? filter.categories().size()
            : few(filter.accounts()) ? filter.accounts().size() : 1;
  }

  /** The ids of the transactions behind {@code after}, in order. */
  List<UUID> page(@Nullable Cursor after, int limit) {
    Place start = after == null ? null : place(after);
    boolean byCategory = few(filter.categories());
    SortedSet<Place> found = new TreeSet<>(order());
    if (byCategory) {
      filter
          .categories()
          .forEach(
              category ->
                  collect(
                      "select s.onDay, s.transactionId, t.minorUnits from SplitRow s"
                          + " join TransactionRow t on t.id = s.transactionId"
                          + " where s.categoryId = :stream",
                      "s.onDay",
                      "s.transactionId",
                      category.value(),
                      start,
                      limit,
                      found));
    } else if (few(filter.accounts())) {
      filter
          .accounts()
          .forEach(
              account ->
                  collect(
                      "select t.onDay, t.id, t.minorUnits from TransactionRow t"
                          + " where t.accountId = :stream",
                      "t.onDay",
                      "t.id",
                      account.value(),
                      start,
                      limit,
                      found));
    } else {
      collect(
          "select t.onDay, t.id, t.minorUnits from TransactionRow t where 1 = 1",
          "t.onDay",
          "t.id",
          null,
          start,
          limit,
          found);
    }
    return found.stream().limit(limit).map(Place::id).toList();
  }

  /**
   * Adds the rows of one query that can be on the page. It asks for a few at a time, and no more once a full page lies before
   * the last of them. A transaction comes once for each of its parts in a category.
   */
  private void collect(
      String select,
      String day,
      String id,
      @Nullable UUID stream,
      @Nullable Place start,
      int limit,
      SortedSet<Place> found) {
    int few = Math.min(limit, Math.max(MIN_ROWS, 2 * limit / streams));
    Place next = start;
    List<Object[]> rows;
    do {
      Hql hql = new Hql(select);
      if (stream != null) {
        hql.set("stream", stream);
      }
      conditions(hql, day);
      order(hql, sort.byDate() ? day : "t.minorUnits", id, next);
      rows = unit.list(Object[].class, hql.limit(few));
      for (Object[] row : rows) {
        next = new Place(sort.byDate() ? (LocalDate) row[0] : (Long) row[2], (UUID) row[1]);
        found.add(next);
      }
    } while (rows.size() == few && next != null && found.headSet(next).size() + 1 < limit);
  }

  private void conditions(Hql hql, String day) {
    flag(hql, "t.deleted", TransactionFlag.DELETED);
    flag(hql, "t.pending", TransactionFlag.PENDING);
    flag(hql, "t.uncategorized", TransactionFlag.UNCATEGORIZED);
    test(hql, "t.splitCount > 1", "t.splitCount = 1", TransactionFlag.SPLIT);
    test(
        hql,
        "t.originalCurrency is not null",
        "t.originalCurrency is null",
        TransactionFlag.FOREIGN);
    test(hql, "t.attachments is not null", "t.attachments is null", TransactionFlag.ATTACHMENT);
    if (filter.dates() != null) {
      hql.add(" and " + day + " between :first and :last")
          .set("first", filter.dates().first())
          .set("last", filter.dates().last());
    }
    if (filter.atLeast() != null) {
      hql.add(" and t.currency = :leastCurrency")
          .add(" and (t.minorUnits >= :least or t.minorUnits <= :minusLeast)")
          .set("leastCurrency", filter.atLeast().currency().getCurrencyCode())
          .set("least", filter.atLeast().minorUnits())
          .set("minusLeast", -filter.atLeast().minorUnits());
    }
    if (filter.atMost() != null) {
      hql.add(" and t.currency = :mostCurrency and t.minorUnits between :minusMost and :most")
          .set("mostCurrency", filter.atMost().currency().getCurrencyCode())
          .set("most", filter.atMost().minorUnits())
          .set("minusMost", -filter.atMost().minorUnits());
    }
    if (!filter.accounts().isEmpty()) {
      hql.add(" and t.accountId in (:accounts)")
          .set("accounts", filter.accounts().stream().map(account -> account.value()).toList());
    }
    if (!filter.merchants().isEmpty()) {
      hql.add(" and t.merchantId in (:merchants)")
          .set("merchants", filter.merchants().stream().map(merchant -> merchant.value()).toList());
    }
    if (!filter.categories().isEmpty() && !few(filter.categories())) {
      // With the bare column SQLite would go through all of these categories for each transaction.
      part(hql, "c", "coalesce(c.categoryId, :none) in (:categories)");
      hql.set("none", Columns.NIL);
      hql.set(
          "categories", filter.categories().stream().map(category -> category.value()).toList());
    }
    if (!filter.kinds().isEmpty()) {
      part(hql, "k", "k.kind in (:kinds)");
      hql.set("kinds", filter.kinds().stream().map(Enum::name).toList());
    }
    if (!filter.tags().isEmpty()) {
      either(hql, filter.tags(), "g", "locate(:%s, g.tags) > 0", Columns::tagWord);
    }
    words(hql);
  }

  /** Every word must be somewhere: in the text of the transaction, or in the key of its merchant. */
  private void words(Hql hql) {
    if (filter.text() == null) {
      return;
    }
    int number = 0;
    for (String word : FoldedText.fold(filter.text()).split(" ")) {
      if (!word.isEmpty()) {
        String name = "word" + number++;
        hql.add(" and (locate(:" + name + ", t.searchText) > 0 or t.merchantId in (")
            .add("select m.id from MerchantRow m where locate(:" + name + ", m.merchantKey) > 0))")
            .set(name, word);
      }
    }
  }

  private static void part(Hql hql, String alias, String condition) {
    hql.add(" and exists (select 1 from SplitRow ")
        .add(alias)
        .add(" where ")
        .add(alias)
        .add(".transactionId = t.id and ")
        .add(condition)
        .add(")");
  }

  private static void either(
      Hql hql,
      Collection<String> values,
      String alias,
      String condition,
      java.util.function.UnaryOperator<String> value) {
    List<String> conditions = new ArrayList<>();
    for (String each : values) {
      String name = alias + conditions.size();
      conditions.add(condition.formatted(name));
      hql.set(name, value.apply(each));
    }
    part(hql, alias, "(" + String.join(" or ", conditions) + ")");
  }

  private void flag(Hql hql, String attribute, TransactionFlag flag) {
    test(hql, attribute + " = true", attribute + " = false", flag);
  }

  private void test(Hql hql, String yes, String no, TransactionFlag flag) {
    Consumer<String> add = condition -> hql.add(" and ").add(condition);
    if (filter.with().contains(flag)) {
      add.accept(yes);
    }
    if (filter.without().contains(flag)) {
      add.accept(no);
    }
  }

  /** Written as a range and a rest, because not every database finds the range in a comparison of pairs. */
  private void order(Hql hql, String key, String id, @Nullable Place behind) {
    String beyond = sort.ascending() ? ">" : "<";
    String direction = sort.ascending() ? "" : " desc";
    if (behind != null) {
      hql.add(
              " and %s %s= :key and (%s %s :key or %s %s :id)"
                  .formatted(key, beyond, key, beyond, id, beyond))
          .set("key", behind.key())
          .set("id", behind.id());
    }
    hql.add(" order by %s%s, %s%s".formatted(key, direction, id, direction));
  }

  private Place place(Cursor cursor) {
    return new Place(
        sort.byDate() ? LocalDate.ofEpochDay(cursor.key()) : (Comparable<?>) cursor.key(),
        cursor.id().value());
  }

  @SuppressWarnings("unchecked")
  private Comparator<Place> order() {
    Comparator<Place> ascending =
        Comparator.comparing((Place place) -> (Comparable<Object>) place.key())
            .thenComparing(Place::id);
    return sort.ascending() ? ascending : ascending.reversed();
  }

  private static boolean few(Collection<?> values) {
    return !values.isEmpty() && values.size() <= MAX_QUERIES;
  }
}
