package io.budgetai.expense;

import io.budgetai.account.AccountId;
import io.budgetai.calendar.DateRange;
import io.budgetai.category.CategoryId;
import io.budgetai.category.CategoryTree;
import io.budgetai.category.MerchantId;
import io.budgetai.money.Money;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Which transactions. Every condition must hold; an empty or {@code null} component is no condition.
 *
 * @param text words that must all occur in description, notes or merchant, letter case and accents ignored
 * @param dates the days on which the transaction may be dated
 * @param atLeast the least magnitude, positive; only transactions of its currency
 * @param atMost the greatest magnitude, positive; only transactions of its currency
 * @param accounts one of these accounts
 * @param categories a part in one of these categories; {@link ExpenseService} takes their children with them, a storage
 *     takes the ids as they are
 * @param merchants one of these merchants
 * @param tags a part with one of these tags, as {@link Tags} normalizes them
 * @param kinds a part of one of these kinds
 * @param with flags that must be set
 * @param without flags that must not be set; {@link TransactionFlag#DELETED} is among them unless {@code with} asks for it
 */
public record TransactionFilter(
    @Nullable String text,
    @Nullable DateRange dates,
    @Nullable Money atLeast,
    @Nullable Money atMost,
    Set<AccountId> accounts,
    Set<CategoryId> categories,
    Set<MerchantId> merchants,
    Set<String> tags,
    Set<TransactionKind> kinds,
    Set<TransactionFlag> with,
    Set<TransactionFlag> without) {

  private static final TransactionFilter ALL =
      new TransactionFilter(
          null, null, null, null, Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(),
          Set.of());

  public TransactionFilter {
    accounts = Set.copyOf(accounts);
    categories = Set.copyOf(categories);
    merchants = Set.copyOf(merchants);
    tags = Set.copyOf(Tags.normalize("tags", tags));
    kinds = Set.copyOf(kinds);
    with = Set.copyOf(with);
    without = withDeleted(with, without);
  }

  /** Everything that is not deleted; where a filter begins. */
  public static TransactionFilter all() {
    return ALL;
  }

  public TransactionFilter text(@Nullable String words) {
    return new TransactionFilter(
        words, dates, atLeast, atMost, accounts, categories, merchants, tags, kinds, with, without);
  }

  public TransactionFilter dates(@Nullable DateRange days) {
    return new TransactionFilter(
        text, days, atLeast, atMost, accounts, categories, merchants, tags, kinds, with, without);
  }

  public TransactionFilter atLeast(@Nullable Money magnitude) {
    return new TransactionFilter(
        text,
        dates,
        magnitude,
        atMost,
        accounts,
        categories,
        merchants,
        tags,
        kinds,
        with,
        without);
  }

  public TransactionFilter atMost(@Nullable Money magnitude) {
    return new TransactionFilter(
        text,
        dates,
        atLeast,
        magnitude,
        accounts,
        categories,
        merchants,
        tags,
        kinds,
        with,
        without);
  }

  public TransactionFilter accounts(Collection<AccountId> ids) {
    return new TransactionFilter(
        text,
        dates,
        atLeast,
        atMost,
        Set.copyOf(ids),
        categories,
        merchants,
        tags,
        kinds,
        with,
        without);
  }

  public TransactionFilter categories(Collection<CategoryId> ids) {
    return new TransactionFilter(
        text,
        dates,
        atLeast,
        atMost,
        accounts,
        Set.copyOf(ids),
        merchants,
        tags,
        kinds,
        with,
        without);
  }

  public TransactionFilter merchants(Collection<MerchantId> ids) {
    return new TransactionFilter(
        text,
        dates,
        atLeast,
        atMost,
        accounts,
        categories,
        Set.copyOf(ids),
        tags,
        kinds,
        with,
        without);
  }

  public TransactionFilter tags(Collection<String> names) {
    return new TransactionFilter(
        text,
        dates,
        atLeast,
        atMost,
        accounts,
        categories,
        merchants,
        Set.copyOf(names),
        kinds,
        with,
        without);
  }

  public TransactionFilter kinds(Collection<TransactionKind> wanted) {
    return new TransactionFilter(
        text,
        dates,
        atLeast,
        atMost,
        accounts,
        categories,
        merchants,
        tags,
        Set.copyOf(wanted),
        with,
        without);
  }

  public TransactionFilter with(TransactionFlag... flags) {
    return new TransactionFilter(
        text,
        dates,
        atLeast,
        atMost,
        accounts,
        categories,
        merchants,
        tags,
        kinds,
        Set.copyOf(List.of(flags)),
        without);
  }

  public TransactionFilter without(TransactionFlag... flags) {
    return new TransactionFilter(
        text,
        dates,
        atLeast,
        atMost,
        accounts,
        categories,
        merchants,
        tags,
        kinds,
        with,
        Set.copyOf(List.of(flags)));
  }

  /**
   * The same with the children of its categories beside them.
   *
   * @param tree asked only when the filter names categories
   */
  public TransactionFilter withBranches(Supplier<CategoryTree> tree) {
    return categories.isEmpty() ? this : categories(tree.get().branches(categories));
  }

  private static Set<TransactionFlag> withDeleted(
      Set<TransactionFlag> with, Set<TransactionFlag> without) {
    Set<TransactionFlag> all = EnumSet.noneOf(TransactionFlag.class);
    all.addAll(without);
    if (with.contains(TransactionFlag.DELETED)) {
      all.remove(TransactionFlag.DELETED);
    } else {
      all.add(TransactionFlag.DELETED);
    }
    return Set.copyOf(all);
  }
}
