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
  private final Map<BudgetId, BudgetRun> runs = new LinkedHashMap<>();
  private final ScopeIndex<BudgetRun> index = new ScopeIndex<>();
  private final List<BudgetRun> earning = new ArrayList<>();
  private final Sums sums = new Sums();
  private List<Total> rows = List.of();

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
        prepare(new BudgetRun(budget, timeline, today));
      }
    }
    addMoves();
    boolean ahead = runs.values().stream().anyMatch(one -> one.openAfter(today));
    if (ahead) {
      sums.daysFrom(windowStart());
      sums.cover(new DateRange(windowStart(), today));
    }
    rows = sums.fetch(books, source, accounts);
    List<Planned> planned = ahead ? planned() : List.of();
    Set<Currency> targets =
        runs.values().stream().map(one -> one.budget().currency()).collect(Collectors.toSet());
    ExchangeRates rates = rates(planned, targets);
    for (Currency target : targets) {
      new Conversion(rates, target).of(rows).forEach(row -> count(row, target));
    }
    LocalDate begin = ahead || looksBack() ? booksBegin() : CivilDates.MIN;
    planned.forEach(one -> place(one, rates));
    runs.values().forEach(one -> one.finish(rates, begin));
    return this;
  }

  private void prepare(BudgetRun one) {
    runs.put(one.budget().id(), one);
    sums.cover(one.timeline());
    Scope scope = Scope.of(one.budget(), tree, plan);
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
    if (one.budget().allocations().stream()
        .anyMatch(allocation -> allocation.template() instanceof Template.PercentOfIncome)) {
      earning.add(one);
      convert(accounts, one.budget().currency());
    }
    convert(
        accounts.stream().filter(account -> scope.covers(account.id())).toList(),
        one.budget().currency());
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
      BudgetRun from = runs.get(move.from());
      if (from != null) {
        from.tally().move(move.period(), Math.negateExact(move.amount().minorUnits()));
      }
      BudgetRun to = runs.get(move.to());
      if (to != null) {
        to.tally().move(move.period(), move.amount().minorUnits());
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
            if (one.budget().currency().equals(target)) {
              one.tally().spend(row);
            }
          });
    } else if (kind == TransactionKind.INCOME) {
      earning.stream()
          .filter(one -> one.budget().currency().equals(target))
          .forEach(one -> one.tally().earn(row));
    }
  }

  /** What recurring transactions plan: behind today what is recorded, after today what is not. */
  private List<Planned> planned() {
    LocalDate last =
        runs.values().stream()
            .filter(one -> one.openAfter(today))
            .map(one -> one.lastPeriod().last())
            .max(LocalDate::compareTo)
            .orElse(today);
    return Planned.within(books, new DateRange(windowStart(), last), tree, accounts).stream()
        .filter(one -> one.recorded() != one.date().isAfter(today))
        .toList();
  }

  private void place(Planned planned, ExchangeRates rates) {
    index.forEach(
        planned.category(), planned.tags(), planned.account(), one -> one.plan(planned, rates));
  }

  private ExchangeRates rates(List<Planned> planned, Set<Currency> targets) {
    Set<Currency> currencies = new HashSet<>(targets);
    rows.forEach(total -> currencies.add(total.amount().currency()));
    planned.forEach(one -> currencies.add(one.spent().currency()));
    return Conversion.rates(books, currencies);
  }

  private boolean looksBack() {
    return runs.values().stream()
        .flatMap(one -> one.budget().allocations().stream())
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
    return run(id).flatMap(run -> run.status(inPeriod, asOf));
  }

  /** What the period of a day comes to; empty when the budget has none there. */
  Optional<PeriodResult> result(BudgetId id, LocalDate day) {
    return run(id).flatMap(run -> run.result(day));
  }

  /** How a budget stands in all periods that have a day in {@code range}, each as of a day that {@code asOf} chooses. */
  List<BudgetStatus> statuses(BudgetId id, DateRange range, Function<DateRange, LocalDate> asOf) {
    return run(id).map(run -> run.statuses(range, asOf)).orElse(List.of());
  }

  private Optional<BudgetRun> run(BudgetId id) {
    return Optional.ofNullable(runs.get(id));
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
