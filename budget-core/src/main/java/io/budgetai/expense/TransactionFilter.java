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
import java.util.function.Consumer;
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
    return copy(draft -> draft.text = words);
  }

  public TransactionFilter dates(@Nullable DateRange days) {
    return copy(draft -> draft.dates = days);
  }

  public TransactionFilter atLeast(@Nullable Money magnitude) {
    return copy(draft -> draft.atLeast = magnitude);
  }

  public TransactionFilter atMost(@Nullable Money magnitude) {
    return copy(draft -> draft.atMost = magnitude);
  }

  public TransactionFilter accounts(Collection<AccountId> ids) {
    return copy(draft -> draft.accounts = Set.copyOf(ids));
  }

  public TransactionFilter categories(Collection<CategoryId> ids) {
    return copy(draft -> draft.categories = Set.copyOf(ids));
  }

  public TransactionFilter merchants(Collection<MerchantId> ids) {
    return copy(draft -> draft.merchants = Set.copyOf(ids));
  }

  public TransactionFilter tags(Collection<String> names) {
    return copy(draft -> draft.tags = Set.copyOf(names));
  }

  public TransactionFilter kinds(Collection<TransactionKind> wanted) {
    return copy(draft -> draft.kinds = Set.copyOf(wanted));
  }

  public TransactionFilter with(TransactionFlag... flags) {
    return copy(draft -> draft.with = Set.copyOf(List.of(flags)));
  }

  public TransactionFilter without(TransactionFlag... flags) {
    return copy(draft -> draft.without = Set.copyOf(List.of(flags)));
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

  private TransactionFilter copy(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.done();
  }

  /** Components on their way into a copy, so that each change names only its own. */
  private static final class Draft {
    private @Nullable String text;
    private @Nullable DateRange dates;
    private @Nullable Money atLeast;
    private @Nullable Money atMost;
    private Set<AccountId> accounts;
    private Set<CategoryId> categories;
    private Set<MerchantId> merchants;
    private Set<String> tags;
    private Set<TransactionKind> kinds;
    private Set<TransactionFlag> with;
    private Set<TransactionFlag> without;

    Draft(TransactionFilter from) {
      text = from.text;
      dates = from.dates;
      atLeast = from.atLeast;
      atMost = from.atMost;
      accounts = from.accounts;
      categories = from.categories;
      merchants = from.merchants;
      tags = from.tags;
      kinds = from.kinds;
      with = from.with;
      without = from.without;
    }

    TransactionFilter done() {
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
          without);
    }
  }
}
