package io.budgetai.expense.internal;

import io.budgetai.Ids;
import io.budgetai.category.Merchant;
import io.budgetai.category.MerchantId;
import io.budgetai.category.MerchantNames;
import io.budgetai.expense.Transaction;
import io.budgetai.storage.Books;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Names and merchants within one unit of work; merchants that are named for the first time come into being here. */
final class MerchantBook {
  private final Books books;
  private final Ids ids;
  private final Map<String, MerchantId> byKey = new HashMap<>();
  private final Map<MerchantId, String> names = new HashMap<>();
  private final Map<String, Merchant> unborn = new LinkedHashMap<>();
  private final Set<MerchantId> named = new HashSet<>();

  MerchantBook(Books books, Ids ids) {
    this.books = books;
    this.ids = ids;
  }

  /** Looks up all of these names at once, so that {@link #of} asks the books no more. */
  void lookUp(Collection<String> wanted) {
    List<String> keys =
        wanted.stream()
            .map(MerchantNames::key)
            .filter(key -> !key.isEmpty() && !byKey.containsKey(key))
            .distinct()
            .toList();
    byKey.putAll(books.merchants().byKeys(keys));
  }

  /** The merchant of this name, which was looked up; {@code null} for a name without a letter or digit in it. */
  @Nullable MerchantId of(String name) {
    String key = MerchantNames.key(name);
    if (key.isEmpty()) {
      return null;
    }
    MerchantId known = byKey.get(key);
    if (known != null) {
      return known;
    }
    Merchant merchant = new Merchant(new MerchantId(ids.next()), name.strip(), key, 1);
    unborn.put(key, merchant);
    byKey.put(key, merchant.id());
    names.put(merchant.id(), merchant.name());
    return merchant.id();
  }

  /**
   * Looks up the names of the merchants of these transactions, and of those that were looked up by
   * name, at once.
   */
  void lookUpNames(Collection<Transaction> transactions) {
    List<MerchantId> wanted =
        Stream.concat(transactions.stream().map(Transaction::merchant), byKey.values().stream())
            .filter(Objects::nonNull)
            .filter(id -> !names.containsKey(id))
            .distinct()
            .toList();
    books.merchants().findAll(wanted).forEach(found -> names.put(found.id(), found.name()));
  }

  /** The name of a merchant that was looked up; empty for none. */
  String name(@Nullable MerchantId id) {
    return id == null ? "" : names.getOrDefault(id, "");
  }

  /**
   * Says that these transactions will be stored as they are, so that the merchants they name must
   * come into being.
   */
  void named(Collection<Transaction> transactions) {
    transactions.stream().map(Transaction::merchant).filter(Objects::nonNull).forEach(named::add);
  }

  /** The merchants that come into being, to be inserted before the transactions that name them. */
  List<Merchant> takeUnborn() {
    List<Merchant> taken =
        unborn.values().stream().filter(merchant -> named.contains(merchant.id())).toList();
    unborn.clear();
    return taken;
  }
}
