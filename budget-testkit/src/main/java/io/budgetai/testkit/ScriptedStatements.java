package io.budgetai.testkit;

import io.budgetai.Progress;
import io.budgetai.ProviderException;
import io.budgetai.ValidationException;
import io.budgetai.imports.ColumnRole;
import io.budgetai.imports.DateOrder;
import io.budgetai.imports.LayoutQuestion;
import io.budgetai.imports.RowProblem;
import io.budgetai.imports.SignRule;
import io.budgetai.imports.SkippedLine;
import io.budgetai.imports.StatementLayout;
import io.budgetai.imports.StatementOptions;
import io.budgetai.imports.StatementPreview;
import io.budgetai.imports.StatementPreview.Ambiguity;
import io.budgetai.imports.StatementPreview.Candidate;
import io.budgetai.imports.StatementReader;
import io.budgetai.imports.StatementRow;
import io.budgetai.imports.StatementRows;
import io.budgetai.imports.StatementSource;
import io.budgetai.money.Money;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.concurrent.CancellationException;
import org.jspecify.annotations.Nullable;

/**
 * Reads statements that a test wrote down row by row, good ones and bad ones, so that what becomes of rows can be tested
 * without a bank's format. A statement is made with {@link #script()}. Has no state, and is safe for use by several threads.
 */
public final class ScriptedStatements implements StatementReader {
  private static final String MAGIC = "scripted";
  private static final String NONE = "-";

  /** A statement to be written down, call by call. Used by one thread. */
  public static final class Script {
    private final StringBuilder lines = new StringBuilder(MAGIC).append('\n');

    private Script() {}

    /** Adds a row with a date, an amount and a text. */
    public Script row(LocalDate date, Money amount, String description) {
      return row(date, amount, description, null, null, null, null);
    }

    /** Adds a row; its line is where it stands, and the first row is on line 2. */
    public Script row(
        LocalDate date,
        Money amount,
        String description,
        @Nullable String payee,
        @Nullable String reference,
        @Nullable Money originalAmount,
        @Nullable String categoryHint) {
      return line(
          "row",
          date.toString(),
          money(amount),
          description,
          payee,
          reference,
          originalAmount == null ? null : money(originalAmount),
          categoryHint);
    }

    /** Adds a row that cannot be read. */
    public Script bad(String column, String problem, String remedy) {
      return line("bad", column, problem, remedy);
    }

    /** Adds a line that is no transaction. */
    public Script skip(String reason) {
      return line("skip", reason);
    }

    /** Leaves open in which order dates are written; rows are the same under each answer. */
    public Script asksDateOrder() {
      return line("ask");
    }

    /** The bytes of the statement so far, which has the name {@code scripted.txt}. */
    public StatementSource source() {
      return StatementSource.of("scripted.txt", bytes());
    }

    /** The statement so far, in UTF-8. */
    public byte[] bytes() {
      return lines.toString().getBytes(StandardCharsets.UTF_8);
    }

    private Script line(@Nullable String... cells) {
      for (int i = 0; i < cells.length; i++) {
        String cell = cells[i];
        lines
            .append(i == 0 ? "" : "\t")
            .append(cell == null ? NONE : "=" + URLEncoder.encode(cell, StandardCharsets.UTF_8));
      }
      lines.append('\n');
      return this;
    }

    private static String money(Money amount) {
      return amount.minorUnits() + " " + amount.currency().getCurrencyCode();
    }
  }

  /** A statement without rows. */
  public static Script script() {
    return new Script();
  }

  @Override
  public String format() {
    return MAGIC;
  }

  @Override
  public boolean recognizes(byte[] head) {
    return new String(head, StandardCharsets.UTF_8).startsWith(MAGIC + "\n");
  }

  @Override
  public StatementPreview preview(StatementSource source, StatementOptions options) {
    StatementLayout known =
        options.knownLayouts().stream()
            .filter(layout -> layout.fingerprint().equals(MAGIC))
            .findFirst()
            .orElse(null);
    StatementLayout layout =
        known != null
            ? known
            : layout(options.dateOrder() == null ? DateOrder.YEAR_FIRST : options.dateOrder());
    List<StatementRow> shown = new ArrayList<>();
    try (Rows rows = new Rows(source, options, Progress.NONE)) {
      while (shown.size() < options.previewRows() && rows.hasNext()) {
        shown.add(rows.next());
      }
      boolean open = rows.asks && known == null && options.dateOrder() == null;
      return new StatementPreview(
          layout,
          known != null,
          List.of("Date", "Amount", "Text"),
          shown,
          rows.skipped(),
          rows.problems(),
          open ? List.of(dateOrder()) : List.of(),
          null);
    }
  }

  @Override
  public StatementRows read(
      StatementSource source, StatementLayout layout, StatementOptions options, Progress progress) {
    return new Rows(source, options, progress);
  }

  private static StatementLayout layout(DateOrder order) {
    return new StatementLayout(
        StandardCharsets.UTF_8,
        '\t',
        StatementLayout.NO_QUOTE,
        0,
        true,
        0,
        List.of(ColumnRole.DATE, ColumnRole.AMOUNT, ColumnRole.DESCRIPTION),
        order,
        '.',
        SignRule.MINUS_IS_OUT,
        Set.of(),
        null,
        MAGIC);
  }

  private static Ambiguity dateOrder() {
    return new Ambiguity(
        LayoutQuestion.DATE_ORDER,
        "Every date could be read in two orders.",
        List.of(
            new Candidate("day-first", "the day comes first"),
            new Candidate("month-first", "the month comes first")));
  }

  private static final class Rows implements StatementRows {
    private final BufferedReader lines;
    private final StatementOptions options;
    private final Progress progress;
    private final long size;
    private final List<SkippedLine> skipped = new ArrayList<>();
    private final List<RowProblem> problems = new ArrayList<>();
    private long read;
    private int line = 1;
    private boolean asks;
    private @Nullable StatementRow next;

    private Rows(StatementSource source, StatementOptions options, Progress progress) {
      this.options = options;
      this.progress = progress;
      this.size = source.size().orElse(Progress.UNKNOWN);
      try {
        lines = new BufferedReader(new InputStreamReader(source.open(), StandardCharsets.UTF_8));
      } catch (IOException cause) {
        throw new ProviderException("The scripted statement cannot be opened.", true, cause);
      }
      String magic = nextLine();
      if (!MAGIC.equals(magic)) {
        throw new ValidationException(
            "file", "The file is no scripted statement.", "Maybe make it with script().");
      }
    }

    private @Nullable String nextLine() {
      try {
        String text = lines.readLine();
        if (text != null) {
          read += text.length() + 1;
          if (!progress.report(read, size)) {
            throw new CancellationException("Reading the scripted statement was canceled.");
          }
        }
        return text;
      } catch (IOException cause) {
        throw new ProviderException("The scripted statement cannot be read.", true, cause);
      }
    }

    @Override
    public boolean hasNext() {
      while (next == null) {
        String text = nextLine();
        if (text == null) {
          return false;
        }
        line++;
        next = parse(text.split("\t"));
      }
      return true;
    }

    private @Nullable StatementRow parse(String[] cells) {
      switch (text(cells, 0)) {
        case "row" -> {
          String original = optional(cells, 6);
          return new StatementRow(
              line,
              LocalDate.parse(text(cells, 1)),
              money(text(cells, 2)),
              text(cells, 3),
              optional(cells, 4),
              optional(cells, 5),
              original == null ? null : money(original),
              null,
              null,
              optional(cells, 7));
        }
        case "bad" -> {
          problems.add(new RowProblem(line, text(cells, 1), text(cells, 2), text(cells, 3)));
          if (problems.size() >= options.limits().maxProblems()) {
            throw new ValidationException(problems.stream().map(RowProblem::toViolation).toList());
          }
        }
        case "skip" -> skipped.add(new SkippedLine(line, text(cells, 1)));
        case "ask" -> asks = true;
        default ->
            throw new ValidationException(
                "row " + line, "The line is of no kind there is.", "Maybe make it with script().");
      }
      return null;
    }

    private static String text(String[] cells, int index) {
      String text = optional(cells, index);
      return text == null ? "" : text;
    }

    private static @Nullable String optional(String[] cells, int index) {
      return cells[index].equals(NONE)
          ? null
          : URLDecoder.decode(cells[index].substring(1), StandardCharsets.UTF_8);
    }

    private static Money money(String text) {
      int blank = text.indexOf(' ');
      return new Money(
          Long.parseLong(text.substring(0, blank)),
          Currency.getInstance(text.substring(blank + 1)));
    }

    @Override
    public StatementRow next() {
      if (!hasNext() || next == null) {
        throw new NoSuchElementException("The statement has no more rows.");
      }
      StatementRow row = next;
      next = null;
      return row;
    }

    @Override
    public List<SkippedLine> skipped() {
      return skipped.subList(0, Math.min(skipped.size(), MAX_SKIPPED_KEPT));
    }

    @Override
    public long skippedCount() {
      return skipped.size();
    }

    @Override
    public List<RowProblem> problems() {
      return problems;
    }

    @Override
    public void close() {
      try {
        lines.close();
      } catch (IOException cause) {
        throw new ProviderException("The scripted statement cannot be closed.", true, cause);
      }
    }
  }
}
