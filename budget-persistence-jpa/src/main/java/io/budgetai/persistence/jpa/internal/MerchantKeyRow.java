package io.budgetai.persistence.jpa.internal;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** A key that leads to a merchant. */
@Entity
@Table(name = "budget_merchant_key")
@SuppressWarnings("NullAway.Init")
class MerchantKeyRow extends TenantRow {
  @Id String merchantKey;
  UUID merchantId;
}
