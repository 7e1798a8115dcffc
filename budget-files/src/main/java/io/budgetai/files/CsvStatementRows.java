package io.budgetai.files;

import io.budgetai.ValidationException;
import io.budgetai.files.RowOutcome.Bad;
import io.budgetai.files.RowOutcome.MoreText;
import io.budgetai.files.RowOutcome.Row;
import io.budgetai.files.RowOutcome.Skip;
import io.budgetai.imports.RowProblem;
import io.budgetai.imports.SkippedLine;
import io.budgetai.imports.StatementLayout;
import io.budgetai.imports.StatementLimits;
import io.budgetai.imports.StatementRow;
import io.budgetai.imports.StatementRows;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Currency;
import java.util.Deque;
import java.util.List;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Reads rows one ahead of the caller, because the next line may continue the text of the last. */
final class CsvStatementRows implements StatementRows {
  private final CsvRecords records;
  private final StatementLayout layout;
  private final StatementLimits limits;
  private final RowParser parser;
  private final boolean complete;
  private final CutOff cutOff;
  private final Deque<CsvRecord> held = new ArrayDeque<>();
  private final List<SkippedLine> skipped = new ArrayList<>();
  private final List<RowProblem> problems = new ArrayList<>();
  private long skippedCount;
  private @Nullable StatementRow next;
  private @Nullable StatementRow after;
  private boolean started;
  private boolean ended;

  /**
   * @param complete whether the records end where the file does
   */
  CsvStatementRows(
      CsvRecords records,
      boolean complete,
      StatementLayout layout,
      Currency accountCurrency,
      StatementLimits limits) {
    this.records = records;
    this.layout = layout;
    this.limits = limits;
    this.complete = complete;
    List<String> header = layout.header() ? readHeader() : List.of();
    this.parser = new RowParser(layout, accountCurrency, header);
    this.cutOff = new CutOff(layout, header);
  }

  private List<String> readHeader() {
    CsvRecord header = records.next();
    List<String> names =
        header == null ? List.of() : Arrays.stream(header.cells()).map(Words::tidy).toList();
    if (!Fingerprint.ofHeader(names).equals(layout.fingerprint())) {
      throw Refusal.at(
          layout.preambleLines() + 1,
          "The columns of the file are not those of the layout.",
          "Maybe the bank changed its export, or this is another bank's file; preview it again.");
    }
    return names.size() <= layout.columns().size()
        ? names
        : names.subList(0, layout.columns().size());
  }

  @Override
  public boolean hasNext() {
    if (!started) {
      started = true;
      after = readRow();
      advance();
    }
    return next != null;
  }

  @Override
  public StatementRow next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException("The statement has no more rows.");
    }
    StatementRow row = next;
    advance();
    return row;
  }

  /** Moves on by one row; {@code after} stays one ahead and collects the text that continues it. */
  private void advance() {
    next = after;
    after = null;
    if (next == null) {
      return;
    }
    for (CsvRecord record = nextRecord(); record != null; record = nextRecord()) {
      RowOutcome outcome = parse(record);
      if (outcome instanceof MoreText more && next != null) {
        next = next.withDescription((next.description() + " " + more.text()).strip());
      } else {
        StatementRow row = take(record, outcome);
        if (row != null) {
          after = row;
          return;
        }
      }
    }
  }

  private @Nullable StatementRow readRow() {
    for (CsvRecord record = nextRecord(); record != null; record = nextRecord()) {
      StatementRow row = take(record, parse(record));
      if (row != null) {
        return row;
      }
    }
    return null;
  }

  private RowOutcome parse(CsvRecord record) {
    RowOutcome outcome = parser.parse(record);
    boolean last = complete && ended && held.isEmpty();
    return last ? cutOff.ofLast(record, outcome) : cutOff.seen(record, outcome);
  }

  private @Nullable StatementRow take(CsvRecord record, RowOutcome outcome) {
    if (outcome instanceof Row row) {
      return row.row();
    }
    if (outcome instanceof Bad bad) {
      problems.add(bad.problem());
      if (problems.size() >= limits.maxProblems()) {
        throw new ValidationException(problems.stream().map(RowProblem::toViolation).toList());
      }
    } else if (outcome instanceof Skip skip) {
      skip(record, skip.reason());
    } else {
      skip(record, "it has text only, and no transaction above to belong to");
    }
    return null;
  }

  private void skip(CsvRecord record, String reason) {
    skippedCount++;
    if (skipped.size() < MAX_SKIPPED_KEPT) {
      skipped.add(new SkippedLine(record.line(), reason));
    }
  }

  /** The next record, but for those that the layout counts as footer; reads one more, to know which one is the last. */
  private @Nullable CsvRecord nextRecord() {
    while (!ended && held.size() <= layout.footerLines() + 1) {
      CsvRecord record = records.next();
      if (record == null) {
        ended = true;
      } else {
        held.add(record);
      }
    }
    if (held.size() <= layout.footerLines()) {
      held.forEach(footer -> skip(footer, "it belongs to the footer"));
      held.clear();
    }
    return held.poll();
  }

  @Override
  public List<SkippedLine> skipped() {
    return Collections.unmodifiableList(skipped);
  }

  @Override
  public long skippedCount() {
    return skippedCount;
  }

  @Override
  public List<RowProblem> problems() {
    return Collections.unmodifiableList(problems);
  }

  @Override
  public void close() {
    records.close();
  }
}
