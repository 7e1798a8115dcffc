package io.budgetai.samples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
  private static final Path STATEMENTS = Path.of("../../../shared/corpora/statements/csv");

  @Test
  @DisplayName("the demo does its job on real layouts of many banks, each row once")
  void realLayouts(@TempDir Path folder) {
    assumeTrue(
        Files.isDirectory(STATEMENTS),
        "There are no real statements beside the project; this was left out.");
    String[] args = {
      "demo",
      "--json",
      "--db",
      folder.resolve("books.db").toString(),
      "--statements",
      STATEMENTS.toString()
    };
    Run run = Run.at("2026-11-22", folder, args);
    assertThat(run.exitCode()).as(run.err()).isEqualTo(ExitCode.OK);
    int files = 0;
    int imported = 0;
    for (JsonNode file : run.json().at("/imports/files")) {
      files++;
      if (file.at("/refused").asText().isEmpty()) {
        imported++;
        assertThat(file.at("/counts/created").asLong())
            .as(file.at("/file").asText())
            .isPositive()
            .isEqualTo(file.at("/counts/rows").asLong());
      }
    }
    assertThat(imported).isGreaterThan(files * 9 / 10);
    JsonNode again = Run.at("2026-11-22", folder, args).json().at("/imports/total");
    assertThat(again.at("/created").asLong()).isZero();
  }
}
