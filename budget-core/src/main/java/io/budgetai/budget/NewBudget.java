package io.budgetai.budget;

import io.budgetai.account.AccountId;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.category.CategoryId;
import io.budgetai.money.Money;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Collections;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A budget to be made, built up call by call:
 * {@code NewBudget.monthly("Groceries", "400.00", "EUR").forCategories(groceries).rolling(Rollover.FULL).warningAt(80, 100)}.
 *
 * <p>A sinking fund is a budget that saves up for a payment: {@code NewBudget.monthly("Car insurance", "0", "EUR")
 * .rolling(Rollover.FULL).template(new Template.UpTo(Money.of("600.00", "EUR"), dueDay))}.
 *
 * @param name 1 to 100 characters, unique in the workspace
 * @param currency of every amount of the budget
 * @param period the periods that repeat
 * @param scope which spending counts
 * @param rollover what becomes of the rest when a period ends
 * @param cap the most that is carried; {@code null} unless the rollover is {@link Rollover#CAPPED}
 * @param envelope whether it takes part in the envelope plan
 * @param start a day in the first period; {@code null} for the period of today
 * @param end a day in the last period; {@code null} when it goes on
 * @param template how the amount of each period is found
 * @param thresholds shares of the limit in percent, 1 to 1000, whose crossing is told once a period
 */
public record NewBudget(
    @NotBlank(message = "is empty. Maybe give the budget a name such as Groceries.")
        @Size(max = 100, message = "is too long. Maybe shorten it to 100 characters.")
        String name,
    Currency currency,
    PeriodRule period,
    BudgetScope scope,
    Rollover rollover,
    @Nullable Money cap,
    boolean envelope,
    @Nullable LocalDate start,
    @Nullable LocalDate end,
    Template template,
    @Size(max = 10, message = "are more than 10. Maybe keep the ones that matter.")
        SortedSet<Integer> thresholds) {

  public NewBudget {
    thresholds = Collections.unmodifiableSortedSet(new TreeSet<>(thresholds));
  }

  /** A budget of the same amount in each period, for all spending, without rollover and thresholds. */
  public static NewBudget of(String name, PeriodRule period, Money amount) {
    return new NewBudget(
        name,
        amount.currency(),
        period,
        BudgetScope.all(),
        Rollover.NONE,
        null,
        false,
        null,
        null,
        new Template.Fixed(amount),
        Collections.emptySortedSet());
  }

  /**
   * A budget per calendar month.
   *
   * @param amount a plain decimal such as {@code 400.00}; zero is legal
   */
  public static NewBudget monthly(String name, String amount, String currencyCode) {
    return of(name, PeriodRule.MONTH, Money.of(amount, currencyCode));
  }

  /** A budget per calendar year. */
  public static NewBudget yearly(String name, String amount, String currencyCode) {
    return of(name, PeriodRule.YEAR, Money.of(amount, currencyCode));
  }

  /** Counts spending in these branches of the tree. */
  public NewBudget forCategories(CategoryId... ids) {
    return scope(new BudgetScope(Set.of(ids), scope.tags(), scope.accounts()));
  }

  /** Counts spending with one of these tags. */
  public NewBudget forTags(String... names) {
    return scope(new BudgetScope(scope.categories(), Set.copyOf(List.of(names)), scope.accounts()));
  }

  /** Counts spending from these accounts. */
  public NewBudget forAccounts(AccountId... ids) {
    return scope(new BudgetScope(scope.categories(), scope.tags(), Set.of(ids)));
  }

  public NewBudget scope(BudgetScope newScope) {
    return copy(draft -> draft.scope = newScope);
  }

  /** Repeats with other periods. */
  public NewBudget per(PeriodRule newPeriod) {
    return copy(draft -> draft.period = newPeriod);
  }

  public NewBudget rolling(Rollover newRollover) {
    return copy(draft -> draft.rollover = newRollover);
  }

  /** Carries what is left, at most this much. */
  public NewBudget cappedAt(Money most) {
    return copy(
        draft -> {
          draft.rollover = Rollover.CAPPED;
          draft.cap = most;
        });
  }

  /** Takes part in the envelope plan, which needs {@link Rollover#FULL}. */
  public NewBudget asEnvelope() {
    return copy(
        draft -> {
          draft.rollover = Rollover.FULL;
          draft.cap = null;
          draft.envelope = true;
        });
  }

  /** Begins with the period in which {@code day} lies. */
  public NewBudget from(LocalDate day) {
    return copy(draft -> draft.start = day);
  }

  /** Ends with the period in which {@code day} lies. */
  public NewBudget until(LocalDate day) {
    return copy(draft -> draft.end = day);
  }

  public NewBudget template(Template newTemplate) {
    return copy(draft -> draft.template = newTemplate);
  }

  /** Tells when spending reaches these shares of the limit, in percent. */
  public NewBudget warningAt(Integer... percents) {
    return copy(draft -> draft.thresholds = new TreeSet<>(List.of(percents)));
  }

  private NewBudget copy(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.done();
  }

  /** Components on their way into a copy, so that each change names only its own. */
  private static final class Draft {
    private final String name;
    private final Currency currency;
    private PeriodRule period;
    private BudgetScope scope;
    private Rollover rollover;
    private @Nullable Money cap;
    private boolean envelope;
    private @Nullable LocalDate start;
    private @Nullable LocalDate end;
    private Template template;
    private SortedSet<Integer> thresholds;

    Draft(NewBudget from) {
      name = from.name;
      currency = from.currency;
      period = from.period;
      scope = from.scope;
      rollover = from.rollover;
      cap = from.cap;
      envelope = from.envelope;
      start = from.start;
      end = from.end;
      template = from.template;
      thresholds = from.thresholds;
    }

    NewBudget done() {
      return new NewBudget(
          name, currency, period, scope, rollover, cap, envelope, start, end, template, thresholds);
    }
  }
}
