package io.budgetai.persistence.jpa.internal;

import io.budgetai.account.AccountId;
import io.budgetai.calendar.DateRange;
import io.budgetai.category.CategoryId;
import io.budgetai.category.MerchantId;
import io.budgetai.expense.TransactionKind;
import io.budgetai.money.Money;
import io.budgetai.storage.Total;
import io.budgetai.storage.TotalsQuery;
import io.budgetai.storage.TotalsQuery.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Sums over parts, made by the database from one table and, where its columns suffice, from one index. */
final class TotalsReader {
  private final UnitOfWork unit;
  private final TotalsQuery query;
  private final List<String> columns = new ArrayList<>();
  private final Map<Dimension, Integer> positions = new EnumMap<>(Dimension.class);
  private final int currency;

  TotalsReader(UnitOfWork unit, TotalsQuery query) {
    this.unit = unit;
    this.query = query;
    // In the order of the index, which then delivers the groups one after the other.
    if (!query.by().contains(Dimension.DAY)) {
      group(Dimension.MONTH, "s.inMonth");
    }
    group(Dimension.CATEGORY, "s.categoryId");
    group(Dimension.KIND, "s.kind");
    currency = columns.size();
    columns.add("s.currency");
    group(Dimension.ACCOUNT, "s.accountId");
    group(Dimension.DAY, "s.onDay");
    group(Dimension.COUNTER_ACCOUNT, "s.counterAccountId");
    group(Dimension.MERCHANT, "s.merchantId");
    group(Dimension.TAGS, "s.tags");
  }

  List<Total> totals() {
    String grouping = String.join(", ", columns);
    Hql hql =
        new Hql("select ")
            .add(grouping)
            .add(", sum(s.minorUnits), count(*) from SplitRow s where s.deleted = false");
    if (query.dates() != null) {
      dates(hql, query.dates());
    }
    if (!query.accounts().isEmpty()) {
      hql.add(" and s.accountId in (:accounts)")
          .set("accounts", query.accounts().stream().map(AccountId::value).toList());
    }
    hql.add(" group by ").add(grouping);
    Map<UUID, CategoryId> categories = new HashMap<>();
    Map<UUID, AccountId> accounts = new HashMap<>();
    return unit.list(Object[].class, hql).stream()
        .map(row -> total(row, categories, accounts))
        .toList();
  }

  /** Whole months are told by the month alone; other ranges by the day too. */
  private static void dates(Hql hql, DateRange dates) {
    hql.add(" and s.inMonth between :firstMonth and :lastMonth")
        .set("firstMonth", Columns.month(dates.first()))
        .set("lastMonth", Columns.month(dates.last()));
    boolean wholeMonths =
        dates.first().getDayOfMonth() == 1
            && dates.last().getDayOfMonth() == dates.last().lengthOfMonth();
    if (!wholeMonths) {
      hql.add(" and s.onDay between :first and :last")
          .set("first", dates.first())
          .set("last", dates.last());
    }
  }

  private void group(Dimension dimension, String column) {
    if (query.by().contains(dimension)) {
      positions.put(dimension, columns.size());
      columns.add(column);
    }
  }

  private Total total(
      Object[] row, Map<UUID, CategoryId> categories, Map<UUID, AccountId> accounts) {
    return new Total(
        positions.containsKey(Dimension.DAY)
            ? value(row, Dimension.DAY, LocalDate.class, day -> day)
            : value(row, Dimension.MONTH, Integer.class, Columns::firstDay),
        value(
            row, Dimension.ACCOUNT, UUID.class, id -> accounts.computeIfAbsent(id, AccountId::new)),
        value(row, Dimension.COUNTER_ACCOUNT, UUID.class, AccountId::new),
        value(
            row,
            Dimension.CATEGORY,
            UUID.class,
            id -> categories.computeIfAbsent(id, CategoryId::new)),
        value(row, Dimension.MERCHANT, UUID.class, MerchantId::new),
        tags(row),
        value(row, Dimension.KIND, String.class, TransactionKind::valueOf),
        Money.ofMinor((Long) row[row.length - 2], (String) row[currency]),
        (Long) row[row.length - 1]);
  }

  private Set<String> tags(Object[] row) {
    Set<String> tags = value(row, Dimension.TAGS, String.class, Columns::tags);
    return tags == null ? Set.of() : tags;
  }

  private <C, T> @Nullable T value(
      Object[] row, Dimension dimension, Class<C> type, Function<C, T> read) {
    Integer position = positions.get(dimension);
    Object value = position == null ? null : row[position];
    return value == null ? null : read.apply(type.cast(value));
  }
}
