package io.budgetai.samples;

import java.util.Locale;

/** Constants as words. */
final class Words {
  private Words() {}

  /** Such as {@code day first} for {@code DAY_FIRST}. */
  static String of(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }
}
