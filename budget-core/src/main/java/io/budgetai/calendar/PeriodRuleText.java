package io.budgetai.calendar;

import io.budgetai.calendar.PeriodRule.CalendarMonth;
import io.budgetai.calendar.PeriodRule.Manual;
import io.budgetai.calendar.PeriodRule.MonthlyPayDay;
import io.budgetai.calendar.PeriodRule.Quarter;
import io.budgetai.calendar.PeriodRule.TwoWeekly;
import io.budgetai.calendar.PeriodRule.Weekly;
import io.budgetai.calendar.PeriodRule.WeeklyPayDay;
import io.budgetai.calendar.PeriodRule.Year;

/** Reads the text forms of {@link PeriodRule}. */
final class PeriodRuleText {
  private static final String FORMS =
      "month:1, week:monday, weeks:2024-01-05, payday:25:before, payday:last, payweeks:2:2024-01-05:before,"
          + " quarter:01-01, year:04-06 or manual:2024-01-01";

  private PeriodRuleText() {}

  static PeriodRule parse(String text) {
    RuleText rule = RuleText.read("period", text);
    PeriodRule parsed = rule.values() == 0 ? plain(rule) : withValues(rule, text);
    rule.done();
    return parsed;
  }

  private static PeriodRule plain(RuleText rule) {
    return switch (rule.word()) {
      case "month" -> PeriodRule.MONTH;
      case "quarter" -> PeriodRule.QUARTER;
      case "year" -> PeriodRule.YEAR;
      default -> throw rule.problem("kind of period", rule.word(), FORMS);
    };
  }

  private static PeriodRule withValues(RuleText rule, String text) {
    String form = rule.word() + ":" + rule.values();
    String first = rule.value(0);
    return switch (form) {
      case "month:1" -> new CalendarMonth(rule.number("start day", first));
      case "week:1" -> new Weekly(rule.weekday(first));
      case "weeks:1" -> new TwoWeekly(rule.date(first));
      case "payday:1" -> lastWorkingDay(rule, first);
      case "payday:2" ->
          new MonthlyPayDay(
              rule.number("pay-day", first), rule.shift(rule.value(1)), rule.calendar());
      case "payweeks:3" ->
          new WeeklyPayDay(
              rule.number("number of weeks", first),
              rule.date(rule.value(1)),
              rule.shift(rule.value(2)),
              rule.calendar());
      case "quarter:1" -> new Quarter(rule.monthDay(first));
      case "year:1" -> new Year(rule.monthDay(first));
      case "manual:1" -> new Manual(rule.list(first, rule::date));
      default -> throw rule.problem("kind of period", text.strip(), FORMS);
    };
  }

  private static PeriodRule lastWorkingDay(RuleText rule, String word) {
    if (!word.equals("last")) {
      throw rule.problem("pay-day", word, "last, or a day and a shift such as 25:before");
    }
    return PeriodRule.lastWorkingDay(rule.calendar());
  }
}
