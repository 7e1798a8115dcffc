package io.budgetai.report;

import io.budgetai.account.AccountId;
import io.budgetai.category.CategoryId;
import io.budgetai.category.MerchantId;
import java.time.YearMonth;

/** What the spending of one line has in common. */
public sealed interface SpendingKey {

  record OfCategory(CategoryId id) implements SpendingKey {}

  record OfMerchant(MerchantId id) implements SpendingKey {}

  record OfTag(String tag) implements SpendingKey {}

  record OfAccount(AccountId id) implements SpendingKey {}

  record OfMonth(YearMonth month) implements SpendingKey {}

  /** Nothing: the spending without a category, merchant or tag. */
  record None() implements SpendingKey {}
}
