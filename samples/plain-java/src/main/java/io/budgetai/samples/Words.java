package io.budgetai.samples;

import java.util.Locale;

/** Constants and counts as words. */
final class Words {
  private Words() {}

  /** Such as {@code day first} for {@code DAY_FIRST}. */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** Such as {@code 1 row} and {@code 1,127 rows}. */
  static String count(long count, String one) {
    return count(count, one, one + "s");
  }

  /** Such as {@code 1 was} and {@code 32 were}. */
  static String count(long count, String one, String several) {
    return "%,d %s".formatted(count, count == 1 ? one : several);
  }
}
