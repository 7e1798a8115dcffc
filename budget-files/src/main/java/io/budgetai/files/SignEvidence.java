package io.budgetai.files;

import io.budgetai.imports.SignRule;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the marks and texts of the rows say about the signs beside them. Amounts that are marked as debit or credit carry their
 * own sign; the rule is about the others.
 *
 * @param rule the likelier rule
 * @param certain whether the file decides; otherwise a person must
 */
record SignEvidence(SignRule rule, boolean certain) {
  private static final int SEVERAL = 3;

  /** How much clearer than their opposite the words must be that turn a file round. */
  private static final int CLEARLY = 3;

  /** Looks at one column of amounts; {@code balanced} says whether balances follow from it. */
  static SignEvidence of(
      List<ColumnProfile> profiles, ColumnProfile amount, char mark, boolean balanced) {
    var tally = new Tally();
    for (int row = 0; row < amount.rows(); row++) {
      AmountShape shape = amount.shapes().get(row);
      BigDecimal value = amount.value(row, mark);
      if (shape != null && value != null) {
        tally.add(shape.mark(), value.signum(), vote(profiles, row));
      }
    }
    return tally.negatives == 0 ? tally.withoutMinus() : tally.withMinus(balanced);
  }

  private static SignEvidence certainly(SignRule rule) {
    return new SignEvidence(rule, true);
  }

  private static SignEvidence likely(SignRule rule) {
    return new SignEvidence(rule, false);
  }

  /** 1 if the texts of a row say money in, -1 if they say money out, 0 if neither or both. */
  static int vote(List<ColumnProfile> profiles, int row) {
    int vote = 0;
    for (ColumnProfile column : profiles) {
      if (column.isTexts()) {
        vote += vote(column.cells().get(row));
      }
    }
    return Integer.signum(vote);
  }

  private static int vote(@Nullable String cell) {
    if (cell == null || cell.isEmpty()) {
      return 0;
    }
    String text = Words.fold(cell);
    Vocabulary words = Vocabulary.INSTANCE;
    boolean in = words.holdsAny("money-in-text", text) || words.is("direction-in", text);
    boolean out = words.holdsAny("money-out-text", text) || words.is("direction-out", text);
    return in == out ? 0 : in ? 1 : -1;
  }

  /** Counts rows by sign, and by whether their words agree with a minus being money out. */
  private static final class Tally {
    private int debitMarks;
    private int creditMarks;
    private int positives;
    private int negatives;
    private int agreeing;
    private int inWithMinus;
    private int outWithoutMinus;

    void add(int mark, int sign, int vote) {
      if (mark != 0) {
        debitMarks += mark < 0 ? 1 : 0;
        creditMarks += mark > 0 ? 1 : 0;
        return;
      }
      positives += sign > 0 ? 1 : 0;
      negatives += sign < 0 ? 1 : 0;
      agreeing += vote * sign > 0 ? 1 : 0;
      inWithMinus += sign < 0 && vote > 0 ? 1 : 0;
      outWithoutMinus += sign > 0 && vote < 0 ? 1 : 0;
    }

    /** Where only one of debit and credit is marked, what has no mark is the other. */
    SignEvidence withoutMinus() {
      if (positives == 0 && debitMarks + creditMarks > 0 || debitMarks > 0 && creditMarks == 0) {
        return certainly(SignRule.MINUS_IS_OUT);
      }
      if (creditMarks > 0 && debitMarks == 0) {
        return certainly(SignRule.PLUS_IS_OUT);
      }
      int votes = agreeing - outWithoutMinus;
      if (votes <= -2 || votes < 0 && positives == 1) {
        return certainly(SignRule.PLUS_IS_OUT);
      }
      return votes <= 0 ? likely(SignRule.PLUS_IS_OUT) : certainly(SignRule.MINUS_IS_OUT);
    }

    /** Some rows have a minus, so it is money out unless the words of several rows say otherwise; one row never does. */
    SignEvidence withMinus(boolean balanced) {
      int against = inWithMinus + outWithoutMinus;
      boolean clear = against > 0 && against >= CLEARLY * agreeing;
      boolean eachMinusIsIn = inWithMinus == negatives && positives >= negatives;
      boolean manyMinusesAreIn = inWithMinus > 0 && inWithMinus * 3 >= negatives;
      boolean several = against >= SEVERAL && manyMinusesAreIn;
      if (clear && (several || !balanced && eachMinusIsIn && negatives >= 2)) {
        return certainly(SignRule.PLUS_IS_OUT);
      }
      boolean manyPlusesAreOut = outWithoutMinus >= SEVERAL && outWithoutMinus * 3 >= positives;
      boolean mostlyPositive = agreeing <= against && positives >= 8 && positives >= negatives * 4;
      boolean contradictory = clear && (eachMinusIsIn || manyPlusesAreOut);
      return !balanced && (contradictory || mostlyPositive)
          ? likely(SignRule.PLUS_IS_OUT)
          : certainly(SignRule.MINUS_IS_OUT);
    }
  }
}
