package io.budgetai.persistence.jpa.internal;

import io.budgetai.category.Merchant;
import io.budgetai.category.MerchantId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;

/** A merchant. */
@Entity
@Table(name = "budget_merchant")
@SuppressWarnings("NullAway.Init")
class MerchantRow extends VersionedRow<Merchant> {
  String name;
  String merchantKey;

  @Override
  void copyFrom(Merchant merchant) {
    id = merchant.id().value();
    name = merchant.name();
    merchantKey = merchant.key();
    version = merchant.version();
  }

  @Override
  Merchant toDomain() {
    return new Merchant(new MerchantId(id), name, merchantKey, version);
  }
}
