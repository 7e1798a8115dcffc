package io.budgetai.files;

import static io.budgetai.files.Statements.EUR;
import static io.budgetai.files.Statements.read;
import static org.assertj.core.api.Assertions.assertThat;

import io.budgetai.imports.StatementLayout;
import io.budgetai.imports.StatementOptions;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files whose end is missing. */
class CsvCutOffTest {
  private static final String HEADER = "Date,Description,Amount,Currency,Balance";
  private static final String FIRST = "2025-01-02,Shop,-10.00,EUR,90.00";
  private static final String SECOND = "2025-01-03,Baker,-12.50,EUR,77.50";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2025-01-04,Cinema,-12.50,EUR",
        "2025-01-04,Cinema,-12",
        "2025-01-04,Cin",
        "2025-01-04",
        "2025-0",
        "20"
      })
  @DisplayName("a last row with cells missing is a bad row, named with its line and a remedy")
  void missingCells(String end) {
    var statement = read(HEADER, FIRST, SECOND, end);
    assertThat(statement.amounts()).containsExactly("EUR -10.00", "EUR -12.50");
    assertThat(statement.skipped()).isEmpty();
    assertThat(statement.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(4);
              assertThat(problem.problem()).contains("cut off").contains("of 5 cells");
              assertThat(problem.remedy()).startsWith("Maybe ");
            });
    assertThat(statement.preview().problems()).isEqualTo(statement.problems());
    assertThat(statement.preview().balances()).as("of the rows that are whole").isNotNull();
  }

  @Test
  @DisplayName("a last row cut off in front of the date column begins as the one above")
  void missingDate() {
    var statement =
        read(
            "Account,Date,Text,Amount", "4711,2025-01-02,a,-1.00", "4711,2025-01-03,b,-2.00", "47");
    assertThat(statement.problems()).extracting("line", "column").containsExactly(tuple(4, "Date"));
  }

  @Test
  @DisplayName("without a header the rows before say how many cells there are")
  void withoutHeader() {
    var statement =
        read("2025-01-02,Shop,-10.00,x", "2025-01-03,Shop,-11.00,x", "2025-01-04,Shop,-1");
    assertThat(statement.amounts()).hasSize(2);
    assertThat(statement.problems()).extracting("line").containsExactly(3);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Total,,77.50",
        "Closing balance",
        "End of list",
        "Rows: 2",
        ",,two of them",
        "31/01/2025,Closing balance",
        "2025-01-31,Closing balance"
      })
  @DisplayName("lines that end a statement are no rows that were cut off")
  void footers(String end) {
    var statement = read(HEADER, FIRST, SECOND, end);
    assertThat(statement.amounts()).containsExactly("EUR -10.00", "EUR -12.50");
    assertThat(statement.problems()).isEmpty();
  }

  @Test
  @DisplayName("files that leave out blank cells at the end of rows are whole")
  void narrowRows() {
    assertThat(read(HEADER, "2025-01-02,Shop,-10.00", "2025-01-03,Shop,-11.00").problems())
        .as("fewer than the header has, and as many as the row above")
        .isEmpty();
    assertThat(read("Date,Text,Amount,", "2025-01-02,Shop,-10.00").problems()).isEmpty();
  }

  @Test
  @DisplayName("a quote that the last row opens and never closes makes it a bad row")
  void openQuote() {
    var statement =
        read("Date,Description,Amount", "2025-01-02,Shop,-1.00", "2025-01-03,\"unterminated,-5.00");
    assertThat(statement.descriptions()).containsExactly("Shop");
    assertThat(statement.problems())
        .singleElement()
        .satisfies(
            problem -> {
              assertThat(problem.line()).isEqualTo(3);
              assertThat(problem.column()).isEqualTo("Description");
              assertThat(problem.problem()).contains("never closed");
            });
  }

  @Test
  @DisplayName("records that the layout counts as footer are not looked at")
  void countedFooter() {
    var options = StatementOptions.inCurrency(EUR);
    byte[] bytes =
        String.join("\n", HEADER, FIRST, SECOND, "2025-01-04,Cin").getBytes(StandardCharsets.UTF_8);
    StatementLayout layout = read(options, HEADER, FIRST, SECOND).layout().withFooterLines(1);
    var source = io.budgetai.imports.StatementSource.of("statement.csv", bytes);
    try (var rows = Statements.READER.read(source, layout, options, io.budgetai.Progress.NONE)) {
      rows.forEachRemaining(row -> {});
      assertThat(rows.problems()).isEmpty();
      assertThat(rows.skippedCount()).isOne();
    }
  }

  private static org.assertj.core.groups.Tuple tuple(Object... values) {
    return org.assertj.core.api.Assertions.tuple(values);
  }
}
