package io.budgetai;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Input that cannot be accepted, with every violation at once. Nothing was changed. The caller mends the input and asks
 * again; the same input fails again.
 */
public final class ValidationException extends BudgetException {
  private static final long serialVersionUID = 1L;

  /**
   * One thing that is wrong.
   *
   * @param where the place in the input: a property path such as {@code splits[1].amount}, or a place in a file such as
   *     {@code row 14, column Amount}; never empty
   * @param problem what is wrong there, as one sentence; never empty
   * @param remedy what the reader can do about it, as one sentence; never empty
   */
  public record Violation(String where, String problem, String remedy) implements Serializable {
    @Override
    public String toString() {
      return where + ": " + problem + " " + remedy;
    }
  }

  // A List implementation the JDK makes serializable.
  @SuppressWarnings("serial")
  private final List<Violation> violations;

  /**
   * @param violations everything that is wrong, in the order of the input; at least one
   */
  public ValidationException(List<Violation> violations) {
    super(describe(violations), null);
    this.violations = List.copyOf(violations);
  }

  public ValidationException(String where, String problem, String remedy) {
    this(List.of(new Violation(where, problem, remedy)));
  }

  /** Everything that is wrong, in the order of the input; never empty. */
  public List<Violation> violations() {
    return violations;
  }

  @Override
  public String code() {
    return "validation";
  }

  private static String describe(List<Violation> violations) {
    if (violations.isEmpty()) {
      throw new IllegalArgumentException("A ValidationException needs at least one violation.");
    }
    return violations.stream().map(Violation::toString).collect(Collectors.joining("\n"));
  }
}
