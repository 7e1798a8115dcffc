package io.budgetai.samples;

import io.budgetai.ValidationException;
import io.budgetai.Workspace;
import io.budgetai.budget.BudgetScope;
import io.budgetai.budget.Template;
import io.budgetai.calendar.CivilDates;
import io.budgetai.calendar.DateRange;
import io.budgetai.calendar.PeriodRule;
import io.budgetai.expense.TransactionFilter;
import io.budgetai.expense.TransactionQuery;
import io.budgetai.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How the amount of each period of a budget is found, as people write it. */
final class BudgetAmounts {
  /** What may be written, for help texts. */
  static final String FORMS =
      "fixed (with AMOUNT); average:3 of the last periods; income:10 percent of the income before;"
          + " target:2026-12-01, by when AMOUNT is saved up, with rollover full.";

  private static final String WHERE = "template";

  private BudgetAmounts() {}

  /**
   * Reads an amount and a template.
   *
   * @param amount {@code null} where none was given; the word {@code average} stands for that of three periods
   * @param template {@code null} where none was given, which means a fixed amount
   * @param currency of an amount that names none
   * @return empty where neither was given
   */
  static Optional<Template> parse(
      @Nullable String amount, @Nullable String template, String currency) {
    if (amount == null && template == null) {
      return Optional.empty();
    }
    if (template == null) {
      return Optional.of(
          "average".equalsIgnoreCase(amount)
              ? new Template.AverageOfLast(3)
              : new Template.Fixed(money(amount, "fixed", currency)));
    }
    String[] parts = template.strip().toLowerCase(Locale.ROOT).split(":", 2);
    String value = parts.length == 2 ? parts[1] : "";
    return Optional.of(
        switch (parts[0]) {
          case "fixed" -> new Template.Fixed(money(amount, template, currency));
          case "average" -> {
            requireNone(amount, template);
            yield new Template.AverageOfLast(value.isEmpty() ? 3 : periods(value));
          }
          case "income" -> {
            requireNone(amount, template);
            yield new Template.PercentOfIncome(percent(value));
          }
          case "target" ->
              new Template.UpTo(money(amount, template, currency), CivilDates.parse(WHERE, value));
          default -> throw unknown(template);
        });
  }

  private static Money money(@Nullable String amount, String template, String currency) {
    if (amount == null) {
      throw new ValidationException(
          "amount",
          "The template %s needs an amount.".formatted(template),
          "Maybe give it behind the name, such as 400.00.");
    }
    return Amounts.parse(amount, currency);
  }

  private static void requireNone(@Nullable String amount, String template) {
    if (amount != null) {
      throw new ValidationException(
          "amount",
          "The template %s finds the amount by itself.".formatted(template),
          "Maybe leave the amount out, or the template.");
    }
  }

  private static int periods(String text) {
    if (!text.matches("[0-9]{1,3}")) {
      throw unknown("average:" + text);
    }
    return Integer.parseInt(text);
  }

  private static BigDecimal percent(String text) {
    if (!text.matches("[0-9]{1,3}(\\.[0-9]{1,4})?")) {
      throw unknown("income:" + text);
    }
    return new BigDecimal(text);
  }

  private static ValidationException unknown(String template) {
    return new ValidationException(
        WHERE, "There is no template %s.".formatted(template), "Maybe one of: " + FORMS);
  }

  /**
   * Lets a template through that has something to begin with: an average needs something recorded for the budget in the periods
   * that it is the average of.
   *
   * @param day a day of the first period for which it says the amount
   * @throws ValidationException if there is nothing
   */
  static void requireHistory(
      Workspace home, Template template, PeriodRule rule, BudgetScope scope, LocalDate day) {
    if (!(template instanceof Template.AverageOfLast average)) {
      return;
    }
    DateRange begin = rule.periodOf(day);
    DateRange first = begin;
    for (int back = 0; back < average.periods(); back++) {
      first = rule.previous(first).orElse(first);
    }
    boolean known =
        !first.equals(begin)
            && !home.expenses()
                .search(
                    TransactionQuery.of(
                            TransactionFilter.all()
                                .dates(DateRange.of(first.first(), begin.first().minusDays(1)))
                                .categories(scope.categories())
                                .tags(scope.tags())
                                .accounts(scope.accounts()))
                        .limit(1))
                .items()
                .isEmpty();
    if (!known) {
      throw new ValidationException(
          WHERE,
          "Nothing is recorded for the budget in the %d periods before %s, so there is no average."
              .formatted(average.periods(), begin.first()),
          "Maybe give an amount, or import older statements first.");
    }
  }
}
