package io.budgetai.imports;

/** In which order a statement writes the parts of a date. Separators, leading zeros and month names do not matter. */
public enum DateOrder {
  /** {@code 2024-03-05}, {@code 20240305}, {@code 2024/3/5}. */
  YEAR_FIRST,
  /** {@code 05.03.2024}, {@code 5/3/24}, {@code 05 Mar 2024}. */
  DAY_FIRST,
  /** {@code 03/05/2024}, {@code 3/5/24}, {@code Mar 5, 2024}. */
  MONTH_FIRST
}
