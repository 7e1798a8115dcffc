package io.budgetai.calendar;

import io.budgetai.ValidationException;
import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * The grammar that the text forms of rules share: a head of words between colons, and options {@code name=value} after
 * slashes. Values that are the default are left out when writing.
 */
final class RuleText {
  private static final int MAX_TEXT = 100_000;
  private static final int MAX_SHOWN = 40;

  private final String where;
  private final List<String> head;
  private final Map<String, String> options = new LinkedHashMap<>();

  private RuleText(String where, List<String> head) {
    this.where = where;
    this.head = head;
  }

  /** Parts a text; everything comes in lower case and stripped. */
  static RuleText read(String where, String text) {
    if (text.length() > MAX_TEXT) {
      throw new ValidationException(
          where,
          "The rule has %d characters; at most %d are read.".formatted(text.length(), MAX_TEXT),
          "Maybe leave out holidays that are not needed.");
    }
    String[] parts = text.strip().toLowerCase(Locale.ROOT).split("/", -1);
    RuleText rule = new RuleText(where, List.of(parts[0].split(":", -1)));
    for (String option : Arrays.asList(parts).subList(1, parts.length)) {
      int equals = option.indexOf('=');
      if (equals < 1
          || rule.options.put(option.substring(0, equals), option.substring(equals + 1)) != null) {
        throw rule.problem(
            "option", option, "a name=value that occurs once, such as weekend=saturday,sunday");
      }
    }
    return rule;
  }

  String word() {
    return head.get(0);
  }

  /** How many values follow the first word. */
  int values() {
    return head.size() - 1;
  }

  String value(int index) {
    return head.get(index + 1);
  }

  int number(String name, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException noNumber) {
      throw problem(name, text, "a whole number");
    }
  }

  LocalDate date(String text) {
    return CivilDates.parse(where, text);
  }

  <E extends Enum<E>> E constant(String name, Class<E> type, String text) {
    return Arrays.stream(type.getEnumConstants())
        .filter(constant -> name(constant).equals(text))
        .findFirst()
        .orElseThrow(
            () ->
                problem(
                    name,
                    text,
                    "one of "
                        + String.join(
                            ", ",
                            Arrays.stream(type.getEnumConstants()).map(RuleText::name).toList())));
  }

  MonthDay monthDay(String text) {
    try {
      return MonthDay.parse("--" + text);
    } catch (DateTimeException noDay) {
      throw problem("day of the year", text, "a month and a day such as 04-06");
    }
  }

  /** Takes away and reads an option that must be there. */
  <T> T required(String name, Function<String, T> read) {
    String value = options.remove(name);
    if (value == null) {
      throw problem("option " + name, "", "the option, such as %s=2024-01-31".formatted(name));
    }
    return read.apply(value);
  }

  /** Takes an option away and reads it, or returns {@code fallback} when it is not there. */
  <T> T option(String name, T fallback, Function<String, T> read) {
    String value = options.remove(name);
    return value == null ? fallback : read.apply(value);
  }

  BusinessCalendar calendar() {
    Set<DayOfWeek> weekend =
        option("weekend", BusinessCalendar.WEEKDAYS.weekend(), value -> set(value, this::weekday));
    Set<LocalDate> holidays = option("holidays", Set.of(), value -> set(value, this::date));
    return new BusinessCalendar(weekend, holidays);
  }

  DayOfWeek weekday(String text) {
    return constant("day of the week", DayOfWeek.class, text);
  }

  BusinessDayShift shift(String text) {
    return constant("shift", BusinessDayShift.class, text);
  }

  <T> List<T> list(String text, Function<String, T> read) {
    return text.isEmpty() ? List.of() : Arrays.stream(text.split(",", -1)).map(read).toList();
  }

  <T> Set<T> set(String text, Function<String, T> read) {
    return new TreeSet<>(list(text, read));
  }

  /** Refuses what no one has asked for. */
  void done() {
    if (!options.isEmpty()) {
      throw problem(
          "option", options.keySet().iterator().next(), "an option that this kind of rule has");
    }
  }

  ValidationException problem(String name, String found, String expected) {
    String shown = found.length() <= MAX_SHOWN ? found : found.substring(0, MAX_SHOWN) + "…";
    return new ValidationException(
        where, "The %s is '%s'.".formatted(name, shown), "Maybe write %s.".formatted(expected));
  }

  /** A constant as rules write it: {@code LAST_DAY} is {@code last-day}. */
  static String name(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  static String monthDay(MonthDay day) {
    return day.toString().substring(2);
  }

  /** The options for a calendar; empty for {@link BusinessCalendar#WEEKDAYS}. */
  static String calendar(BusinessCalendar calendar) {
    StringBuilder text = new StringBuilder();
    if (!calendar.weekend().equals(BusinessCalendar.WEEKDAYS.weekend())) {
      text.append("/weekend=")
          .append(String.join(",", calendar.weekend().stream().map(RuleText::name).toList()));
    }
    if (!calendar.holidays().isEmpty()) {
      text.append("/holidays=")
          .append(String.join(",", calendar.holidays().stream().map(LocalDate::toString).toList()));
    }
    return text.toString();
  }
}
