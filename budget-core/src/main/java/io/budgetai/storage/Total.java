package io.budgetai.storage;

import io.budgetai.account.AccountId;
import io.budgetai.category.CategoryId;
import io.budgetai.category.MerchantId;
import io.budgetai.expense.TransactionKind;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A sum over parts of transactions that agree in the wanted dimensions and in the currency. A dimension that was not asked
 * for is {@code null}, and {@link #tags()} empty.
 *
 * @param day the day, or the first day of the calendar month; days win where both were asked for
 * @param category {@code null} also for parts without a category
 * @param counterAccount {@code null} also for parts that are not of a linked transfer
 * @param merchant {@code null} also for parts without a merchant
 * @param amount the signed sum: money out is negative
 * @param count how many parts; at least 1
 */
public record Total(
    @Nullable LocalDate day,
    @Nullable AccountId account,
    @Nullable AccountId counterAccount,
    @Nullable CategoryId category,
    @Nullable MerchantId merchant,
    Set<String> tags,
    @Nullable TransactionKind kind,
    Money amount,
    long count) {

  public Total {
    tags = Set.copyOf(tags);
  }
}
