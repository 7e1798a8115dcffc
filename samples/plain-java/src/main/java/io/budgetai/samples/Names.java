package io.budgetai.samples;

import io.budgetai.ValidationException;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds what people name, and says what they may have meant. */
final class Names {
  private static final int SUGGESTIONS = 3;

  private Names() {}

  /**
   * The thing with this name, letter case ignored, or the only one whose name begins so.
   *
   * @param kind what it is, such as {@code account}
   * @throws ValidationException if there is none, or several; it names the likeliest
   */
  static <T> T find(String kind, String wanted, Collection<T> all, Function<T, String> name) {
    for (T each : all) {
      if (name.apply(each).equalsIgnoreCase(wanted)) {
        return each;
      }
    }
    String start = wanted.toLowerCase(Locale.ROOT);
    List<T> beginning =
        all.stream()
            .filter(each -> name.apply(each).toLowerCase(Locale.ROOT).startsWith(start))
            .toList();
    if (beginning.size() == 1 && !start.isEmpty()) {
      return beginning.get(0);
    }
    String problem =
        beginning.size() > 1 && !start.isEmpty() ? "Several begin with %s." : "There is no %s.";
    throw new ValidationException(
        kind,
        problem.formatted(wanted),
        likely(wanted, (beginning.isEmpty() ? all : beginning).stream().map(name).toList()));
  }

  /** What somebody may have meant, as a sentence. */
  static String likely(String wanted, Collection<String> names) {
    if (names.isEmpty()) {
      return "There are none yet.";
    }
    return names.stream()
        .distinct()
        .sorted(
            Comparator.comparingInt((String each) -> nearness(wanted, each))
                .thenComparing(each -> each))
        .limit(SUGGESTIONS)
        .collect(Collectors.joining(", ", "Maybe ", "."));
  }

  /** How near a name is: as a whole, or the last part of a path. */
  private static int nearness(String wanted, String name) {
    String last = name.substring(name.lastIndexOf(": ") + 1).strip();
    return Math.min(distance(wanted, name), distance(wanted, last));
  }

  /**
   * How many characters differ, by the algorithm of Levenshtein (1966), letter case ignored; the
   * beginning of a longer name counts as near.
   */
  private static int distance(String wanted, String name) {
    String one = wanted.toLowerCase(Locale.ROOT);
    String other = name.toLowerCase(Locale.ROOT);
    if (!one.isEmpty() && other.contains(one)) {
      return 0;
    }
    int[] row = new int[other.length() + 1];
    for (int at = 0; at <= other.length(); at++) {
      row[at] = at;
    }
    for (int line = 1; line <= one.length(); line++) {
      int diagonal = row[0];
      row[0] = line;
      for (int at = 1; at <= other.length(); at++) {
        int replaced = diagonal + (one.charAt(line - 1) == other.charAt(at - 1) ? 0 : 1);
        diagonal = row[at];
        row[at] = Math.min(replaced, 1 + Math.min(row[at], row[at - 1]));
      }
    }
    return row[other.length()];
  }
}
