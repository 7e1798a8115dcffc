package io.budgetai.samples;

import io.budgetai.imports.ImportPreview;
import io.budgetai.imports.RowProblem;
import io.budgetai.imports.SkippedLine;
import io.budgetai.imports.StatementBalances;
import io.budgetai.imports.StatementPreview;
import io.budgetai.money.Money;
import io.budgetai.samples.Color.Style;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an import would do, shown on the first rows of the file.
 *
 * @param columns what each column holds, in file order
 * @param questions what the file leaves open
 * @param before what the account held before the whole file; {@code null} where the file does not say so
 * @param after what it held after it
 */
record PreviewList(
    String file,
    String dates,
    String decimals,
    String signs,
    List<String> columns,
    List<Row> rows,
    List<String> skipped,
    List<String> problems,
    List<String> questions,
    @Nullable Money before,
    @Nullable Money after)
    implements Document {

  /** One row as it would be imported; {@code known} when it is in the books already. */
  record Row(int line, LocalDate date, Money amount, String text, boolean known) {}

  /** The previews of several files. */
  record Several(List<PreviewList> files) implements Document {
    @Override
    public void print(Page page) {
      files.forEach(file -> file.print(page));
    }
  }

  static PreviewList of(String file, ImportPreview preview) {
    StatementPreview shown = preview.statement();
    StatementBalances balances = shown.balances();
    return new PreviewList(
        file,
        Words.of(shown.layout().dateOrder()),
        shown.layout().decimalSeparator() == ',' ? "comma" : "dot",
        Words.of(shown.layout().signRule()),
        shown.layout().columns().stream().map(Words::of).toList(),
        shown.rows().stream()
            .map(
                row ->
                    new Row(
                        row.line(),
                        row.date(),
                        row.amount(),
                        text(row.payee(), row.description()),
                        preview.knownLines().contains(row.line())))
            .toList(),
        shown.skipped().stream().map(SkippedLine::toString).toList(),
        shown.problems().stream().map(RowProblem::toString).toList(),
        shown.ambiguities().stream()
            .map(each -> each.explanation() + " " + Importing.answers(each))
            .toList(),
        balances == null ? null : balances.before(),
        balances == null ? null : balances.after());
  }

  private static String text(@Nullable String payee, String description) {
    if (payee == null || description.contains(payee)) {
      return description;
    }
    return description.isEmpty() ? payee : payee + ", " + description;
  }

  @Override
  public void print(Page page) {
    page.heading(file, "dates %s, decimals after a %s, %s".formatted(dates, decimals, signs));
    page.note("columns: " + String.join(", ", columns));
    var table = new Table().number("Line").fixed("Date").number("Amount").text("Text").fixed("");
    for (Row row : rows) {
      table
          .row(
              String.valueOf(row.line()),
              row.date().toString(),
              Amounts.full(row.amount()),
              row.text(),
              row.known() ? "known" : "")
          .style(2, row.amount().isNegative() ? Style.BAD : Style.GOOD)
          .style(4, Style.FAINT);
    }
    page.table(table);
    if (before != null && after != null) {
      page.note(
          "the account held %s before the file and %s after it"
              .formatted(Amounts.full(before), Amounts.full(after)));
    }
    skipped.forEach(each -> page.note("skipped " + each));
    problems.forEach(each -> page.line(page.paint(Style.BAD, SafeText.oneLine(each))));
    questions.forEach(each -> page.line(page.paint(Style.WARNING, SafeText.oneLine(each))));
  }
}
