package io.budgetai.storage;

import io.budgetai.category.Merchant;
import io.budgetai.category.MerchantId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Merchants, and the keys that lead to them. There may be many. */
public interface MerchantStore {

  Optional<Merchant> find(MerchantId id);

  /** Those that exist, in any order. */
  List<Merchant> findAll(Collection<MerchantId> ids);

  /**
   * The merchants to which keys lead, their own keys and aliases alike.
   *
   * @param keys folded names (see {@link io.budgetai.category.MerchantNames#key})
   * @return by key; keys that lead nowhere are not in it
   */
  Map<String, MerchantId> byKeys(Collection<String> keys);

  /**
   * Merchants whose own key (aliases do not count) contains {@code text}, which is folded; in order of key; at most {@code
   * limit}. Every key contains the empty text.
   */
  List<Merchant> search(String text, int limit);

  /**
   * Stores new merchants; the key of each leads to it from now on.
   *
   * @throws io.budgetai.ConflictException if an id is taken, or a key leads to a merchant already
   */
  void insert(List<Merchant> merchants);

  /**
   * Stores a new name. Keys that led to the merchant still do, and so does the new one.
   *
   * @param edited carries the version that comes after the one from which it was made
   * @throws io.budgetai.ConflictException if the stored version is another, or the key leads to another merchant
   */
  void update(Merchant edited);

  /**
   * Makes all keys that lead to {@code from} lead to {@code into}, another merchant, and forgets {@code from}.
   *
   * @throws io.budgetai.ConflictException if one of them is not there, or a transaction, deleted or not, names {@code from}
   */
  void merge(MerchantId from, MerchantId into);
}
