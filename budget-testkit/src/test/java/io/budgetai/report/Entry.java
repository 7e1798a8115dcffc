package io.budgetai.report;

import io.budgetai.account.Account;
import io.budgetai.expense.NewSplit;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.NewTransfer;
import io.budgetai.expense.Transaction;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * Something that happens in an invented household.
 *
 * @param account chooses one of the household's accounts, as the other numbers choose from what it has
 * @param minorUnits not zero; negative is money out
 * @param category 0 for none
 * @param merchant 0 for none
 */
record Entry(
    What what,
    int account,
    int other,
    LocalDate day,
    int minorUnits,
    int category,
    int merchant,
    Set<String> tags) {

  enum What {
    PLAIN,
    SPLIT,
    TRANSFER,
    REFUNDED,
    DELETED
  }

  void happenIn(Household household) {
    var expenses = household.home().expenses();
    switch (what) {
      case PLAIN -> expenses.record(whole(household, minorUnits, day));
      case SPLIT -> expenses.record(inParts(household));
      case TRANSFER -> expenses.recordTransfer(transfer(household));
      case DELETED -> {
        Transaction gone = expenses.record(whole(household, minorUnits, day));
        expenses.delete(gone.id(), gone.version());
      }
      case REFUNDED -> {
        int paid = Math.abs(minorUnits);
        Transaction payment = expenses.record(whole(household, -paid, day));
        Transaction refund =
            expenses.record(whole(household, Math.max(1, paid / 2), day.plusDays(other * 7L)));
        expenses.linkRefund(refund.id(), payment.id());
      }
    }
  }

  private NewTransaction whole(Household household, int amount, LocalDate date) {
    Account at = household.account(account);
    var request = NewTransaction.of(Money.ofMinor(amount, at.currency())).in(at.id()).on(date);
    request = merchant == 0 ? request : request.at(merchant == 1 ? "Bakery" : "Cinema");
    request = category == 0 ? request : request.category(household.category(category).id());
    return request.tags(tags.toArray(String[]::new));
  }

  private NewTransaction inParts(Household household) {
    Account at = household.account(account);
    int sign = Integer.signum(minorUnits);
    var request =
        NewTransaction.of(Money.ofMinor(minorUnits + 2L * sign, at.currency())).in(at.id()).on(day);
    request = merchant == 0 ? request : request.at(merchant == 1 ? "Bakery" : "Cinema");
    List<Money> amounts =
        List.of(
            Money.ofMinor(minorUnits / 3 + sign, at.currency()),
            Money.ofMinor(minorUnits - minorUnits / 3 + sign, at.currency()));
    return request
        .split(
            NewSplit.of(amounts.get(0), household.category(category + 1).id())
                .tags(tags.toArray(String[]::new)))
        .split(NewSplit.of(amounts.get(1), household.category(category + 2).id()).tags("rest"));
  }

  private NewTransfer transfer(Household household) {
    Account from = household.account(account);
    Account to = household.account(account + 1 + other % (household.accounts().size() - 1));
    int sent = Math.abs(minorUnits);
    return NewTransfer.of(from.id(), to.id(), Money.ofMinor(sent, from.currency()), day)
        .received(Money.ofMinor(Math.max(1, sent - other), to.currency()));
  }
}
