package io.budgetai.category;

import java.util.List;

/**
 * The merchants that transactions name. They come into being with the first transaction that names them. Reading needs the
 * permission READ, changing WRITE. Safe for use by several threads.
 */
public interface MerchantService {

  /** Merchants whose name contains {@code text}, letter case and accents ignored, by name; at most {@code limit}. */
  List<Merchant> find(String text, int limit);

  /**
   * @throws io.budgetai.NotFoundException if there is no such merchant in this workspace
   */
  Merchant get(MerchantId id);

  /**
   * Gives a merchant another name; bank text that led to the old name leads to this merchant still.
   *
   * @throws io.budgetai.ConflictException if another merchant has the name: merge them instead
   */
  Merchant rename(MerchantId id, String name);

  /** Moves all transactions of {@code from} to {@code into}; bank text that led to {@code from} leads to {@code into}. */
  void merge(MerchantId from, MerchantId into);
}
