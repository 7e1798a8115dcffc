package io.budgetai.budget.internal;

import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.budget.Budget;
import io.budgetai.budget.BudgetId;
import io.budgetai.budget.BudgetMove;
import io.budgetai.budget.BudgetStatus;
import io.budgetai.budget.Template;
import io.budgetai.calendar.CivilDates;
import io.budgetai.calendar.DateRange;
import io.budgetai.category.CategoryTree;
import io.budgetai.expense.Transaction;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionKind;
import io.budgetai.expense.TransactionSort;
import io.budgetai.expense.internal.Conversion;
import io.budgetai.expense.internal.Conversion.Valued;
import io.budgetai.money.ExchangeRates;
import io.budgetai.money.Money;
import io.budgetai.storage.Books;
import io.budgetai.storage.Total;
import io.budgetai.storage.TotalsQuery.Dimension;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Currency;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Computes how budgets stand, all of them in one pass over sums of all their periods. Used once, within one unit of work.
 */
final class Statuses {
  private final Books books;
  private final TotalsSource source;
  private final LocalDate today;
  private final List<Account> accounts;
  private final CategoryTree tree;
  private final @Nullable Set<AccountId> plan;
  private final Map<BudgetId, Computed> computed = new LinkedHashMap<>();
  private final ScopeIndex<Computed> index = new ScopeIndex<>();
  private final List<Computed> earning = new ArrayList<>();
  private final Sums sums = new Sums();
  private List<Total> rows = List.of();

  /** One budget on its way from sums to results. */
  private static final class Computed {
    private final Budget budget;
    private final Timeline timeline;
    private final Tally tally;
    private final List<Planned> upcoming = new ArrayList<>();
    private List<PeriodFacts> facts = List.of();
    private List<PeriodResult> results = List.of();
    private ExchangeRates rates = ExchangeRates.none();
    private long[] recent = new long[0];
    private int known;

    Computed(Budget budget, Timeline timeline, LocalDate today) {
      this.budget = budget;
      this.timeline = timeline;
      this.tally = new Tally(budget.currency(), timeline, today);
    }

    DateRange lastPeriod() {
      return timeline.get(timeline.size() - 1);
    }

    boolean openAfter(LocalDate day) {
      return lastPeriod().last().isAfter(day) && !lastPeriod().openEnded();
    }
  }

  /**
   * @param today the day up to which there can be something to learn from
   * @param currency of the workspace
   */
  Statuses(Books books, TotalsSource source, LocalDate today, Currency currency) {
    this.books = books;
    this.source = source;
    this.today = today;
    this.accounts = books.accounts().all();
    this.tree = new CategoryTree(books.categories().all());
    this.plan = Scope.plan(accounts, currency);
  }

  /** Computes budgets up to the periods in which {@code last} lies; those that begin later are left out. */
  Statuses compute(Collection<Budget> budgets, LocalDate last) {
    for (Budget budget : budgets) {
      Timeline timeline = Timeline.of(budget, last);
      if (!timeline.isEmpty()) {
        prepare(new Computed(budget, timeline, today));
      }
    }
    addMoves();
    boolean ahead = computed.values().stream().anyMatch(one -> one.openAfter(today));
    if (ahead) {
      sums.daysFrom(windowStart());
      sums.cover(new DateRange(windowStart(), today));
    }
    rows = sums.fetch(books, source, accounts);
    List<Planned> planned = ahead ? planned() : List.of();
    planned.forEach(this::place);
    Set<Currency> targets =
        computed.values().stream().map(one -> one.budget.currency()).collect(Collectors.toSet());
    ExchangeRates rates = rates(planned, targets);
    for (Currency target : targets) {
      new Conversion(rates, target).of(rows).forEach(row -> count(row, target));
    }
    LocalDate begin = ahead || looksBack() ? booksBegin() : CivilDates.MIN;
    for (Computed one : computed.values()) {
      one.facts = one.tally.facts(begin);
      one.results = BudgetMath.results(one.budget, one.timeline, one.facts);
    }
    finishProjections(planned, rates, begin);
    return this;
  }

  private void prepare(Computed one) {
    computed.put(one.budget.id(), one);
    sums.cover(one.timeline);
    Scope scope = Scope.of(one.budget, tree, plan);
    index.add(scope, one);
    if (scope.categories() != null) {
      sums.by(Dimension.CATEGORY);
    }
    if (!scope.tags().isEmpty()) {
      sums.by(Dimension.TAGS);
    }
    if (scope.accounts() != null) {
      sums.by(Dimension.ACCOUNT);
    }
    if (one.budget.allocations().stream()
        .anyMatch(allocation -> allocation.template() instanceof Template.PercentOfIncome)) {
      earning.add(one);
      convert(accounts, one.budget.currency());
    }
    convert(
        accounts.stream().filter(account -> scope.covers(account.id())).toList(),
        one.budget.currency());
  }

  private void convert(List<Account> counting, Currency target) {
    counting.stream()
        .map(Account::currency)
        .filter(currency -> !currency.equals(target))
        .forEach(sums::convert);
  }

  /**
   * Also asks for the sums of all of history up to the end of {@code periods}, by account where the envelope plan does not
   * cover every one.
   */
  Statuses withAllHistory(Timeline periods) {
    sums.cover(periods);
    sums.cover(new DateRange(CivilDates.MIN, periods.span().last()));
    if (plan != null) {
      sums.by(Dimension.ACCOUNT);
    }
    return this;
  }

  private void addMoves() {
    for (BudgetMove move : books.budgetLog().moves()) {
      Computed from = computed.get(move.from());
      if (from != null) {
        from.tally.move(move.period(), Math.negateExact(move.amount().minorUnits()));
      }
      Computed to = computed.get(move.to());
      if (to != null) {
        to.tally.move(move.period(), move.amount().minorUnits());
      }
    }
  }

  /** Counts a total for the budgets in whose currency it is valued. */
  private void count(Valued row, Currency target) {
    Total total = row.total();
    TransactionKind kind = Objects.requireNonNull(total.kind());
    if (kind.isSpending()) {
      index.forEach(
          total.category(),
          total.tags(),
          total.account(),
          one -> {
            if (one.budget.currency().equals(target)) {
              one.tally.spend(row);
            }
          });
    } else if (kind == TransactionKind.INCOME) {
      earning.stream()
          .filter(one -> one.budget.currency().equals(target))
          .forEach(one -> one.tally.earn(row));
    }
  }

  /** What recurring transactions plan: behind today what is recorded, after today what is not. */
  private List<Planned> planned() {
    LocalDate last =
        computed.values().stream()
            .filter(one -> one.openAfter(today))
            .map(one -> one.lastPeriod().last())
            .max(LocalDate::compareTo)
            .orElse(today);
    return Planned.within(books, new DateRange(windowStart(), last), tree, accounts).stream()
        .filter(one -> one.recorded() != one.date().isAfter(today))
        .toList();
  }

  private void place(Planned planned) {
    if (!planned.recorded()) {
      index.forEach(
          planned.category(), planned.tags(), planned.account(), one -> one.upcoming.add(planned));
    }
  }

  private void finishProjections(List<Planned> planned, ExchangeRates rates, LocalDate begin) {
    for (Planned one : planned) {
      if (one.recorded()) {
        index.forEach(
            one.category(),
            one.tags(),
            one.account(),
            owner -> owner.tally.planned(one.date(), one.spent(), rates));
      }
    }
    long known = Math.max(0, today.toEpochDay() - begin.toEpochDay() + 1);
    for (Computed one : computed.values()) {
      one.known = (int) Math.min(Projection.WINDOW, known);
      one.recent = one.tally.recent();
      one.rates = rates;
    }
  }

  private ExchangeRates rates(List<Planned> planned, Set<Currency> targets) {
    Set<Currency> currencies = new HashSet<>(targets);
    rows.forEach(total -> currencies.add(total.amount().currency()));
    planned.forEach(one -> currencies.add(one.spent().currency()));
    return Conversion.rates(books, currencies);
  }

  private boolean looksBack() {
    return computed.values().stream()
        .flatMap(one -> one.budget.allocations().stream())
        .anyMatch(allocation -> allocation.template() instanceof Template.AverageOfLast);
  }

  /** The day of the first transaction; after all days when there is none. */
  private LocalDate booksBegin() {
    List<Transaction> oldest =
        books.transactions().search(TransactionFilter.all(), TransactionSort.OLDEST_FIRST, null, 1);
    return oldest.isEmpty() ? CivilDates.MAX : oldest.get(0).date();
  }

  private LocalDate windowStart() {
    return today.minusDays(Projection.WINDOW - 1L);
  }

  /** How a budget stands in the period of a day; empty when it has none there. */
  Optional<BudgetStatus> status(BudgetId id, LocalDate day) {
    return status(id, day, day);
  }

  /** How a budget stands in the period of a day, as of another day of that period. */
  Optional<BudgetStatus> status(BudgetId id, LocalDate inPeriod, LocalDate asOf) {
    return result(id, inPeriod)
        .map(result -> status(Objects.requireNonNull(computed.get(id)), result, asOf));
  }

  /** What the period of a day comes to; empty when the budget has none there. */
  Optional<PeriodResult> result(BudgetId id, LocalDate day) {
    Computed one = computed.get(id);
    int at = one == null ? -1 : one.timeline.indexOf(day) - one.timeline.lead();
    return one == null || at < 0 ? Optional.empty() : Optional.of(one.results.get(at));
  }

  /** How a budget stands in all periods that have a day in {@code range}, each as of a day that {@code asOf} chooses. */
  List<BudgetStatus> statuses(BudgetId id, DateRange range, Function<DateRange, LocalDate> asOf) {
    Computed one = computed.get(id);
    return one == null
        ? List.of()
        : one.results.stream()
            .filter(result -> result.period().overlap(range).isPresent())
            .map(result -> status(one, result, asOf.apply(result.period())))
            .toList();
  }

  private BudgetStatus status(Computed one, PeriodResult result, LocalDate day) {
    Budget budget = one.budget;
    DateRange period = result.period();
    return new BudgetStatus(
        budget,
        period,
        day,
        BudgetMath.money(budget, result.allocated()),
        BudgetMath.money(budget, result.carried()),
        BudgetMath.money(budget, result.moved()),
        BudgetMath.money(budget, result.spent()),
        BudgetMath.money(budget, result.carriedOn()),
        BudgetMath.money(budget, result.dropped()),
        BudgetMath.money(budget, BudgetMath.pace(result.limit(), period, day)),
        BudgetMath.money(budget, projection(one, result, day)),
        one.facts.get(one.timeline.indexOf(period.first())).unconverted(),
        result.complete());
  }

  private long projection(Computed one, PeriodResult result, LocalDate day) {
    DateRange period = result.period();
    LocalDate known = day.isAfter(today) ? day : today;
    if (period.openEnded() || !known.isBefore(period.last())) {
      return result.spent();
    }
    DateRange rest = new DateRange(known.plusDays(1), period.last());
    long projected =
        Math.addExact(result.spent(), Projection.estimate(one.recent, one.known, rest.days()));
    for (Planned planned : one.upcoming) {
      if (rest.contains(planned.date())) {
        Optional<Money> amount =
            one.rates.convert(planned.spent(), one.budget.currency(), planned.date());
        projected = Math.addExact(projected, amount.map(Money::minorUnits).orElse(0L));
      }
    }
    return projected;
  }

  /** The accounts of the workspace. */
  List<Account> accounts() {
    return accounts;
  }

  /** The sums that were fetched, of all kinds. */
  List<Total> rows() {
    return rows;
  }

  /** The accounts of the envelope plan; {@code null} for all. */
  @Nullable Set<AccountId> plan() {
    return plan;
  }
}
