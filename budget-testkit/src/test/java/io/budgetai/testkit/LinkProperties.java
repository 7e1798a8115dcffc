package io.budgetai.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.account.Account;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.NewTransfer;
import io.budgetai.expense.RefundSummary;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionKind;
import io.budgetai.money.Money;
import io.budgetai.storage.TotalsQuery.Dimension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class LinkProperties {
  @Property(tries = 1000)
  @Label(
      "30 Refund, 31 LinkedRefund: net = original - refunds, in any order of days, and no income")
  void refunds30(
      @ForAll @LongRange(min = 1, max = 100_000) long paid,
      @ForAll @Size(max = 4) List<@LongRange(min = 1, max = 100_000) Long> back,
      @ForAll @IntRange(min = -40, max = 40) int days,
      @ForAll boolean linked) {
    try (Household home = new Household()) {
      Transaction payment =
          home.record(
              money(home, -paid).on(Household.TODAY).category(home.groceries.id()).at("Market"));
      for (long amount : back) {
        NewTransaction given = money(home, amount).on(Household.TODAY.plusDays(days)).at("Market");
        if (linked) {
          Transaction refund = home.record(given);
          home.home.expenses().linkRefund(refund.id(), payment.id());
        } else {
          home.record(given.category(home.groceries.id()));
        }
      }
      long refunded = back.stream().mapToLong(Long::longValue).sum();
      assertThat(sum(home, TransactionKind.INCOME)).isZero();
      assertThat(sum(home, TransactionKind.EXPENSE)).isEqualTo(-paid);
      assertThat(sum(home, TransactionKind.REFUND)).isEqualTo(refunded);
      assertThat(home.totals(Dimension.CATEGORY).values()).containsExactly(refunded - paid);
      if (linked) {
        RefundSummary summary = home.home.expenses().refunds(payment.id());
        assertThat(summary.refunded().minorUnits()).isEqualTo(refunded);
        assertThat(summary.net().minorUnits()).isEqualTo(refunded - paid);
        assertThat(summary.exceeded()).isEqualTo(refunded > paid);
        assertThat(summary.refunds()).hasSameSizeAs(back);
      }
    }
  }

  @Property(tries = 1000)
  @Label(
      "32 Transfer.neutral: no income, no expense; what all accounts hold changes by the fee alone")
  void transfers32(
      @ForAll @Size(min = 1, max = 5) List<@LongRange(min = 1, max = 100_000) Long> amounts,
      @ForAll @LongRange(min = 0, max = 10) long fee,
      @ForAll boolean linkedLater) {
    try (Household home = new Household()) {
      for (long amount : amounts) {
        Money sent = Money.ofMinor(amount + fee, "EUR");
        Money received = Money.ofMinor(amount, "EUR");
        if (linkedLater) {
          Transaction out = home.record(money(home, -sent.minorUnits()).on(Household.TODAY));
          Transaction in = home.record(money(home, amount).in(home.cash.id()).on(Household.TODAY));
          home.home.expenses().linkTransfer(in.id(), out.id());
        } else {
          home.home
              .expenses()
              .recordTransfer(
                  NewTransfer.of(home.giro.id(), home.cash.id(), sent, Household.TODAY)
                      .received(received));
        }
      }
      assertThat(sum(home, TransactionKind.INCOME)).isZero();
      assertThat(sum(home, TransactionKind.EXPENSE)).isZero();
      Map<Account, Money> balances = home.home.accounts().balances(Household.TODAY);
      Money all = balances.get(home.giro).plus(balances.get(home.cash));
      assertThat(all.minorUnits()).isEqualTo(-fee * amounts.size());
    }
  }

  @Property(tries = 1000)
  @Label(
      "33 TransferMatch: linking is symmetric, one-to-one and undone by unlinking; deleting a leg"
          + " keeps the other")
  void legs33(@ForAll @IntRange(min = 1, max = 4) int pairs, @ForAll Random random) {
    try (Household home = new Household()) {
      List<Transaction> outs = new ArrayList<>();
      List<Transaction> ins = new ArrayList<>();
      for (int i = 0; i < pairs; i++) {
        outs.add(home.record(money(home, -100 - i).on(Household.TODAY)));
        ins.add(home.record(money(home, 100 + i).in(home.cash.id()).on(Household.TODAY)));
      }
      var before = home.totals(Dimension.KIND, Dimension.CATEGORY, Dimension.ACCOUNT);
      Collections.shuffle(ins, random);
      for (int i = 0; i < pairs; i++) {
        boolean swapped = random.nextBoolean();
        List<Transaction> legs =
            swapped
                ? home.home.expenses().linkTransfer(ins.get(i).id(), outs.get(i).id())
                : home.home.expenses().linkTransfer(outs.get(i).id(), ins.get(i).id());
        assertThat(legs.get(0).transfer().transaction()).isEqualTo(legs.get(1).id());
        assertThat(legs.get(1).transfer().transaction()).isEqualTo(legs.get(0).id());
      }
      Transaction leg = home.home.expenses().get(ins.get(0).id());
      Transaction deleted = home.home.expenses().delete(leg.id(), leg.version());
      assertThat(home.home.expenses().get(outs.get(0).id()).deleted()).isFalse();
      home.home.expenses().restore(deleted.id());
      ins.forEach(one -> home.home.expenses().unlinkTransfer(one.id()));
      assertThat(home.totals(Dimension.KIND, Dimension.CATEGORY, Dimension.ACCOUNT))
          .isEqualTo(before);
    }
  }

  private static NewTransaction money(Household home, long minor) {
    return NewTransaction.of(Money.ofMinor(minor, "EUR")).in(home.giro.id());
  }

  private static long sum(Household home, TransactionKind kind) {
    return home.totals(Dimension.KIND).entrySet().stream()
        .filter(total -> total.getKey().contains(kind))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
