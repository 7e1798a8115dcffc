package io.budgetai.categorization;

import io.budgetai.category.CategoryId;
import java.util.Set;

/** What a rule does with a transaction that meets its conditions. */
public sealed interface Action {

  /** Puts a transaction in one part into a category, unless a person has chosen one. */
  record SetCategory(CategoryId category) implements Action {}

  /** Names the merchant, unless a person has; 1 to 200 characters. */
  record SetMerchant(String name) implements Action {}

  /** Adds tags to every part. */
  record AddTags(Set<String> tags) implements Action {
    public AddTags {
      tags = Set.copyOf(tags);
    }
  }
}
