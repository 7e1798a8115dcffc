package io.budgetai.files;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import io.budgetai.BudgetException;
import io.budgetai.imports.StatementLayout;
import io.budgetai.imports.StatementLimits;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/** The records of a text, one at a time, within the limits. Blank lines are passed over. */
final class CsvRecords implements Closeable {
  private static final int MIN_BUFFER = 1 << 15;

  /** Stands for "no quotes": a character that Unicode promises never to assign. */
  private static final char NEVER = '\ufdd2';

  private final CloseableIterator<CsvRecord> records;
  private final StatementLimits limits;
  private int lastLine;
  private int count;

  private CsvRecords(
      CloseableIterator<CsvRecord> records, StatementLimits limits, int linesBefore) {
    this.records = records;
    this.limits = limits;
    this.lastLine = linesBefore;
  }

  static CsvRecords of(
      Reader text, char delimiter, char quote, int linesBefore, StatementLimits limits) {
    try {
      Reader marked = CsvText.behind(text, linesBefore, limits.maxLineChars());
      CsvReader<CsvRecord> reader =
          CsvReader.builder()
              .fieldSeparator(delimiter)
              .quoteCharacter(quote == StatementLayout.NO_QUOTE ? NEVER : quote)
              .allowExtraFields(true)
              .allowMissingFields(true)
              .allowExtraCharsAfterClosingQuote(true)
              .maxBufferSize(Math.max(MIN_BUFFER, 2 * limits.maxCellChars() + MIN_BUFFER))
              .build(new Handler(limits, linesBefore), marked);
      return new CsvRecords(reader.iterator(), limits, linesBefore);
    } catch (CharacterCodingException undecodable) {
      throw undecodable(linesBefore);
    } catch (IOException cause) {
      throw Refusal.unreachable(cause);
    }
  }

  /**
   * Gives the next record, or {@code null} at the end.
   *
   * @throws io.budgetai.ValidationException if the rest is cut off, exceeds a limit or cannot be decoded
   */
  @Nullable CsvRecord next() {
    try {
      if (!records.hasNext()) {
        return null;
      }
      CsvRecord record = records.next();
      lastLine = record.line();
      String[] cells = record.cells();
      String last = cells[cells.length - 1];
      if (last.endsWith(CsvText.END_MARK)) {
        if (cells.length == 1 && last.length() == CsvText.END_MARK.length()) {
          return null;
        }
        throw Refusal.at(
            record.line(),
            cells.length,
            "A quote is opened here and never closed, so the file was cut off or the quote is part of the text.",
            "Maybe export the file again, or double the quote.");
      }
      if (++count > limits.maxRows()) {
        throw Refusal.at(
            record.line(),
            "The file has more than the %,d rows that are allowed.".formatted(limits.maxRows()),
            "Maybe export a shorter period, or raise the limit of rows.");
      }
      return record;
    } catch (CsvParseException malformed) {
      throw meant(malformed);
    } catch (UncheckedIOException failed) {
      throw meant(failed);
    }
  }

  /** What stopped the parser: it wraps the exceptions of its reader and of its handler in its own. */
  private RuntimeException meant(RuntimeException thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof BudgetException || cause instanceof CancellationException) {
        return (RuntimeException) cause;
      }
      if (cause instanceof CharacterCodingException) {
        return undecodable(lastLine);
      }
      if (cause instanceof IOException unreachable) {
        return Refusal.unreachable(unreachable);
      }
    }
    return Refusal.at(
        lastLine + 1,
        "A cell after this row is longer than the %,d characters that are allowed."
            .formatted(limits.maxCellChars()),
        "Maybe a quote is missing at the end of a cell, or this is no statement.");
  }

  private static RuntimeException undecodable(int line) {
    return Refusal.at(
        line + 1,
        "There are bytes in this row, or soon after it, that the file's character set does not have.",
        "Maybe name another character set, such as windows-1252, or export the file again.");
  }

  @Override
  public void close() {
    try {
      records.close();
    } catch (IOException cause) {
      throw new UncheckedIOException(cause);
    }
  }

  /** Collects the cells of one record after the other. */
  private static final class Handler extends AbstractBaseCsvCallbackHandler<CsvRecord> {
    private final StatementLimits limits;
    private final int linesBefore;
    private final List<String> cells = new ArrayList<>();
    private int chars;

    Handler(StatementLimits limits, int linesBefore) {
      this.limits = limits;
      this.linesBefore = linesBefore;
    }

    @Override
    protected void handleBegin(long startingLineNumber) {
      cells.clear();
      chars = 0;
    }

    @Override
    protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
      chars += length;
      if (index >= limits.maxColumns()) {
        throw Refusal.at(
            line(),
            "The row has more than the %,d columns that are allowed."
                .formatted(limits.maxColumns()),
            "Maybe this is no statement, or its line ends were lost.");
      }
      if (length > limits.maxCellChars() || chars > limits.maxLineChars()) {
        throw Refusal.at(
            line(),
            index + 1,
            "The cell has more than %,d characters, or its row more than %,d."
                .formatted(limits.maxCellChars(), limits.maxLineChars()),
            "Maybe a quote is missing at the end of a cell, or this is no statement.");
      }
      cells.add(length == 0 ? "" : new String(buffer, offset, length));
    }

    @Override
    protected CsvRecord buildRecord() {
      return new CsvRecord(line(), cells.toArray(String[]::new));
    }

    private int line() {
      return (int) Math.min(Integer.MAX_VALUE, linesBefore + getStartingLineNumber());
    }
  }
}
