package io.budgetai.persistence.jpa.internal;

import io.budgetai.calendar.DateRange;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A search for transactions. Pages begin behind a place, never after a count of rows, so their cost does not grow with how
 * far behind the start they are.
 *
 * <p>An index delivers rows in order for one category or one account, but not for several together: those would all have to
 * be sorted. So several are asked for some days at a time, beginning with one, and for more days the fewer rows were found.
 */
final class TransactionSearch {
  /** From how many days on there is one last query for all days that are left. */
  private static final long MANY_DAYS = 4_000;

  /** How many times as many days the next query may ask for. */
  private static final int MOST_GROWTH = 8;

  private final UnitOfWork unit;
  private final TransactionFilter filter;
  private final TransactionSort sort;

  /** A place in the order. */
  private record Place(Comparable<?> key, UUID id) {}

  TransactionSearch(UnitOfWork unit, TransactionFilter filter, TransactionSort sort) {
    this.unit = unit;
    this.filter = filter;
    this.sort = sort;
  }

  /** Which days a query asks for; {@code null} where there is no end. */
  private record Days(@Nullable LocalDate first, @Nullable LocalDate last) {
    static final Days ALL = new Days(null, null);
  }

  /** The rows of which a query takes those that the filter lets through. */
  private record Rows(String select, String day, String id, String account) {}

  /** The ids of the transactions behind {@code after}, in order. */
  List<UUID> page(@Nullable Cursor after, int limit) {
    Place start = after == null ? null : place(after);
    SortedSet<Place> found = new TreeSet<>(order());
    boolean several =
        filter.categories().isEmpty()
            ? filter.accounts().size() > 1
            : filter.categories().size() > 1;
    if (several && sort.byDate()) {
      collectByDays(start, limit, found);
    } else {
      collect(Days.ALL, start, limit, found);
    }
    return found.stream().limit(limit).map(Place::id).toList();
  }

  /** Adds what is on the page, some days at a time. */
  private void collectByDays(@Nullable Place start, int limit, SortedSet<Place> found) {
    LocalDate from = start == null ? outermostDay() : (LocalDate) start.key();
    long days = 1;
    // Of its first day a page that goes on may see the rest only, which says nothing about other
    // days.
    boolean telling = start == null;
    while (from != null && found.size() < limit && !beyondDates(from)) {
      LocalDate to = days > MANY_DAYS ? null : later(from, days - 1);
      collect(days(from, to), start, limit, found);
      from = to == null ? null : later(to, 1);
      days *= telling ? growth(limit, found.size()) : 1;
      telling = true;
    }
  }

  private boolean beyondDates(LocalDate day) {
    DateRange dates = filter.dates();
    return dates != null
        && (sort.ascending() ? day.isAfter(dates.last()) : day.isBefore(dates.first()));
  }

  private Days days(LocalDate from, @Nullable LocalDate to) {
    return sort.ascending() ? new Days(from, to) : new Days(to, from);
  }

  /** So many days further on in the order. */
  private LocalDate later(LocalDate day, long days) {
    return day.plusDays(sort.ascending() ? days : -days);
  }

  private static int growth(int wanted, int found) {
    return found == 0 ? MOST_GROWTH : Math.min(MOST_GROWTH, Math.max(2, wanted / found));
  }

  /** The day from which the search sets out: of the first transaction in the order that the dates allow. */
  private @Nullable LocalDate outermostDay() {
    LocalDate outermost = null;
    for (boolean deleted : new boolean[] {false, true}) {
      if (!(deleted ? filter.without() : filter.with()).contains(TransactionFlag.DELETED)) {
        Hql hql = new Hql("select t.onDay from TransactionRow t where t.deleted = " + deleted);
        order(hql, "t.onDay", "t.id", null);
        for (LocalDate day : unit.list(LocalDate.class, hql.limit(1))) {
          if (outermost == null || day.isBefore(outermost) == sort.ascending()) {
            outermost = day;
          }
        }
      }
    }
    DateRange dates = filter.dates();
    if (outermost == null || dates == null) {
      return outermost;
    }
    LocalDate edge = sort.ascending() ? dates.first() : dates.last();
    return edge.isAfter(outermost) == sort.ascending() ? edge : outermost;
  }

  /**
   * Adds the rows of some days that can be on the page. It asks for a page at a time, and no more once a full page lies before
   * the last row. A transaction comes once for each of its parts in a category.
   */
  private void collect(Days days, @Nullable Place start, int limit, SortedSet<Place> found) {
    Place next = start;
    List<Object[]> read;
    do {
      Rows rows = rows();
      Hql hql = new Hql(rows.select());
      if (!filter.categories().isEmpty()) {
        hql.set("categories", values(filter.categories(), category -> category.value()));
      }
      if (days.first() != null) {
        hql.add(" and %s >= :from".formatted(rows.day())).set("from", days.first());
      }
      if (days.last() != null) {
        hql.add(" and %s <= :to".formatted(rows.day())).set("to", days.last());
      }
      conditions(hql, rows);
      order(hql, sort.byDate() ? rows.day() : "t.minorUnits", rows.id(), next);
      read = unit.list(Object[].class, hql.limit(limit));
      for (Object[] row : read) {
        next = new Place(sort.byDate() ? (LocalDate) row[0] : (Long) row[2], (UUID) row[1]);
        found.add(next);
      }
    } while (read.size() == limit && next != null && found.headSet(next).size() + 1 < limit);
  }

  /** A list of values is joined and not compared with, because not every database goes through such a list by an index. */
  private Rows rows() {
    if (filter.categories().isEmpty()) {
      String joined =
          filter.accounts().size() > 1
              ? "AccountRow a join TransactionRow t on t.accountId = a.id"
              : "TransactionRow t";
      return new Rows(
          "select t.onDay, t.id, t.minorUnits from " + joined + " where 1 = 1",
          "t.onDay",
          "t.id",
          filter.accounts().size() > 1 ? "a.id" : "t.accountId");
    }
    boolean several = filter.categories().size() > 1;
    return new Rows(
        "select s.onDay, s.transactionId, t.minorUnits from "
            + (several ? "CategoryRow c join SplitRow s on s.categoryId = c.id" : "SplitRow s")
            + " join TransactionRow t on t.id = s.transactionId where "
            + (several ? "c.id" : "s.categoryId")
            + " in (:categories)",
        "s.onDay",
        "s.transactionId",
        "t.accountId");
  }

  private void conditions(Hql hql, Rows rows) {
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
      hql.add(" and " + rows.day() + " between :first and :last")
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
      hql.add(" and " + rows.account() + " in (:accounts)")
          .set("accounts", values(filter.accounts(), account -> account.value()));
    }
    if (!filter.merchants().isEmpty()) {
      hql.add(" and t.merchantId in (:merchants)")
          .set("merchants", values(filter.merchants(), merchant -> merchant.value()));
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

  private static <T> List<UUID> values(Collection<T> ids, Function<T, UUID> value) {
    return ids.stream().map(value).toList();
  }
}
