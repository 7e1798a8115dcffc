package io.budgetai.samples;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** How words of the command line become values, and what is said of those that do not. */
final class Conversions {
  private Conversions() {}

  /** Teaches a command line and all commands below it. */
  static CommandLine into(CommandLine line) {
    ITypeConverter<Integer> count = Conversions::count;
    ITypeConverter<Long> number = Conversions::number;
    return line.registerConverter(LocalDate.class, Conversions::day)
        .registerConverter(int.class, count)
        .registerConverter(Integer.class, count)
        .registerConverter(long.class, number)
        .registerConverter(Long.class, number);
  }

  private static LocalDate day(String text) {
    try {
      return LocalDate.parse(text.strip());
    } catch (DateTimeParseException noDay) {
      throw refused("%s is not a day. Maybe write it like 2026-01-31.", text, noDay);
    }
  }

  private static int count(String text) {
    try {
      return Integer.parseInt(text.strip());
    } catch (NumberFormatException noCount) {
      throw refused("%s is not a whole number. Maybe write it like 50.", text, noCount);
    }
  }

  private static long number(String text) {
    try {
      return Long.parseLong(text.strip());
    } catch (NumberFormatException noNumber) {
      throw refused("%s is not a whole number. Maybe write it like 50.", text, noNumber);
    }
  }

  private static TypeConversionException refused(String problem, String text, Exception cause) {
    var refused = new TypeConversionException(problem.formatted(text));
    refused.initCause(cause);
    return refused;
  }
}
