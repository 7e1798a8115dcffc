package io.budgetai.calendar;

import io.budgetai.ValidationException;
import io.budgetai.calendar.Frequency.LeapDay;
import io.budgetai.calendar.Frequency.MissingFifth;
import io.budgetai.calendar.Frequency.MonthEnd;
import io.budgetai.calendar.Recurrence.End;

/** Reads and writes the text form of a {@link Recurrence}. */
final class RecurrenceText {
  private static final String FORMS =
      "daily, weekly:monday,friday, monthly:31:clamp, monthly:2:tuesday:skip or yearly:02-29:feb-28";

  private RecurrenceText() {}

  static Recurrence parse(String text) {
    RuleText rule = RuleText.read("recurrence", text);
    Recurrence parsed =
        new Recurrence(
            rule.required("from", rule::date),
            frequency(rule),
            rule.option("every", 1, value -> rule.number("interval", value)),
            end(rule),
            rule.option("shift", BusinessDayShift.NONE, rule::shift),
            rule.calendar());
    rule.done();
    return parsed;
  }

  static String format(Recurrence recurrence) {
    StringBuilder text = new StringBuilder();
    text.append(recurrence.frequency()).append("/from=").append(recurrence.start());
    if (recurrence.interval() > 1) {
      text.append("/every=").append(recurrence.interval());
    }
    if (recurrence.end() instanceof End.Until until) {
      text.append("/until=").append(until.last());
    } else if (recurrence.end() instanceof End.Count count) {
      text.append("/count=").append(count.times());
    }
    if (recurrence.shift() != BusinessDayShift.NONE) {
      text.append("/shift=").append(RuleText.name(recurrence.shift()));
    }
    return text.append(RuleText.calendar(recurrence.calendar())).toString();
  }

  private static Frequency frequency(RuleText rule) {
    return switch (rule.word() + ":" + rule.values()) {
      case "daily:0" -> new Frequency.Daily();
      case "weekly:1" -> new Frequency.Weekly(rule.set(rule.value(0), rule::weekday));
      case "monthly:2" ->
          new Frequency.MonthlyDay(
              rule.number("day of the month", rule.value(0)),
              rule.constant("month-end policy", MonthEnd.class, rule.value(1)));
      case "monthly:3" ->
          new Frequency.MonthlyWeekday(
              rule.number("number of the weekday", rule.value(0)),
              rule.weekday(rule.value(1)),
              rule.constant("policy for a missing fifth", MissingFifth.class, rule.value(2)));
      case "yearly:2" ->
          new Frequency.Yearly(
              rule.monthDay(rule.value(0)),
              rule.constant("leap-day policy", LeapDay.class, rule.value(1)));
      default -> throw rule.problem("frequency", rule.word(), FORMS);
    };
  }

  private static End end(RuleText rule) {
    End until = rule.option("until", new End.Never(), value -> new End.Until(rule.date(value)));
    End count =
        rule.option("count", new End.Never(), value -> new End.Count(rule.number("count", value)));
    if (until instanceof End.Never) {
      return count;
    }
    if (count instanceof End.Never) {
      return until;
    }
    throw new ValidationException(
        "recurrence",
        "The recurrence has both a last date and a count.",
        "Maybe keep one of until and count.");
  }
}
