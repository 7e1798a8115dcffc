package io.budgetai.files;

import io.budgetai.Progress;
import io.budgetai.ValidationException;
import io.budgetai.imports.ColumnRole;
import io.budgetai.imports.StatementBalances;
import io.budgetai.imports.StatementLayout;
import io.budgetai.imports.StatementOptions;
import io.budgetai.imports.StatementPreview;
import io.budgetai.imports.StatementReader;
import io.budgetai.imports.StatementRow;
import io.budgetai.imports.StatementRows;
import io.budgetai.imports.StatementSource;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads statements that are tables of text: cells separated by commas, semicolons, tabs or bars, in any of the encodings,
 * date orders, decimal styles and column arrangements that banks use, with lines before and after the table.
 *
 * <p>The layout is found out from what stands in the file, over its first 256 KiB; the words of headers and totals are known
 * in some twenty languages. What the file leaves open is asked, not guessed. Formulas in cells are text; nothing is evaluated.
 *
 * <p>Has no state, and is safe for use by several threads.
 */
public final class CsvStatementReader implements StatementReader {
  private static final int MAX_MARK = 4;

  @Override
  public String format() {
    return "csv";
  }

  @Override
  public boolean recognizes(byte[] head) {
    return FileProbe.mayBeText(head);
  }

  @Override
  public StatementPreview preview(StatementSource source, StatementOptions options) {
    FileProbe probe = FileProbe.of(source, options);
    DetectedLayout found = LayoutDetector.detect(probe, options);
    var rows = new ArrayList<StatementRow>();
    try (StatementRows all =
        rows(new StringReader(probe.text()), probe.complete(), found.layout(), options)) {
      readUpTo(options.previewRows(), all, rows, probe.complete());
      return new StatementPreview(
          found.layout(),
          found.known(),
          found.header(),
          rows,
          all.skipped(),
          all.problems(),
          found.ambiguities(),
          balances(source, probe, found.layout(), options));
    }
  }

  /** Follows the balances through the whole file, which the sample already is where the file is short. */
  private @Nullable StatementBalances balances(
      StatementSource source, FileProbe probe, StatementLayout layout, StatementOptions options) {
    if (layout.columnOf(ColumnRole.BALANCE) < 0) {
      return null;
    }
    try (StatementRows all =
        probe.complete()
            ? rows(new StringReader(probe.text()), true, layout, options)
            : read(source, layout, options, Progress.NONE)) {
      return StatementBalances.of(all).orElse(null);
    } catch (ValidationException unreadable) {
      return null; // reading the rows says why
    }
  }

  @Override
  public StatementRows read(
      StatementSource source, StatementLayout layout, StatementOptions options, Progress progress) {
    StatementBytes bytes = StatementBytes.open(source, options.limits(), progress);
    try {
      Reader text = new InputStreamReader(withoutMark(bytes), FileProbe.decoder(layout.charset()));
      return rows(text, true, layout, options);
    } catch (IOException cause) {
      closeQuietly(bytes, cause);
      throw Refusal.unreachable(cause);
    } catch (RuntimeException refused) {
      closeQuietly(bytes, refused);
      throw refused;
    }
  }

  /** Collects rows; the sample of a longer file may end inside a cell, which is no fault of the file. */
  private static void readUpTo(
      int most, StatementRows all, List<StatementRow> rows, boolean complete) {
    try {
      while (rows.size() < most && all.hasNext()) {
        rows.add(all.next());
      }
    } catch (ValidationException atTheEndOfTheSample) {
      if (complete || rows.isEmpty()) {
        throw atTheEndOfTheSample;
      }
    }
  }

  private static StatementRows rows(
      Reader text, boolean complete, StatementLayout layout, StatementOptions options) {
    CsvRecords records =
        CsvRecords.of(
            text, layout.delimiter(), layout.quote(), layout.preambleLines(), options.limits());
    return new CsvStatementRows(records, complete, layout, options.currency(), options.limits());
  }

  private static InputStream withoutMark(InputStream bytes) throws IOException {
    var in = new PushbackInputStream(bytes, MAX_MARK);
    byte[] head = in.readNBytes(MAX_MARK);
    int mark = FileProbe.markLength(head);
    in.unread(head, mark, head.length - mark);
    return in;
  }

  private static void closeQuietly(InputStream bytes, Exception cause) {
    try {
      bytes.close();
    } catch (IOException alsoFailed) {
      cause.addSuppressed(alsoFailed);
    }
  }
}
