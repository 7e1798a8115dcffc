package io.budgetai.imports;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a statement's table is read: everything that must be known to turn its bytes into rows. Found by a preview,
 * corrected by a person, saved as {@link #toText()}, and recognized again by its {@link #fingerprint()}.
 *
 * @param charset how the bytes are encoded
 * @param delimiter what stands between cells
 * @param quote what stands around cells that hold the delimiter, or {@link #NO_QUOTE}
 * @param preambleLines physical lines before the header or, without one, before the first row; at least 0
 * @param header whether the first line after the preamble names the columns
 * @param footerLines records at the end that are never rows; totals that can be told by their words need not be counted
 * @param columns what each column holds, in file order
 * @param dateOrder in which order dates are written
 * @param decimalSeparator {@code '.'} or {@code ','}
 * @param signRule what the sign in {@link ColumnRole#AMOUNT} means; without effect where there is no such column
 * @param outWords what {@link ColumnRole#DIRECTION} holds for money out, in lower case
 * @param currency the currency of rows that name none, or {@code null} for the account's
 * @param fingerprint identifies the header, or the shape of a file without one; files of one bank and kind share it
 */
public record StatementLayout(
    Charset charset,
    char delimiter,
    char quote,
    int preambleLines,
    boolean header,
    int footerLines,
    List<ColumnRole> columns,
    DateOrder dateOrder,
    char decimalSeparator,
    SignRule signRule,
    Set<String> outWords,
    @Nullable Currency currency,
    String fingerprint) {

  /** Stands for a file in which nothing is quoted. */
  public static final char NO_QUOTE = '\0';

  public StatementLayout {
    columns = List.copyOf(columns);
    outWords = Collections.unmodifiableSet(new TreeSet<>(outWords));
    List<String> wrong = new ArrayList<>(roleFaults(columns));
    if (columns.contains(ColumnRole.DIRECTION) && outWords.isEmpty()) {
      wrong.add("it has a direction column, but no word that means money out");
    }
    if (decimalSeparator != '.' && decimalSeparator != ',') {
      wrong.add("its decimal separator is neither a dot nor a comma");
    }
    if (preambleLines < 0 || footerLines < 0 || footerLines > 1_000) {
      wrong.add("it skips a negative number of lines, or more than 1,000 at the end");
    }
    if (delimiter == quote
        || delimiter == '\r'
        || delimiter == '\n'
        || quote == '\r'
        || quote == '\n') {
      wrong.add("its delimiter and quote must differ and be no line ends");
    }
    if (!wrong.isEmpty()) {
      throw new IllegalArgumentException(
          "The layout cannot be used: " + String.join("; ", wrong) + ".");
    }
  }

  /** What keeps these roles from making transactions, as phrases; empty where nothing does. */
  public static List<String> roleFaults(List<ColumnRole> columns) {
    var faults = new ArrayList<String>();
    var seen = EnumSet.noneOf(ColumnRole.class);
    for (ColumnRole role : columns) {
      boolean repeatable = role == ColumnRole.DESCRIPTION || role == ColumnRole.IGNORE;
      if (!seen.add(role) && !repeatable) {
        faults.add("two columns are " + LayoutQuestion.nameOf(role));
      }
    }
    if (!seen.contains(ColumnRole.DATE)) {
      faults.add("no column is date");
    }
    if (!seen.contains(ColumnRole.AMOUNT)
        && !seen.contains(ColumnRole.CREDIT)
        && !seen.contains(ColumnRole.DEBIT)
        && !seen.contains(ColumnRole.NEGATIVE_DEBIT)) {
      faults.add("no column is amount, debit or credit");
    }
    if (seen.contains(ColumnRole.DIRECTION) && !seen.contains(ColumnRole.AMOUNT)) {
      faults.add("a column is direction, but none is amount");
    }
    return faults;
  }

  /** The column that has a role, from 0, or -1; the first one for {@link ColumnRole#DESCRIPTION}. */
  public int columnOf(ColumnRole role) {
    return columns.indexOf(role);
  }

  /** The same layout with other roles. */
  public StatementLayout withColumns(List<ColumnRole> newColumns) {
    return copy(draft -> draft.columns = newColumns);
  }

  /** The same layout with dates read in another order. */
  public StatementLayout withDateOrder(DateOrder newOrder) {
    return copy(draft -> draft.dateOrder = newOrder);
  }

  /** The same layout with another decimal separator. */
  public StatementLayout withDecimalSeparator(char newSeparator) {
    return copy(draft -> draft.decimalSeparator = newSeparator);
  }

  /** The same layout with signs read the other way. */
  public StatementLayout withSignRule(SignRule newRule) {
    return copy(draft -> draft.signRule = newRule);
  }

  /** The same layout with so many records at the end left out. */
  public StatementLayout withFooterLines(int newFooterLines) {
    return copy(draft -> draft.footerLines = newFooterLines);
  }

  /** The same layout with money out told by other words, folded to lower case. */
  public StatementLayout withOutWords(Collection<String> newWords) {
    return copy(
        draft ->
            draft.outWords =
                new TreeSet<>(
                    newWords.stream().map(word -> word.toLowerCase(Locale.ROOT)).toList()));
  }

  /** One line of words that a person can read and {@link #parse} reads back. */
  public String toText() {
    return LayoutText.write(this);
  }

  /**
   * Reads what {@link #toText()} writes.
   *
   * @throws io.budgetai.ValidationException if the text is no layout, with the word that is wrong
   */
  public static StatementLayout parse(String text) {
    return LayoutText.read(text);
  }

  private StatementLayout copy(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.done();
  }

  /** Components on their way into a copy, so that each change names only its own. */
  private static final class Draft {
    private final Charset charset;
    private final char delimiter;
    private final char quote;
    private final int preambleLines;
    private final boolean header;
    private int footerLines;
    private List<ColumnRole> columns;
    private DateOrder dateOrder;
    private char decimalSeparator;
    private SignRule signRule;
    private Set<String> outWords;
    private final @Nullable Currency currency;
    private final String fingerprint;

    Draft(StatementLayout from) {
      charset = from.charset;
      delimiter = from.delimiter;
      quote = from.quote;
      preambleLines = from.preambleLines;
      header = from.header;
      footerLines = from.footerLines;
      columns = from.columns;
      dateOrder = from.dateOrder;
      decimalSeparator = from.decimalSeparator;
      signRule = from.signRule;
      outWords = from.outWords;
      currency = from.currency;
      fingerprint = from.fingerprint;
    }

    StatementLayout done() {
      return new StatementLayout(
          charset,
          delimiter,
          quote,
          preambleLines,
          header,
          footerLines,
          columns,
          dateOrder,
          decimalSeparator,
          signRule,
          outWords,
          currency,
          fingerprint);
    }
  }
}
