package io.budgetai.report.internal;

import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.expense.TransactionKind;
import io.budgetai.money.Money;
import io.budgetai.report.CashFlowReport;
import io.budgetai.report.CashFlowReport.Counterpart;
import io.budgetai.report.CashFlowReport.Figures;
import io.budgetai.report.Comparison;
import io.budgetai.report.ReportScope;
import io.budgetai.report.Worth;
import io.budgetai.report.internal.Valuation.Valued;
import io.budgetai.storage.Books;
import io.budgetai.storage.Total;
import io.budgetai.storage.TotalsQuery.Dimension;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Draws up a report on cash flow. */
final class Flows {
  private static final Comparator<Counterpart> HIGHEST_FIRST =
      Comparator.comparing((Counterpart counterpart) -> counterpart.net().amount())
          .reversed()
          .thenComparing(Counterpart::name)
          .thenComparing(counterpart -> String.valueOf(counterpart.account()));

  /** What flows in one period. */
  private static final class Sums {
    private Worth income;
    private Worth spending;
    private Worth within;

    /** By the account on the other side; empty where nobody knows it. */
    private final Map<Optional<AccountId>, Worth> across = new HashMap<>();

    private Sums(Worth zero) {
      income = zero;
      spending = zero;
      within = zero;
    }
  }

  private final Books books;
  private final Valuation valuation;
  private final ReportScope scope;

  private Flows(Books books, ReportScope scope) {
    this.books = books;
    this.valuation = Valuation.of(books);
    this.scope = scope;
  }

  static CashFlowReport of(
      Books books, ReportScope scope, PeriodRule grouping, Comparison comparison) {
    return new Flows(books, scope).report(grouping, scope.before(comparison).orElse(null));
  }

  private CashFlowReport report(PeriodRule grouping, @Nullable DateRange comparedWith) {
    Timeline timeline = Timeline.of(scope.range(), grouping);
    List<Sums> sums = sums(scope.range(), timeline);
    List<CashFlowReport.Period> periods = new ArrayList<>(sums.size());
    Figures total = figures(new Sums(valuation.zero()));
    for (int position = 0; position < sums.size(); position++) {
      Figures figures = figures(sums.get(position));
      periods.add(new CashFlowReport.Period(timeline.periods().get(position), figures));
      total = total.plus(figures);
    }
    Figures before =
        comparedWith == null
            ? null
            : figures(sums(comparedWith, Timeline.whole(comparedWith)).get(0));
    return new CashFlowReport(scope, total, periods, counterparts(sums), comparedWith, before);
  }

  private List<Sums> sums(DateRange range, Timeline timeline) {
    List<Sums> sums =
        timeline.periods().stream().map(period -> new Sums(valuation.zero())).toList();
    Set<Dimension> dimensions = new HashSet<>(timeline.dimension());
    dimensions.add(Dimension.KIND);
    dimensions.add(Dimension.COUNTER_ACCOUNT);
    for (Valued row : valuation.totals(range, scope.accounts(), dimensions)) {
      add(sums.get(timeline.position(row.total())), row.total(), row.worth());
    }
    return sums;
  }

  private void add(Sums sums, Total row, Worth worth) {
    if (Rows.isSpending(row)) {
      sums.spending = sums.spending.minus(worth);
    } else if (Rows.kind(row) == TransactionKind.INCOME) {
      sums.income = sums.income.plus(worth);
    } else if (row.counterAccount() != null && scope.contains(row.counterAccount())) {
      sums.within = sums.within.plus(worth);
    } else {
      sums.across.merge(Optional.ofNullable(row.counterAccount()), worth, Worth::plus);
    }
  }

  private Figures figures(Sums sums) {
    Worth in = valuation.zero();
    Worth out = valuation.zero();
    for (Worth net : sums.across.values()) {
      in = in.plus(positive(net));
      out = out.plus(positive(net.negated()));
    }
    return new Figures(sums.income, sums.spending, in, out, sums.within);
  }

  /** What is more than nothing, currency by currency; an unconverted nothing stays, so that it shows. */
  private static Worth positive(Worth worth) {
    Money none = Money.zero(worth.amount().currency());
    return new Worth(
        worth.amount().max(none),
        worth.unconverted().stream().filter(money -> !money.isNegative()).toList());
  }

  private List<Counterpart> counterparts(List<Sums> sums) {
    Map<Optional<AccountId>, Worth> across = new HashMap<>();
    sums.forEach(
        period -> period.across.forEach((account, net) -> across.merge(account, net, Worth::plus)));
    if (across.isEmpty()) {
      return List.of();
    }
    Map<AccountId, String> names =
        books.accounts().all().stream().collect(Collectors.toMap(Account::id, Account::name));
    return across.entrySet().stream()
        .map(
            entry ->
                new Counterpart(
                    entry.getKey().orElse(null),
                    entry.getKey().map(names::get).orElse(""),
                    entry.getValue()))
        .sorted(HIGHEST_FIRST)
        .toList();
  }
}
