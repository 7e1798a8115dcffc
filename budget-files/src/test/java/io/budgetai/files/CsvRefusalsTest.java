package io.budgetai.files;

import static io.budgetai.files.Statements.EUR;
import static io.budgetai.files.Statements.READER;
import static io.budgetai.files.Statements.read;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.budgetai.Progress;
import io.budgetai.ProviderException;
import io.budgetai.ValidationException;
import io.budgetai.imports.StatementLimits;
import io.budgetai.imports.StatementOptions;
import io.budgetai.imports.StatementSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What is no statement is refused with the place, the problem and the remedy. */
class CsvRefusalsTest {
  private static final String HEADER = "Date,Description,Amount\n";
  private static final String ROW = "2025-01-02,Shop,-1.00\n";
  private static final StatementOptions OPTIONS = StatementOptions.inCurrency(EUR);

  @Test
  @DisplayName("an empty file, blanks only, a header only")
  void nothingInIt() {
    refused("", "file", "is empty");
    refused("\n \r\n\t\n", "file", "is empty");
    refused(HEADER, "row 1", "no row below it");
  }

  @Test
  @DisplayName("text that is no table, and a table without dates or amounts")
  void noStatement() {
    refused("hello world\nthis is a letter\n", "row 1", "No row has a date and an amount");
    refused(
        "entry1,entry2,entry3\nentry4,entry5,entry6\n", "row 1", "No row has a date and an amount");
    refused("Date,Description,Amount\nx,y,z\n", "row 1", "both a date and an amount");
  }

  @Test
  @DisplayName("other formats, by their first bytes")
  void otherFormats() {
    refused(
        new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0},
        "file",
        "a PNG image");
    refused(
        "PK\u0003\u0004 and so on".getBytes(StandardCharsets.ISO_8859_1), "file", "Excel workbook");
    refused("%PDF-1.7".getBytes(StandardCharsets.US_ASCII), "file", "a PDF document");
    refused("<?xml version='1.0'?><Document/>".getBytes(StandardCharsets.US_ASCII), "file", "XML");
    assertThat(READER.recognizes("%PDF-1.7, text".getBytes(StandardCharsets.US_ASCII))).isFalse();
    assertThat(READER.recognizes((HEADER + ROW).getBytes(StandardCharsets.US_ASCII))).isTrue();
    assertThat(READER.recognizes(new byte[0])).isFalse();
  }

  @Test
  @DisplayName("a short file full of letters that are not UTF-8 is recognized as text")
  void foreignLetters() {
    String header = "Číslo účtu;Název protiúčtu;Částka;Měna;Datum provedení;Původní částka\n";
    assertThat(READER.recognizes((header + header).getBytes(Charset.forName("windows-1250"))))
        .isTrue();
  }

  @Test
  @DisplayName("zero bytes, and noise")
  void binary() {
    refused(
        (HEADER + "2025-01-02,Sh\0op,-1.00\n").getBytes(StandardCharsets.UTF_8),
        "row 2",
        "zero byte");
    byte[] noise = new byte[5_000];
    new java.util.Random(7).nextBytes(noise);
    assertThatThrownBy(() -> READER.preview(StatementSource.of("noise.csv", noise), OPTIONS))
        .isInstanceOf(ValidationException.class);
  }

  @Test
  @DisplayName("bytes that are not UTF-8 in a file that says it is")
  void wronglyEncoded() {
    byte[] bytes =
        ("\ufeff" + HEADER + ROW + "2025-01-03,B?ckerei,-1.00\n").getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = bytes[i] == '?' ? (byte) 0xe4 : bytes[i];
    }
    refused(bytes, "row 3", "says that it is UTF-8");
  }

  @Test
  @DisplayName("a file that was cut off inside quotes names the row where the quote opens")
  void truncatedInQuotes() {
    refused(HEADER + ROW + "2025-01-03,\"Book Ba", "row 3, column 2", "never closed");
    String quoted = "\"Date\",\"Description\",\"Amount\"\n\"2025-01-02\",\"Shop\",\"-1.00\"\n";
    refused(quoted + "\"2025-01-03\",\"Shop, Ma", "row 3, column 2", "never closed");
  }

  @Test
  @DisplayName("too many bytes, rows, columns, and cells that are too long")
  void limits() {
    StatementOptions few = OPTIONS.withLimits(StatementLimits.DEFAULT.withMaxBytes(30));
    assertThatThrownBy(() -> read(few, HEADER + ROW))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("30 bytes");
    StatementSource unknownSize =
        StatementSource.of(
            "pipe.csv",
            () ->
                new java.io.ByteArrayInputStream((HEADER + ROW).getBytes(StandardCharsets.UTF_8)));
    assertThatThrownBy(() -> READER.preview(unknownSize, few)).hasMessageContaining("30 bytes");
    StatementOptions twoRows = OPTIONS.withLimits(StatementLimits.DEFAULT.withMaxRows(3));
    assertThatThrownBy(() -> read(twoRows, HEADER + ROW.repeat(3)))
        .hasMessageContaining("more than the 3 rows");
    refused("a,".repeat(1_000_000) + "\n" + HEADER + ROW, "row 1", "columns");
    refused(
        HEADER + "2025-01-02," + "x".repeat(70_000) + ",-1.00\n" + ROW,
        "row 2, column 2",
        "characters");
    refused("x".repeat(5_000_000), "row 1", "characters");
  }

  @Test
  @DisplayName("a file that takes too long")
  void deadline() {
    StatementOptions hurried =
        OPTIONS.withLimits(StatementLimits.DEFAULT.withMaxTime(Duration.ofNanos(1)));
    assertThatThrownBy(() -> read(hurried, HEADER + ROW))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("longer");
  }

  @Test
  @DisplayName("a file in which nearly every row is bad ends early, with all of them named")
  void tooManyProblems() {
    StatementOptions strict = OPTIONS.withLimits(StatementLimits.DEFAULT.withMaxProblems(5));
    assertThatThrownBy(() -> read(strict, HEADER + ROW + "2025-13-13,Shop,-1.00\n".repeat(9)))
        .isInstanceOfSatisfying(
            ValidationException.class, refusal -> assertThat(refusal.violations()).hasSize(5));
  }

  @Test
  @DisplayName("a layout of another file")
  void otherLayout() {
    var layout = READER.preview(source(HEADER + ROW), OPTIONS).layout();
    assertThatThrownBy(
            () -> READER.read(source("Date,Amount,Text\n" + ROW), layout, OPTIONS, Progress.NONE))
        .isInstanceOf(ValidationException.class)
        .hasMessageContaining("not those of the layout");
  }

  @Test
  @DisplayName("a file that cannot be reached is the provider's fault, not the file's")
  void unreachable() {
    StatementSource missing = StatementSource.of(Path.of("no-such-folder", "statement.csv"));
    assertThatThrownBy(() -> READER.preview(missing, OPTIONS))
        .isInstanceOf(ProviderException.class);
    StatementSource failing =
        StatementSource.of(
            "torn.csv",
            () ->
                new InputStream() {
                  @Override
                  public int read() throws IOException {
                    throw new IOException("torn");
                  }
                });
    assertThatThrownBy(() -> READER.preview(failing, OPTIONS))
        .isInstanceOf(ProviderException.class);
    var layout = READER.preview(source(HEADER + ROW), OPTIONS).layout();
    assertThatThrownBy(() -> READER.read(failing, layout, OPTIONS, Progress.NONE))
        .isInstanceOf(ProviderException.class);
  }

  @Test
  @DisplayName("the listener sees bytes and can stop the reading")
  void cancellation() {
    StatementSource source = source(HEADER + ROW.repeat(100_000));
    var layout = READER.preview(source, OPTIONS).layout();
    long size = source.size().orElseThrow();
    assertThatThrownBy(
            () -> {
              try (var rows =
                  READER.read(
                      source, layout, OPTIONS, (done, total) -> total == size && done < size / 2)) {
                rows.forEachRemaining(row -> {});
              }
            })
        .isInstanceOf(CancellationException.class);
  }

  private static StatementSource source(String text) {
    return StatementSource.of("statement.csv", text.getBytes(StandardCharsets.UTF_8));
  }

  private static void refused(String text, String where, String problem) {
    refused(text.getBytes(StandardCharsets.UTF_8), where, problem);
  }

  private static void refused(byte[] bytes, String where, String problem) {
    assertThatThrownBy(() -> read(OPTIONS, bytes))
        .isInstanceOfSatisfying(
            ValidationException.class,
            refusal -> {
              var violation = refusal.violations().get(0);
              assertThat(violation.where()).isEqualTo(where);
              assertThat(violation.problem()).contains(problem);
              assertThat(violation.remedy()).startsWith("Maybe ");
            });
  }
}
