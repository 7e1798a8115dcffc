package io.budgetai.report;

import static io.budgetai.report.ByHand.EUR;
import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.account.Account;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.category.Category;
import io.budgetai.category.CategoryId;
import io.budgetai.expense.NewSplit;
import io.budgetai.expense.NewTransaction;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionEdit;
import io.budgetai.money.ExchangeRate;
import io.budgetai.money.Money;
import io.budgetai.report.ByHand.Part;
import io.budgetai.report.SpendingKey.None;
import io.budgetai.report.SpendingKey.OfAccount;
import io.budgetai.report.SpendingKey.OfCategory;
import io.budgetai.report.SpendingKey.OfMerchant;
import io.budgetai.report.SpendingKey.OfMonth;
import io.budgetai.report.SpendingKey.OfTag;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Laws of reports, each beside a count of the raw transactions by hand. */
class ReportProperties {
  private static final LocalDate FIRST = LocalDate.of(2023, 12, 20);
  private static final ReportScope EVERYTHING =
      ReportScope.of(DateRange.of(FIRST.minusYears(1), FIRST.plusYears(1)));

  @Property(tries = 1000)
  @Label("34 CategoryRollup: parent = own + children, grand total = roots, by id and not by name")
  void categoryRollup34(
      @ForAll("entries") List<Entry> entries,
      @ForAll("rates") List<ExchangeRate> rates,
      @ForAll("scopes") Scoped scoped) {
    try (Household household = Household.of(entries, rates)) {
      ReportScope scope = scoped.in(household);
      var report = household.reports().spending(SpendingBy.CATEGORY, scope, Comparison.NONE);

      assertThat(sum(report.lines())).isEqualTo(report.total());
      for (SpendingLine line : flat(report.lines())) {
        assertThat(line.own().plus(sum(line.children()))).isEqualTo(line.spent());
      }
      ByHand count = ByHand.count(household, rates);
      assertThat(report.total())
          .isEqualTo(count.worth(count.parts(scope, Part::isSpending)).negated());
      Map<SpendingKey, List<Part>> byCategory =
          count.parts(scope, Part::isSpending).stream()
              .collect(Collectors.groupingBy(part -> categoryKey(part.split().category())));
      assertThat(flat(report.lines()))
          .filteredOn(line -> byCategory.containsKey(line.key()))
          .hasSize(byCategory.size());
      for (SpendingLine line : flat(report.lines())) {
        assertClose(line.own(), count, byCategory.getOrDefault(line.key(), List.of()));
        assertThat(line.children())
            .allSatisfy(child -> assertThat(parent(household, child)).isEqualTo(line.key()));
      }
    }
  }

  @Property(tries = 1000)
  @Label(
      "Sum of parts = total: by merchant, account and month each line is what is counted by hand; tags overlap")
  void everyDimensionAddsUpToTheSameTotal(
      @ForAll("entries") List<Entry> entries,
      @ForAll("rates") List<ExchangeRate> rates,
      @ForAll("scopes") Scoped scoped) {
    try (Household household = Household.of(entries, rates)) {
      ReportScope scope = scoped.in(household);
      ByHand count = ByHand.count(household, rates);
      List<Part> spent = count.parts(scope, Part::isSpending);
      for (SpendingBy by : List.of(SpendingBy.MERCHANT, SpendingBy.ACCOUNT, SpendingBy.MONTH)) {
        SpendingReport report = household.reports().spending(by, scope, Comparison.NONE);
        Map<SpendingKey, List<Part>> lines =
            spent.stream().collect(Collectors.groupingBy(part -> key(by, part)));
        if (by == SpendingBy.MONTH) {
          scope
              .range()
              .dates()
              .map(YearMonth::from)
              .distinct()
              .forEach(month -> lines.putIfAbsent(new OfMonth(month), List.of()));
        }
        Map<SpendingKey, Worth> expected = new HashMap<>();
        lines.forEach((key, parts) -> expected.put(key, count.worth(parts).negated()));

        assertThat(byKey(report.lines())).isEqualTo(expected);
        assertThat(report.total()).isEqualTo(count.worth(spent).negated());
        assertThat(sum(report.lines())).isEqualTo(report.total());
        assertThat(report.overlapping()).isFalse();
        assertThat(report.complete()).isEqualTo(report.total().unconverted().isEmpty());
      }
      SpendingReport byTag = household.reports().spending(SpendingBy.TAG, scope, Comparison.NONE);
      assertThat(byTag.total()).isEqualTo(count.worth(spent).negated());
      assertThat(byTag.overlapping())
          .isEqualTo(spent.stream().anyMatch(part -> part.split().tags().size() > 1));
      for (SpendingLine line : byTag.lines()) {
        List<Part> tagged = spent.stream().filter(part -> carries(part, line.key())).toList();
        assertThat(tagged).isNotEmpty();
        assertClose(line.spent(), count, tagged);
      }
      assertThat(byTag.lines()).hasSize(tagKeys(spent));
    }
  }

  @Property(tries = 1000)
  @Label(
      "Comparison: before is the report of the days before, line by line; change and percent follow")
  void comparisonIsTheReportOfTheDaysBefore(
      @ForAll("entries") List<Entry> entries,
      @ForAll("rates") List<ExchangeRate> rates,
      @ForAll("scopes") Scoped scoped,
      @ForAll Comparison comparison,
      @ForAll SpendingBy by) {
    try (Household household = Household.of(entries, rates)) {
      ReportScope scope = scoped.in(household);
      SpendingReport report = household.reports().spending(by, scope, comparison);
      SpendingReport alone = household.reports().spending(by, scope, Comparison.NONE);
      Map<SpendingKey, Worth> now = byKey(flat(alone.lines()));
      assertThat(report.total()).isEqualTo(alone.total());
      for (SpendingLine line : flat(report.lines())) {
        assertThat(line.spent()).isEqualTo(now.getOrDefault(line.key(), Worth.zero(EUR)));
        assertThat(line.before() == null).isEqualTo(comparison == Comparison.NONE);
      }
      if (comparison == Comparison.NONE) {
        assertThat(report).isEqualTo(alone);
        return;
      }
      DateRange before = scope.before(comparison).orElseThrow();
      SpendingReport earlier =
          household
              .reports()
              .spending(by, new ReportScope(before, null, scope.accounts()), Comparison.NONE);
      assertThat(report.comparedWith()).isEqualTo(before);
      assertThat(report.before()).isEqualTo(earlier.total());
      if (by == SpendingBy.MONTH) {
        assertThat(
                report.lines().stream()
                    .map(SpendingLine::before)
                    .reduce(Worth.zero(EUR), Worth::plus))
            .isEqualTo(earlier.total());
        assertThat(report.lines()).hasSameSizeAs(alone.lines());
      } else {
        Map<SpendingKey, Worth> then = byKey(flat(earlier.lines()));
        for (SpendingLine line : flat(report.lines())) {
          assertThat(line.before()).isEqualTo(then.getOrDefault(line.key(), Worth.zero(EUR)));
          assertThat(line.change()).hasValue(line.spent().amount().minus(line.before().amount()));
        }
        assertThat(byKey(flat(report.lines())).keySet())
            .containsAll(now.keySet())
            .containsAll(then.keySet());
      }
    }
  }

  @Property(tries = 1000)
  @Label(
      "30 Refund: lowers net spending of its category without floor, and leaves income unchanged")
  void refund30(
      @ForAll("entries") List<Entry> entries,
      @ForAll @IntRange(min = 1, max = 100_000) int refunded,
      @ForAll @IntRange(max = 3) int category) {
    try (Household household = Household.of(entries, List.of())) {
      ReportScope scope = EVERYTHING.accounts(household.account(0).id(), household.account(1).id());
      var before = household.reports().incomeAndExpense(scope, PeriodRule.MONTH, Comparison.NONE);
      Money spentBefore = spentOn(household, scope, category);
      Money amount = Money.ofMinor(refunded, EUR);

      household
          .home()
          .expenses()
          .record(
              NewTransaction.of(amount)
                  .in(household.account(0).id())
                  .on(FIRST)
                  .category(household.category(category).id()));

      var after = household.reports().incomeAndExpense(scope, PeriodRule.MONTH, Comparison.NONE);
      assertThat(after.total().income()).isEqualTo(before.total().income());
      assertThat(after.total().spending().amount())
          .isEqualTo(before.total().spending().amount().minus(amount));
      assertThat(spentOn(household, scope, category)).isEqualTo(spentBefore.minus(amount));
    }
  }

  @Property(tries = 1000)
  @Label(
      "31 LinkedRefund: over a range with both, the net is the original less the refunds, in either order of months")
  void linkedRefund31(
      @ForAll @IntRange(min = 1, max = 100_000) int paid,
      @ForAll @Size(min = 1, max = 4) List<@IntRange(min = 1, max = 50_000) Integer> refunds,
      @ForAll @Size(4) List<@IntRange(min = -60, max = 60) Integer> days) {
    try (Household household = Household.empty()) {
      var expenses = household.home().expenses();
      Transaction original =
          expenses.record(
              NewTransaction.of(Money.ofMinor(-paid, EUR))
                  .in(household.account(0).id())
                  .on(FIRST)
                  .category(household.category(2).id()));
      long back = 0;
      for (int i = 0; i < refunds.size(); i++) {
        back += refunds.get(i);
        Transaction refund =
            expenses.record(
                NewTransaction.of(Money.ofMinor(refunds.get(i), EUR))
                    .in(household.account(1).id())
                    .on(FIRST.plusDays(days.get(i))));
        expenses.linkRefund(refund.id(), original.id());
      }

      Money net = Money.ofMinor(paid - back, EUR);
      assertThat(spentOn(household, EVERYTHING, 2)).isEqualTo(net);
      var report =
          household.reports().incomeAndExpense(EVERYTHING, PeriodRule.MONTH, Comparison.NONE);
      assertThat(report.total().spending()).isEqualTo(Worth.of(net));
      assertThat(report.total().income()).isEqualTo(Worth.zero(EUR));
      var byMonth = household.reports().spending(SpendingBy.MONTH, EVERYTHING, Comparison.NONE);
      assertThat(sum(byMonth.lines())).isEqualTo(Worth.of(net));
    }
  }

  @Property(tries = 1000)
  @Label("29 Split.neutral: splitting changes no total but by category, foreign money included")
  void splitNeutral29(
      @ForAll("entries") List<Entry> entries,
      @ForAll("rates") List<ExchangeRate> rates,
      @ForAll Random random) {
    try (Household household = Household.of(entries, rates)) {
      List<Object> before = allButCategories(household);
      List<Transaction> spent =
          household.transactions().stream()
              .filter(
                  one ->
                      one.splits().size() == 1
                          && Math.abs(one.amount().minorUnits()) > 1
                          && new Part(one, one.splits().get(0)).isSpending()
                          && one.category() != null)
              .toList();
      for (Transaction one : spent) {
        Money part =
            Money.ofMinor(
                one.amount().signum()
                    * (1 + (long) random.nextInt((int) Math.abs(one.amount().minorUnits()) - 1)),
                one.amount().currency());
        String[] tags = one.tags().toArray(String[]::new);
        household
            .home()
            .expenses()
            .edit(
                one.id(),
                one.version(),
                TransactionEdit.none()
                    .splits(
                        List.of(
                            NewSplit.of(part, household.category(random.nextInt(5)).id())
                                .tags(tags),
                            NewSplit.of(
                                    one.amount().minus(part),
                                    household.category(random.nextInt(5)).id())
                                .tags(tags))));
      }

      assertThat(allButCategories(household)).isEqualTo(before);
    }
  }

  @Property(tries = 1000)
  @Label(
      "32 Transfer.neutral: both legs in scope are nothing, one leg is a flow; flows and what stays within are the change of the balances")
  void transferNeutral32(
      @ForAll("entries") List<Entry> entries,
      @ForAll("rates") List<ExchangeRate> rates,
      @ForAll("scopes") Scoped scoped,
      @ForAll("rules") PeriodRule grouping) {
    try (Household household = Household.of(entries, rates)) {
      ReportScope scope = scoped.in(household);
      ByHand count = ByHand.count(household, rates);
      CashFlowReport report = household.reports().cashFlow(scope, grouping, Comparison.NONE);

      for (CashFlowReport.Period period : report.periods()) {
        ReportScope days = new ReportScope(period.range(), null, scope.accounts());
        CashFlowReport.Figures figures = period.figures();
        assertThat(figures.income()).isEqualTo(count.worth(count.parts(days, Part::isIncome)));
        assertThat(figures.spending())
            .isEqualTo(count.worth(count.parts(days, Part::isSpending)).negated());
        assertThat(figures.within())
            .isEqualTo(
                count.worth(count.parts(days, part -> part.isTransfer() && inScope(scope, part))));
        assertThat(figures.transfersIn().minus(figures.transfersOut()).amount())
            .isEqualTo(
                count
                    .worth(count.parts(days, part -> part.isTransfer() && !inScope(scope, part)))
                    .amount());
        assertThat(figures.net().plus(figures.within()).amount())
            .isEqualTo(count.worth(count.parts(days, part -> true)).amount());
        assertThat(figures.transfersIn().amount().isNegative()).isFalse();
        assertThat(figures.transfersOut().amount().isNegative()).isFalse();
      }
      assertThat(
              report.periods().stream()
                  .map(CashFlowReport.Period::figures)
                  .reduce(CashFlowReport.Figures::plus))
          .hasValue(report.total());
      assertThat(
              report.counterparts().stream()
                  .map(CashFlowReport.Counterpart::net)
                  .reduce(Worth.zero(EUR), Worth::plus)
                  .amount())
          .isEqualTo(report.total().transfersIn().minus(report.total().transfersOut()).amount());
    }
  }

  @Property(tries = 1000)
  @Label(
      "Income and expense are what is counted by hand, in every grouping, and add up to the total")
  void incomeAndExpenseAreCountedByHand(
      @ForAll("entries") List<Entry> entries,
      @ForAll("rates") List<ExchangeRate> rates,
      @ForAll("scopes") Scoped scoped,
      @ForAll("rules") PeriodRule grouping,
      @ForAll Comparison comparison) {
    try (Household household = Household.of(entries, rates)) {
      ReportScope scope = scoped.in(household);
      ByHand count = ByHand.count(household, rates);
      var report = household.reports().incomeAndExpense(scope, grouping, comparison);

      LocalDate next = scope.range().first();
      for (IncomeExpenseReport.Period period : report.periods()) {
        assertThat(period.range().first()).isEqualTo(next);
        next = period.range().last().plusDays(1);
        assertThat(period.figures())
            .isEqualTo(figures(count, new ReportScope(period.range(), null, scope.accounts())));
      }
      assertThat(next).isEqualTo(scope.range().last().plusDays(1));
      assertThat(report.total()).isEqualTo(figures(count, scope));
      assertThat(report.before())
          .isEqualTo(
              scope
                  .before(comparison)
                  .map(days -> figures(count, new ReportScope(days, null, scope.accounts())))
                  .orElse(null));
    }
  }

  @Property(tries = 1000)
  @Label("Net worth is the sum of the balances at the rates of the day; assets less liabilities")
  void netWorthIsTheSumOfTheBalances(
      @ForAll("entries") List<Entry> entries,
      @ForAll("rates") List<ExchangeRate> rates,
      @ForAll("days") Set<LocalDate> days) {
    try (Household household = Household.of(entries, rates)) {
      ByHand count = ByHand.count(household, rates);
      NetWorthReport report = household.reports().netWorth(days);

      assertThat(report.days().stream().map(NetWorthReport.Day::date))
          .containsExactlyElementsOf(days.stream().sorted().toList());
      for (NetWorthReport.Day day : report.days()) {
        Map<Account, Money> balances = household.home().accounts().balances(day.date());
        Worth total = Worth.zero(EUR);
        for (Map.Entry<Account, Money> balance : balances.entrySet()) {
          if (!balance.getValue().isZero()) {
            total = total.plus(count.worth(balance.getValue(), day.date()));
          }
        }
        assertThat(day.accounts().stream().map(NetWorthReport.AccountWorth::balance))
            .containsExactlyElementsOf(balances.values());
        assertThat(day.total()).isEqualTo(total);
        assertThat(day.assets().amount().isNegative()).isFalse();
        assertThat(day.liabilities().amount().isNegative()).isFalse();
      }
    }
  }

  @Property(tries = 1000)
  @Label(
      "39 FxAsOf: rates added after a day change no total up to it; without a rate the report is incomplete, never at par")
  void fxAsOf39(
      @ForAll("entries") List<Entry> entries,
      @ForAll("rates") List<ExchangeRate> rates,
      @ForAll @IntRange(max = 150) int until) {
    LocalDate day = FIRST.plusDays(until);
    List<ExchangeRate> known = rates.stream().filter(rate -> !rate.date().isAfter(day)).toList();
    ReportScope scope = ReportScope.of(DateRange.of(FIRST.minusDays(400), day));
    try (Household household = Household.of(entries, known)) {
      List<Object> before = everything(household, scope);
      household.home().rates().put(rates);

      assertThat(everything(household, scope)).isEqualTo(before);
      ByHand count = ByHand.count(household, rates);
      boolean priced =
          count.parts(scope, Part::isSpending).stream()
              .allMatch(
                  part ->
                      count
                          .rates()
                          .convert(part.split().amount(), EUR, part.whole().date())
                          .isPresent());
      var report = household.reports().spending(SpendingBy.CATEGORY, scope, Comparison.NONE);
      assertThat(report.complete()).isEqualTo(priced);
    }
  }

  @Property(tries = 1000)
  @Label("Reports do not depend on the order in which things were entered")
  void orderOfEntryDoesNotMatter(
      @ForAll("entries") List<Entry> entries,
      @ForAll("rates") List<ExchangeRate> rates,
      @ForAll Random random) {
    List<Entry> shuffled = new ArrayList<>(entries);
    Collections.shuffle(shuffled, random);
    try (Household one = Household.of(entries, rates);
        Household other = Household.of(shuffled, rates)) {
      assertThat(figures(other)).isEqualTo(figures(one));
    }
  }

  /** A scope whose accounts are chosen by number. */
  record Scoped(DateRange range, Set<Integer> accounts) {
    ReportScope in(Household household) {
      return new ReportScope(
          range,
          null,
          accounts.stream()
              .map(number -> household.account(number).id())
              .collect(Collectors.toSet()));
    }
  }

  @Provide
  Arbitrary<List<Entry>> entries() {
    return Combinators.combine(
            Arbitraries.of(Entry.What.values()),
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 5),
            Arbitraries.integers().between(0, 120).map(FIRST::plusDays),
            Arbitraries.integers().between(-20_000, 20_000).filter(amount -> amount != 0),
            Arbitraries.integers().between(0, 6),
            Arbitraries.integers().between(0, 2),
            Arbitraries.of("home", "trip", "gift").set().ofMaxSize(3))
        .as(Entry::new)
        .list()
        .ofMaxSize(10);
  }

  /** Rates of euro in dollars and of yen in euro, so that both directions are used. */
  @Provide
  Arbitrary<List<ExchangeRate>> rates() {
    var days = Arbitraries.integers().between(-5, 120).map(FIRST::plusDays);
    var dollars =
        Combinators.combine(days, Arbitraries.integers().between(900, 1300))
            .as(
                (day, rate) ->
                    ExchangeRate.of(
                        "EUR", "USD", day, BigDecimal.valueOf(rate, 3).toPlainString()));
    var yen =
        Combinators.combine(days, Arbitraries.integers().between(50, 90))
            .as(
                (day, rate) ->
                    ExchangeRate.of(
                        "JPY", "EUR", day, BigDecimal.valueOf(rate, 4).toPlainString()));
    return Arbitraries.oneOf(dollars, yen).list().ofMaxSize(6).map(ReportProperties::oneOfEachDay);
  }

  private static List<ExchangeRate> oneOfEachDay(List<ExchangeRate> rates) {
    Map<List<Object>, ExchangeRate> byDay = new HashMap<>();
    rates.forEach(rate -> byDay.putIfAbsent(List.of(rate.base(), rate.date()), rate));
    return List.copyOf(byDay.values());
  }

  @Provide
  Arbitrary<Scoped> scopes() {
    Arbitrary<DateRange> spans =
        Combinators.combine(
                Arbitraries.integers().between(-10, 100), Arbitraries.integers().between(0, 90))
            .as((from, days) -> DateRange.of(FIRST.plusDays(from), FIRST.plusDays(from + days)));
    Arbitrary<DateRange> months =
        Arbitraries.integers()
            .between(0, 4)
            .map(month -> DateRange.month(YearMonth.from(FIRST).plusMonths(month)));
    return Combinators.combine(
            Arbitraries.oneOf(spans, months),
            Arbitraries.integers().between(0, 3).set().ofMaxSize(3))
        .as(Scoped::new);
  }

  @Provide
  Arbitrary<PeriodRule> rules() {
    return Arbitraries.of(
        PeriodRule.MONTH,
        PeriodRule.QUARTER,
        PeriodRule.YEAR,
        PeriodRule.parse("month:25"),
        PeriodRule.parse("week:sunday"),
        PeriodRule.parse("payday:25:before"));
  }

  @Provide
  Arbitrary<Set<LocalDate>> days() {
    Arbitrary<LocalDate> any = Arbitraries.integers().between(-5, 130).map(FIRST::plusDays);
    Arbitrary<LocalDate> monthEnds =
        Arbitraries.integers()
            .between(0, 5)
            .map(month -> YearMonth.from(FIRST).plusMonths(month).atEndOfMonth());
    return Arbitraries.oneOf(
        any.set().ofMinSize(1).ofMaxSize(5), monthEnds.set().ofMinSize(1).ofMaxSize(5));
  }

  private static List<Object> allButCategories(Household household) {
    var reports = household.reports();
    List<Object> all = new ArrayList<>();
    for (SpendingBy by : List.of(SpendingBy.MERCHANT, SpendingBy.ACCOUNT, SpendingBy.MONTH)) {
      all.add(reports.spending(by, EVERYTHING, Comparison.YEAR_BEFORE));
    }
    all.add(reports.spending(SpendingBy.CATEGORY, EVERYTHING, Comparison.NONE).total());
    all.add(reports.incomeAndExpense(EVERYTHING, PeriodRule.MONTH, Comparison.NONE));
    all.add(
        reports.cashFlow(
            EVERYTHING.accounts(household.account(0).id(), household.account(2).id()),
            PeriodRule.MONTH,
            Comparison.NONE));
    all.add(reports.netWorth(List.of(FIRST, FIRST.plusDays(60), FIRST.plusDays(200))));
    return all;
  }

  private static List<Object> everything(Household household, ReportScope scope) {
    var reports = household.reports();
    List<Object> all = new ArrayList<>();
    for (SpendingBy by : SpendingBy.values()) {
      all.add(reports.spending(by, scope, Comparison.PREVIOUS));
    }
    all.add(reports.incomeAndExpense(scope, PeriodRule.MONTH, Comparison.YEAR_BEFORE));
    all.add(reports.cashFlow(scope, PeriodRule.MONTH, Comparison.YEAR_BEFORE));
    all.add(reports.netWorth(List.of(scope.range().first(), scope.range().last())));
    return all;
  }

  /** Names and amounts of every report, without the ids that differ between two households. */
  private static List<Object> figures(Household household) {
    List<Object> all = new ArrayList<>();
    for (SpendingBy by : SpendingBy.values()) {
      SpendingReport report = household.reports().spending(by, EVERYTHING, Comparison.NONE);
      flat(report.lines()).forEach(line -> all.add(List.of(line.name(), line.spent(), line.own())));
    }
    all.add(
        household
            .reports()
            .incomeAndExpense(EVERYTHING, PeriodRule.MONTH, Comparison.NONE)
            .periods());
    all.add(household.reports().cashFlow(EVERYTHING, PeriodRule.MONTH, Comparison.NONE).total());
    household
        .reports()
        .netWorth(List.of(FIRST.plusDays(50), FIRST.plusDays(70)))
        .days()
        .forEach(day -> all.add(List.of(day.assets(), day.liabilities())));
    return all;
  }

  private static IncomeExpenseReport.Figures figures(ByHand count, ReportScope scope) {
    return new IncomeExpenseReport.Figures(
        count.worth(count.parts(scope, Part::isIncome)),
        count.worth(count.parts(scope, Part::isSpending)).negated());
  }

  private static boolean inScope(ReportScope scope, Part part) {
    return part.otherSide() != null && scope.contains(part.otherSide());
  }

  private static Money spentOn(Household household, ReportScope scope, int category) {
    SpendingKey key = new OfCategory(household.category(category).id());
    var report = household.reports().spending(SpendingBy.CATEGORY, scope, Comparison.NONE);
    return flat(report.lines()).stream()
        .filter(line -> line.key().equals(key))
        .map(line -> line.own().amount())
        .findFirst()
        .orElse(Money.zero(EUR));
  }

  /** Home money to the cent; foreign money, which shares what was rounded once, within one minor unit for each part. */
  private static void assertClose(Worth found, ByHand count, Collection<Part> parts) {
    Worth exact = count.worth(parts).negated();
    long foreign =
        parts.stream().filter(part -> !part.split().amount().currency().equals(EUR)).count();
    assertThat(found.unconverted()).isEqualTo(exact.unconverted());
    assertThat(Math.abs(found.amount().minorUnits() - exact.amount().minorUnits()))
        .isLessThanOrEqualTo(2 * foreign);
  }

  private static SpendingKey parent(Household household, SpendingLine line) {
    Category category = household.home().categories().tree().get(((OfCategory) line.key()).id());
    return new OfCategory(Objects.requireNonNull(category.parent()));
  }

  private static SpendingKey categoryKey(CategoryId id) {
    return id == null ? new None() : new OfCategory(id);
  }

  private static SpendingKey key(SpendingBy by, Part part) {
    return switch (by) {
      case MERCHANT ->
          part.whole().merchant() == null ? new None() : new OfMerchant(part.whole().merchant());
      case ACCOUNT -> new OfAccount(part.whole().account());
      case MONTH -> new OfMonth(YearMonth.from(part.whole().date()));
      case CATEGORY, TAG -> throw new IllegalArgumentException("not asked for here");
    };
  }

  private static boolean carries(Part part, SpendingKey key) {
    Set<String> tags = part.split().tags();
    return key instanceof OfTag tag ? tags.contains(tag.tag()) : tags.isEmpty();
  }

  private static int tagKeys(List<Part> parts) {
    Set<String> tags =
        parts.stream().flatMap(part -> part.split().tags().stream()).collect(Collectors.toSet());
    boolean untagged = parts.stream().anyMatch(part -> part.split().tags().isEmpty());
    return tags.size() + (untagged ? 1 : 0);
  }

  private static Worth sum(List<SpendingLine> lines) {
    return lines.stream().map(SpendingLine::spent).reduce(Worth.zero(EUR), Worth::plus);
  }

  private static List<SpendingLine> flat(List<SpendingLine> lines) {
    return lines.stream()
        .flatMap(line -> Stream.concat(Stream.of(line), flat(line.children()).stream()))
        .toList();
  }

  private static Map<SpendingKey, Worth> byKey(List<SpendingLine> lines) {
    return lines.stream().collect(Collectors.toMap(SpendingLine::key, SpendingLine::spent));
  }
}
