package io.budgetai.testkit.history;

import static io.budgetai.testkit.history.Pieces.ACCOUNT;
import static io.budgetai.testkit.history.Pieces.ASPECTS;
import static io.budgetai.testkit.history.Pieces.CATEGORY;
import static io.budgetai.testkit.history.Pieces.DAYS;
import static io.budgetai.testkit.history.Pieces.DRAFTS;
import static io.budgetai.testkit.history.Pieces.MINOR_UNITS;
import static io.budgetai.testkit.history.Pieces.NAMES;
import static io.budgetai.testkit.history.Pieces.PERHAPS_ACCOUNT;
import static io.budgetai.testkit.history.Pieces.PERHAPS_CATEGORY;
import static io.budgetai.testkit.history.Pieces.POSITIVE;
import static io.budgetai.testkit.history.Pieces.RANGES;
import static io.budgetai.testkit.history.Pieces.RARELY;
import static io.budgetai.testkit.history.Pieces.SIEVES;
import static io.budgetai.testkit.history.Pieces.TAGS;
import static io.budgetai.testkit.history.Pieces.TEXTS;
import static io.budgetai.testkit.history.Pieces.WHICH;
import static io.budgetai.testkit.history.Pieces.WORDS;
import static io.budgetai.testkit.history.Pieces.few;
import static io.budgetai.testkit.history.Pieces.periods;
import static io.budgetai.testkit.history.Pieces.recurrences;
import static io.budgetai.testkit.history.Pieces.scopes;
import static io.budgetai.testkit.history.Pieces.templates;

import io.budgetai.access.Role;
import io.budgetai.account.AccountKind;
import io.budgetai.budget.Rollover;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.calendar.Recurrence;
import io.budgetai.categorization.Condition;
import io.budgetai.category.CategoryKind;
import io.budgetai.expense.TransactionSort;
import io.budgetai.imports.BadRows;
import io.budgetai.money.ExchangeRate;
import io.budgetai.report.Comparison;
import io.budgetai.report.SpendingBy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Random steps. Most of what they ask for is there and right, some is neither. */
final class Histories {
  private Histories() {}

  static Arbitrary<Step> steps() {
    return Arbitraries.frequencyOf(
        Tuple.of(30, expenseSteps()),
        Tuple.of(9, bookSteps()),
        Tuple.of(12, automaticSteps()),
        Tuple.of(4, newPlans()),
        Tuple.of(9, planSteps()),
        Tuple.of(10, looks()),
        Tuple.of(2, twice()));
  }

  private static Arbitrary<Step> expenseSteps() {
    return Arbitraries.<Step>frequencyOf(
        Tuple.of(10, DRAFTS.map(ExpenseSteps.Record::new)),
        Tuple.of(5, DRAFTS.list().ofMinSize(2).ofMaxSize(5).map(ExpenseSteps.RecordAll::new)),
        Tuple.of(
            3,
            Combinators.combine(ACCOUNT, ACCOUNT, POSITIVE, POSITIVE, DAYS)
                .as(ExpenseSteps.Transfer::new)),
        Tuple.of(6, Combinators.combine(WHICH, ASPECTS, DRAFTS, RARELY).as(ExpenseSteps.Edit::new)),
        Tuple.of(2, Combinators.combine(SIEVES, ASPECTS, DRAFTS).as(ExpenseSteps.EditAll::new)),
        Tuple.of(2, Combinators.combine(WHICH, RARELY).as(ExpenseSteps.Delete::new)),
        Tuple.of(1, WHICH.map(ExpenseSteps.Restore::new)),
        Tuple.of(
            3,
            Combinators.combine(WHICH, POSITIVE, DAYS, Arbitraries.of(-1, -1, -1, -1, 0, 1))
                .as(ExpenseSteps.Refund::new)),
        Tuple.of(1, WHICH.map(ExpenseSteps.UnlinkRefund::new)),
        Tuple.of(
            1,
            Combinators.combine(WHICH, ACCOUNT, Arbitraries.of(0L, 0L, 3L), DAYS)
                .as(ExpenseSteps.LinkTransfer::new)),
        Tuple.of(1, WHICH.map(ExpenseSteps.UnlinkTransfer::new)),
        Tuple.of(
            1,
            Combinators.combine(WHICH, Arbitraries.of(true, false))
                .as(ExpenseSteps.Document::new)));
  }

  private static Arbitrary<Step> bookSteps() {
    Arbitrary<ExchangeRate> rates =
        Combinators.combine(
                Arbitraries.of("USD", "JPY", "GBP"),
                DAYS,
                Arbitraries.of("0.91", "1.0833", "0.006172", "161.5"))
            .as((base, day, rate) -> ExchangeRate.of(base, "EUR", day, rate));
    return Arbitraries.<Step>frequencyOf(
        Tuple.of(
            1,
            Combinators.combine(
                    NAMES,
                    Arbitraries.of(AccountKind.class),
                    Arbitraries.of("EUR", "USD", "KWD"),
                    MINOR_UNITS,
                    DAYS,
                    Arbitraries.of(true, false))
                .as(BookSteps.OpenAccount::new)),
        Tuple.of(
            1,
            Combinators.combine(
                    ACCOUNT, NAMES, MINOR_UNITS, Arbitraries.of(true, false), RARELY, RARELY)
                .as(BookSteps.EditAccount::new)),
        Tuple.of(
            2,
            Combinators.combine(PERHAPS_CATEGORY, NAMES, Arbitraries.of(CategoryKind.class))
                .as(BookSteps.CreateCategory::new)),
        Tuple.of(
            3,
            Combinators.combine(CATEGORY, PERHAPS_CATEGORY, NAMES, RARELY, RARELY)
                .as(BookSteps.EditCategory::new)),
        Tuple.of(2, Combinators.combine(CATEGORY, CATEGORY).as(BookSteps.MergeCategories::new)),
        Tuple.of(1, Combinators.combine(few(4), TEXTS).as(BookSteps.RenameMerchant::new)),
        Tuple.of(2, Combinators.combine(few(4), few(4)).as(BookSteps.MergeMerchants::new)),
        Tuple.of(3, rates.list().ofMinSize(1).ofMaxSize(4).map(BookSteps.PutRates::new)),
        Tuple.of(
            1,
            Combinators.combine(
                    NAMES,
                    Arbitraries.of("Asia/Tokyo", "America/New_York", "UTC").map(ZoneId::of),
                    Arbitraries.of(DayOfWeek.class),
                    RARELY)
                .as(BookSteps.Settle::new)),
        Tuple.of(
            1,
            Combinators.combine(Arbitraries.of(0, 1), Arbitraries.of(Role.class).injectNull(0.3))
                .as(BookSteps.Share::new)),
        Tuple.of(
            3,
            Arbitraries.of(1, 13, 24, 24 * 9, 24 * 31)
                .map(hours -> new BookSteps.Wait(Duration.ofHours(hours)))),
        Tuple.of(1, Arbitraries.just(new BookSteps.Restart())));
  }

  private static Arbitrary<Step> automaticSteps() {
    Arbitrary<Condition> conditions =
        Arbitraries.oneOf(
            Combinators.combine(
                    Arbitraries.of(Condition.TextField.class),
                    Arbitraries.of(
                        Condition.TextMatch.CONTAINS,
                        Condition.TextMatch.WORD,
                        Condition.TextMatch.STARTS_WITH),
                    WORDS)
                .as(Condition.Text::new),
            POSITIVE.map(least -> new Condition.Amount(Home.euros(least), null)),
            Arbitraries.of(Condition.Direction.class).map(Condition.Flow::new));
    Arbitrary<Recurrence> recurrences = recurrences();
    Arbitrary<AutomaticSteps.Row> rows =
        Combinators.combine(
                DAYS.injectNull(0.03),
                MINOR_UNITS,
                WORDS,
                WORDS.injectNull(0.6),
                RARELY,
                Arbitraries.of("Fun", "Eating", "nowhere").injectNull(0.6))
            .as(AutomaticSteps.Row::new);
    // The same few statements again and again, so that they overlap.
    Arbitrary<List<AutomaticSteps.Row>> statements =
        Arbitraries.oneOf(
            rows.list().ofMaxSize(6),
            Arbitraries.integers().between(0, 5).map(Histories::regularStatement));
    return Arbitraries.<Step>frequencyOf(
        Tuple.of(
            3,
            Combinators.combine(NAMES, conditions, CATEGORY, WORDS.injectNull(0.6), TAGS, RARELY)
                .as(AutomaticSteps.CreateRule::new)),
        Tuple.of(
            1,
            Combinators.combine(few(3), Arbitraries.of(true, false), RARELY)
                .as(AutomaticSteps.EnableRule::new)),
        Tuple.of(1, few(3).map(AutomaticSteps.DeleteRule::new)),
        Tuple.of(1, Arbitraries.integers().between(0, 3).map(AutomaticSteps.ReorderRules::new)),
        Tuple.of(2, SIEVES.map(AutomaticSteps.ApplyRules::new)),
        Tuple.of(
            2,
            Combinators.combine(NAMES, DRAFTS, recurrences)
                .as(AutomaticSteps.CreateRecurring::new)),
        Tuple.of(
            1,
            Combinators.combine(few(2), recurrences, Arbitraries.of(true, false), RARELY)
                .as(AutomaticSteps.EditRecurring::new)),
        Tuple.of(1, few(2).map(AutomaticSteps.DeleteRecurring::new)),
        Tuple.of(3, Arbitraries.of(0, 0, 5, -20, 40).map(AutomaticSteps.Materialize::new)),
        Tuple.of(
            5,
            Combinators.combine(ACCOUNT, statements, Arbitraries.of(BadRows.class))
                .as(AutomaticSteps.Import::new)),
        Tuple.of(2, few(3).map(AutomaticSteps.Revert::new)));
  }

  private static List<AutomaticSteps.Row> regularStatement(int size) {
    LocalDate day = LocalDate.of(2024, 5, 2);
    AutomaticSteps.Row bread = new AutomaticSteps.Row(day, -340, "bakery", null, false, "Eating");
    AutomaticSteps.Row pay =
        new AutomaticSteps.Row(day.plusDays(3), 210_000, "Hollow & Sons", null, false, null);
    return List.of(bread, bread, pay, bread, bread).subList(0, size);
  }

  private static Arbitrary<Step> newPlans() {
    return Arbitraries.<Step>frequencyOf(
        Tuple.of(
            6,
            Combinators.combine(
                    NAMES,
                    Arbitraries.of("EUR", "EUR", "EUR", "EUR", "EUR", "USD"),
                    Arbitraries.oneOf(Arbitraries.just(PeriodRule.MONTH), periods()),
                    scopes(),
                    Arbitraries.of(Rollover.class),
                    POSITIVE,
                    DAYS.injectNull(0.3),
                    templates())
                .as(PlanSteps.CreateBudget::new)),
        Tuple.of(
            4,
            Combinators.combine(NAMES, CATEGORY, DAYS.injectNull(0.3), POSITIVE)
                .as(PlanSteps.CreateEnvelope::new)),
        Tuple.of(
            2,
            Combinators.combine(
                    NAMES,
                    POSITIVE.injectNull(0.3),
                    Arbitraries.of(0L, 0L, 2_500L),
                    DAYS.injectNull(0.4),
                    DAYS.injectNull(0.4))
                .as(PlanSteps.CreateGoal::new)));
  }

  private static Arbitrary<Step> planSteps() {
    Arbitrary<Integer> budget = few(3);
    Arbitrary<Integer> goal = few(1);
    return Arbitraries.<Step>frequencyOf(
        Tuple.of(
            2,
            Combinators.combine(
                    budget,
                    NAMES,
                    scopes(),
                    Arbitraries.of(Rollover.class),
                    DAYS.injectNull(0.7),
                    RARELY)
                .as(PlanSteps.EditBudget::new)),
        Tuple.of(
            1,
            Combinators.combine(budget, Arbitraries.of(true, false)).as(PlanSteps.EndBudget::new)),
        Tuple.of(
            2,
            Combinators.combine(budget, DAYS, POSITIVE.injectNull(0.2)).as(PlanSteps.Adjust::new)),
        Tuple.of(1, Combinators.combine(budget, DAYS, templates()).as(PlanSteps.Allocate::new)),
        Tuple.of(1, Combinators.combine(budget, DAYS).as(PlanSteps.ClosePeriod::new)),
        Tuple.of(
            3,
            Combinators.combine(few(20), DAYS, POSITIVE, TEXTS.injectNull(0.5))
                .as(PlanSteps.Move::new)),
        Tuple.of(1, Combinators.combine(DAYS, POSITIVE).as(PlanSteps.Hold::new)),
        Tuple.of(1, DAYS.map(PlanSteps.CheckThresholds::new)),
        Tuple.of(
            1,
            Combinators.combine(goal, NAMES, DAYS.injectNull(0.3), RARELY)
                .as(PlanSteps.EditGoal::new)),
        Tuple.of(
            1, Combinators.combine(goal, Arbitraries.of(1L, 2L)).as(PlanSteps.ArchiveGoal::new)),
        Tuple.of(
            3,
            Combinators.combine(goal, Arbitraries.oneOf(POSITIVE, MINOR_UNITS), DAYS)
                .as(PlanSteps.Contribute::new)));
  }

  private static Arbitrary<Step> looks() {
    Arbitrary<Looks.Scope> scopes =
        Combinators.combine(RANGES, PERHAPS_ACCOUNT).as(Looks.Scope::new);
    Arbitrary<Comparison> comparisons = Arbitraries.of(Comparison.class);
    return Arbitraries.<Step>frequencyOf(
        Tuple.of(
            3,
            Combinators.combine(Arbitraries.of(SpendingBy.class), scopes, comparisons)
                .as(Looks.Spending::new)),
        Tuple.of(2, Combinators.combine(scopes, periods(), comparisons).as(Looks.Flows::new)),
        Tuple.of(1, DAYS.set().ofMinSize(1).ofMaxSize(4).map(Looks.NetWorth::new)),
        Tuple.of(2, DAYS.map(Looks.Plans::new)),
        Tuple.of(1, Combinators.combine(few(3), RANGES).as(Looks.Plan::new)),
        Tuple.of(1, DAYS.map(Looks.Envelopes::new)),
        Tuple.of(
            4,
            Combinators.combine(
                    SIEVES,
                    Arbitraries.of(TransactionSort.class),
                    Arbitraries.integers().between(1, 9))
                .as(Looks.Search::new)),
        Tuple.of(1, RANGES.map(Looks.Upcoming::new)),
        Tuple.of(1, WHICH.map(Looks.Explain::new)));
  }

  /** Steps of one change each, made twice with one operation id, which now and then was used before. */
  private static Arbitrary<Step> twice() {
    Arbitrary<Step> changes =
        Arbitraries.oneOf(
            DRAFTS.map(ExpenseSteps.Record::new),
            Combinators.combine(WHICH, ASPECTS, DRAFTS, RARELY).as(ExpenseSteps.Edit::new),
            Combinators.combine(CATEGORY, CATEGORY).as(BookSteps.MergeCategories::new),
            Combinators.combine(PERHAPS_CATEGORY, NAMES, Arbitraries.of(CategoryKind.class))
                .as(BookSteps.CreateCategory::new));
    return Combinators.combine(Arbitraries.longs().between(1, 20), changes)
        .as(BookSteps.AskTwice::new);
  }

  /**
   * Histories: a household begins with some transactions, rates, budgets and rules, and lives on from there.
   *
   * @param most how many steps come after the beginning
   */
  static Arbitrary<List<Step>> histories(int most) {
    Arbitrary<Step> beginnings =
        Arbitraries.frequencyOf(
            Tuple.of(5, DRAFTS.list().ofMinSize(2).ofMaxSize(6).map(ExpenseSteps.RecordAll::new)),
            Tuple.of(6, newPlans()),
            Tuple.of(2, automaticSteps()),
            Tuple.of(1, bookSteps()));
    return Combinators.combine(evenly(beginnings, 12), evenly(steps(), most))
        .as(
            (first, then) ->
                Stream.concat(first.stream(), then.stream())
                    .collect(Collectors.toUnmodifiableList()));
  }

  /** Lists of all lengths alike, where jqwik would draw short ones and edge cases by far most often. */
  private static Arbitrary<List<Step>> evenly(Arbitrary<Step> steps, int most) {
    return steps
        .withoutEdgeCases()
        .list()
        .ofMaxSize(most)
        .withSizeDistribution(RandomDistribution.uniform());
  }
}
