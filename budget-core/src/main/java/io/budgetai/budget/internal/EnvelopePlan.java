package io.budgetai.budget.internal;

import io.budgetai.ValidationException;
import io.budgetai.access.internal.UnitOfWork;
import io.budgetai.account.Account;
import io.budgetai.account.AccountId;
import io.budgetai.budget.Budget;
import io.budgetai.budget.BudgetStatus;
import io.budgetai.budget.EnvelopeStatus;
import io.budgetai.calendar.DateRange;
import io.budgetai.money.Money;
import io.budgetai.storage.Books;
import io.budgetai.storage.Total;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The envelope plan: all money on budget, given out to envelopes, period by period. */
final class EnvelopePlan {

  private final List<Budget> envelopes;
  private final Timeline timeline;
  private final Statuses statuses;
  private final Currency currency;
  private final long[] inflow;
  private final long[] spending;
  private final long[] held;
  private long atStart;

  private EnvelopePlan(
      List<Budget> envelopes, Timeline timeline, Statuses statuses, Currency currency) {
    this.envelopes = envelopes;
    this.timeline = timeline;
    this.statuses = statuses;
    this.currency = currency;
    this.inflow = new long[timeline.size()];
    this.spending = new long[timeline.size()];
    this.held = new long[timeline.size()];
  }

  /**
   * The plan in every period that has a day in {@code range}, oldest first; none before the first envelope.
   *
   * @param statuses fresh, to be used for this alone
   */
  static List<EnvelopeStatus> within(
      Books books,
      Statuses statuses,
      Currency currency,
      DateRange range,
      Function<DateRange, LocalDate> asOf) {
    List<Budget> envelopes = envelopes(books);
    if (envelopes.isEmpty()) {
      return List.of();
    }
    Budget first = envelopes.stream().min(Comparator.comparing(Budget::start)).orElseThrow();
    Timeline timeline = Timeline.of(first.withEnd(null).withAllocations(List.of()), range.last());
    if (timeline.isEmpty()) {
      return List.of();
    }
    statuses.withAllHistory(timeline).compute(envelopes, range.last());
    EnvelopePlan plan = new EnvelopePlan(envelopes, timeline, statuses, currency);
    plan.count(books.budgetLog().held());
    return plan.within(range, asOf);
  }

  /** Holds money back in the period of a day, instead of what was held in it. */
  static void hold(UnitOfWork unit, LocalDate day, Money amount) {
    Books books = unit.books();
    if (!amount.currency().equals(unit.workspace().settings().currency()) || amount.isNegative()) {
      throw new ValidationException(
          "amount",
          "is negative, or not in the workspace's currency.",
          "Maybe hold zero to hold nothing.");
    }
    DateRange period =
        envelopes(books).stream()
            .findFirst()
            .orElseThrow(
                () ->
                    new ValidationException(
                        "day", "There is no envelope plan.", "Maybe make an envelope first."))
            .period()
            .periodOf(day);
    Money before =
        books.budgetLog().held().getOrDefault(period.first(), Money.zero(amount.currency()));
    books.budgetLog().hold(period.first(), amount);
    unit.updated(
        "held money",
        period.first(),
        new HeldMoney(period.first(), before),
        new HeldMoney(period.first(), amount));
  }

  private static List<Budget> envelopes(Books books) {
    return BudgetBook.byName(books).stream().filter(Budget::envelope).toList();
  }

  private void count(Map<LocalDate, Money> heldByDay) {
    heldByDay.forEach(
        (day, amount) -> {
          int index = timeline.indexOf(day);
          if (index >= 0) {
            held[index] = amount.minorUnits();
          }
        });
    for (Account account : statuses.accounts()) {
      if (account.onBudget() && account.currency().equals(currency)) {
        flowIn(account.openedOn(), account.openingBalance().minorUnits());
      }
    }
    Set<AccountId> plan = statuses.plan();
    for (Total total : statuses.rows()) {
      if (plan == null || (total.account() != null && plan.contains(total.account()))) {
        count(total);
      }
    }
  }

  private void count(Total total) {
    LocalDate day = Objects.requireNonNull(total.day());
    int index = timeline.indexOf(day);
    if (Objects.requireNonNull(total.kind()).isSpending() && index >= 0) {
      spending[index] = Math.subtractExact(spending[index], total.amount().minorUnits());
    } else {
      flowIn(day, total.amount().minorUnits());
    }
  }

  private void flowIn(LocalDate day, long minorUnits) {
    int index = timeline.indexOf(day);
    if (index >= 0) {
      inflow[index] = Math.addExact(inflow[index], minorUnits);
    } else if (day.isBefore(timeline.span().first())) {
      atStart = Math.addExact(atStart, minorUnits);
    }
  }

  private List<EnvelopeStatus> within(DateRange range, Function<DateRange, LocalDate> asOf) {
    List<EnvelopeMath.Flow> flows = new ArrayList<>(timeline.size());
    for (int i = 0; i < timeline.size(); i++) {
      flows.add(
          new EnvelopeMath.Flow(
              inflow[i], spending[i], held[i], resultsOf(timeline.get(i)), released(i)));
    }
    List<Long> toBudget = EnvelopeMath.toBudget(atStart, flows);
    List<EnvelopeStatus> found = new ArrayList<>();
    for (int i = 0; i < timeline.size(); i++) {
      DateRange period = timeline.get(i);
      if (period.overlap(range).isPresent()) {
        found.add(status(period, toBudget.get(i), flows.get(i), asOf.apply(period)));
      }
    }
    return found;
  }

  private List<PeriodResult> resultsOf(DateRange period) {
    return envelopes.stream()
        .flatMap(envelope -> statuses.result(envelope.id(), period.first()).stream())
        .toList();
  }

  /** What was left in envelopes whose last period was the one before. */
  private long released(int index) {
    long released = 0;
    for (Budget envelope : envelopes) {
      PeriodResult before =
          index == 0
              ? null
              : statuses.result(envelope.id(), timeline.get(index - 1).first()).orElse(null);
      if (before != null && statuses.result(envelope.id(), timeline.get(index).first()).isEmpty()) {
        released = Math.addExact(released, before.carriedOn());
      }
    }
    return released;
  }

  private EnvelopeStatus status(
      DateRange period, long toBudget, EnvelopeMath.Flow flow, LocalDate day) {
    List<BudgetStatus> inPeriod =
        envelopes.stream()
            .flatMap(envelope -> statuses.status(envelope.id(), period.first(), day).stream())
            .toList();
    return new EnvelopeStatus(
        period,
        money(toBudget),
        money(flow.held()),
        money(flow.inflow()),
        money(flow.outside()),
        inPeriod,
        statuses.accounts().stream()
            .filter(account -> account.onBudget() && !account.currency().equals(currency))
            .map(Account::id)
            .collect(Collectors.toSet()));
  }

  private Money money(long minorUnits) {
    return Money.ofMinor(minorUnits, currency);
  }
}
