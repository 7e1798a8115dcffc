package io.budgetai.persistence.jpa.internal;

import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.account.AccountKind;
import io.budgetai.money.Money;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;

/** An account. */
@Entity
@Table(name = "budget_account")
@SuppressWarnings("NullAway.Init")
class AccountRow extends VersionedRow<Account> {
  String name;
  String kind;
  String currency;
  long openingMinorUnits;
  LocalDate openedOn;
  boolean onBudget;
  boolean closed;

  @Override
  void copyFrom(Account account) {
    id = account.id().value();
    name = account.name();
    kind = account.kind().name();
    currency = account.currency().getCurrencyCode();
    openingMinorUnits = account.openingBalance().minorUnits();
    openedOn = account.openedOn();
    onBudget = account.onBudget();
    closed = account.closed();
    version = account.version();
  }

  @Override
  Account toDomain() {
    return new Account(
        new AccountId(id),
        name,
        AccountKind.valueOf(kind),
        Money.ofMinor(openingMinorUnits, currency),
        openedOn,
        onBudget,
        closed,
        version);
  }
}
