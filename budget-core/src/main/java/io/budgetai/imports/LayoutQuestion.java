package io.budgetai.imports;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Something about a statement's layout that the file itself may leave open. A person answers with one of {@link
 * #answers()}, through {@link StatementOptions#withAnswer}.
 */
public enum LayoutQuestion {
  /** In which order dates are written: {@code year-first}, {@code day-first} or {@code month-first}. */
  DATE_ORDER(names(DateOrder.values())),
  /** Which character stands before the decimals: {@code dot} or {@code comma}. */
  DECIMAL_SEPARATOR(List.of("dot", "comma")),
  /** Which amounts are money out: {@code minus-is-out} or {@code plus-is-out}. */
  SIGN(names(SignRule.values()));

  private final List<String> answers;

  LayoutQuestion(List<String> answers) {
    this.answers = answers;
  }

  /** Every answer that can be given. */
  public List<String> answers() {
    return answers;
  }

  /** The answer that stands for a constant: {@code day-first} for {@link DateOrder#DAY_FIRST}. */
  static String nameOf(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The constant that an answer stands for; the reverse of {@link #nameOf}. */
  static <E extends Enum<E>> E constantOf(Class<E> type, String answer) {
    return Enum.valueOf(type, answer.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
  }

  private static List<String> names(Enum<?>[] constants) {
    return Arrays.stream(constants).map(LayoutQuestion::nameOf).toList();
  }
}
