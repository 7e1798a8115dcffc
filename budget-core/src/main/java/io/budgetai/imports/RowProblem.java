package io.budgetai.imports;

import io.budgetai.ValidationException.Violation;

/**
 * A line of a statement that should be a transaction but cannot be read as one.
 *
 * @param line the physical line where it starts, from 1
 * @param column the column as the file's header names it, or its number from 1 such as {@code 3}
 * @param problem what is wrong, as one sentence; holds nothing of the cell but its kind and length
 * @param remedy what the reader can do, as one sentence
 */
public record RowProblem(int line, String column, String problem, String remedy) {

  /** This problem in the form that a {@link io.budgetai.ValidationException} carries. */
  public Violation toViolation() {
    return new Violation("row " + line + ", column " + column, problem, remedy);
  }

  @Override
  public String toString() {
    return toViolation().toString();
  }
}
