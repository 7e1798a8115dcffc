package io.budgetai.persistence.jpa.internal;

import io.budgetai.category.CategoryId;
import io.budgetai.expense.RuleId;
import io.budgetai.expense.Source;
import io.budgetai.expense.Split;
import io.budgetai.expense.TransactionKind;
import io.budgetai.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A part of a transaction, with what reports need of the transaction. */
@Entity
@Table(name = "budget_split")
@IdClass(SplitRow.Key.class)
@SuppressWarnings("NullAway.Init")
class SplitRow extends TenantRow {
  @Id UUID transactionId;
  @Id int splitIndex;
  long minorUnits;
  String currency;
  String kind;
  @Nullable UUID categoryId;
  @Nullable String categorySource;
  @Nullable UUID ruleId;
  @Nullable String note;
  String tags;
  UUID accountId;
  @Nullable UUID counterAccountId;
  @Nullable UUID merchantId;
  LocalDate onDay;
  int inMonth;
  boolean deleted;

  record Key(UUID transactionId, int splitIndex) {}

  void copyFrom(TransactionRow whole, int index, Split split) {
    workspaceId = whole.workspaceId;
    transactionId = whole.id;
    splitIndex = index;
    minorUnits = split.amount().minorUnits();
    currency = split.amount().currency().getCurrencyCode();
    kind = split.kind().name();
    categoryId = split.category() == null ? null : split.category().value();
    categorySource = Columns.name(split.categorySource());
    ruleId = split.rule() == null ? null : split.rule().value();
    note = split.note();
    tags = Columns.tags(split.tags());
    accountId = whole.accountId;
    counterAccountId = whole.counterAccountId;
    merchantId = whole.merchantId;
    onDay = whole.onDay;
    inMonth = Columns.month(whole.onDay);
    deleted = whole.deleted;
  }

  Split toDomain() {
    return new Split(
        Money.ofMinor(minorUnits, currency),
        TransactionKind.valueOf(kind),
        categoryId == null ? null : new CategoryId(categoryId),
        categorySource == null ? null : Source.valueOf(categorySource),
        ruleId == null ? null : new RuleId(ruleId),
        note,
        Columns.tags(tags));
  }
}
