package io.budgetai.files;

import io.budgetai.ValidationException;
import io.budgetai.imports.StatementLimits;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The start of a file under one delimiter and quote: where its header is, and which rows look like transactions.
 *
 * @param delimiter what stands between cells
 * @param quote what stands around them
 * @param records all records of the sample
 * @param headerAt the index of the header among the records, or -1
 * @param firstRow the index of the first record that is not preamble or header
 * @param rows the records behind the header that hold a date and an amount
 * @param width how many columns most of {@code rows} have, and no fewer than the header
 * @param headerScore how many columns the header names, by the vocabulary
 */
record SampleTable(
    char delimiter,
    char quote,
    List<CsvRecord> records,
    int headerAt,
    int firstRow,
    List<CsvRecord> rows,
    int width,
    int headerScore) {
  private static final int MAX_RECORDS = 600;
  private static final int MAX_PREAMBLE = 80;
  private static final int DATE_AND_AMOUNT = 100;

  static SampleTable of(
      String text, boolean complete, char delimiter, char quote, StatementLimits limits) {
    List<CsvRecord> records = read(text, complete, delimiter, quote, limits);
    int best = -1;
    int bestScore = 1;
    for (int i = 0; i < Math.min(records.size(), MAX_PREAMBLE); i++) {
      int score = headerScore(records.get(i));
      if (score > bestScore) {
        best = i;
        bestScore = score;
      }
    }
    List<CsvRecord> rows = transactions(records, best + 1);
    if (best < 0 && !rows.isEmpty()) {
      best = unknownHeader(records, rows);
      bestScore = 0;
    }
    int firstRow = best >= 0 ? best + 1 : rows.isEmpty() ? 0 : records.indexOf(rows.get(0));
    int header = best < 0 ? 0 : records.get(best).usedWidth();
    int width = Math.max(header, Math.min(usualWidth(rows), limits.maxColumns()));
    return new SampleTable(
        delimiter, quote, records, best, firstRow, rows, width, best < 0 ? 0 : bestScore);
  }

  /** The names of the columns, as many as there are columns; blank where a column has none. */
  List<String> header() {
    var names = new ArrayList<String>();
    for (int i = 0; headerAt >= 0 && i < width; i++) {
      names.add(Words.tidy(records.get(headerAt).cell(i)));
    }
    return names;
  }

  /** Physical lines before the header or the first row. */
  int preambleLines() {
    int at = headerAt >= 0 ? headerAt : firstRow;
    return at < records.size() ? records.get(at).line() - 1 : 0;
  }

  private static List<CsvRecord> read(
      String text, boolean complete, char delimiter, char quote, StatementLimits limits) {
    var records = new ArrayList<CsvRecord>();
    try (CsvRecords all = CsvRecords.of(new StringReader(text), delimiter, quote, 0, limits)) {
      for (CsvRecord record = all.next();
          record != null && records.size() < MAX_RECORDS;
          record = all.next()) {
        records.add(record);
      }
    } catch (ValidationException cutOff) {
      if (complete || records.isEmpty()) {
        throw cutOff;
      }
    }
    return records;
  }

  /** How many columns a record names; much more if a date and an amount are among them. */
  private static int headerScore(CsvRecord record) {
    int named = 0;
    boolean date = false;
    boolean amount = false;
    for (String cell : record.cells()) {
      if (cell.length() > 80 || cell.isBlank()) {
        continue;
      }
      if (DateText.isDate(cell) || AmountShape.of(cell) != null) {
        return 0;
      }
      String name = Words.foldHeader(cell);
      Vocabulary words = Vocabulary.INSTANCE;
      named += words.namesColumn(name) ? 1 : 0;
      date |= words.is("date", name) || words.is("value-date", name);
      amount |= words.is("amount", name) || words.is("debit", name) || words.is("credit", name);
    }
    return named < 2 ? 0 : named + (date && amount ? DATE_AND_AMOUNT : 0);
  }

  private static List<CsvRecord> transactions(List<CsvRecord> records, int from) {
    return records.subList(Math.min(from, records.size()), records.size()).stream()
        .filter(SampleTable::looksLikeTransaction)
        .toList();
  }

  /** Whether a record has a date and, in another cell, an amount. */
  private static boolean looksLikeTransaction(CsvRecord record) {
    boolean date = false;
    boolean amount = false;
    for (String cell : record.cells()) {
      if (!cell.isBlank()) {
        boolean isDate = DateText.isDate(cell);
        date |= isDate;
        amount |= !isDate && AmountShape.of(cell) != null;
      }
    }
    return date && amount;
  }

  /** The record above the first transaction, if it names as many columns with words that no vocabulary has. */
  private static int unknownHeader(List<CsvRecord> records, List<CsvRecord> rows) {
    int above = records.indexOf(rows.get(0)) - 1;
    if (above < 0) {
      return -1;
    }
    CsvRecord record = records.get(above);
    boolean names =
        record.filled() >= 3 && Math.abs(record.usedWidth() - rows.get(0).usedWidth()) <= 1;
    for (String cell : record.cells()) {
      boolean name =
          cell.isBlank() || cell.chars().anyMatch(Character::isLetter) && cell.length() <= 60;
      names &= name && !DateText.isDate(cell) && AmountShape.of(cell) == null;
    }
    return names ? above : -1;
  }

  private static int usualWidth(List<CsvRecord> rows) {
    Map<Integer, Integer> counts = new HashMap<>();
    rows.forEach(row -> counts.merge(row.cells().length, 1, Integer::sum));
    return counts.entrySet().stream()
        .max(
            Map.Entry.<Integer, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey()))
        .map(Map.Entry::getKey)
        .orElse(0);
  }
}
