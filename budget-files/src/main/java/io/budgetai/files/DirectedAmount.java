package io.budgetai.files;

import io.budgetai.imports.ColumnRole;
import io.budgetai.imports.SignRule;
import io.budgetai.imports.StatementLayout;
import io.budgetai.money.Money;
import java.util.Currency;
import org.jspecify.annotations.Nullable;

/**
 * Reads the signed amount of a record from the columns that say it. A mark for debit or credit in the amount's own cell
 * decides, whatever the layout says. Used by one thread.
 */
final class DirectedAmount {
  private final StatementLayout layout;
  private final AmountCells cells;
  private final int amount;
  private final int debit;
  private final int negativeDebit;
  private final int credit;
  private final int direction;
  private int badColumn;

  DirectedAmount(StatementLayout layout, AmountCells cells) {
    this.layout = layout;
    this.cells = cells;
    this.amount = layout.columnOf(ColumnRole.AMOUNT);
    this.debit = layout.columnOf(ColumnRole.DEBIT);
    this.negativeDebit = layout.columnOf(ColumnRole.NEGATIVE_DEBIT);
    this.credit = layout.columnOf(ColumnRole.CREDIT);
    this.direction = layout.columnOf(ColumnRole.DIRECTION);
  }

  boolean isBlank(CsvRecord record) {
    return record.cell(amount).isBlank()
        && record.cell(debit).isBlank()
        && record.cell(negativeDebit).isBlank()
        && record.cell(credit).isBlank();
  }

  /** The signed amount; {@code null} if a cell is no amount, which is then {@link #badColumn()}. */
  @Nullable Money of(CsvRecord record, Currency currency) {
    Money sum = null;
    if (amount >= 0) {
      Money value = value(record, amount, currency);
      return value == null ? null : signed(record, value);
    }
    for (int column : new int[] {credit, debit, negativeDebit}) {
      if (!record.cell(column).isBlank()) {
        Money value = value(record, column, currency);
        if (value == null) {
          return null;
        }
        Money part = column == debit && !isMarked(record, column) ? value.negated() : value;
        sum = sum == null ? part : sum.plus(part);
      }
    }
    return sum;
  }

  private Money signed(CsvRecord record, Money value) {
    if (isMarked(record, amount)) {
      return value;
    }
    if (direction >= 0) {
      boolean out = layout.outWords().contains(Vocabulary.foldUnlessSign(record.cell(direction)));
      return out ? value.negated() : value;
    }
    return layout.signRule() == SignRule.PLUS_IS_OUT ? value.negated() : value;
  }

  private static boolean isMarked(CsvRecord record, int column) {
    return AmountCells.markOf(record.cell(column).strip()) != 0;
  }

  private @Nullable Money value(CsvRecord record, int column, Currency currency) {
    badColumn = column;
    return cells.parse(record.cell(column).strip(), currency);
  }

  int badColumn() {
    return badColumn;
  }
}
