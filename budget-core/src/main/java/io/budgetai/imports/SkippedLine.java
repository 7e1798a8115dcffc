package io.budgetai.imports;

/**
 * A line of a statement that is no transaction, and why it was passed over.
 *
 * @param line the physical line where it starts, from 1
 * @param reason why, as a phrase such as {@code "a total, not a transaction"}; holds nothing of the line itself
 */
public record SkippedLine(int line, String reason) {

  @Override
  public String toString() {
    return "line " + line + ": " + reason;
  }
}
