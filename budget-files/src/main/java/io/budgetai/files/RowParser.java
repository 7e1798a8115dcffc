package io.budgetai.files;

import io.budgetai.files.RowOutcome.Bad;
import io.budgetai.files.RowOutcome.MoreText;
import io.budgetai.files.RowOutcome.Row;
import io.budgetai.files.RowOutcome.Skip;
import io.budgetai.imports.ColumnRole;
import io.budgetai.imports.RowProblem;
import io.budgetai.imports.StatementLayout;
import io.budgetai.imports.StatementRow;
import io.budgetai.money.Money;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Turns records into transactions under a layout. Used by one thread. */
final class RowParser {
  /** A record that begins as a transaction does. */
  static final Skip WITHOUT_AMOUNT = new Skip("it has a date but no amount");

  /** A record that may be anything. */
  static final Skip UNKNOWN = new Skip("it has neither a date nor an amount");

  private static final int MAX_WORDS = 80;

  private final StatementLayout layout;
  private final Currency defaultCurrency;
  private final List<String> header;
  private final DirectedAmount amounts;
  private final AmountCells cells;
  private final int date;
  private final int[] descriptions;
  private final int payee;
  private final int reference;
  private final int currency;
  private final int balance;
  private final int original;
  private final int originalCurrency;
  private final int account;
  private final int category;
  private final int status;
  private String lastDateCell = "";
  private @Nullable LocalDate lastDate;

  RowParser(StatementLayout layout, Currency accountCurrency, List<String> header) {
    this.layout = layout;
    Currency named = layout.currency();
    this.defaultCurrency = named == null ? accountCurrency : named;
    this.header = header;
    this.cells = new AmountCells(layout.decimalSeparator());
    this.amounts = new DirectedAmount(layout, cells);
    this.date = layout.columnOf(ColumnRole.DATE);
    this.descriptions =
        IntStream.range(0, layout.columns().size())
            .filter(i -> layout.columns().get(i) == ColumnRole.DESCRIPTION)
            .toArray();
    this.payee = layout.columnOf(ColumnRole.PAYEE);
    this.reference = layout.columnOf(ColumnRole.REFERENCE);
    this.currency = layout.columnOf(ColumnRole.CURRENCY);
    this.balance = layout.columnOf(ColumnRole.BALANCE);
    this.original = layout.columnOf(ColumnRole.ORIGINAL_AMOUNT);
    this.originalCurrency = layout.columnOf(ColumnRole.ORIGINAL_CURRENCY);
    this.account = layout.columnOf(ColumnRole.ACCOUNT);
    this.category = layout.columnOf(ColumnRole.CATEGORY);
    this.status = layout.columnOf(ColumnRole.STATUS);
  }

  RowOutcome parse(CsvRecord record) {
    RowOutcome outcome = parseAsIs(record);
    if (outcome instanceof Row || record.usedWidth() <= layout.columns().size()) {
      return outcome;
    }
    Row repaired = repair(record);
    return repaired == null ? outcome : repaired;
  }

  private RowOutcome parseAsIs(CsvRecord record) {
    String dateCell = record.cell(date);
    LocalDate day = dateOf(dateCell);
    if (day == null) {
      return withoutDate(record, dateCell);
    }
    if (amounts.isBlank(record)) {
      return WITHOUT_AMOUNT;
    }
    Skip notBooked = notBooked(record);
    if (notBooked != null) {
      return notBooked;
    }
    Currency rowCurrency = currencyOf(record);
    if (rowCurrency == null) {
      return bad(
          record,
          currency,
          "The cell is no currency code of ISO 4217.",
          "Maybe write three letters such as EUR.");
    }
    Money amount = amounts.of(record, rowCurrency);
    if (amount == null) {
      return bad(
          record,
          amounts.badColumn(),
          "The cell is no amount in %s that can be counted."
              .formatted(rowCurrency.getCurrencyCode()),
          "Maybe write one number such as %s, or correct the decimal separator or currency of the layout."
              .formatted(layout.decimalSeparator() == ',' ? "12,40" : "12.40"));
    }
    String description = description(record);
    if (isBalanceLine(description)) {
      return new Skip("it states a balance or total, not a transaction");
    }
    return new Row(row(record, day, amount, description));
  }

  /** Many rows in a row have the same date, so the last one is remembered. */
  private @Nullable LocalDate dateOf(String cell) {
    if (!cell.equals(lastDateCell)) {
      lastDate = DateText.parse(cell, layout.dateOrder());
      lastDateCell = cell;
    }
    return lastDate;
  }

  private StatementRow row(CsvRecord record, LocalDate day, Money amount, String description) {
    String paid = text(record, payee);
    return new StatementRow(
        record.line(),
        day,
        amount,
        description.isEmpty() && paid != null ? paid : description,
        paid,
        text(record, reference),
        originalAmount(record, amount),
        balance < 0 || record.cell(balance).isBlank()
            ? null
            : cells.parse(record.cell(balance).strip(), amount.currency()),
        text(record, account),
        text(record, category));
  }

  /** A record that has no date is more text, a total, not booked yet, nothing, or a bad row. */
  private RowOutcome withoutDate(CsvRecord record, String dateCell) {
    if (record.filled() == 0) {
      return new Skip("it is blank");
    }
    if (isHeaderAgain(record)) {
      return new Skip("it repeats the header");
    }
    if (holdsWord(record, "not-booked")) {
      return new Skip("it is not booked yet, or was canceled");
    }
    if (startsWithWord(record, "total")) {
      return new Skip("it states a balance or total, not a transaction");
    }
    if (amounts.isBlank(record) || amounts.of(record, defaultCurrency) == null) {
      String more = moreText(record);
      boolean blankDate = dateCell.isBlank();
      return blankDate && more != null ? new MoreText(more) : UNKNOWN;
    }
    if (dateCell.isBlank()) {
      return bad(
          record,
          date,
          "The cell of the date is blank, but the row has an amount.",
          "Maybe fill in the date, or remove the row.");
    }
    if (DateText.namesImpossibleYear(dateCell)) {
      return bad(
          record,
          date,
          "The date has a year outside %d to %d."
              .formatted(DateText.FIRST_YEAR, DateText.LAST_YEAR),
          "Maybe correct the year.");
    }
    return bad(
        record,
        date,
        "The cell is no date in the order %s, or names a day that does not exist."
            .formatted(layout.dateOrder().name().toLowerCase(Locale.ROOT).replace('_', '-')),
        "Maybe correct the cell, or the date order of the layout.");
  }

  /** The text of a record in which only columns of text hold anything; {@code null} if there is more in it. */
  private @Nullable String moreText(CsvRecord record) {
    int texts = 0;
    for (int column : descriptions) {
      texts += record.cell(column).isBlank() ? 0 : 1;
    }
    return texts > 0 && texts == record.filled() ? description(record) : null;
  }

  private static boolean holdsWord(CsvRecord record, String section) {
    return Arrays.stream(record.cells())
        .anyMatch(
            cell -> cell.length() < MAX_WORDS && Vocabulary.INSTANCE.is(section, Words.fold(cell)));
  }

  /** Whether some cell starts with a word of a section. */
  static boolean startsWithWord(CsvRecord record, String section) {
    return Arrays.stream(record.cells())
        .anyMatch(
            cell ->
                cell.length() < MAX_WORDS
                    && Vocabulary.INSTANCE.startsWithAny(section, Words.fold(cell)));
  }

  private @Nullable Skip notBooked(CsvRecord record) {
    String state = record.cell(status);
    boolean open = !state.isEmpty() && Vocabulary.INSTANCE.is("not-booked", Words.fold(state));
    return open ? new Skip("it is not booked yet, or was canceled") : null;
  }

  private boolean isHeaderAgain(CsvRecord record) {
    if (header.isEmpty()) {
      return false;
    }
    for (int i = 0; i < header.size(); i++) {
      if (!Words.tidy(record.cell(i)).equals(header.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** Opening and closing balances have a date and an amount, too, but are told by their words. */
  private static boolean isBalanceLine(String description) {
    boolean possible = description.length() < 40 && !description.isEmpty();
    return possible && Vocabulary.INSTANCE.is("total", Words.fold(description));
  }

  private @Nullable Currency currencyOf(CsvRecord record) {
    String code = record.cell(currency).strip();
    return code.isEmpty() ? defaultCurrency : CurrencyCells.find(code);
  }

  private @Nullable Money originalAmount(CsvRecord record, Money amount) {
    String cell = record.cell(original).strip();
    Currency foreign = CurrencyCells.find(record.cell(originalCurrency).strip());
    if (cell.isEmpty() || foreign == null) {
      return null;
    }
    Money parsed = cells.parse(cell, foreign);
    if (parsed == null || parsed.equals(amount)) {
      return null;
    }
    return parsed.signum() * amount.signum() < 0 ? parsed.negated() : parsed;
  }

  private String description(CsvRecord record) {
    if (descriptions.length == 1) {
      return Words.tidy(record.cell(descriptions[0]));
    }
    var joined = new StringBuilder();
    for (int column : descriptions) {
      String part = Words.tidy(record.cell(column));
      if (!part.isEmpty() && joined.indexOf(part) < 0) {
        joined.append(joined.isEmpty() ? "" : " ").append(part);
      }
    }
    return joined.toString();
  }

  private static @Nullable String text(CsvRecord record, int column) {
    String text = Words.tidy(record.cell(column));
    return text.isEmpty() ? null : text;
  }

  private RowOutcome bad(CsvRecord record, int column, String problem, String remedy) {
    return bad(record, column, header, problem, remedy);
  }

  /** A transaction that cannot be read because of one column, which is named as the header does. */
  static Bad bad(CsvRecord record, int column, List<String> header, String problem, String remedy) {
    boolean named = column < header.size() && !header.get(column).isEmpty();
    String name = named ? header.get(column) : String.valueOf(column + 1);
    return new Bad(new RowProblem(record.line(), name, problem, remedy));
  }

  /** Reads a record with too many cells as if the text held delimiters without quotes; {@code null} if that is no help. */
  private @Nullable Row repair(CsvRecord record) {
    int extra = record.usedWidth() - layout.columns().size();
    int[] texts =
        descriptions.length > 0 ? descriptions : payee >= 0 ? new int[] {payee} : new int[0];
    for (int column : texts) {
      String[] joined = new String[layout.columns().size()];
      String[] cellsNow = record.cells();
      System.arraycopy(cellsNow, 0, joined, 0, column);
      joined[column] =
          String.join(
              String.valueOf(layout.delimiter()),
              Arrays.asList(cellsNow).subList(column, column + extra + 1));
      System.arraycopy(
          cellsNow, column + extra + 1, joined, column + 1, joined.length - column - 1);
      if (parseAsIs(new CsvRecord(record.line(), joined)) instanceof Row row) {
        return row;
      }
    }
    return null;
  }
}
