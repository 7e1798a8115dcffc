package io.budgetai.category;

import io.budgetai.Versioned;

/**
 * Who was paid, or who paid.
 *
 * @param name as people write it; 1 to 200 characters
 * @param key the name folded for comparison, unique in the workspace (see {@link MerchantNames#key})
 */
public record Merchant(MerchantId id, String name, String key, long version) implements Versioned {

  /** The same as the next edit of this one. */
  public Merchant nextVersion() {
    return new Merchant(id, name, key, version + 1);
  }
}
