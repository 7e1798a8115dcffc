package io.budgetai.files;

import io.budgetai.imports.SignRule;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the texts of the rows say about the signs beside them.
 *
 * @param rule the likelier rule
 * @param certain whether the file decides; otherwise a person must
 */
record SignEvidence(SignRule rule, boolean certain) {

  /** Looks at one column of amounts; {@code balanced} says whether balances follow from it. */
  static SignEvidence of(
      List<ColumnProfile> profiles, ColumnProfile amount, char mark, boolean balanced) {
    int votes = 0;
    int positives = 0;
    int negatives = 0;
    for (int row = 0; row < amount.rows(); row++) {
      BigDecimal value = amount.value(row, mark);
      int sign = value == null ? 0 : value.signum();
      positives += sign > 0 ? 1 : 0;
      negatives += sign < 0 ? 1 : 0;
      votes += Integer.signum(vote(profiles, row) * sign);
    }
    if (votes < 0
        && (negatives == 0
            ? votes <= -2 || negatives + positives == 1
            : !balanced || votes <= -3)) {
      return new SignEvidence(SignRule.PLUS_IS_OUT, true);
    }
    if (negatives == 0 && votes <= 0) {
      return new SignEvidence(SignRule.PLUS_IS_OUT, false);
    }
    boolean mostlyPositive =
        votes <= 0 && !balanced && positives >= 8 && positives >= negatives * 4;
    return new SignEvidence(
        mostlyPositive ? SignRule.PLUS_IS_OUT : SignRule.MINUS_IS_OUT, !mostlyPositive);
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
}
