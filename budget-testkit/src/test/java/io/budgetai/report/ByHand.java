package io.budgetai.report;

import io.budgetai.account.AccountId;
import io.budgetai.expense.Split;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionKind;
import io.budgetai.money.ExchangeRate;
import io.budgetai.money.ExchangeRates;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Counts raw transactions one by one, as the reports should have. */
record ByHand(List<Transaction> transactions, ExchangeRates rates) {
  static final Currency EUR = Currency.getInstance("EUR");

  /** A part of a transaction. */
  record Part(Transaction whole, Split split) {

    boolean isSpending() {
      return split.kind() == TransactionKind.EXPENSE || split.kind() == TransactionKind.REFUND;
    }

    boolean isIncome() {
      return split.kind() == TransactionKind.INCOME;
    }

    boolean isTransfer() {
      return split.kind() == TransactionKind.TRANSFER;
    }

    AccountId otherSide() {
      return whole.transfer() == null ? null : whole.transfer().account();
    }
  }

  static ByHand count(Household household, Collection<ExchangeRate> rates) {
    return new ByHand(household.transactions(), ExchangeRates.of(rates));
  }

  List<Part> parts(ReportScope scope, Predicate<Part> wanted) {
    List<Part> parts = new ArrayList<>();
    for (Transaction transaction : transactions) {
      if (scope.range().contains(transaction.date()) && scope.contains(transaction.account())) {
        transaction.splits().stream()
            .map(split -> new Part(transaction, split))
            .filter(wanted)
            .forEach(parts::add);
      }
    }
    return parts;
  }

  /** The signed sum, each day's foreign money of an account and a merchant rounded once. */
  Worth worth(Collection<Part> parts) {
    Map<List<Object>, Money> units = new LinkedHashMap<>();
    for (Part part : parts) {
      Transaction whole = part.whole();
      List<Object> unit =
          Arrays.asList(
              whole.date(),
              whole.account(),
              part.otherSide(),
              whole.merchant(),
              part.isSpending(),
              part.isIncome());
      units.merge(unit, part.split().amount(), Money::plus);
    }
    Worth sum = Worth.zero(EUR);
    for (Map.Entry<List<Object>, Money> unit : units.entrySet()) {
      sum = sum.plus(worth(unit.getValue(), (LocalDate) unit.getKey().get(0)));
    }
    return sum;
  }

  Worth worth(Money amount, LocalDate day) {
    return rates
        .convert(amount, EUR, day)
        .map(Worth::of)
        .orElseGet(() -> Worth.unconverted(amount, EUR));
  }
}
