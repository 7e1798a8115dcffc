package io.budgetai.categorization;

import io.budgetai.expense.Source;
import io.budgetai.expense.TransactionId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a transaction is where it is.
 *
 * @param transaction which
 * @param source who put it there; {@code null} while it has no category, or has several parts
 * @param decidedBy the rule that put it there, if it still exists; {@code null} when no rule did
 * @param rules every enabled rule in its order, with what it would say today
 */
public record Explanation(
    TransactionId transaction,
    @Nullable Source source,
    @Nullable Rule decidedBy,
    List<Verdict> rules) {

  /**
   * What one rule says about the transaction.
   *
   * @param matches whether its conditions hold
   * @param outcome what came of it
   */
  public record Verdict(Rule rule, boolean matches, Outcome outcome) {}

  /** What came of a rule. */
  public enum Outcome {
    /** Its conditions do not hold. */
    NO_MATCH,
    /** It sets at least one field. */
    APPLIES,
    /** It would set only what an earlier rule or a person has set. */
    OUTRANKED,
    /** An earlier rule stopped the search before it came to this one. */
    NOT_REACHED
  }

  public Explanation {
    rules = List.copyOf(rules);
  }
}
