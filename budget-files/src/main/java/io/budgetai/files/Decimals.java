package io.budgetai.files;

import io.budgetai.ValidationException;
import io.budgetai.imports.ColumnRole;
import io.budgetai.money.AmountParser;
import io.budgetai.money.DecimalStyle;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of dot and comma stands before the decimals in a file.
 *
 * @param mark {@code '.'} or {@code ','}
 * @param certain whether the file decides; otherwise a person must
 */
record Decimals(char mark, boolean certain) {
  private static final List<ColumnRole> AMOUNTS =
      List.of(
          ColumnRole.AMOUNT,
          ColumnRole.DEBIT,
          ColumnRole.NEGATIVE_DEBIT,
          ColumnRole.CREDIT,
          ColumnRole.BALANCE);

  /** Decides over the columns of amounts; over all columns with amounts where no roles are known yet. */
  static Decimals of(List<ColumnProfile> profiles, List<ColumnRole> roles, Currency currency) {
    boolean known = roles.stream().anyMatch(AMOUNTS::contains);
    List<ColumnProfile> columns =
        profiles.stream()
            .filter(
                column -> known ? AMOUNTS.contains(roles.get(column.index())) : column.isAmounts())
            .toList();
    var votes = new Votes();
    columns.forEach(column -> column.shapes().forEach(votes::add));
    Decimals majority = votes.decide();
    try {
      List<String> cells = columns.stream().flatMap(column -> column.cells().stream()).toList();
      return AmountParser.inferStyle(cells, currency)
          .map(style -> new Decimals(style == DecimalStyle.COMMA ? ',' : '.', true))
          .orElseGet(() -> new Decimals(majority.mark(), false));
    } catch (ValidationException contradiction) {
      return majority; // a cell that disagrees with the others is a bad row, not another style
    }
  }

  /** Proofs come from amounts that can be read one way only, hints from those with three digits after one mark. */
  private static final class Votes {
    private int dotProofs;
    private int commaProofs;
    private int dotHints;
    private int commaHints;

    void add(@Nullable AmountShape shape) {
      if (shape == null || shape.after() < 0) {
        return;
      }
      boolean dot = shape.lastMark() == '.';
      boolean both = shape.dots() > 0 && shape.commas() > 0;
      boolean repeated = !both && shape.dots() + shape.commas() > 1;
      boolean decimals = both || !repeated && (shape.after() != 3 || shape.digits() <= 3);
      boolean repeatedLast = both && (dot ? shape.dots() : shape.commas()) > 1;
      if (repeatedLast) {
        return; // no style writes that
      }
      if (decimals) {
        dotProofs += dot ? 1 : 0;
        commaProofs += dot ? 0 : 1;
      } else if (repeated) {
        dotProofs += dot ? 0 : 1;
        commaProofs += dot ? 1 : 0;
      } else {
        dotHints += dot ? 0 : 1;
        commaHints += dot ? 1 : 0;
      }
    }

    Decimals decide() {
      if (dotProofs != commaProofs) {
        return new Decimals(dotProofs > commaProofs ? '.' : ',', true);
      }
      char decimal = dotHints >= commaHints ? '.' : ',';
      return new Decimals(decimal, dotProofs == 0);
    }
  }
}
