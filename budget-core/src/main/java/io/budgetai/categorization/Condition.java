package io.budgetai.categorization;

import io.budgetai.account.AccountId;
import io.budgetai.money.Money;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a rule asks of a transaction. */
public sealed interface Condition {

  /**
   * Asks about text, letter case and accents ignored.
   *
   * @param field where to look
   * @param match how
   * @param value what to look for, 1 to 200 characters; for {@link TextMatch#REGEX} an expression in RE2 syntax, which
   *     takes linear time on every text
   */
  record Text(TextField field, TextMatch match, String value) implements Condition {}

  /** Asks whether the magnitude lies in a range. A bound also asks for its currency; {@code null} is no bound. */
  record Amount(@Nullable Money atLeast, @Nullable Money atMost) implements Condition {}

  /** Asks whether the money came in or went out. */
  record Flow(Direction direction) implements Condition {}

  /** Asks whether the transaction is in one of these accounts; at least one. */
  record InAccount(Set<AccountId> accounts) implements Condition {
    public InAccount {
      accounts = Set.copyOf(accounts);
    }
  }

  /** Where to look for text. */
  enum TextField {
    DESCRIPTION,
    MERCHANT,
    NOTE,
    /** In any of the others. */
    ANY
  }

  /** How to look for text. */
  enum TextMatch {
    CONTAINS,
    /** As a whole word: not inside of a longer one. */
    WORD,
    EQUALS,
    STARTS_WITH,
    ENDS_WITH,
    REGEX
  }

  /** Which way the money went. */
  enum Direction {
    IN,
    OUT
  }
}
