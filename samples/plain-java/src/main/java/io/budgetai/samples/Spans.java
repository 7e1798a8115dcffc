package io.budgetai.samples;

import io.budgetai.ValidationException;
import io.budgetai.calendar.DateRange;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;

/** Spans of days as people write and read them. */
final class Spans {
  private Spans() {}

  /**
   * A month such as {@code 2026-01}, a year such as {@code 2026}, days such as {@code
   * 2026-01-01..2026-01-31}, or the word {@code month} or {@code year} for the one of today.
   */
  static DateRange parse(String text, LocalDate today) {
    try {
      return switch (text.toLowerCase(Locale.ROOT)) {
        case "month" -> DateRange.month(YearMonth.from(today));
        case "year" -> DateRange.year(today.getYear());
        default -> {
          if (text.matches("[0-9]{4}")) {
            yield DateRange.year(Integer.parseInt(text));
          }
          yield text.matches("[0-9]{4}-[0-9]{2}")
              ? DateRange.month(YearMonth.parse(text))
              : DateRange.parse(text);
        }
      };
    } catch (DateTimeException noMonth) {
      ValidationException refused =
          new ValidationException(
              "period", "There is no month %s.".formatted(text), "Maybe write it like 2026-01.");
      refused.initCause(noMonth);
      throw refused;
    }
  }

  /** Such as {@code January 2026}. */
  static String name(YearMonth month) {
    return month.getMonth().getDisplayName(TextStyle.FULL, Locale.ENGLISH) + " " + month.getYear();
  }

  /** The name of a month or a year, or the first and the last day. */
  static String name(DateRange range) {
    YearMonth month = YearMonth.from(range.first());
    if (range.equals(DateRange.month(month))) {
      return name(month);
    }
    return range.equals(DateRange.year(range.first().getYear()))
        ? String.valueOf(range.first().getYear())
        : range.toString();
  }
}
